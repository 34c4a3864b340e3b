// type Loaf

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Loaf {
    pub name: String,
}

// type POST /loaves.body.multipart

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct AddBodyMultipart {
    pub photo: Option<levain::FilePart>,
    pub name: Option<String>,
}

// type PATCH /loaves.body

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct WrittenTwiceBody {
    pub name: Option<String>,
}

// POST /loaves

/// `POST /loaves`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`AddContent`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Made. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/loaves", host = "https://bakery.example")]
#[levain(responses = AddResponse)]
pub struct Add {
    #[levain(content)]
    body: AddContent,
}

/// The body of [`Add`], by its media type; the first is the default.
#[derive(Clone, Debug, PartialEq, levain::Content)]
#[non_exhaustive]
pub enum AddContent {
    /// The body as `application/json`.
    #[levain(json)]
    Json(Loaf),
    /// The body as `application/x-www-form-urlencoded`.
    #[levain(form)]
    Form(Loaf),
    /// The body as `multipart/form-data`.
    #[levain(multipart, encoding("photo", media_type = "image/png"))]
    Multipart(AddBodyMultipart),
    /// The body as `text/csv`.
    #[levain(text = "text/csv", length = "3..")]
    Csv(String),
}

/// The responses of [`Add`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddResponse {
    /// Made.
    #[levain(status = 204, ok)]
    NoContent,
}

// PUT /loaves

/// `PUT /loaves`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`ReplaceContent`] | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Made. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(put = "/loaves", host = "https://bakery.example")]
#[levain(responses = ReplaceResponse)]
pub struct Replace {
    #[levain(content)]
    body: Option<ReplaceContent>,
}

/// The body of [`Replace`], by its media type; the first is the default.
#[derive(Clone, Debug, PartialEq, levain::Content)]
#[non_exhaustive]
pub enum ReplaceContent {
    /// The body as `application/json`.
    #[levain(json)]
    Json(Vec<Loaf>),
    /// The body as `application/octet-stream`.
    #[levain(bytes = "application/octet-stream")]
    OctetStream(levain::Bytes),
    /// The body as `image/png`.
    #[levain(bytes = "image/png")]
    Png(levain::Bytes),
}

/// The responses of [`Replace`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ReplaceResponse {
    /// Made.
    #[levain(status = 204, ok)]
    NoContent,
}

// PATCH /loaves

/// `PATCH /loaves`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`WrittenTwiceBody`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Made. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(patch = "/loaves", host = "https://bakery.example")]
#[levain(responses = WrittenTwiceResponse)]
pub struct WrittenTwice {
    #[levain(body(json, form))]
    body: WrittenTwiceBody,
    /// The format of the body: JSON, a form. The first is the default.
    #[levain(body_format)]
    body_format: levain::BodyFormat,
}

/// The responses of [`WrittenTwice`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum WrittenTwiceResponse {
    /// Made.
    #[levain(status = 204, ok)]
    NoContent,
}

// DELETE /loaves

/// `DELETE /loaves`
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
/// | 204 | | Made. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(delete = "/loaves", host = "https://bakery.example")]
#[levain(responses = OfOneKindResponse)]
pub struct OfOneKind {
    #[levain(body(text = "text/plain", text = "text/markdown"))]
    body: String,
    /// The format of the body: `text/plain`, `text/markdown`. The first is the default.
    #[levain(body_format)]
    body_format: levain::BodyFormat,
}

/// The responses of [`OfOneKind`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum OfOneKindResponse {
    /// Made.
    #[levain(status = 204, ok)]
    NoContent,
}

