// type Word

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(length = "..=8", pattern = "^[a-z]+$")]
pub struct Word(levain::Text);

// type All

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct All {
    #[levain(names(length = "..=8", pattern = "^[a-z]+$"))]
    pub words: Option<levain::Map<i64>>,
    #[levain(names(pattern = "^(?:a\\.b|c\\|d)$"))]
    pub listed: Option<levain::Map<i64>>,
    pub beside: Option<AllBeside>,
    pub patterns: Option<AllPatterns>,
    #[levain(
        names(pattern = "(?:^x-)|(?:^n-)"),
        assertion = AllOf(
            &[PatternProperties(Pattern::new("^x-"), &Type(&[JsonType::String])),
            PatternProperties(Pattern::new("^n-"), &Type(&[JsonType::Integer]))]
        )
    )]
    pub kinds: Option<levain::Map<AllKindsValue>>,
    #[levain(assertion = PropertyNames(&Not(&Enum(&[&"a"]))))]
    pub unread: Option<levain::Map<i64>>,
}

// type All.beside

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[levain(names(pattern = "^[A-Z]"))]
#[non_exhaustive]
pub struct AllBeside {
    #[levain(rename = "Id")]
    pub id: Option<i64>,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<String>,
}

// type All.patterns

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[levain(names(pattern = "(?:^x-)|(?:^y-)"))]
#[non_exhaustive]
pub struct AllPatterns {
    pub id: Option<i64>,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<String>,
}

// type All.kinds.value

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum AllKindsValue {
    String(String),
    Int(i64),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// PUT /labels

/// `PUT /labels`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`All`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Kept. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/labels", host = "")]
#[levain(responses = PutLabelsResponse)]
pub struct PutLabels {
    #[levain(body)]
    body: All,
}

/// The responses of [`PutLabels`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutLabelsResponse {
    /// Kept.
    #[levain(status = 204, ok)]
    NoContent,
}

