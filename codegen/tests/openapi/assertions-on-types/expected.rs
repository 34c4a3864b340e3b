// type Kinds

/// The type `Kinds` of the spec.
#[derive(Clone, PartialEq)]
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

levain::object! { Kinds {
    list optional, dictionary optional, whole optional, fraction optional, choice optional,
    anything optional, secret optional, listed optional,
} }

#[cfg(feature = "builders")]
levain::builder! { KindsBuilder of Kinds, kinds_missing {
    optional {
        list: List, dictionary: Dictionary, whole: Whole, fraction: Fraction, choice: Choice,
        anything: Anything, secret: KindsSecret, listed: Listed,
    },
} }

// type List

/// The type `List` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct List(Vec<i64>);

levain::array! {
    List of i64, (ArrayConstraints::new().min_items(1)) assertion(Contains(
        &Number(&NumberConstraints::new().min(5.0)),
        2,
        3,
    ))
}

// type Dictionary

/// The type `Dictionary` of the spec.
#[derive(Clone, Debug, PartialEq)]
pub struct Dictionary(levain::Map<i64>);

levain::map! { Dictionary of i64, assertion(Not(&Required(&["a", "b"]))) }

// type Whole

/// The type `Whole` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Whole(i64);

levain::integer! { Whole(IntegerConstraints::new().min(1)) assertion(Not(&Enum(&[&3]))) }

// type Fraction

/// The type `Fraction` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Fraction(f64);

levain::number! {
    Fraction(NumberConstraints::new()) assertion(Not(&Number(
        &NumberConstraints::new().min(1.0).max(2.0)
    )))
}

// type Choice

/// The type `Choice` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Choice {
    /// The variant `String`.
    String(String),
    /// The variant `Variant 2`.
    Variant2(ChoiceVariant2),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Choice assertion(Not(&Enum(&[&"none", &json("{\"a\":0}")]))) untagged {
    String(String),
    Variant2(ChoiceVariant2),
} }

// type Anything

/// The type `Anything` of the spec.
#[derive(Clone, Debug, PartialEq)]
pub struct Anything(levain::Json);

levain::wrapper! {
    Anything of levain::Json, assertion(Not(&Type(&[JsonType::String, JsonType::Array])))
}

// type Listed

/// The type `Listed` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum Listed {
    /// The value `a`.
    A,
    /// The value `b`.
    B,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { Listed { A = "a", B = "b" } }

// type Kinds.secret

/// The type `Kinds.secret` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindsSecret(levain::Text);

levain::string! {
    secret KindsSecret(StringConstraints::new()) assertion(Not(&String(
        &StringConstraints::new().max_length(3)
    )))
}

// type Choice.Variant 2

/// The type `Choice.Variant 2` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ChoiceVariant2 {
    /// The property `a`.
    pub a: i64,
}

levain::object! { ChoiceVariant2 { a } }

#[cfg(feature = "builders")]
levain::builder! { ChoiceVariant2Builder of ChoiceVariant2, choice_variant2_missing {
    required { a(P0): i64 },
} }

// GET /kinds

/// `GET /kinds`
#[derive(Clone, Debug, PartialEq)]
pub struct KindsRequest {}

levain::request! { KindsRequestBuilder of KindsRequest, kinds_request_missing {} }

levain::endpoint! { KindsRequest as "kinds_request" {
    GET "/kinds" at "https://kinds.example" => KindsRequestResponse,
} }

/// The responses of [`KindsRequest`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum KindsRequestResponse {
    /// 200: All.
    Ok(Kinds),
}

levain::responses! { KindsRequestResponse, ok Ok(json): Kinds { 200 => Ok(json) } }

