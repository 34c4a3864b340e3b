// type Search

/// The type `Search` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Search {
    /// The property `text`.
    pub text: Option<String>,
    /// The property `limit`.
    pub limit: Option<i64>,
}

levain::object! { Search {
    text optional: string(StringConstraints::new().max_length(5)),
    limit optional: integer(IntegerConstraints::new().min(1)),
} }

levain::builder! { SearchBuilder of Search, search_missing {
    optional { text: String, limit: i64 },
} }

// type Loaf

/// The type `Loaf` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Loaf {
    /// The variant `Rye`.
    Rye(Rye),
    /// The variant `Plain`.
    Plain(Plain),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Loaf from each variant_field "kind" {
    Rye(Rye) = "rye",
    Plain(Plain),
} }

// type Rye

/// The type `Rye` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Rye {
    /// The property `kind`.
    pub kind: String,
    /// The property `sour`.
    pub sour: bool,
}

levain::object! { Rye { kind, sour } }

#[cfg(feature = "builders")]
levain::builder! { RyeBuilder of Rye, rye_missing {
    required { kind(P0): String, sour(P1): bool },
} }

// type Plain

/// The type `Plain` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Plain {
    /// The property `kind`.
    pub kind: Option<String>,
    /// The property `name`.
    pub name: String,
}

levain::object! { Plain { kind optional, name } }

#[cfg(feature = "builders")]
levain::builder! { PlainBuilder of Plain, plain_missing {
    required { name(P0): String },
    optional { kind: String },
} }

// QUERY /loaves

/// `QUERY /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct SearchLoaves {
    body: Search,
}

levain::request! { SearchLoavesBuilder of SearchLoaves, search_loaves_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): Search,
    },
} }

levain::endpoint! { SearchLoaves as "search_loaves" {
    QUERY "/loaves" at "https://archive.example" => SearchLoavesResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`SearchLoaves`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SearchLoavesResponse {
    /// 200: What was found
    Ok(levain::JsonLines<Loaf>),
}

levain::responses! { SearchLoavesResponse, ok Ok(items): levain::JsonLines<Loaf>, stream levain::JsonLines<Loaf> {
    200 => Ok(items),
} }

// GET /loaves

/// `GET /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct ListLoaves {
    query: Option<Search>,
}

levain::request! { ListLoavesBuilder of ListLoaves, list_loaves_missing {
    optional {
        /// The query parameter `query`.
        query: Search,
    },
} }

levain::endpoint! { ListLoaves as "list_loaves" {
    GET "/loaves" at "https://archive.example" => ListLoavesResponse,
    parts(self) {
        query_as("query", &self.query, levain::Style::QUERY_STRING);
    },
} }

/// The responses of [`ListLoaves`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListLoavesResponse {
    /// 200: Loaves as they are baked.
    Ok(levain::Events<Loaf>),
}

levain::responses! { ListLoavesResponse, ok Ok(items): levain::Events<Loaf>, stream levain::Events<Loaf> {
    200 => Ok(items),
} }

// COPY /loaves

/// `COPY /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct CopyLoaves {}

levain::request! { CopyLoavesBuilder of CopyLoaves, copy_loaves_missing {} }

levain::endpoint! { CopyLoaves as "copy_loaves" {
    "COPY" "/loaves" at "https://archive.example" => CopyLoavesResponse,
} }

/// The responses of [`CopyLoaves`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CopyLoavesResponse {
    /// 204: Copied.
    NoContent,
}

levain::responses! { CopyLoavesResponse, ok NoContent: () {
    204 => NoContent,
} }

