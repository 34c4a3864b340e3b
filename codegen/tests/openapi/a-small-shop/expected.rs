// type Grain

/// What it is made of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Grain {
    /// The value `wheat`.
    #[levain(rename = "wheat")]
    Wheat,
    /// The value `rye`.
    #[levain(rename = "rye")]
    Rye,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Bread

/// The type `Bread` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Bread {
    /// The property `name`.
    #[levain(length = "1..")]
    pub name: String,
    /// The property `grain`.
    pub grain: Grain,
    /// The property `weight`.
    #[levain(min = 0.0)]
    pub weight: Option<Option<f64>>,
    /// The property `parts`.
    pub parts: Option<Vec<Bread>>,
}

// type response Problem

/// The type `response Problem` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ProblemResponse {
    /// The property `detail`.
    pub detail: Option<String>,
}

// GET /breads

/// All breads.
///
/// `GET /breads`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/breads", host = "https://shop.example/v2")]
#[levain(responses = ListResponse)]
pub struct List {
    /// The query parameter `grain`.
    grain: Option<Grain>,
    /// The query parameter `ids`.
    #[levain(explode = false)]
    ids: Option<Vec<i64>>,
}

/// The responses of [`List`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListResponse {
    /// 200: The breads.
    #[levain(status = 200, ok)]
    Ok(Vec<Bread>),
}

// POST /breads

/// `POST /breads`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/breads", host = "https://shop.example/v2")]
#[levain(responses = PostBreadsResponse)]
pub struct PostBreads {
    /// The body of the request.
    #[levain(body)]
    body: Bread,
}

/// The responses of [`PostBreads`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PostBreadsResponse {
    /// 201: Made.
    #[levain(status = 201, ok)]
    Created(Bread),
    /// 4XX: What went wrong.
    #[levain(status = "4XX")]
    ClientError(levain::StatusCode, ProblemResponse),
}

// DELETE /breads/{id}

/// `DELETE /breads/{id}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(delete = "/breads/{id}", host = "https://shop.example/v2")]
#[levain(responses = RemoveResponse)]
pub struct Remove {
    /// The path parameter `id`.
    #[levain(length = "..=8")]
    id: String,
}

/// The responses of [`Remove`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum RemoveResponse {
    /// 204: Gone.
    #[levain(status = 204, ok)]
    NoContent,
}

