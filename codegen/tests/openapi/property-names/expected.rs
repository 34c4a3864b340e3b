// type Word

/// The type `Word` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(levain::Text);

levain::string! { Word(StringConstraints::new().max_length(8).pattern(Pattern::new("^[a-z]+$"))) }

// type All

/// The type `All` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// The property `words`.
    pub words: Option<levain::Map<i64>>,
    /// The property `listed`.
    pub listed: Option<levain::Map<i64>>,
    /// The property `beside`.
    pub beside: Option<AllBeside>,
    /// The property `patterns`.
    pub patterns: Option<AllPatterns>,
    /// The property `kinds`.
    pub kinds: Option<levain::Map<AllKindsValue>>,
    /// The property `unread`.
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

/// The type `All.beside` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AllBeside {
    /// The property `Id`.
    pub id: Option<i64>,
    /// Properties that are not in the spec.
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

/// The type `All.patterns` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AllPatterns {
    /// The property `id`.
    pub id: Option<i64>,
    /// Properties that are not in the spec.
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

/// The type `All.kinds.value` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AllKindsValue {
    /// The variant `String`.
    String(String),
    /// The variant `Int`.
    Int(i64),
    /// A variant that is not in the spec.
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
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): All,
    },
} }

levain::endpoint! { PutLabels as "put_labels" {
    PUT "/labels" at "" => PutLabelsResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`PutLabels`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutLabelsResponse {
    /// 204: Kept.
    NoContent,
}

levain::responses! { PutLabelsResponse, ok NoContent: () {
    204 => NoContent,
} }

