// type Challenge

/// `Challenge`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Challenge(levain::Text);

levain::text! { Challenge(TextRules::new().format(Format::PkceChallenge)) }
levain::oauth_type! { Challenge: challenge }

// type Method

/// `Method`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Method {
    /// `plain`.
    Plain,
    /// `S256`.
    S256,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::text_enum! { Method { Plain = "plain", S256 = "S256" } }
levain::oauth_type! { Method: method }

// type State

/// `State`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State(levain::Text);

levain::text! { State(TextRules::new().format(Format::CsrfState)) }
levain::oauth_type! { State: state }

// type Price

/// `Price`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Price(f64);

levain::float! { Price(FloatRules::new().min(0.0)) }

// type GET /authorize.redirect

/// `GET /authorize.redirect`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AuthorizeRedirect {
    /// `code`.
    pub code: String,
    /// `state`.
    pub state: Option<State>,
}

levain::object! { AuthorizeRedirect { code = "code", state = "state" optional } }

#[cfg(feature = "builders")]
levain::builder! { AuthorizeRedirectBuilder of AuthorizeRedirect, authorize_redirect_missing {
    required { code(P0, "the required field `code` is not set"): String },
    optional { state: State },
} }

// type POST /shops/{id}/prices.body.ByCode

/// `POST /shops/{id}/prices.body.ByCode`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PricesByCode {
    /// `code`.
    pub code: String,
}

levain::object! { PricesByCode { "grant_type" = "code", code = "code" } }

levain::builder! { PricesByCodeBuilder of PricesByCode, prices_by_code_missing {
    required { code(P0, "the required field `code` is not set"): String },
} }

// type POST /shops/{id}/prices.body.ByPrice

/// `POST /shops/{id}/prices.body.ByPrice`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PricesByPrice {
    /// `price`.
    pub price: Price,
}

levain::object! { PricesByPrice { "grant_type" = "price", price = "price" } }

levain::builder! { PricesByPriceBuilder of PricesByPrice, prices_by_price_missing {
    required { price(P0, "the required field `price` is not set"): Price },
} }

// type POST /shops/{id}/prices.body

/// `POST /shops/{id}/prices.body`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PricesBody {
    /// `ByCode`.
    ByCode(PricesByCode),
    /// `ByPrice`.
    ByPrice(PricesByPrice),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { PricesBody by "grant_type" {
    ByCode(PricesByCode) = "code",
    ByPrice(PricesByPrice) = "price",
} }

// GET /authorize

/// Ask a user.
///
/// `GET /authorize`
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[must_use = "nothing happens until its URL is visited"]
pub struct Authorize<V> {
    code_challenge: Challenge,
    code_challenge_method: Option<Method>,
    state: Option<State>,
    version: levain::VersionOf<V>,
}

/// Takes what [`Authorize`] is made of, one by one.
///
/// Its type parameters say what is still missing and may change at any time: use it, do not store it.
#[derive(Clone, Debug)]
#[must_use = "`build` makes the `Authorize`"]
pub struct AuthorizeBuilder<V, P0 = levain::Missing> {
    code_challenge: P0,
    code_challenge_method: Option<Method>,
    state: Option<State>,
    version: levain::VersionOf<V>,
}

/// What the compiler says while a required parameter is not set.
pub mod authorize_missing {
    levain::missing! { code_challenge "the required parameter `code_challenge` is not set" }
}

impl<V> Authorize<V> {
    /// Starts with nothing set.
    pub fn builder() -> AuthorizeBuilder<V> {
        AuthorizeBuilder {
            code_challenge: levain::Missing,
            code_challenge_method: None,
            state: None,
            version: levain::VersionOf::new(),
        }
    }

    /// `code_challenge`.
    pub fn code_challenge(&self) -> &Challenge {
        &self.code_challenge
    }

    /// `code_challenge_method`.
    pub fn code_challenge_method(&self) -> Option<&Method> {
        self.code_challenge_method.as_ref()
    }

    /// `state`.
    pub fn state(&self) -> Option<&State> {
        self.state.as_ref()
    }
}

impl<V, P0> AuthorizeBuilder<V, P0> {
    /// `code_challenge`.
    pub fn code_challenge(
        self,
        code_challenge: impl Into<Challenge>,
    ) -> AuthorizeBuilder<V, Challenge> {
        let Self { code_challenge: _, code_challenge_method, state, version } = self;
        AuthorizeBuilder {
            code_challenge: code_challenge.into(),
            code_challenge_method,
            state,
            version,
        }
    }

    /// `code_challenge_method`.
    pub fn code_challenge_method(mut self, code_challenge_method: impl Into<Method>) -> Self {
        self.code_challenge_method = Some(code_challenge_method.into());
        self
    }

