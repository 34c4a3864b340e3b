// type Place

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Place {
    pub city: Option<String>,
    pub floor: Option<i64>,
}

// type Description

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Description {
    pub plain: Option<Vec<String>>,
    pub joined: Option<Vec<String>>,
    pub place: Option<Place>,
    pub deep: Option<Place>,
    pub reserved: Option<String>,
    pub json: Option<Vec<i64>>,
    pub places: Option<Vec<Place>>,
}

// type POST /pictures.body

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct AddBody {
    pub picture: levain::FilePart,
    pub more: Option<Vec<levain::FilePart>>,
    pub title: Option<String>,
    pub tags: Option<Vec<String>>,
    pub place: Option<Place>,
    pub notes: Option<Vec<Place>>,
    pub raw: Option<String>,
}

// POST /pictures

/// `POST /pictures`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`AddBody`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | other | `Bytes` | |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/pictures", host = "https://gallery.example")]
#[levain(responses = AddResponse)]
pub struct Add {
    #[levain(
        body(multipart),
        encoding("picture", media_type = "image/png"),
        encoding("raw", media_type = "text/csv; charset=utf-8")
    )]
    body: AddBody,
}

/// The responses of [`Add`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[levain(accept = "application/octet-stream, */*;q=0.5")]
#[non_exhaustive]
pub enum AddResponse {
    #[levain(default, bytes, ok)]
    Default(levain::StatusCode, levain::Bytes),
}

// PUT /pictures

/// `PUT /pictures`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Description`] | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(put = "/pictures", host = "https://gallery.example")]
#[levain(responses = DescribeResponse)]
pub struct Describe {
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
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// PATCH /pictures

/// `PATCH /pictures`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | `String` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(patch = "/pictures", host = "https://gallery.example")]
#[levain(responses = RenameResponse)]
pub struct Rename {
    #[levain(body(text = "text/plain"))]
    body: Option<String>,
}

/// The responses of [`Rename`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum RenameResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// PUT /raw

/// `PUT /raw`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | `Bytes` | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/raw", host = "https://gallery.example")]
#[levain(responses = StoreResponse)]
pub struct Store {
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
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// POST /raw

/// `POST /raw`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | `String` | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/raw", host = "https://gallery.example")]
#[levain(responses = ImportResponse)]
pub struct Import {
    #[levain(body(text = "application/xml"))]
    body: String,
}

/// The responses of [`Import`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ImportResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// PATCH /raw

/// `PATCH /raw`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Place`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(patch = "/raw", host = "https://gallery.example")]
#[levain(responses = EitherResponse)]
pub struct Either {
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
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

