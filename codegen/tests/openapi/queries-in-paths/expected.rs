// GET /rest#?method=photos.search

/// `GET /rest`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct SearchPhotos {
    text: Option<String>,
}

levain::request! { SearchPhotosBuilder of SearchPhotos, search_photos_missing {
    optional {
        /// `text`.
        text: String as &str,
    },
} }

impl levain::Endpoint for SearchPhotos {
    const NAME: &'static str = "search_photos";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/rest";
    const HOST: &'static str = "https://rest.example";
    type Response = SearchPhotosResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.query("method", &"photos.search");
        parts.query("text", &self.text);
    }
}

/// What [`SearchPhotos`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SearchPhotosResponse {
    /// 204: Found.
    NoContent,
}

levain::answers! { SearchPhotosResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /rest#?method=photos.get%20info

/// `GET /rest`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct GetRestMethodPhotosGet20info {}

levain::request! { GetRestMethodPhotosGet20infoBuilder of GetRestMethodPhotosGet20info, get_rest_method_photos_get20info_missing {} }

impl levain::Endpoint for GetRestMethodPhotosGet20info {
    const NAME: &'static str = "get_rest_method_photos_get20info";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/rest";
    const HOST: &'static str = "https://rest.example";
    type Response = GetRestMethodPhotosGet20infoResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.query("method", &"photos.get info");
    }
}

/// What [`GetRestMethodPhotosGet20info`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetRestMethodPhotosGet20infoResponse {
    /// 204: Told.
    NoContent,
}

levain::answers! { GetRestMethodPhotosGet20infoResponse, ok NoContent: () {
    204 => NoContent,
} }

