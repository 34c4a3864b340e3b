// type Word

/// `Word`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(levain::Text);

levain::string! { Word(StringConstraints::new().max_length(8).pattern(Pattern::new("^[a-z]+$"))) }

// type All

/// `All`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// `words`.
    pub words: Option<levain::Map<i64>>,
    /// `listed`.
    pub listed: Option<levain::Map<i64>>,
    /// `beside`.
    pub beside: Option<AllBeside>,
    /// `patterns`.
    pub patterns: Option<AllPatterns>,
    /// `kinds`.
    pub kinds: Option<levain::Map<AllKindsValue>>,
    /// `unread`.
    pub unread: Option<levain::Map<i64>>,
}

levain::object! { All {
    words optional: map(
        ArrayConstraints::new()
            .names(StringConstraints::new().max_length(8).pattern(Pattern::new("^[a-z]+$")))
    ),
    listed optional: map(
        ArrayConstraints::new()
            .names(StringConstraints::new().pattern(Pattern::new("^(?:a\\.b|c\\|d)$")))
    ),
    beside optional, patterns optional,
    kinds optional: map(
        ArrayConstraints::new()
            .names(StringConstraints::new().pattern(Pattern::new("(?:^x-)|(?:^n-)")))
    ) assertion(AllOf(&[
        PatternProperties(Pattern::new("^x-"), &Type(&[JsonType::String])),
        PatternProperties(Pattern::new("^n-"), &Type(&[JsonType::Integer])),
    ])),
    unread optional: assertion(PropertyNames(&Not(&Enum(&[&"a"])))),
} }

levain::builder! { AllBuilder of All, all_missing {
    optional {
        words: levain::Map<i64>,
        listed: levain::Map<i64>,
        beside: AllBeside,
        patterns: AllPatterns,
        kinds: levain::Map<AllKindsValue>,
        unread: levain::Map<i64>,
    },
} }

// type All.beside

/// `All.beside`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AllBeside {
    /// `Id`.
    pub id: Option<i64>,
    /// Members that are not in the spec.
    pub additional: levain::Map<String>,
}

levain::object! { AllBeside constraints(
    ArrayConstraints::new().names(StringConstraints::new().pattern(Pattern::new("^[A-Z]")))
) {
    id = "Id" optional,
    ..additional
} }

levain::builder! { AllBesideBuilder of AllBeside, all_beside_missing {
    optional { id: i64 },
    ..additional: levain::Map<String>
} }

// type All.patterns

/// `All.patterns`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AllPatterns {
    /// `id`.
    pub id: Option<i64>,
    /// Members that are not in the spec.
    pub additional: levain::Map<String>,
}

levain::object! { AllPatterns constraints(
    ArrayConstraints::new()
        .names(StringConstraints::new().pattern(Pattern::new("(?:^x-)|(?:^y-)")))
) {
    id optional,
    ..additional
} }

levain::builder! { AllPatternsBuilder of AllPatterns, all_patterns_missing {
    optional { id: i64 },
    ..additional: levain::Map<String>
} }

// type All.kinds.value

/// `All.kinds.value`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AllKindsValue {
    /// `String`.
    String(String),
    /// `Int`.
    Int(i64),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { AllKindsValue untagged { String(String), Int(i64) } }

// PUT /labels

/// `PUT /labels`
#[derive(Clone, Debug, PartialEq)]
pub struct PutLabels {
    body: All,
}

levain::request! { PutLabelsBuilder of PutLabels, put_labels_missing {
    required {
        /// What is sent.
        body(P0, "the required parameter `body` is not set"): All,
    },
} }

levain::endpoint! { PutLabels as "put_labels" {
    PUT "/labels" at "" => PutLabelsResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// What [`PutLabels`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutLabelsResponse {
    /// 204: Kept.
    NoContent,
}

levain::responses! { PutLabelsResponse, ok NoContent: () {
    204 => NoContent,
} }

