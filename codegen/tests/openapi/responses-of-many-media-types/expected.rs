// type Report

/// The type `Report` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// The property `title`.
    pub title: String,
}

levain::object! { Report { title: string(StringConstraints::new().max_length(5)) } }

#[cfg(feature = "builders")]
levain::builder! { ReportBuilder of Report, report_missing { required { title(P0): String } } }

// type Short

/// The type `Short` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Short {
    /// The property `id`.
    pub id: i64,
}

levain::object! { Short { id } }

#[cfg(feature = "builders")]
levain::builder! { ShortBuilder of Short, short_missing { required { id(P0): i64 } } }

// type Problem

/// The type `Problem` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// The property `detail`.
    pub detail: Option<String>,
}

levain::object! { Problem { detail optional } }

#[cfg(feature = "builders")]
levain::builder! { ProblemBuilder of Problem, problem_missing { optional { detail: String } } }

// type Color

/// The type `Color` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum Color {
    /// The value `red`.
    Red,
    /// The value `blue`.
    Blue,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { Color { Red = "red", Blue = "blue" } }

// type GET /reports/{id}.Ok.headers

/// Headers of a response with status 200.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GetReportOkHeaders {
    /// How many more.
    pub x_rate_limit: i64,
    /// The property `x-next`.
    pub x_next: Option<levain::DateTime>,
    /// The property `link`.
    pub link: Option<Vec<String>>,
    /// The property `set-cookie`.
    pub set_cookie: Option<Vec<String>>,
    /// The property `x-color`.
    pub x_color: Option<Color>,
}

levain::object! { GetReportOkHeaders {
    x_rate_limit = "x-rate-limit": integer(IntegerConstraints::new().min(0)),
    x_next = "x-next" optional,
    link optional,
    set_cookie = "set-cookie" optional,
    x_color = "x-color" optional,
} }

// type GET /reports/{id}.Default.headers

/// Headers of a response with any other status.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GetReportDefaultHeaders {
    /// The property `retry-after`.
    pub retry_after: Option<i64>,
}

levain::object! { GetReportDefaultHeaders { retry_after = "retry-after" optional } }

// GET /reports/{id}

/// `GET /reports/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetReport {
    id: i64,
}

levain::request! { GetReportBuilder of GetReport, get_report_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
    },
} }

levain::endpoint! { GetReport as "get_report" {
    GET "/reports/{id}" at "https://reports.example" => GetReportResponse,
    parts(self) {
        path("id", &self.id);
    },
} }

/// The responses of [`GetReport`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetReportResponse {
    /// 200: The report.
    ///
    /// Headers: [`GetReportOkHeaders`].
    Ok(Report),
    /// 200 as `application/vnd.reports.short+json`: The report.
    ///
    /// Headers: [`GetReportOkHeaders`].
    OkVndReportsShortJson(Short),
    /// 200 as `text/csv` or `text/html`: The report.
    ///
    /// Headers: [`GetReportOkHeaders`].
    OkText(String),
    /// 200 as `application/pdf` or `image/*`: The report.
    ///
    /// Headers: [`GetReportOkHeaders`].
    OkBytes(levain::Bytes),
    /// 204: None yet.
    NoContent,
    /// 404: No such.
    NotFound(Problem),
    /// 4XX: Other mistakes.
    ClientError(levain::StatusCode, Problem),
    /// Any other status: Anything else.
    ///
    /// Headers: [`GetReportDefaultHeaders`].
    Default(levain::StatusCode, String),
}

levain::responses! { GetReportResponse, ok Ok(json): Report {
    200 if "application/vnd.reports.short+json" => OkVndReportsShortJson(json),
    200 if "text/csv, text/html" => OkText(text),
    200 if "application/pdf, image/*" => OkBytes(bytes),
    200 => Ok(json),
    204 => NoContent,
    404 => NotFound(json),
    400..=499 => ClientError(status, json),
    _ => Default(status, text),
} }

// HEAD /reports/{id}

/// `HEAD /reports/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct HasReport {
    id: i64,
}

levain::request! { HasReportBuilder of HasReport, has_report_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
    },
} }

levain::endpoint! { HasReport as "has_report" {
    HEAD "/reports/{id}" at "https://reports.example" => HasReportResponse,
    parts(self) {
        path("id", &self.id);
    },
} }

/// The responses of [`HasReport`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum HasReportResponse {
    /// 200: There is one.
    Ok,
}

levain::responses! { HasReportResponse, ok Ok: () {
    200 => Ok,
} }

