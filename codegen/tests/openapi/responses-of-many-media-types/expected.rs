// type Report

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Report {
    #[levain(length = "..=5")]
    pub title: String,
}

// type Short

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Short {
    pub id: i64,
}

// type Problem

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Problem {
    pub detail: Option<String>,
}

// type Color

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Color {
    #[levain(rename = "red")]
    Red,
    #[levain(rename = "blue")]
    Blue,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type GET /reports/{id}.Ok.headers

/// Headers of a response with status 200.
#[derive(Clone, PartialEq, levain::Object)]
#[non_exhaustive]
pub struct GetReportOkHeaders {
    /// How many more.
    #[levain(rename = "x-rate-limit", min = 0)]
    pub x_rate_limit: i64,
    #[levain(rename = "x-next")]
    pub x_next: Option<levain::DateTime>,
    pub link: Option<Vec<String>>,
    #[levain(rename = "set-cookie", secret)]
    pub set_cookie: Option<Vec<String>>,
    #[levain(rename = "x-color")]
    pub x_color: Option<Color>,
}

// type GET /reports/{id}.Default.headers

/// Headers of a response with any other status.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[non_exhaustive]
pub struct GetReportDefaultHeaders {
    #[levain(rename = "retry-after")]
    pub retry_after: Option<i64>,
}

// GET /reports/{id}

/// `GET /reports/{id}`
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
/// | 200 | [`Report`] | The report. |
/// | 200 | [`Short`] | The report. |
/// | 200 | `String` | The report. |
/// | 200 | `Bytes` | The report. |
/// | 204 | | None yet. |
/// | 404 | [`Problem`] | No such. |
/// | 4XX | [`Problem`] | Other mistakes. |
/// | other | `String` | Anything else. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/reports/{id}", host = "https://reports.example")]
#[levain(responses = GetReportResponse)]
pub struct GetReport {
    id: i64,
}

/// The responses of [`GetReport`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[levain(
    accept = "application/json, application/vnd.reports+json;q=0.9, application/vnd.reports.short+json;q=0.9, text/csv;q=0.9, text/html;q=0.9, application/pdf;q=0.9, image/*;q=0.9, */*;q=0.5"
)]
#[non_exhaustive]
pub enum GetReportResponse {
    /// The report.
    ///
    /// As `application/json` or `application/vnd.reports+json` or `*/*`.
    ///
    /// Headers: `GetReportOkHeaders`.
    #[levain(
        status = 200,
        media_type = "application/json, application/vnd.reports+json, */*",
        ok
    )]
    Ok(Report),
    /// The report.
    ///
    /// As `application/vnd.reports.short+json`.
    ///
    /// Headers: `GetReportOkHeaders`.
    #[levain(status = 200, media_type = "application/vnd.reports.short+json")]
    OkVndReportsShortJson(Short),
    /// The report.
    ///
    /// As `text/csv` or `text/html`.
    ///
    /// Headers: `GetReportOkHeaders`.
    #[levain(status = 200, media_type = "text/csv, text/html", text)]
    OkText(String),
    /// The report.
    ///
    /// As `application/pdf` or `image/*`.
    ///
    /// Headers: `GetReportOkHeaders`.
    #[levain(status = 200, media_type = "application/pdf, image/*", bytes)]
    OkBytes(levain::Bytes),
    /// None yet.
    #[levain(status = 204, ok)]
    NoContent,
    /// No such.
    #[levain(status = 404)]
    NotFound(Problem),
    /// Other mistakes.
    #[levain(status = "4XX")]
    ClientError(levain::StatusCode, Problem),
    /// Anything else.
    ///
    /// Headers: `GetReportDefaultHeaders`.
    #[levain(default, text)]
    Default(levain::StatusCode, String),
}

// HEAD /reports/{id}

/// `HEAD /reports/{id}`
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
/// | 200 | | There is one. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(head = "/reports/{id}", host = "https://reports.example")]
#[levain(responses = HasReportResponse)]
pub struct HasReport {
    id: i64,
}

/// The responses of [`HasReport`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum HasReportResponse {
    /// There is one.
    #[levain(status = 200, ok)]
    Ok,
}

