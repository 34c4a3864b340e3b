// GET /rest#?method=photos.search

/// `GET /rest`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `text` | query | `String` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Found. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/rest", host = "https://rest.example")]
#[levain(query(method = "photos.search"))]
#[levain(responses = SearchPhotosResponse)]
pub struct SearchPhotos {
    text: Option<String>,
}

/// The responses of [`SearchPhotos`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum SearchPhotosResponse {
    /// Found.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /rest#?method=photos.get%20info

/// `GET /rest`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Told. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(
    get = "/rest",
    host = "https://rest.example",
    name = "get_rest_method_photos_get20info"
)]
#[levain(query(method = "photos.get info"))]
#[levain(responses = GetRestMethodPhotosGet20infoResponse)]
pub struct GetRestMethodPhotosGet20info {}

/// The responses of [`GetRestMethodPhotosGet20info`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetRestMethodPhotosGet20infoResponse {
    /// Told.
    #[levain(status = 204, ok)]
    NoContent,
}

