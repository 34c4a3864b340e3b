// type Place

/// The type `Place` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Place {
    /// The property `city`.
    pub city: Option<String>,
    /// The property `floor`.
    pub floor: Option<i64>,
}

levain::object! { Place { city optional, floor optional } }
levain::builder! { PlaceBuilder of Place, place_missing { optional { city: String, floor: i64 } } }

// type Description

/// The type `Description` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Description {
    /// The property `plain`.
    pub plain: Option<Vec<String>>,
    /// The property `joined`.
    pub joined: Option<Vec<String>>,
    /// The property `place`.
    pub place: Option<Place>,
    /// The property `deep`.
    pub deep: Option<Place>,
    /// The property `reserved`.
    pub reserved: Option<String>,
    /// The property `json`.
    pub json: Option<Vec<i64>>,
    /// The property `places`.
    pub places: Option<Vec<Place>>,
}

levain::object! { Description {
    plain optional, joined optional, place optional, deep optional, reserved optional,
    json optional, places optional,
} }

levain::builder! { DescriptionBuilder of Description, description_missing {
    optional {
        plain: Vec<String>, joined: Vec<String>, place: Place, deep: Place, reserved: String,
        json: Vec<i64>, places: Vec<Place>,
    },
} }

// type POST /pictures.body

/// The type `POST /pictures.body` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AddBody {
    /// The property `picture`.
    pub picture: levain::FilePart,
    /// The property `more`.
    pub more: Option<Vec<levain::FilePart>>,
    /// The property `title`.
    pub title: Option<String>,
    /// The property `tags`.
    pub tags: Option<Vec<String>>,
    /// The property `place`.
    pub place: Option<Place>,
    /// The property `notes`.
    pub notes: Option<Vec<Place>>,
    /// The property `raw`.
    pub raw: Option<String>,
}

levain::object! { AddBody {
    picture, more optional, title optional, tags optional, place optional, notes optional,
    raw optional,
} }

levain::builder! { AddBodyBuilder of AddBody, add_body_missing {
    required { picture(P0, "the required field `picture` is not set"): levain::FilePart },
    optional {
        more: Vec<levain::FilePart>,
        title: String,
        tags: Vec<String>,
        place: Place,
        notes: Vec<Place>,
        raw: String,
    },
} }

// POST /pictures

/// `POST /pictures`
#[derive(Clone, Debug, PartialEq)]
pub struct Add {
    body: AddBody,
}

levain::request! { AddBuilder of Add, add_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): AddBody,
    },
} }

levain::endpoint! { Add as "add" {
    POST "/pictures" at "https://gallery.example" => AddResponse,
    parts(self) {
        body_as(
            &self.body,
            levain::BodyFormat::Multipart,
            const {
                &[
                    levain::Encoding::of("picture").media_type("image/png"),
                    levain::Encoding::of("raw").media_type("text/csv; charset=utf-8"),
                ]
            },
        );
    },
} }

/// The responses of [`Add`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddResponse {}

levain::responses! { AddResponse {} }

// PUT /pictures

/// `PUT /pictures`
#[derive(Clone, Debug, PartialEq)]
pub struct Describe {
    body: Option<Description>,
}

levain::request! { DescribeBuilder of Describe, describe_missing {
    optional {
        /// The body of the request.
        body: Description,
    },
} }

levain::endpoint! { Describe as "describe" {
    PUT "/pictures" at "https://gallery.example" => DescribeResponse,
    parts(self) {
        body_as(
            &self.body,
            levain::BodyFormat::Form,
            const {
                &[
                    levain::Encoding::of("joined").style(levain::Style::FORM.explode(false)),
                    levain::Encoding::of("deep").style(levain::Style::DEEP_OBJECT),
                    levain::Encoding::of("reserved").style(levain::Style::FORM.allow_reserved()),
                    levain::Encoding::of("json").media_type("application/json"),
                ]
            },
        );
    },
} }

/// The responses of [`Describe`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DescribeResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { DescribeResponse, ok NoContent: () {
    204 => NoContent,
} }

// PATCH /pictures

/// `PATCH /pictures`
#[derive(Clone, Debug, PartialEq)]
pub struct Rename {
    body: Option<String>,
}

levain::request! { RenameBuilder of Rename, rename_missing {
    optional {
        /// The body of the request.
        body: String as &str,
    },
} }

levain::endpoint! { Rename as "rename" {
    PATCH "/pictures" at "https://gallery.example" => RenameResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Text("text/plain"));
    },
} }

/// The responses of [`Rename`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RenameResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { RenameResponse, ok NoContent: () {
    204 => NoContent,
} }

// PUT /raw

/// `PUT /raw`
#[derive(Clone, Debug, PartialEq)]
pub struct Store {
    body: levain::Bytes,
    body_format: levain::BodyFormat,
}

levain::request! { StoreBuilder of Store, store_missing {
    format {
        /// Sets the format of the body: `image/png`, `image/jpeg`. The first is the default.
        body_format = levain::BodyFormat::Bytes("image/png")
    },
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): levain::Bytes,
    },
} }

levain::endpoint! { Store as "store" {
    PUT "/raw" at "https://gallery.example" => StoreResponse,
    parts(self) {
        body(&self.body, self.body_format);
    },
} }

/// The responses of [`Store`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum StoreResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { StoreResponse, ok NoContent: () {
    204 => NoContent,
} }

// POST /raw

/// `POST /raw`
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    body: String,
}

levain::request! { ImportBuilder of Import, import_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): String as &str,
    },
} }

levain::endpoint! { Import as "import" {
    POST "/raw" at "https://gallery.example" => ImportResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Text("application/xml"));
    },
} }

/// The responses of [`Import`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ImportResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { ImportResponse, ok NoContent: () {
    204 => NoContent,
} }

// PATCH /raw

/// `PATCH /raw`
#[derive(Clone, Debug, PartialEq)]
pub struct Either {
    body: Place,
    body_format: levain::BodyFormat,
}

levain::request! { EitherBuilder of Either, either_missing {
    format {
        /// Sets the format of the body: multipart, a form. The first is the default.
        body_format = levain::BodyFormat::Multipart
    },
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): Place,
    },
} }

levain::endpoint! { Either as "either" {
    PATCH "/raw" at "https://gallery.example" => EitherResponse,
    parts(self) {
        body(&self.body, self.body_format);
    },
} }

/// The responses of [`Either`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum EitherResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { EitherResponse, ok NoContent: () {
    204 => NoContent,
} }

