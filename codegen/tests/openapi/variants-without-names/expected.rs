// type Animal

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Animal {
    pub legs: i64,
}

// type All

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct All {
    pub by_constant: Option<AllByConstant>,
    pub by_required: Option<AllByRequired>,
    pub by_base: Option<AllByBase>,
    pub by_lack: Option<AllByLack>,
    pub by_shape: Option<AllByShape>,
    pub of_one_title: Option<AllOfOneTitle>,
}

// type All.by_constant.card

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals("type" = "card"))]
#[non_exhaustive]
pub struct AllByConstantCard {
    pub last: String,
}

// type All.by_constant.bank

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals("type" = "bank"))]
#[non_exhaustive]
pub struct AllByConstantBank {
    pub iban: String,
}

// type All.by_constant

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "type", conversions)]
#[non_exhaustive]
pub enum AllByConstant {
    #[levain(rename = "card")]
    Card(AllByConstantCard),
    #[levain(rename = "bank")]
    Bank(AllByConstantBank),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type All.by_required.email

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct AllByRequiredEmail {
    pub id: String,
    pub email: String,
}

// type All.by_required.phone

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct AllByRequiredPhone {
    pub id: String,
    pub phone: String,
}

// type All.by_required

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum AllByRequired {
    Email(AllByRequiredEmail),
    Phone(AllByRequiredPhone),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type All.by_base.Animal

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct AllByBaseAnimal {
    pub legs: i64,
    pub meows: Option<bool>,
}

// type All.by_base.wings

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct AllByBaseWings {
    pub wings: Option<i64>,
}

// type All.by_base

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum AllByBase {
    Animal(AllByBaseAnimal),
    Wings(AllByBaseWings),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type All.by_lack.without age

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct AllByLackWithoutAge {
    pub name: String,
}

// type All.by_lack.age

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct AllByLackAge {
    pub name: String,
    pub age: i64,
}

// type All.by_lack

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum AllByLack {
    WithoutAge(AllByLackWithoutAge),
    Age(AllByLackAge),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type All.by_shape.auto

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum AllByShapeAuto {
    #[levain(rename = "auto")]
    Auto,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type All.by_shape

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum AllByShape {
    Int(i64),
    Auto(AllByShapeAuto),
    Map(levain::Map<String>),
    List(Vec<String>),
    ListOfInt(Vec<i64>),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type All.of_one_title.a

/// Response
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct AllOfOneTitleA {
    pub a: String,
}

// type All.of_one_title.b

/// Response
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct AllOfOneTitleB {
    pub b: String,
}

// type All.of_one_title

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum AllOfOneTitle {
    /// Response
    A(AllOfOneTitleA),
    /// Response
    B(AllOfOneTitleB),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// GET /all

/// `GET /all`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`All`] | OK |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/all", host = "https://variants.example")]
#[levain(responses = GetAllResponse)]
pub struct GetAll {}

/// The responses of [`GetAll`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetAllResponse {
    /// OK
    #[levain(status = 200, ok)]
    Ok(All),
}

