// type Raw

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct Raw(levain::Bytes);

// type Plan

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Plan {
    pub pages: i64,
    pub note: String,
    pub page: String,
    pub preview: Option<levain::Bytes>,
}

// GET /plans/{id}

/// `GET /plans/{id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `id` | path | `i64` | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | `Bytes` | A drawing. |
/// | 404 | `String` | Why. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/plans/{id}", host = "https://pictures.example")]
#[levain(responses = GetPlanResponse)]
pub struct GetPlan {
    id: i64,
}

/// The responses of [`GetPlan`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[levain(accept = "application/pdf, */*;q=0.5")]
#[non_exhaustive]
pub enum GetPlanResponse {
    /// A drawing.
    #[levain(status = 200, bytes, ok)]
    Ok(levain::Bytes),
    /// Why.
    #[levain(status = 404, text)]
    NotFound(String),
}

// PUT /plans/{id}

/// `PUT /plans/{id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `id` | path | `i64` | required | |
/// | `body` | body | `Bytes` | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Plan`] | What is known, with an example alone under one name and a schema under the other. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/plans/{id}", host = "https://pictures.example")]
#[levain(responses = PutPlanResponse)]
pub struct PutPlan {
    id: i64,
    #[levain(body(bytes = "image/png"))]
    body: levain::Bytes,
}

/// The responses of [`PutPlan`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutPlanResponse {
    /// What is known, with an example alone under one name and a schema under the other.
    #[levain(status = 200, ok)]
    Ok(Plan),
}

// POST /plans/{id}

/// `POST /plans/{id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `id` | path | `i64` | required | |
/// | `body` | body | `Bytes` | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Done. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/plans/{id}", host = "https://pictures.example")]
#[levain(responses = SendPlanResponse)]
pub struct SendPlan {
    id: i64,
    #[levain(body(bytes = "application/zip"))]
    body: levain::Bytes,
}

/// The responses of [`SendPlan`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum SendPlanResponse {
    /// Done.
    #[levain(status = 204, ok)]
    NoContent,
}

