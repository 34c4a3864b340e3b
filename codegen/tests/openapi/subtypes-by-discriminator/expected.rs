// type Animal

/// The type `Animal` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Animal {
    /// The property `kind`.
    pub kind: String,
}

levain::object! { Animal { kind } }

levain::builder! { AnimalBuilder of Animal, animal_missing {
    required { kind(P0, "the required field `kind` is not set"): String },
} }

// type Cat

/// The type `Cat` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// The property `lives`.
    pub lives: Option<i64>,
}

levain::object! { Cat { "kind" = "feline", lives optional } }

#[cfg(feature = "builders")]
levain::builder! { CatBuilder of Cat, cat_missing { optional { lives: i64 } } }

// type Dog

/// The type `Dog` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// The property `kind`.
    pub kind: String,
    /// The property `barks`.
    pub barks: Option<bool>,
}

levain::object! { Dog { kind, barks optional } }

#[cfg(feature = "builders")]
levain::builder! { DogBuilder of Dog, dog_missing {
    required { kind(P0): String },
    optional { barks: bool },
} }

// type Hen

/// The type `Hen` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Hen {
    /// The property `eggs`.
    pub eggs: Option<i64>,
}

levain::object! { Hen { "kind" = "#Farm.Hen", eggs optional } }

#[cfg(feature = "builders")]
levain::builder! { HenBuilder of Hen, hen_missing { optional { eggs: i64 } } }

// type Puppy

/// The type `Puppy` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Puppy {
    /// The property `barks`.
    pub barks: Option<bool>,
    /// The property `weeks`.
    pub weeks: Option<i64>,
}

levain::object! { Puppy { "kind" = "Puppy", barks optional, weeks optional } }

#[cfg(feature = "builders")]
levain::builder! { PuppyBuilder of Puppy, puppy_missing { optional { barks: bool, weeks: i64 } } }

// type GET /animals.Ok.item

/// The type `GET /animals.Ok.item` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListAnimalsOkItem {
    /// The variant `Cat`.
    Cat(Cat),
    /// The variant `Dog`.
    Dog(Dog),
    /// The variant `Hen`.
    Hen(Hen),
    /// The variant `Puppy`.
    Puppy(Puppy),
    /// A variant that is not in the spec.
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

/// The responses of [`ListAnimals`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListAnimalsResponse {
    /// 200: Animals.
    Ok(Vec<ListAnimalsOkItem>),
}

levain::responses! { ListAnimalsResponse, ok Ok(json): Vec<ListAnimalsOkItem> { 200 => Ok(json) } }