    /// `state`.
    pub fn state(mut self, state: impl Into<State>) -> Self {
        self.state = Some(state.into());
        self
    }

    /// Sets `code_challenge` and `code_challenge_method` from one pair, so that they agree.
    #[cfg(feature = "oauth")]
    pub fn pkce(self, pkce: &levain::oauth::Pkce) -> AuthorizeBuilder<V, Challenge> {
        let Self { code_challenge: _, code_challenge_method: _, state, version } = self;
        AuthorizeBuilder {
            code_challenge: levain::oauth::challenge(pkce),
            code_challenge_method: Some(levain::oauth::method(pkce)),
            state,
            version,
        }
    }

    /// Makes the `Authorize`.
    pub fn build(self) -> Authorize<V>
    where
        P0: authorize_missing::code_challenge<Challenge>,
    {
        let Self { code_challenge, code_challenge_method, state, version } = self;
        Authorize { code_challenge: code_challenge.given(), code_challenge_method, state, version }
    }
}

impl<V: levain::Version> levain::Endpoint for Authorize<V> {
    const NAME: &'static str = "authorize";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/authorize";
    const HOST: &'static str = "https://api.example.com";
    const AUTH: levain::Auth = levain::Auth::None;
    const VERSION: Option<(&'static str, &'static str)> = Some(("x-version", V::VERSION));
    type Response = ();

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.query("response_type", &"code");
        parts.query("code_challenge", &self.code_challenge);
        parts.query("code_challenge_method", &self.code_challenge_method);
        parts.query("state", &self.state);
        parts.pkce(
            "code_challenge",
            &self.code_challenge,
            "code_challenge_method",
            &self.code_challenge_method,
        );
    }

    fn read(answer: levain::Answer<'_>) -> Result<(), levain::ReadError> {
        Err(answer.undocumented())
    }
}

impl<V: levain::Version> levain::Redirects for Authorize<V> {
    type Redirect = AuthorizeRedirect;
    type Error = ();

    fn echoed(&self) -> Option<(&'static str, Option<&str>)> {
        Some(("state", self.state.as_ref().map(AsRef::as_ref)))
    }
}

// POST /shops/{id}/prices

/// `POST /shops/{id}/prices`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
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

/// Takes what [`Prices`] is made of, one by one.
///
/// Its type parameters say what is still missing and may change at any time: use it, do not store it.
#[derive(Clone, Debug)]
#[must_use = "`build` makes the `Prices`"]
pub struct PricesBuilder<V, P0 = levain::Missing, P1 = levain::Missing> {
    id: P0,
    body: P1,
    acquire_method: Option<Vec<String>>,
    latitude: Option<f64>,
    active: Option<bool>,
    x_trace: Option<String>,
    body_format: levain::BodyFormat,
    version: levain::VersionOf<V>,
}

/// What the compiler says while a required parameter is not set.
pub mod prices_missing {
    levain::missing! {
        id "the required parameter `id` is not set",
        body "the required parameter `body` is not set",
    }
}

impl<V> Prices<V> {
    /// Starts with nothing set.
    pub fn builder() -> PricesBuilder<V> {
        PricesBuilder {
            id: levain::Missing,
            body: levain::Missing,
            acquire_method: None,
            latitude: None,
            active: None,
            x_trace: None,
            body_format: levain::BodyFormat::Json,
            version: levain::VersionOf::new(),
        }
    }

    /// `id`.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// `acquire_method`.
    pub fn acquire_method(&self) -> Option<&[String]> {
        self.acquire_method.as_deref()
    }

    /// `latitude`.
    pub fn latitude(&self) -> Option<f64> {
        self.latitude
    }

    /// `active`.
    pub fn active(&self) -> Option<bool> {
        self.active
    }

    /// `X-Trace`.
    pub fn x_trace(&self) -> Option<&str> {
        self.x_trace.as_deref()
    }

    /// What is sent.
    pub fn body(&self) -> &PricesBody {
        &self.body
    }
}

impl<V, P0, P1> PricesBuilder<V, P0, P1> {
    /// `id`.
    pub fn id(self, id: impl Into<i64>) -> PricesBuilder<V, i64, P1> {
        let Self {
            id: _, body, acquire_method, latitude, active, x_trace, body_format, version,
        } = self;
        PricesBuilder {
            id: id.into(), body, acquire_method, latitude, active, x_trace, body_format, version,
        }
    }

    /// `acquire_method`.
    pub fn acquire_method(mut self, acquire_method: impl Into<Vec<String>>) -> Self {
        self.acquire_method = Some(acquire_method.into());
        self
    }

    /// `latitude`.
    pub fn latitude(mut self, latitude: impl Into<f64>) -> Self {
        self.latitude = Some(latitude.into());
        self
    }

