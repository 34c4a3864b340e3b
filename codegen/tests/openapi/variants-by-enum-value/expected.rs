// type Step

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
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

// type Step.cut.name

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum StepCutName {
    #[levain(rename = "cut")]
    Cut,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Step.cut

/// cut
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct StepCut {
    pub name: Option<StepCutName>,
    pub at: Option<i64>,
}

// type Step.join.name

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum StepJoinName {
    #[levain(rename = "join")]
    Join,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Step.join

/// join
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct StepJoin {
    pub name: Option<StepJoinName>,
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
#[derive(Clone, Debug, PartialEq, levain::Request)]
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

