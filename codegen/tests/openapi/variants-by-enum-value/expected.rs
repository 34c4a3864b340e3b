// type Step

/// The type `Step` of the spec.
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

/// The type `Step.cut.name` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum StepCutName {
    /// The value `cut`.
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
    /// The property `name`.
    pub name: Option<StepCutName>,
    /// The property `at`.
    pub at: Option<i64>,
}

// type Step.join.name

/// The type `Step.join.name` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum StepJoinName {
    /// The value `join`.
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
    /// The property `name`.
    pub name: Option<StepJoinName>,
    /// The property `at`.
    pub at: Option<i64>,
}

// PUT /steps

/// `PUT /steps`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/steps", host = "https://steps.example")]
#[levain(responses = PutResponse)]
pub struct Put {
    /// The body of the request.
    #[levain(body)]
    body: Option<Step>,
}

/// The responses of [`Put`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutResponse {
    /// 204: Kept.
    #[levain(status = 204, ok)]
    NoContent,
}

