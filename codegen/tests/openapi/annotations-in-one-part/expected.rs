// type Job

/// The type `Job` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Job {
    /// Who is told when it is done.
    pub call: Option<Option<String>>,
    /// The property `name`.
    pub name: Option<String>,
}

levain::object! { Job { call optional nullable, name optional } }

#[cfg(feature = "builders")]
levain::builder! { JobBuilder of Job, job_missing {
    optional { name: String },
    optional nullable { call(call_null): String },
} }

// GET /jobs

/// `GET /jobs`
#[derive(Clone, Debug, PartialEq)]
pub struct Jobs {}

levain::request! { JobsBuilder of Jobs, jobs_missing {} }

levain::endpoint! { Jobs as "jobs" {
    GET "/jobs" at "https://jobs.example" => JobsResponse,
} }

/// The responses of [`Jobs`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum JobsResponse {
    /// 200: All.
    Ok(Job),
}

levain::responses! { JobsResponse, ok Ok(json): Job { 200 => Ok(json) } }

