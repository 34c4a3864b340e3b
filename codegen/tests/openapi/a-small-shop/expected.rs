// type Grain

/// What it is made of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Grain {
    /// `wheat`.
    Wheat,
    /// `rye`.
    Rye,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::text_enum! { Grain { Wheat = "wheat", Rye = "rye" } }

// type Bread

/// `Bread`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Bread {
    /// `name`.
    pub name: String,
    /// `grain`.
    pub grain: Grain,
    /// `weight`.
    pub weight: Option<Option<f64>>,
    /// `parts`.
    pub parts: Option<Vec<Bread>>,
}

levain::object! { Bread {
    name = "name" text(TextRules::new().min_length(1)),
    grain = "grain",
    weight = "weight" optional nullable float(FloatRules::new().min(0.0)),
    parts = "parts" optional,
} }

levain::builder! { BreadBuilder of Bread, bread_missing {
    required {
        name(P0, "the required field `name` is not set"): String,
        grain(P1, "the required field `grain` is not set"): Grain,
    },
    optional { parts: Vec<Bread> },
    optional nullable { weight(weight_null): f64 },
} }

// type POST /breads.Client Error

/// `POST /breads.Client Error`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PostBreadsClientError {
    /// `detail`.
    pub detail: Option<String>,
}

levain::object! { PostBreadsClientError { detail = "detail" optional } }

#[cfg(feature = "builders")]
levain::builder! { PostBreadsClientErrorBuilder of PostBreadsClientError, post_breads_client_error_missing {
    optional { detail: String },
} }

// GET /breads

/// All breads.
///
/// `GET /breads`
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[must_use = "nothing happens until it is sent"]
pub struct List {
    grain: Option<Grain>,
    ids: Option<Vec<i64>>,
}

/// Takes what [`List`] is made of, one by one.
#[derive(Clone, Debug)]
#[must_use = "`build` makes the `List`"]
pub struct ListBuilder {
    grain: Option<Grain>,
    ids: Option<Vec<i64>>,
}

impl List {
    /// Starts with nothing set.
    pub fn builder() -> ListBuilder {
        ListBuilder { grain: None, ids: None }
    }

    /// `grain`.
    pub fn grain(&self) -> Option<&Grain> {
        self.grain.as_ref()
    }

    /// `ids`.
    pub fn ids(&self) -> Option<&[i64]> {
        self.ids.as_deref()
    }
}

impl ListBuilder {
    /// `grain`.
    pub fn grain(mut self, grain: impl Into<Grain>) -> Self {
        self.grain = Some(grain.into());
        self
    }

    /// `ids`.
    pub fn ids(mut self, ids: impl Into<Vec<i64>>) -> Self {
        self.ids = Some(ids.into());
        self
    }

    /// Makes the `List`.
    pub fn build(self) -> List {
        let Self { grain, ids } = self;
        List { grain, ids }
    }
}

impl levain::Endpoint for List {
    const NAME: &'static str = "list";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/breads";
    const HOST: &'static str = "https://shop.example/v2";
    const AUTH: levain::Auth = levain::Auth::None;
    const VERSION: Option<(&'static str, &'static str)> = None;
    type Response = ListResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.query("grain", &self.grain);
        parts.query_as("ids", &self.ids, levain::Style::FORM.explode(false));
    }

    fn read(answer: levain::Answer<'_>) -> Result<ListResponse, levain::ReadError> {
        match answer.status() {
            200 => answer.json().map(ListResponse::Ok),
            _ => Err(answer.undocumented()),
        }
    }
}

/// What [`List`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListResponse {
    /// 200: The breads.
    Ok(Vec<Bread>),
}

impl ListResponse {
    /// The body of the usual answer.
    ///
    /// # Errors
    ///
    /// The answer itself when it is another one.
    pub fn into_ok(self) -> Result<Vec<Bread>, Self> {
        match self {
            Self::Ok(body) => Ok(body),
        }
    }
}

// POST /breads

/// `POST /breads`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct PostBreads {
    body: Bread,
}

/// Takes what [`PostBreads`] is made of, one by one.
///
/// Its type parameters say what is still missing and may change at any time: use it, do not store it.
#[derive(Clone, Debug)]
#[must_use = "`build` makes the `PostBreads`"]
pub struct PostBreadsBuilder<P0 = levain::Missing> {
    body: P0,
}

/// What the compiler says while a required parameter is not set.
pub mod post_breads_missing {
    levain::missing! { body "the required parameter `body` is not set" }
}

