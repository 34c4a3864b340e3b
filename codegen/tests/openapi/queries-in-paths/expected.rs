// GET /rest#?method=photos.search

/// `GET /rest`
#[derive(Clone, Debug, PartialEq)]
pub struct SearchPhotos {
    text: Option<String>,
}

levain::request! { SearchPhotosBuilder of SearchPhotos, search_photos_missing {
    optional {
        /// The query parameter `text`.
        text: String as &str,
    },
} }

levain::endpoint! { SearchPhotos as "search_photos" {
    GET "/rest" at "https://rest.example" => SearchPhotosResponse,
    parts(self) {
        query("method", &"photos.search");
        query("text", &self.text);
    },
} }

/// The responses of [`SearchPhotos`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SearchPhotosResponse {
    /// 204: Found.
    NoContent,
}

levain::responses! { SearchPhotosResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /rest#?method=photos.get%20info

/// `GET /rest`
#[derive(Clone, Debug, PartialEq)]
pub struct GetRestMethodPhotosGet20info {}

levain::request! { GetRestMethodPhotosGet20infoBuilder of GetRestMethodPhotosGet20info, get_rest_method_photos_get20info_missing {} }

levain::endpoint! { GetRestMethodPhotosGet20info as "get_rest_method_photos_get20info" {
    GET "/rest" at "https://rest.example" => GetRestMethodPhotosGet20infoResponse,
    parts(self) {
        query("method", &"photos.get info");
    },
} }

/// The responses of [`GetRestMethodPhotosGet20info`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetRestMethodPhotosGet20infoResponse {
    /// 204: Told.
    NoContent,
}

levain::responses! { GetRestMethodPhotosGet20infoResponse, ok NoContent: () {
    204 => NoContent,
} }

