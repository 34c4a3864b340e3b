// type Report

/// The type `Report` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Report {
    /// The property `title`.
    #[levain(length = "..=5")]
    pub title: String,
}

// type Short

/// The type `Short` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Short {
    /// The property `id`.
    pub id: i64,
}

// type Problem

/// The type `Problem` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Problem {
    /// The property `detail`.
    pub detail: Option<String>,
}

// type Color

/// The type `Color` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Color {
    /// The value `red`.
    #[levain(rename = "red")]
    Red,
    /// The value `blue`.
    #[levain(rename = "blue")]
    Blue,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type GET /reports/{id}.Ok.headers

/// Headers of a response with status 200.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[non_exhaustive]
pub struct GetReportOkHeaders {
    /// How many more.
    #[levain(rename = "x-rate-limit", min = 0)]
    pub x_rate_limit: i64,
    /// The property `x-next`.
    #[levain(rename = "x-next")]
    pub x_next: Option<levain::DateTime>,
    /// The property `link`.
    pub link: Option<Vec<String>>,
    /// The property `set-cookie`.
    #[levain(rename = "set-cookie")]
    pub set_cookie: Option<Vec<String>>,
    /// The property `x-color`.
    #[levain(rename = "x-color")]
    pub x_color: Option<Color>,
}

// type GET /reports/{id}.Default.headers

/// Headers of a response with any other status.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[non_exhaustive]
pub struct GetReportDefaultHeaders {
    /// The property `retry-after`.
    #[levain(rename = "retry-after")]
    pub retry_after: Option<i64>,
}

// GET /reports/{id}

/// `GET /reports/{id}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/reports/{id}", host = "https://reports.example")]
#[levain(responses = GetReportResponse)]
pub struct GetReport {
    /// The path parameter `id`.
    id: i64,
}

/// The responses of [`GetReport`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetReportResponse {
    /// 200: The report.
    ///
    /// Headers: [`GetReportOkHeaders`].
    #[levain(status = 200, ok)]
    Ok(Report),
    /// 200 as `application/vnd.reports.short+json`: The report.
    ///
    /// Headers: [`GetReportOkHeaders`].
    #[levain(status = 200, media_type = "application/vnd.reports.short+json")]
    OkVndReportsShortJson(Short),
    /// 200 as `text/csv` or `text/html`: The report.
    ///
    /// Headers: [`GetReportOkHeaders`].
    #[levain(status = 200, media_type = "text/csv, text/html", text)]
    OkText(String),
    /// 200 as `application/pdf` or `image/*`: The report.
    ///
    /// Headers: [`GetReportOkHeaders`].
    #[levain(status = 200, media_type = "application/pdf, image/*", bytes)]
    OkBytes(levain::Bytes),
    /// 204: None yet.
    #[levain(status = 204)]
    NoContent,
    /// 404: No such.
    #[levain(status = 404)]
    NotFound(Problem),
    /// 4XX: Other mistakes.
    #[levain(status = "4XX")]
    ClientError(levain::StatusCode, Problem),
    /// Any other status: Anything else.
    ///
    /// Headers: [`GetReportDefaultHeaders`].
    #[levain(default, text)]
    Default(levain::StatusCode, String),
}

// HEAD /reports/{id}

/// `HEAD /reports/{id}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(head = "/reports/{id}", host = "https://reports.example")]
#[levain(responses = HasReportResponse)]
pub struct HasReport {
    /// The path parameter `id`.
    id: i64,
}

/// The responses of [`HasReport`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum HasReportResponse {
    /// 200: There is one.
    #[levain(status = 200, ok)]
    Ok,
}

