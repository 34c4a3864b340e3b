// type Colors

/// The type `Colors` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Colors(Vec<String>);

levain::array! { Colors of String }

// type Rgb

/// The type `Rgb` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Rgb {
    /// The property `R`.
    pub r: Option<i64>,
    /// The property `G`.
    pub g: Option<i64>,
    /// The property `B`.
    pub b: Option<i64>,
}

levain::object! { Rgb { r = "R" optional, g = "G" optional, b = "B" optional } }
levain::builder! { RgbBuilder of Rgb, rgb_missing { optional { r: i64, g: i64, b: i64 } } }

// type GET /query.either

/// The type `GET /query.either` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetQueryEither {
    /// The variant `Colors`.
    Colors(Colors),
    /// The variant `String`.
    String(String),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { GetQueryEither untagged { Colors(Colors), String(String) } }

// GET /query

/// `GET /query`
#[derive(Clone, Debug, PartialEq)]
pub struct GetQuery {
    text: Option<String>,
    list: Option<Colors>,
    joined: Option<Colors>,
    object: Option<Rgb>,
    flat: Option<Rgb>,
    spaced: Option<Colors>,
    piped: Option<Colors>,
    deep: Option<Rgb>,
    expand: Option<Colors>,
    json: Option<Rgb>,
    reserved: Option<String>,
    empty: Option<Colors>,
    grid: Option<Vec<Vec<i64>>>,
    either: Option<GetQueryEither>,
    data: Option<levain::Bytes>,
}

levain::request! { GetQueryBuilder of GetQuery, get_query_missing {
    optional {
        /// The query parameter `text`.
        text: String as &str,
        /// The query parameter `list`.
        list: Colors,
        /// The query parameter `joined`.
        joined: Colors,
        /// The query parameter `object`.
        object: Rgb,
        /// The query parameter `flat`.
        flat: Rgb,
        /// The query parameter `spaced`.
        spaced: Colors,
        /// The query parameter `piped`.
        piped: Colors,
        /// The query parameter `deep`.
        deep: Rgb,
        /// The query parameter `expand`.
        expand: Colors,
        /// The query parameter `json`.
        json: Rgb,
        /// The query parameter `reserved`.
        reserved: String as &str,
        /// The query parameter `empty`.
        empty: Colors,
        /// The query parameter `grid`.
        grid: Vec<Vec<i64>> as &[Vec<i64>],
        /// The query parameter `either`.
        either: GetQueryEither,
        /// The query parameter `data`.
        data: levain::Bytes,
    },
} }

levain::endpoint! { GetQuery as "get_query" {
    GET "/query" at "https://paint.example" => GetQueryResponse,
    parts(self) {
        query("text", &self.text);
        query("list", &self.list);
        query_as("joined", &self.joined, levain::Style::FORM.explode(false));
        query("object", &self.object);
        query_as("flat", &self.flat, levain::Style::FORM.explode(false));
        query_as("spaced", &self.spaced, levain::Style::SPACE_DELIMITED);
        query_as("piped", &self.piped, levain::Style::PIPE_DELIMITED);
        query_as("deep", &self.deep, levain::Style::DEEP_OBJECT);
        query_as("expand", &self.expand, levain::Style::DEEP_OBJECT);
        query_as("json", &self.json, levain::Style::FORM.json());
        query_as("reserved", &self.reserved, levain::Style::FORM.allow_reserved());
        query_as("empty", &self.empty, levain::Style::FORM.allow_empty());
        query("grid", &self.grid);
        query("either", &self.either);
        query("data", &self.data);
    },
} }

/// The responses of [`GetQuery`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetQueryResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { GetQueryResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /headers-and-cookies

/// `GET /headers-and-cookies`
#[derive(Clone, Debug, PartialEq)]
pub struct GetHeadersAndCookies {
    x_list: Option<Colors>,
    x_object: Option<Rgb>,
    x_exploded: Option<Rgb>,
    x_json: Option<Rgb>,
    authorization: Option<String>,
    text: Option<String>,
    list: Option<Colors>,
    joined: Option<Colors>,
    plain: Option<String>,
}

