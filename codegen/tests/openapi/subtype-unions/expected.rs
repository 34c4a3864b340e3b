// type Keeper

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Keeper {
    /// The one they like best.
    pub favourite: AnyAnimalInline,
    pub sign: Option<Sign>,
    pub others: Option<Vec<AnyAnimalInline>>,
}

// type Animal

/// What lives here.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Animal {
    pub kind: String,
    pub mother: Option<AnyAnimalInline>,
}

// type Cat

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(kind = "feline"))]
#[non_exhaustive]
pub struct Cat {
    pub mother: Option<AnyAnimalInline>,
    pub lives: Option<i64>,
}

// type Dog

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Dog {
    /// It is sent as `Dog` unless it is set.
    #[levain(tag = "Dog", required)]
    pub kind: Option<String>,
    pub mother: Option<AnyAnimalInline>,
    pub barks: Option<bool>,
}

// type Puppy

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(kind = "Puppy"))]
#[non_exhaustive]
pub struct Puppy {
    pub mother: Option<AnyAnimalInline>,
    pub barks: Option<bool>,
    pub weeks: Option<i64>,
}

// type Mule

/// Says nothing of its own.
#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(kind = "Mule"))]
#[non_exhaustive]
pub struct Mule {
    pub mother: Option<AnyAnimalInline>,
}

// type Plant

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Plant {
    pub petals: i64,
}

// type AnyAnimal

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum AnyAnimal {
    #[levain(rename = "taken")]
    Taken,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Sign

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Sign {
    pub says: Option<AnyAnimal>,
}

// type any Animal

/// `Animal`, or one of its subtypes, distinguished by `kind`.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind", conversions)]
#[non_exhaustive]
pub enum AnyAnimalInline {
    #[levain(rename = "feline")]
    Cat(Box<Cat>),
    #[levain(rename = "Dog")]
    Dog(Box<Dog>),
    #[levain(rename = "Puppy")]
    Puppy(Box<Puppy>),
    #[levain(rename = "Mule")]
    Mule(Box<Mule>),
    /// `Animal` itself, for any `kind` that no other variant has.
    #[levain(fallback)]
    Animal(Box<Animal>),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type any Dog

/// `Dog`, or one of its subtypes, distinguished by `kind`.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind", conversions)]
#[non_exhaustive]
pub enum AnyDog {
    #[levain(rename = "Puppy")]
    Puppy(Puppy),
    /// `Dog` itself, for any `kind` that no other variant has.
    #[levain(fallback)]
    Dog(Dog),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type GET /dogs.Ok.item

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum ListDogsOkItem {
    Dog(AnyDog),
    Plant(Plant),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// GET /animals/{id}

/// `GET /animals/{id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `id` | path | `i64` | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`AnyAnimalInline`] | An animal. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/animals/{id}", host = "")]
#[levain(responses = GetAnimalResponse)]
pub struct GetAnimal {
    id: i64,
}

/// The responses of [`GetAnimal`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetAnimalResponse {
    /// An animal.
    #[levain(status = 200, ok)]
    Ok(AnyAnimalInline),
}

// POST /keepers

/// `POST /keepers`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Keeper`] | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Added. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(post = "/keepers", host = "")]
#[levain(responses = AddKeeperResponse)]
pub struct AddKeeper {
    #[levain(body)]
    body: Option<Keeper>,
}

/// The responses of [`AddKeeper`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddKeeperResponse {
    /// Added.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /dogs

/// `GET /dogs`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<ListDogsOkItem>`](ListDogsOkItem) | Dogs and plants. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/dogs", host = "")]
#[levain(responses = ListDogsResponse)]
pub struct ListDogs {}

/// The responses of [`ListDogs`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListDogsResponse {
    /// Dogs and plants.
    #[levain(status = 200, ok)]
    Ok(Vec<ListDogsOkItem>),
}

