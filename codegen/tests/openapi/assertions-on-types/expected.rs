// type Kinds

/// The type `Kinds` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Kinds {
    /// The property `list`.
    pub list: Option<List>,
    /// The property `dictionary`.
    pub dictionary: Option<Dictionary>,
    /// The property `whole`.
    pub whole: Option<Whole>,
    /// The property `fraction`.
    pub fraction: Option<Fraction>,
    /// The property `choice`.
    pub choice: Option<Choice>,
    /// The property `anything`.
    pub anything: Option<Anything>,
    /// The property `secret`.
    pub secret: Option<KindsSecret>,
    /// The property `listed`.
    pub listed: Option<Listed>,
}

// type List

/// The type `List` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Newtype)]
#[levain(
    min_items = 1,
    assertion = Contains(&Number(&NumberConstraints::new().min(5.0)), 2, 3)
)]
pub struct List(Vec<i64>);

// type Dictionary

/// The type `Dictionary` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(assertion = Not(&Required(&["a", "b"])))]
pub struct Dictionary(levain::Map<i64>);

// type Whole

/// The type `Whole` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(min = 1, assertion = Not(&Enum(&[&3])))]
pub struct Whole(i64);

// type Fraction

/// The type `Fraction` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, levain::Newtype)]
#[levain(assertion = Not(&Number(&NumberConstraints::new().min(1.0).max(2.0))))]
pub struct Fraction(f64);

// type Choice

/// The type `Choice` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[levain(assertion = Not(&Enum(&[&"none", &json("{\"a\":0}")])))]
#[non_exhaustive]
pub enum Choice {
    /// The variant `String`.
    String(String),
    /// The variant `Variant 2`.
    Variant2(ChoiceVariant2),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Anything

/// The type `Anything` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(assertion = Not(&Type(&[JsonType::String, JsonType::Array])))]
pub struct Anything(levain::Json);

// type Listed

/// The type `Listed` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Listed {
    /// The value `a`.
    #[levain(rename = "a")]
    A,
    /// The value `b`.
    #[levain(rename = "b")]
    B,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Kinds.secret

/// The type `Kinds.secret` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(secret, assertion = Not(&String(&StringConstraints::new().max_length(3))))]
pub struct KindsSecret(levain::Text);

// type Choice.Variant 2

/// The type `Choice.Variant 2` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ChoiceVariant2 {
    /// The property `a`.
    pub a: i64,
}

// GET /kinds

/// `GET /kinds`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/kinds", host = "https://kinds.example")]
#[levain(responses = KindsRequestResponse)]
pub struct KindsRequest {}

/// The responses of [`KindsRequest`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum KindsRequestResponse {
    /// 200: All.
    #[levain(status = 200, ok)]
    Ok(Kinds),
}

