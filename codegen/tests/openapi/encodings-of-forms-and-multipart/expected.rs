// type Place

/// The type `Place` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Place {
    /// The property `city`.
    pub city: Option<String>,
    /// The property `floor`.
    pub floor: Option<i64>,
}

// type Description

/// The type `Description` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
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

// type POST /pictures.body

/// The type `POST /pictures.body` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
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

// POST /pictures

/// `POST /pictures`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/pictures", host = "https://gallery.example")]
#[levain(responses = AddResponse)]
pub struct Add {
    /// The body of the request.
    #[levain(
        body(multipart),
        encoding("picture", media_type = "image/png"),
        encoding("raw", media_type = "text/csv; charset=utf-8")
    )]
    body: AddBody,
}

/// The responses of [`Add`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddResponse {}

// PUT /pictures

/// `PUT /pictures`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/pictures", host = "https://gallery.example")]
#[levain(responses = DescribeResponse)]
pub struct Describe {
    /// The body of the request.
    #[levain(
        body(form),
        encoding("joined", style = form, explode = false),
        encoding("deep", style = deep_object),
        encoding("reserved", style = form, allow_reserved),
        encoding("json", media_type = "application/json")
    )]
    body: Option<Description>,
}

/// The responses of [`Describe`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum DescribeResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

// PATCH /pictures

/// `PATCH /pictures`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(patch = "/pictures", host = "https://gallery.example")]
#[levain(responses = RenameResponse)]
pub struct Rename {
    /// The body of the request.
    #[levain(body(text = "text/plain"))]
    body: Option<String>,
}

/// The responses of [`Rename`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum RenameResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

// PUT /raw

/// `PUT /raw`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/raw", host = "https://gallery.example")]
#[levain(responses = StoreResponse)]
pub struct Store {
    /// The body of the request.
    #[levain(body(bytes = "image/png", bytes = "image/jpeg"))]
    body: levain::Bytes,
    /// The format of the body: `image/png`, `image/jpeg`. The first is the default.
    #[levain(body_format)]
    body_format: levain::BodyFormat,
}

/// The responses of [`Store`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum StoreResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

// POST /raw

/// `POST /raw`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/raw", host = "https://gallery.example")]
#[levain(responses = ImportResponse)]
pub struct Import {
    /// The body of the request.
    #[levain(body(text = "application/xml"))]
    body: String,
}

/// The responses of [`Import`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ImportResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

// PATCH /raw

/// `PATCH /raw`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(patch = "/raw", host = "https://gallery.example")]
#[levain(responses = EitherResponse)]
pub struct Either {
    /// The body of the request.
    #[levain(body(multipart, form))]
    body: Place,
    /// The format of the body: multipart, a form. The first is the default.
    #[levain(body_format)]
    body_format: levain::BodyFormat,
}

/// The responses of [`Either`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum EitherResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

