// type Word

/// The type `Word` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(length = "..=8", pattern = "^[a-z]+$")]
pub struct Word(levain::Text);

// type All

/// The type `All` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct All {
    /// The property `words`.
    #[levain(names(length = "..=8", pattern = "^[a-z]+$"))]
    pub words: Option<levain::Map<i64>>,
    /// The property `listed`.
    #[levain(names(pattern = "^(?:a\\.b|c\\|d)$"))]
    pub listed: Option<levain::Map<i64>>,
    /// The property `beside`.
    pub beside: Option<AllBeside>,
    /// The property `patterns`.
    pub patterns: Option<AllPatterns>,
    /// The property `kinds`.
    #[levain(
        names(pattern = "(?:^x-)|(?:^n-)"),
        assertion = AllOf(
            &[PatternProperties(Pattern::new("^x-"), &Type(&[JsonType::String])),
            PatternProperties(Pattern::new("^n-"), &Type(&[JsonType::Integer]))]
        )
    )]
    pub kinds: Option<levain::Map<AllKindsValue>>,
    /// The property `unread`.
    #[levain(assertion = PropertyNames(&Not(&Enum(&[&"a"]))))]
    pub unread: Option<levain::Map<i64>>,
}

// type All.beside

/// The type `All.beside` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(names(pattern = "^[A-Z]"))]
#[non_exhaustive]
pub struct AllBeside {
    /// The property `Id`.
    #[levain(rename = "Id")]
    pub id: Option<i64>,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<String>,
}

// type All.patterns

/// The type `All.patterns` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(names(pattern = "(?:^x-)|(?:^y-)"))]
#[non_exhaustive]
pub struct AllPatterns {
    /// The property `id`.
    pub id: Option<i64>,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<String>,
}

// type All.kinds.value

/// The type `All.kinds.value` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum AllKindsValue {
    /// The variant `String`.
    String(String),
    /// The variant `Int`.
    Int(i64),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// PUT /labels

/// `PUT /labels`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/labels", host = "")]
#[levain(responses = PutLabelsResponse)]
pub struct PutLabels {
    /// The body of the request.
    #[levain(body)]
    body: All,
}

/// The responses of [`PutLabels`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutLabelsResponse {
    /// 204: Kept.
    #[levain(status = 204, ok)]
    NoContent,
}

