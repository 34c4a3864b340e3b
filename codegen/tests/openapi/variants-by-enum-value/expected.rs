// type Step

/// The type `Step` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Step {
    /// cut
    Cut(StepCut),
    /// join
    Join(StepJoin),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Step untagged { Cut(StepCut), Join(StepJoin) } }

// type Step.cut.name

/// The type `Step.cut.name` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum StepCutName {
    /// The value `cut`.
    Cut,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { StepCutName { Cut = "cut" } }

// type Step.cut

/// cut
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct StepCut {
    /// The property `name`.
    pub name: Option<StepCutName>,
    /// The property `at`.
    pub at: Option<i64>,
}

levain::object! { StepCut { name optional, at optional } }

levain::builder! { StepCutBuilder of StepCut, step_cut_missing {
    optional { name: StepCutName, at: i64 },
} }

// type Step.join.name

/// The type `Step.join.name` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum StepJoinName {
    /// The value `join`.
    Join,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { StepJoinName { Join = "join" } }

// type Step.join

/// join
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct StepJoin {
    /// The property `name`.
    pub name: Option<StepJoinName>,
    /// The property `at`.
    pub at: Option<i64>,
}

levain::object! { StepJoin { name optional, at optional } }

levain::builder! { StepJoinBuilder of StepJoin, step_join_missing {
    optional { name: StepJoinName, at: i64 },
} }

// PUT /steps

/// `PUT /steps`
#[derive(Clone, Debug, PartialEq)]
pub struct Put {
    body: Option<Step>,
}

levain::request! { PutBuilder of Put, put_missing {
    optional {
        /// The body of the request.
        body: Step,
    },
} }

levain::endpoint! { Put as "put" {
    PUT "/steps" at "https://steps.example" => PutResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`Put`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutResponse {
    /// 204: Kept.
    NoContent,
}

levain::responses! { PutResponse, ok NoContent: () {
    204 => NoContent,
} }

