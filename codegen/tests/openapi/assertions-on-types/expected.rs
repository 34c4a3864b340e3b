// type Kinds

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Kinds {
    pub list: Option<List>,
    pub dictionary: Option<Dictionary>,
    pub whole: Option<Whole>,
    pub fraction: Option<Fraction>,
    pub choice: Option<Choice>,
    pub anything: Option<Anything>,
    pub secret: Option<KindsSecret>,
    pub listed: Option<Listed>,
}

// type List

#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Newtype)]
#[levain(
    min_items = 1,
    assertion = Contains(&Number(&NumberConstraints::new().min(5.0)), 2, 3)
)]
pub struct List(Vec<i64>);

// type Dictionary

#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(assertion = Not(&Required(&["a", "b"])))]
pub struct Dictionary(levain::Map<i64>);

// type Whole

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(min = 1, assertion = Not(&Enum(&[&3])))]
pub struct Whole(i64);

// type Fraction

#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, levain::Newtype)]
#[levain(assertion = Not(&Number(&NumberConstraints::new().min(1.0).max(2.0))))]
pub struct Fraction(f64);

// type Choice

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[levain(assertion = Not(&Enum(&[&"none", &json("{\"a\":0}")])))]
#[non_exhaustive]
pub enum Choice {
    String(String),
    Object(ChoiceObject),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Anything

#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(assertion = Not(&Type(&[JsonType::String, JsonType::Array])))]
pub struct Anything(levain::Json);

// type Listed

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Listed {
    #[levain(rename = "a")]
    A,
    #[levain(rename = "b")]
    B,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Kinds.secret

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(secret, assertion = Not(&String(&StringConstraints::new().max_length(3))))]
pub struct KindsSecret(levain::Text);

// type Choice.Object

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ChoiceObject {
    pub a: i64,
}

// GET /kinds

/// `GET /kinds`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Kinds`] | All. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/kinds", host = "https://kinds.example")]
#[levain(responses = KindsRequestResponse)]
pub struct KindsRequest {}

/// The responses of [`KindsRequest`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum KindsRequestResponse {
    /// All.
    #[levain(status = 200, ok)]
    Ok(Kinds),
}

