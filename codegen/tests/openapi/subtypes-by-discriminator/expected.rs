// type Animal

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Animal {
    pub kind: String,
}

// type Cat

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "feline"))]
#[non_exhaustive]
pub struct Cat {
    pub lives: Option<i64>,
}

// type Dog

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "Dog"))]
#[non_exhaustive]
pub struct Dog {
    pub barks: Option<bool>,
}

// type Hen

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "#Farm.Hen"))]
#[non_exhaustive]
pub struct Hen {
    pub eggs: Option<i64>,
}

// type Puppy

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "Puppy"))]
#[non_exhaustive]
pub struct Puppy {
    pub barks: Option<bool>,
    pub weeks: Option<i64>,
}

// type GET /animals.Ok.item

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind", conversions)]
#[non_exhaustive]
pub enum ListAnimalsOkItem {
    #[levain(rename = "feline")]
    Cat(Cat),
    #[levain(rename = "Dog")]
    Dog(Dog),
    #[levain(rename = "#Farm.Hen")]
    Hen(Hen),
    #[levain(rename = "Puppy")]
    Puppy(Puppy),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// GET /animals

/// `GET /animals`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<ListAnimalsOkItem>`](ListAnimalsOkItem) | Animals. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/animals", host = "")]
#[levain(responses = ListAnimalsResponse)]
pub struct ListAnimals {}

/// The responses of [`ListAnimals`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListAnimalsResponse {
    /// Animals.
    #[levain(status = 200, ok)]
    Ok(Vec<ListAnimalsOkItem>),
}

