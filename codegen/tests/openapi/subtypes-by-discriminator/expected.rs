// type Animal

/// `Animal`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Animal {
    /// `kind`.
    pub kind: String,
}

levain::object! { Animal { kind } }

levain::builder! { AnimalBuilder of Animal, animal_missing {
    required { kind(P0, "the required field `kind` is not set"): String },
} }

// type Cat

/// `Cat`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `lives`.
    pub lives: Option<i64>,
}

levain::object! { Cat { "kind" = "feline", lives optional } }

#[cfg(feature = "builders")]
levain::builder! { CatBuilder of Cat, cat_missing { optional { lives: i64 } } }

// type Dog

/// `Dog`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// `kind`.
    pub kind: String,
    /// `barks`.
    pub barks: Option<bool>,
}

levain::object! { Dog { kind, barks optional } }

#[cfg(feature = "builders")]
levain::builder! { DogBuilder of Dog, dog_missing {
    required { kind(P0): String },
    optional { barks: bool },
} }

// type Hen

/// `Hen`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Hen {
    /// `eggs`.
    pub eggs: Option<i64>,
}

levain::object! { Hen { "kind" = "#Farm.Hen", eggs optional } }

#[cfg(feature = "builders")]
levain::builder! { HenBuilder of Hen, hen_missing { optional { eggs: i64 } } }

// type Puppy

/// `Puppy`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Puppy {
    /// `barks`.
    pub barks: Option<bool>,
    /// `weeks`.
    pub weeks: Option<i64>,
}

levain::object! { Puppy { "kind" = "Puppy", barks optional, weeks optional } }

#[cfg(feature = "builders")]
levain::builder! { PuppyBuilder of Puppy, puppy_missing { optional { barks: bool, weeks: i64 } } }

// type GET /animals.Ok.item

/// `GET /animals.Ok.item`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListAnimalsOkItem {
    /// `Cat`.
    Cat(Cat),
    /// `Dog`.
    Dog(Dog),
    /// `Hen`.
    Hen(Hen),
    /// `Puppy`.
    Puppy(Puppy),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { ListAnimalsOkItem variant_field "kind" {
    Cat(Cat) = "feline",
    Dog(Dog) = "Dog",
    Hen(Hen) = "#Farm.Hen",
    Puppy(Puppy) = "Puppy",
} }

// GET /animals

/// `GET /animals`
#[derive(Clone, Debug, PartialEq)]
pub struct ListAnimals {}

levain::request! { ListAnimalsBuilder of ListAnimals, list_animals_missing {} }

levain::endpoint! { ListAnimals as "list_animals" {
    GET "/animals" at "" => ListAnimalsResponse,
} }

/// What [`ListAnimals`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListAnimalsResponse {
    /// 200: Animals.
    Ok(Vec<ListAnimalsOkItem>),
}

levain::responses! { ListAnimalsResponse, ok Ok(json): Vec<ListAnimalsOkItem> { 200 => Ok(json) } }

