// type Grain

/// What it is made of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Grain {
    #[levain(rename = "wheat")]
    Wheat,
    #[levain(rename = "rye")]
    Rye,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Bread

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Bread {
    #[levain(length = "1..")]
    pub name: String,
    pub grain: Grain,
    #[levain(min = 0.0)]
    pub weight: Option<Option<f64>>,
    pub parts: Option<Vec<Bread>>,
}

// type response Problem

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ProblemResponse {
    pub detail: Option<String>,
}

// GET /breads

/// All breads.
///
/// `GET /breads`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `grain` | query | [`Grain`] | optional | |
/// | `ids` | query | `Vec<i64>` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<Bread>`](Bread) | The breads. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/breads", host = "https://shop.example/v2")]
#[levain(responses = ListResponse)]
pub struct List {
    grain: Option<Grain>,
    #[levain(explode = false)]
    ids: Option<Vec<i64>>,
}

/// The responses of [`List`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListResponse {
    /// The breads.
    #[levain(status = 200, ok)]
    Ok(Vec<Bread>),
}

// POST /breads

/// `POST /breads`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Bread`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 201 | [`Bread`] | Made. |
/// | 4XX | [`ProblemResponse`] | What went wrong. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/breads", host = "https://shop.example/v2")]
#[levain(responses = PostBreadsResponse)]
pub struct PostBreads {
    #[levain(body)]
    body: Bread,
}

/// The responses of [`PostBreads`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PostBreadsResponse {
    /// Made.
    #[levain(status = 201, ok)]
    Created(Bread),
    /// What went wrong.
    #[levain(status = "4XX")]
    ClientError(levain::StatusCode, ProblemResponse),
}

// DELETE /breads/{id}

/// `DELETE /breads/{id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `id` | path | `String` | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Gone. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(delete = "/breads/{id}", host = "https://shop.example/v2")]
#[levain(responses = RemoveResponse)]
pub struct Remove {
    #[levain(length = "..=8")]
    id: String,
}

/// The responses of [`Remove`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum RemoveResponse {
    /// Gone.
    #[levain(status = 204, ok)]
    NoContent,
}

