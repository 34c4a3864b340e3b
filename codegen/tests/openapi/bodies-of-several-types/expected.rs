// type Loaf

/// The type `Loaf` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Loaf {
    /// The property `name`.
    pub name: String,
}

levain::object! { Loaf { name } }

levain::builder! { LoafBuilder of Loaf, loaf_missing {
    required { name(P0, "the required field `name` is not set"): String },
} }

// type POST /loaves.body.multipart

/// The type `POST /loaves.body.multipart` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AddBodyMultipart {
    /// The property `photo`.
    pub photo: Option<levain::FilePart>,
    /// The property `name`.
    pub name: Option<String>,
}

levain::object! { AddBodyMultipart { photo optional, name optional } }

levain::builder! { AddBodyMultipartBuilder of AddBodyMultipart, add_body_multipart_missing {
    optional { photo: levain::FilePart, name: String },
} }

// type PATCH /loaves.body

/// The type `PATCH /loaves.body` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct WrittenTwiceBody {
    /// The property `name`.
    pub name: Option<String>,
}

levain::object! { WrittenTwiceBody { name optional } }

levain::builder! { WrittenTwiceBodyBuilder of WrittenTwiceBody, written_twice_body_missing {
    optional { name: String },
} }

// POST /loaves

/// `POST /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct Add {
    body: AddContent,
}

levain::request! { AddBuilder of Add, add_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): AddContent,
    },
} }

levain::endpoint! { Add as "add" {
    POST "/loaves" at "https://bakery.example" => AddResponse,
    parts(self) {
        content(&self.body);
    },
} }

/// The body of [`Add`], by its media type; the first is the default.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddContent {
    /// The body as `application/json`.
    Json(Loaf),
    /// The body as `application/x-www-form-urlencoded`.
    Form(Loaf),
    /// The body as `multipart/form-data`.
    Multipart(AddBodyMultipart),
    /// The body as `text/csv`.
    Csv(String),
}

levain::content! { AddContent {
    Json(Loaf) from Loaf = [levain::BodyFormat::Json],
    Form(Loaf) = [levain::BodyFormat::Form],
    Multipart(AddBodyMultipart) from AddBodyMultipart = [
        levain::BodyFormat::Multipart,
        const {
            &[levain::Encoding::of("photo").media_type("image/png")]
        },
    ],
    Csv(String) from String = [levain::BodyFormat::Text("text/csv")],
} }

/// The responses of [`Add`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddResponse {
    /// 204: Made.
    NoContent,
}

levain::responses! { AddResponse, ok NoContent: () {
    204 => NoContent,
} }

// PUT /loaves

/// `PUT /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct Replace {
    body: Option<ReplaceContent>,
}

levain::request! { ReplaceBuilder of Replace, replace_missing {
    optional {
        /// The body of the request.
        body: ReplaceContent,
    },
} }

levain::endpoint! { Replace as "replace" {
    PUT "/loaves" at "https://bakery.example" => ReplaceResponse,
    parts(self) {
        content(&self.body);
    },
} }

/// The body of [`Replace`], by its media type; the first is the default.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReplaceContent {
    /// The body as `application/json`.
    Json(Vec<Loaf>),
    /// The body as `application/octet-stream`.
    OctetStream(levain::Bytes),
    /// The body as `image/png`.
    Png(levain::Bytes),
}

levain::content! { ReplaceContent {
    Json(Vec<Loaf>) from Vec<Loaf> = [levain::BodyFormat::Json],
    OctetStream(levain::Bytes) from levain::Bytes = [levain::BodyFormat::Bytes(
        "application/octet-stream"
    )],
    Png(levain::Bytes) = [levain::BodyFormat::Bytes("image/png")],
} }

/// The responses of [`Replace`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReplaceResponse {
    /// 204: Made.
    NoContent,
}

levain::responses! { ReplaceResponse, ok NoContent: () {
    204 => NoContent,
} }

// PATCH /loaves

/// `PATCH /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct WrittenTwice {
    body: WrittenTwiceBody,
    body_format: levain::BodyFormat,
}

levain::request! { WrittenTwiceBuilder of WrittenTwice, written_twice_missing {
    format {
        /// Sets the format of the body: JSON, a form. The first is the default.
        body_format = levain::BodyFormat::Json
    },
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): WrittenTwiceBody,
    },
} }

levain::endpoint! { WrittenTwice as "written_twice" {
    PATCH "/loaves" at "https://bakery.example" => WrittenTwiceResponse,
    parts(self) {
        body(&self.body, self.body_format);
    },
} }

/// The responses of [`WrittenTwice`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WrittenTwiceResponse {
    /// 204: Made.
    NoContent,
}

levain::responses! { WrittenTwiceResponse, ok NoContent: () {
    204 => NoContent,
} }

// DELETE /loaves

/// `DELETE /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct OfOneKind {
    body: String,
    body_format: levain::BodyFormat,
}

levain::request! { OfOneKindBuilder of OfOneKind, of_one_kind_missing {
    format {
        /// Sets the format of the body: `text/plain`, `text/markdown`. The first is the default.
        body_format = levain::BodyFormat::Text("text/plain")
    },
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): String as &str,
    },
} }

levain::endpoint! { OfOneKind as "of_one_kind" {
    DELETE "/loaves" at "https://bakery.example" => OfOneKindResponse,
    parts(self) {
        body(&self.body, self.body_format);
    },
} }

/// The responses of [`OfOneKind`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OfOneKindResponse {
    /// 204: Made.
    NoContent,
}

levain::responses! { OfOneKindResponse, ok NoContent: () {
    204 => NoContent,
} }

