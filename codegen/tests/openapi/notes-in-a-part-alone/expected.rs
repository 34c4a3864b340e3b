// type Job

/// `Job`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Job {
    /// Who is told when it is done.
    pub call: Option<Option<String>>,
    /// `name`.
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
#[must_use = "nothing happens until it is sent"]
pub struct Jobs {}

levain::request! { JobsBuilder of Jobs, jobs_missing {} }

impl levain::Endpoint for Jobs {
    const NAME: &'static str = "jobs";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/jobs";
    const HOST: &'static str = "https://jobs.example";
    type Response = JobsResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}
}

/// What [`Jobs`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum JobsResponse {
    /// 200: All.
    Ok(Job),
}

levain::answers! { JobsResponse, ok Ok(json): Job { 200 => Ok(json) } }

