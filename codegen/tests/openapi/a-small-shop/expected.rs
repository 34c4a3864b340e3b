// type Grain

/// What it is made of.
#[derive(Clone)]
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
#[derive(Clone, PartialEq)]
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
    name: text(TextRules::new().min_length(1)),
    grain,
    weight optional nullable: float(FloatRules::new().min(0.0)),
    parts optional,
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
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PostBreadsClientError {
    /// `detail`.
    pub detail: Option<String>,
}

levain::object! { PostBreadsClientError { detail optional } }

#[cfg(feature = "builders")]
levain::builder! { PostBreadsClientErrorBuilder of PostBreadsClientError, post_breads_client_error_missing {
    optional { detail: String },
} }

// GET /breads

/// All breads.
///
/// `GET /breads`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct List {
    grain: Option<Grain>,
    ids: Option<Vec<i64>>,
}

levain::request! { ListBuilder of List, list_missing {
    optional {
        /// `grain`.
        grain: Grain,
        /// `ids`.
        ids: Vec<i64> as &[i64],
    },
} }

impl levain::Endpoint for List {
    const NAME: &'static str = "list";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/breads";
    const HOST: &'static str = "https://shop.example/v2";
    type Response = ListResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.query("grain", &self.grain);
        parts.query_as("ids", &self.ids, levain::Style::FORM.explode(false));
    }
}

/// What [`List`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListResponse {
    /// 200: The breads.
    Ok(Vec<Bread>),
}

levain::answers! { ListResponse, ok Ok(json): Vec<Bread> { 200 => Ok(json) } }

// POST /breads

/// `POST /breads`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct PostBreads {
    body: Bread,
}

levain::request! { PostBreadsBuilder of PostBreads, post_breads_missing {
    required {
        /// What is sent.
        body(P0, "the required parameter `body` is not set"): Bread,
    },
} }

impl levain::Endpoint for PostBreads {
    const NAME: &'static str = "post_breads";
    const METHOD: levain::Method = levain::Method::POST;
    const PATH: &'static str = "/breads";
    const HOST: &'static str = "https://shop.example/v2";
    type Response = PostBreadsResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.body(&self.body, levain::BodyFormat::Json);
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

levain::answers! { PostBreadsResponse, ok Created(json): Bread {
    201 => Created(json),
    400..=499 => ClientError(status, json),
} }

// DELETE /breads/{id}

/// `DELETE /breads/{id}`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct Remove {
    id: String,
}

levain::request! { RemoveBuilder of Remove, remove_missing {
    required {
        /// `id`.
        id(P0, "the required parameter `id` is not set"): String as &str,
    },
} }

impl levain::Endpoint for Remove {
    const NAME: &'static str = "remove";
    const METHOD: levain::Method = levain::Method::DELETE;
    const PATH: &'static str = "/breads/{id}";
    const HOST: &'static str = "https://shop.example/v2";
    type Response = RemoveResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.path("id", &self.id).text(&levain::TextRules::new().max_length(8));
    }
}

/// What [`Remove`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RemoveResponse {
    /// 204: Gone.
    NoContent,
}

levain::answers! { RemoveResponse, ok NoContent: () {
    204 => NoContent,
} }

