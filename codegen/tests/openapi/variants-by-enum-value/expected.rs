// type Step

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum Step {
    /// cut
    Cut(StepCut),
    /// join
    Join(StepJoin),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Step.cut

/// cut
#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(name = "cut", optional))]
#[non_exhaustive]
pub struct StepCut {
    pub at: Option<i64>,
}

// type Step.join

/// join
#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(name = "join", optional))]
#[non_exhaustive]
pub struct StepJoin {
    pub at: Option<i64>,
}

// PUT /steps

/// `PUT /steps`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Step`] | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Kept. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(put = "/steps", host = "https://steps.example")]
#[levain(responses = PutResponse)]
pub struct Put {
    #[levain(body)]
    body: Option<Step>,
}

/// The responses of [`Put`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutResponse {
    /// Kept.
    #[levain(status = 204, ok)]
    NoContent,
}