levain::request! { GetHeadersAndCookiesBuilder of GetHeadersAndCookies, get_headers_and_cookies_missing {
    optional {
        /// The header `X-List`.
        x_list: Colors,
        /// The header `X-Object`.
        x_object: Rgb,
        /// The header `X-Exploded`.
        x_exploded: Rgb,
        /// The header `X-Json`.
        x_json: Rgb,
        /// The header `Authorization`.
        authorization: String as &str,
        /// The cookie `text`.
        text: String as &str,
        /// The cookie `list`.
        list: Colors,
        /// The cookie `joined`.
        joined: Colors,
        /// The cookie `plain`.
        plain: String as &str,
    },
} }

levain::endpoint! { GetHeadersAndCookies as "get_headers_and_cookies" {
    GET "/headers-and-cookies" at "https://paint.example" => GetHeadersAndCookiesResponse,
    parts(self) {
        header("x-list", &self.x_list);
        header("x-object", &self.x_object);
        header_as("x-exploded", &self.x_exploded, levain::Style::SIMPLE.explode(true));
        header_as("x-json", &self.x_json, levain::Style::SIMPLE.json());
        header("authorization", &self.authorization);
        cookie("text", &self.text);
        cookie("list", &self.list);
        cookie_as("joined", &self.joined, levain::Style::FORM.explode(false));
        cookie_as("plain", &self.plain, levain::Style::COOKIE);
    },
} }

/// The responses of [`GetHeadersAndCookies`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetHeadersAndCookiesResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { GetHeadersAndCookiesResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /whole

/// `GET /whole`
#[derive(Clone, Debug, PartialEq)]
pub struct GetWhole {
    filter: Rgb,
}

levain::request! { GetWholeBuilder of GetWhole, get_whole_missing {
    required {
        /// The query parameter `filter`.
        filter(P0, "the required parameter `filter` is not set"): Rgb,
    },
} }

levain::endpoint! { GetWhole as "get_whole" {
    GET "/whole" at "https://paint.example" => GetWholeResponse,
    parts(self) {
        query_as("filter", &self.filter, levain::Style::QUERY_STRING);
    },
} }

/// The responses of [`GetWhole`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetWholeResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { GetWholeResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /whole-json

/// `GET /whole-json`
#[derive(Clone, Debug, PartialEq)]
pub struct GetWholeJson {
    filter: Option<Rgb>,
}

levain::request! { GetWholeJsonBuilder of GetWholeJson, get_whole_json_missing {
    optional {
        /// The query parameter `filter`.
        filter: Rgb,
    },
} }

levain::endpoint! { GetWholeJson as "get_whole_json" {
    GET "/whole-json" at "https://paint.example" => GetWholeJsonResponse,
    parts(self) {
        query_as("filter", &self.filter, levain::Style::QUERY_STRING.json());
    },
} }

/// The responses of [`GetWholeJson`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetWholeJsonResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { GetWholeJsonResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /shared/{id}

/// `GET /shared/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetSharedById {
    id: i64,
    page: String,
    id_2: Option<String>,
}

levain::request! { GetSharedByIdBuilder of GetSharedById, get_shared_by_id_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
        /// The query parameter `page`.
        page(P1, "the required parameter `page` is not set"): String as &str,
    },
    optional {
        /// The query parameter `id`.
        id_2: String as &str,
    },
} }

levain::endpoint! { GetSharedById as "get_shared_by_id" {
    GET "/shared/{id}" at "https://paint.example" => GetSharedByIdResponse,
    parts(self) {
        path("id", &self.id);
        query("page", &self.page);
        query("id", &self.id_2);
    },
} }

/// The responses of [`GetSharedById`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetSharedByIdResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { GetSharedByIdResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /undeclared/{who}

/// `GET /undeclared/{who}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetUndeclaredByWho {
    who: String,
}

levain::request! { GetUndeclaredByWhoBuilder of GetUndeclaredByWho, get_undeclared_by_who_missing {
    required {
        /// The path parameter `who`.
        who(P0, "the required parameter `who` is not set"): String as &str,
    },
} }

levain::endpoint! { GetUndeclaredByWho as "get_undeclared_by_who" {
    GET "/undeclared/{who}" at "https://paint.example" => GetUndeclaredByWhoResponse,
    parts(self) {
        path("who", &self.who);
    },
} }

/// The responses of [`GetUndeclaredByWho`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetUndeclaredByWhoResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { GetUndeclaredByWhoResponse, ok NoContent: () {
    204 => NoContent,
} }