impl PostBreads {
    /// Starts with nothing set.
    pub fn builder() -> PostBreadsBuilder {
        PostBreadsBuilder { body: levain::Missing }
    }

    /// What is sent.
    pub fn body(&self) -> &Bread {
        &self.body
    }
}

impl<P0> PostBreadsBuilder<P0> {
    /// What is sent.
    pub fn body(self, body: impl Into<Bread>) -> PostBreadsBuilder<Bread> {
        let Self { body: _ } = self;
        PostBreadsBuilder { body: body.into() }
    }

    /// Makes the `PostBreads`.
    pub fn build(self) -> PostBreads
    where
        P0: post_breads_missing::body<Bread>,
    {
        let Self { body } = self;
        PostBreads { body: body.given() }
    }
}

impl levain::Endpoint for PostBreads {
    const NAME: &'static str = "post_breads";
    const METHOD: levain::Method = levain::Method::POST;
    const PATH: &'static str = "/breads";
    const HOST: &'static str = "https://shop.example/v2";
    const AUTH: levain::Auth = levain::Auth::None;
    const VERSION: Option<(&'static str, &'static str)> = None;
    type Response = PostBreadsResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.body(&self.body, levain::BodyFormat::Json);
    }

    fn read(answer: levain::Answer<'_>) -> Result<PostBreadsResponse, levain::ReadError> {
        match answer.status() {
            201 => answer.json().map(PostBreadsResponse::Created),
            400..=499 => answer
                .json()
                .map(|body| PostBreadsResponse::ClientError(answer.status_code(), body)),
            _ => Err(answer.undocumented()),
        }
    }
}

/// What [`PostBreads`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PostBreadsResponse {
    /// 201: Made.
    Created(Bread),
    /// 4XX: What went wrong.
    ClientError(levain::StatusCode, PostBreadsClientError),
}

impl PostBreadsResponse {
    /// The body of the usual answer.
    ///
    /// # Errors
    ///
    /// The answer itself when it is another one.
    pub fn into_ok(self) -> Result<Bread, Self> {
        match self {
            Self::Created(body) => Ok(body),
            other => Err(other),
        }
    }
}

// DELETE /breads/{id}

/// `DELETE /breads/{id}`
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[must_use = "nothing happens until it is sent"]
pub struct Remove {
    id: String,
}

/// Takes what [`Remove`] is made of, one by one.
///
/// Its type parameters say what is still missing and may change at any time: use it, do not store it.
#[derive(Clone, Debug)]
#[must_use = "`build` makes the `Remove`"]
pub struct RemoveBuilder<P0 = levain::Missing> {
    id: P0,
}

/// What the compiler says while a required parameter is not set.
pub mod remove_missing {
    levain::missing! { id "the required parameter `id` is not set" }
}

impl Remove {
    /// Starts with nothing set.
    pub fn builder() -> RemoveBuilder {
        RemoveBuilder { id: levain::Missing }
    }

    /// `id`.
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl<P0> RemoveBuilder<P0> {
    /// `id`.
    pub fn id(self, id: impl Into<String>) -> RemoveBuilder<String> {
        let Self { id: _ } = self;
        RemoveBuilder { id: id.into() }
    }

    /// Makes the `Remove`.
    pub fn build(self) -> Remove
    where
        P0: remove_missing::id<String>,
    {
        let Self { id } = self;
        Remove { id: id.given() }
    }
}

impl levain::Endpoint for Remove {
    const NAME: &'static str = "remove";
    const METHOD: levain::Method = levain::Method::DELETE;
    const PATH: &'static str = "/breads/{id}";
    const HOST: &'static str = "https://shop.example/v2";
    const AUTH: levain::Auth = levain::Auth::None;
    const VERSION: Option<(&'static str, &'static str)> = None;
    type Response = RemoveResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.path("id", &self.id).text(&levain::TextRules::new().max_length(8));
    }

    fn read(answer: levain::Answer<'_>) -> Result<RemoveResponse, levain::ReadError> {
        match answer.status() {
            204 => Ok(RemoveResponse::NoContent),
            _ => Err(answer.undocumented()),
        }
    }
}

/// What [`Remove`] may answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RemoveResponse {
    /// 204: Gone.
    NoContent,
}

impl RemoveResponse {
    /// The body of the usual answer.
    ///
    /// # Errors
    ///
    /// The answer itself when it is another one.
    pub fn into_ok(self) -> Result<(), Self> {
        match self {
            Self::NoContent => Ok(()),
        }
    }
}