    /// `active`.
    pub fn active(mut self, active: impl Into<bool>) -> Self {
        self.active = Some(active.into());
        self
    }

    /// `X-Trace`.
    pub fn x_trace(mut self, x_trace: impl Into<String>) -> Self {
        self.x_trace = Some(x_trace.into());
        self
    }

    /// What is sent.
    pub fn body(self, body: impl Into<PricesBody>) -> PricesBuilder<V, P0, PricesBody> {
        let Self {
            id, body: _, acquire_method, latitude, active, x_trace, body_format, version,
        } = self;
        PricesBuilder {
            id, body: body.into(), acquire_method, latitude, active, x_trace, body_format, version,
        }
    }

    /// How the body is sent: JSON, a form. The first is the default.
    pub fn body_format(mut self, body_format: levain::BodyFormat) -> Self {
        self.body_format = body_format;
        self
    }

    /// Makes the `Prices`.
    pub fn build(self) -> Prices<V>
    where
        P0: prices_missing::id<i64>,
        P1: prices_missing::body<PricesBody>,
    {
        let Self {
            id, body, acquire_method, latitude, active, x_trace, body_format, version,
        } = self;
        Prices {
            id: id.given(), body: body.given(), acquire_method, latitude, active, x_trace,
            body_format, version,
        }
    }
}

impl<V: levain::Version> levain::Endpoint for Prices<V> {
    const NAME: &'static str = "prices";
    const METHOD: levain::Method = levain::Method::POST;
    const PATH: &'static str = "/shops/{id}/prices";
    const HOST: &'static str = "https://api.example.com";
    const AUTH: levain::Auth = levain::Auth::Bearer;
    const VERSION: Option<(&'static str, &'static str)> = Some(("x-version", V::VERSION));
    type Response = PricesResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.path("id", &self.id);
        parts
            .query_as("acquire_method", &self.acquire_method, levain::Style::BRACKETS)
            .list(&levain::ListRules::new().max_items(5));
        parts.query_as("latitude", &self.latitude, levain::Style::FORM.decimal(','));
        parts.query_as("active", &self.active, levain::Style::FORM.bools("0", "1"));
        parts.header("x-trace", &self.x_trace);
        parts.body(&self.body, self.body_format);
    }

    fn read(answer: levain::Answer<'_>) -> Result<PricesResponse, levain::ReadError> {
        match answer.status() {
            200 => answer.json().map(PricesResponse::Ok),
            204 => Ok(PricesResponse::NoContent),
            400..=499 => answer
                .json()
                .map(|body| PricesResponse::ClientError(answer.status_code(), body)),
            _ => answer.json().map(|body| PricesResponse::Default(answer.status_code(), body)),
        }
    }
}

/// What [`Prices`] may answer.
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

impl PricesResponse {
    /// The body of the usual answer.
    ///
    /// # Errors
    ///
    /// The answer itself when it is another one.
    pub fn into_ok(self) -> Result<Vec<Price>, Self> {
        match self {
            Self::Ok(body) => Ok(body),
            other => Err(other),
        }
    }
}

// GET /ping

/// `GET /ping`
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[must_use = "nothing happens until it is sent"]
pub struct Ping<V> {
    version: levain::VersionOf<V>,
}

/// Takes what [`Ping`] is made of, one by one.
#[derive(Clone, Debug)]
#[must_use = "`build` makes the `Ping`"]
pub struct PingBuilder<V> {
    version: levain::VersionOf<V>,
}

impl<V> Ping<V> {
    /// Starts with nothing set.
    pub fn builder() -> PingBuilder<V> {
        PingBuilder { version: levain::VersionOf::new() }
    }
}

impl<V> PingBuilder<V> {
    /// Makes the `Ping`.
    pub fn build(self) -> Ping<V> {
        let Self { version } = self;
        Ping { version }
    }
}

impl<V: levain::Version> levain::Endpoint for Ping<V> {
    const NAME: &'static str = "ping";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/ping";
    const HOST: &'static str = "https://api.example.com";
    const AUTH: levain::Auth = levain::Auth::None;
    const VERSION: Option<(&'static str, &'static str)> = Some(("x-version", V::VERSION));
    type Response = PingResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}

    fn read(answer: levain::Answer<'_>) -> Result<PingResponse, levain::ReadError> {
        match answer.status() {
            200 => answer.json().map(PingResponse::Ok),
            _ => Err(answer.undocumented()),
        }
    }
}

/// What [`Ping`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PingResponse {
    /// 200.
    Ok(levain::Json),
}

impl PingResponse {
    /// The body of the usual answer.
    ///
    /// # Errors
    ///
    /// The answer itself when it is another one.
    pub fn into_ok(self) -> Result<levain::Json, Self> {
        match self {
            Self::Ok(body) => Ok(body),
        }
    }
}

