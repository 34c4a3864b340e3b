// type Kinds

/// `Kinds`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Kinds {
    /// `list`.
    pub list: Option<List>,
    /// `dictionary`.
    pub dictionary: Option<Dictionary>,
    /// `whole`.
    pub whole: Option<Whole>,
    /// `fraction`.
    pub fraction: Option<Fraction>,
    /// `choice`.
    pub choice: Option<Choice>,
    /// `anything`.
    pub anything: Option<Anything>,
    /// `secret`.
    pub secret: Option<KindsSecret>,
    /// `listed`.
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

/// `List`.
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

/// `Dictionary`.
#[derive(Clone, Debug, PartialEq)]
pub struct Dictionary(levain::Map<i64>);

levain::map! { Dictionary of i64, assertion(Not(&Required(&["a", "b"]))) }

// type Whole

/// `Whole`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Whole(i64);

levain::integer! { Whole(IntegerConstraints::new().min(1)) assertion(Not(&Enum(&[&3]))) }

// type Fraction

/// `Fraction`.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Fraction(f64);

levain::number! {
    Fraction(NumberConstraints::new()) assertion(Not(&Number(
        &NumberConstraints::new().min(1.0).max(2.0)
    )))
}

// type Choice

/// `Choice`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Choice {
    /// `String`.
    String(String),
    /// `Variant 2`.
    Variant2(ChoiceVariant2),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Choice assertion(Not(&Enum(&[&"none", &json("{\"a\":0}")]))) untagged {
    String(String),
    Variant2(ChoiceVariant2),
} }

// type Anything

/// `Anything`.
#[derive(Clone, Debug, PartialEq)]
pub struct Anything(levain::Json);

levain::wrapper! {
    Anything of levain::Json, assertion(Not(&Type(&[JsonType::String, JsonType::Array])))
}

// type Listed

/// `Listed`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Listed {
    /// `a`.
    A,
    /// `b`.
    B,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { Listed { A = "a", B = "b" } }

// type Kinds.secret

/// `Kinds.secret`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindsSecret(levain::Text);

levain::string! {
    secret KindsSecret(StringConstraints::new()) assertion(Not(&String(
        &StringConstraints::new().max_length(3)
    )))
}

// type Choice.Variant 2

/// `Choice.Variant 2`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ChoiceVariant2 {
    /// `a`.
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

/// What [`KindsRequest`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum KindsRequestResponse {
    /// 200: All.
    Ok(Kinds),
}

levain::responses! { KindsRequestResponse, ok Ok(json): Kinds { 200 => Ok(json) } }

