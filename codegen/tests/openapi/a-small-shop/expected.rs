// type Grain

/// What it is made of.
#[derive(Clone)]
#[non_exhaustive]
pub enum Grain {
    /// The value `wheat`.
    Wheat,
    /// The value `rye`.
    Rye,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { Grain { Wheat = "wheat", Rye = "rye" } }

// type Bread

/// The type `Bread` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Bread {
    /// The property `name`.
    pub name: String,
    /// The property `grain`.
    pub grain: Grain,
    /// The property `weight`.
    pub weight: Option<Option<f64>>,
    /// The property `parts`.
    pub parts: Option<Vec<Bread>>,
}

levain::object! { Bread {
    name: string(StringConstraints::new().min_length(1)),
    grain,
    weight optional nullable: number(NumberConstraints::new().min(0.0)),
    parts optional,
} }

levain::builder! { BreadBuilder of Bread, bread_missing {
    required {
        name(P0, "the required field `name` is not set"): String,
        grain(P1, "the required field `grain` is not set"): Grain,
    },
    optional { parts: Vec<Bread> },
    optional nullable { weight(weight_null): f64 },
} }

// type response Problem

/// The type `response Problem` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ProblemResponse {
    /// The property `detail`.
    pub detail: Option<String>,
}

levain::object! { ProblemResponse { detail optional } }

#[cfg(feature = "builders")]
levain::builder! { ProblemResponseBuilder of ProblemResponse, problem_response_missing {
    optional { detail: String },
} }

// GET /breads

/// All breads.
///
/// `GET /breads`
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    grain: Option<Grain>,
    ids: Option<Vec<i64>>,
}

levain::request! { ListBuilder of List, list_missing {
    optional {
        /// The query parameter `grain`.
        grain: Grain,
        /// The query parameter `ids`.
        ids: Vec<i64> as &[i64],
    },
} }

levain::endpoint! { List as "list" {
    GET "/breads" at "https://shop.example/v2" => ListResponse,
    parts(self) {
        query("grain", &self.grain);
        query_as("ids", &self.ids, levain::Style::FORM.explode(false));
    },
} }

/// The responses of [`List`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListResponse {
    /// 200: The breads.
    Ok(Vec<Bread>),
}

levain::responses! { ListResponse, ok Ok(json): Vec<Bread> { 200 => Ok(json) } }

// POST /breads

/// `POST /breads`
#[derive(Clone, Debug, PartialEq)]
pub struct PostBreads {
    body: Bread,
}

levain::request! { PostBreadsBuilder of PostBreads, post_breads_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): Bread,
    },
} }

levain::endpoint! { PostBreads as "post_breads" {
    POST "/breads" at "https://shop.example/v2" => PostBreadsResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`PostBreads`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PostBreadsResponse {
    /// 201: Made.
    Created(Bread),
    /// 4XX: What went wrong.
    ClientError(levain::StatusCode, ProblemResponse),
}

levain::responses! { PostBreadsResponse, ok Created(json): Bread {
    201 => Created(json),
    400..=499 => ClientError(status, json),
} }

// DELETE /breads/{id}

/// `DELETE /breads/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct Remove {
    id: String,
}

levain::request! { RemoveBuilder of Remove, remove_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): String as &str,
    },
} }

levain::endpoint! { Remove as "remove" {
    DELETE "/breads/{id}" at "https://shop.example/v2" => RemoveResponse,
    parts(self) {
        path("id", &self.id).string(&levain::StringConstraints::new().max_length(8));
    },
} }

/// The responses of [`Remove`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RemoveResponse {
    /// 204: Gone.
    NoContent,
}

levain::responses! { RemoveResponse, ok NoContent: () {
    204 => NoContent,
} }

