// type Challenge

/// The type `Challenge` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Challenge(levain::Text);

levain::string! { Challenge(StringConstraints::new().format(Format::PkceChallenge)) }
levain::oauth_type! { Challenge: challenge }

// type Method

/// The type `Method` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum Method {
    /// The value `plain`.
    Plain,
    /// The value `S256`.
    S256,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { Method { Plain = "plain", S256 = "S256" } }
levain::oauth_type! { Method: method }

// type State

/// The type `State` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State(levain::Text);

levain::string! { State(StringConstraints::new().format(Format::CsrfState)) }
levain::oauth_type! { State: state }

// type Price

/// The type `Price` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Price(f64);

levain::number! { Price(NumberConstraints::new().min(0.0)) }

// type GET /authorize.redirect

/// The type `GET /authorize.redirect` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AuthorizeRedirect {
    /// The property `code`.
    pub code: String,
    /// The property `state`.
    pub state: Option<State>,
}

levain::object! { AuthorizeRedirect { code, state optional } }

#[cfg(feature = "builders")]
levain::builder! { AuthorizeRedirectBuilder of AuthorizeRedirect, authorize_redirect_missing {
    required { code(P0): String },
    optional { state: State },
} }

// type POST /shops/{id}/prices.body.ByCode

/// The type `POST /shops/{id}/prices.body.ByCode` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PricesByCode {
    /// The property `code`.
    pub code: String,
}

levain::object! { PricesByCode { "grant_type" = "code", code } }

levain::builder! { PricesByCodeBuilder of PricesByCode, prices_by_code_missing {
    required { code(P0, "the required field `code` is not set"): String },
} }

// type POST /shops/{id}/prices.body.ByPrice

/// The type `POST /shops/{id}/prices.body.ByPrice` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PricesByPrice {
    /// The property `price`.
    pub price: Price,
}

levain::object! { PricesByPrice { "grant_type" = "price", price } }

levain::builder! { PricesByPriceBuilder of PricesByPrice, prices_by_price_missing {
    required { price(P0, "the required field `price` is not set"): Price },
} }

// type POST /shops/{id}/prices.body

/// The type `POST /shops/{id}/prices.body` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PricesBody {
    /// The variant `ByCode`.
    ByCode(PricesByCode),
    /// The variant `ByPrice`.
    ByPrice(PricesByPrice),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { PricesBody variant_field "grant_type" {
    ByCode(PricesByCode) = "code",
    ByPrice(PricesByPrice) = "price",
} }

// GET /authorize

/// Ask a user.
///
/// `GET /authorize`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until its URL is visited"]
pub struct Authorize<V> {
    code_challenge: Challenge,
    code_challenge_method: Option<Method>,
    state: Option<State>,
    version: levain::VersionOf<V>,
}

levain::request! { AuthorizeBuilder of Authorize<V> { version }, authorize_missing {
    required {
        /// The query parameter `code_challenge`.
        code_challenge(P0, "the required parameter `code_challenge` is not set"): Challenge,
    },
    optional {
        /// The query parameter `code_challenge_method`.
        code_challenge_method: Method,
        /// The query parameter `state`.
        state: State,
    },
} }

#[cfg(feature = "oauth")]
impl<V, P0> AuthorizeBuilder<V, P0> {
    /// Sets `code_challenge` and `code_challenge_method` from one PKCE pair, so that they match.
    pub fn pkce(self, pkce: &levain::oauth::Pkce) -> AuthorizeBuilder<V, Challenge> {
        AuthorizeBuilder {
            state: self.state,
            version: self.version,
            code_challenge: levain::oauth::challenge(pkce),
            code_challenge_method: Some(levain::oauth::method(pkce)),
        }
    }
}

levain::endpoint! { Authorize<V> as "authorize" {
    GET "/authorize" at "https://api.example.com" => (),
    version("x-version", V::VERSION),
    parts(self) {
        query("response_type", &"code");
        query("code_challenge", &self.code_challenge);
        query("code_challenge_method", &self.code_challenge_method);
        query("state", &self.state);
        pkce_beside(
            &self.code_challenge,
            "code_challenge_method",
            &self.code_challenge_method,
            "state",
            &self.state,
        );
    },
} }

impl<V: levain::Version> levain::Redirects for Authorize<V> {
    type Redirect = AuthorizeRedirect;
    type Error = ();
    const ECHOES: Option<&'static str> = Some("state");

    fn echoed(&self) -> Option<&str> {
        self.state.as_ref().map(AsRef::as_ref)
    }
}

// POST /shops/{id}/prices

/// `POST /shops/{id}/prices`
#[derive(Clone, Debug, PartialEq)]
pub struct Prices<V> {
    id: i64,
    acquire_method: Option<Vec<String>>,
    latitude: Option<f64>,
    active: Option<bool>,
    x_trace: Option<String>,
    body: PricesBody,
    body_format: levain::BodyFormat,
    version: levain::VersionOf<V>,
}

levain::request! { PricesBuilder of Prices<V> { version }, prices_missing {
    format {
        /// Sets the format of the body: JSON, a form. The first is the default.
        body_format = levain::BodyFormat::Json
    },
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
        /// The body of the request.
        body(P1, "the required parameter `body` is not set"): PricesBody,
    },
    optional {
        /// The query parameter `acquire_method`.
        acquire_method: Vec<String> as &[String],
        /// The query parameter `latitude`.
        latitude: f64 as f64,
        /// The query parameter `active`.
        active: bool as bool,
        /// The header `X-Trace`.
        x_trace: String as &str,
    },
} }

levain::endpoint! { Prices<V> as "prices" {
    POST "/shops/{id}/prices" at "https://api.example.com" => PricesResponse,
    auth Bearer,
    version("x-version", V::VERSION),
    parts(self) {
        path("id", &self.id);
        query_as("acquire_method", &self.acquire_method, levain::Style::BRACKETS)
            .array(&levain::ArrayConstraints::new().max_items(5));
        query_as("latitude", &self.latitude, levain::Style::FORM.decimal(','));
        query_as("active", &self.active, levain::Style::FORM.booleans("0", "1"));
        header("x-trace", &self.x_trace);
        body(&self.body, self.body_format);
    },
} }

/// The responses of [`Prices`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PricesResponse {
    /// 200.
    Ok(Vec<Price>),
    /// 204.
    NoContent,
    /// 4XX.
    ClientError(levain::StatusCode, levain::Json),
    /// Any other status.
    Default(levain::StatusCode, levain::Json),
}

levain::responses! { PricesResponse, ok Ok(json): Vec<Price> {
    200 => Ok(json),
    204 => NoContent,
    400..=499 => ClientError(status, json),
    _ => Default(status, json),
} }

// GET /ping

/// `GET /ping`
#[derive(Clone, Debug, PartialEq)]
pub struct Ping<V> {
    version: levain::VersionOf<V>,
}

levain::request! { PingBuilder of Ping<V> { version }, ping_missing {} }

levain::endpoint! { Ping<V> as "ping" {
    GET "/ping" at "https://api.example.com" => PingResponse,
    version("x-version", V::VERSION),
} }

/// The responses of [`Ping`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PingResponse {
    /// 200.
    Ok(levain::Json),
}

levain::responses! { PingResponse, ok Ok(json): levain::Json { 200 => Ok(json) } }

