// type Job

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Job {
    /// Who is told when it is done.
    pub call: Option<Option<String>>,
    pub name: Option<String>,
}

// GET /jobs

/// `GET /jobs`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Job`] | All. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/jobs", host = "https://jobs.example")]
#[levain(responses = JobsResponse)]
pub struct Jobs {}

/// The responses of [`Jobs`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum JobsResponse {
    /// All.
    #[levain(status = 200, ok)]
    Ok(Job),
}

