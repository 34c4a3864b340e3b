// type Animal

/// The type `Animal` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Animal {
    /// The property `kind`.
    pub kind: String,
}

// type Cat

/// The type `Cat` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "feline"))]
#[non_exhaustive]
pub struct Cat {
    /// The property `lives`.
    pub lives: Option<i64>,
}

// type Dog

/// The type `Dog` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Dog {
    /// The property `kind`.
    pub kind: String,
    /// The property `barks`.
    pub barks: Option<bool>,
}

// type Hen

/// The type `Hen` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "#Farm.Hen"))]
#[non_exhaustive]
pub struct Hen {
    /// The property `eggs`.
    pub eggs: Option<i64>,
}

// type Puppy

/// The type `Puppy` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "Puppy"))]
#[non_exhaustive]
pub struct Puppy {
    /// The property `barks`.
    pub barks: Option<bool>,
    /// The property `weeks`.
    pub weeks: Option<i64>,
}

// type GET /animals.Ok.item

/// The type `GET /animals.Ok.item` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind")]
#[non_exhaustive]
pub enum ListAnimalsOkItem {
    /// The variant `Cat`.
    #[levain(rename = "feline")]
    Cat(Cat),
    /// The variant `Dog`.
    #[levain(rename = "Dog")]
    Dog(Dog),
    /// The variant `Hen`.
    #[levain(rename = "#Farm.Hen")]
    Hen(Hen),
    /// The variant `Puppy`.
    #[levain(rename = "Puppy")]
    Puppy(Puppy),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// GET /animals

/// `GET /animals`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/animals", host = "")]
#[levain(responses = ListAnimalsResponse)]
pub struct ListAnimals {}

/// The responses of [`ListAnimals`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListAnimalsResponse {
    /// 200: Animals.
    #[levain(status = 200, ok)]
    Ok(Vec<ListAnimalsOkItem>),
}

