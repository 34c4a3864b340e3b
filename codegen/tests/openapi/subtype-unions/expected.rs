// type Keeper

/// The type `Keeper` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Keeper {
    /// The one they like best.
    pub favourite: AnyAnimalInline,
    /// The property `sign`.
    pub sign: Option<Sign>,
    /// The property `others`.
    pub others: Option<Vec<AnyAnimalInline>>,
}

// type Animal

/// What lives here.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Animal {
    /// The property `kind`.
    pub kind: String,
    /// The property `mother`.
    pub mother: Option<AnyAnimalInline>,
}

// type Cat

/// The type `Cat` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(kind = "feline"))]
#[non_exhaustive]
pub struct Cat {
    /// The property `mother`.
    pub mother: Option<AnyAnimalInline>,
    /// The property `lives`.
    pub lives: Option<i64>,
}

// type Dog

/// The type `Dog` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Dog {
    /// The property `kind`.
    pub kind: String,
    /// The property `mother`.
    pub mother: Option<AnyAnimalInline>,
    /// The property `barks`.
    pub barks: Option<bool>,
}

// type Puppy

/// The type `Puppy` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(kind = "Puppy"))]
#[non_exhaustive]
pub struct Puppy {
    /// The property `mother`.
    pub mother: Option<AnyAnimalInline>,
    /// The property `barks`.
    pub barks: Option<bool>,
    /// The property `weeks`.
    pub weeks: Option<i64>,
}

// type Mule

/// Says nothing of its own.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(kind = "Mule"))]
#[non_exhaustive]
pub struct Mule {
    /// The property `mother`.
    pub mother: Option<AnyAnimalInline>,
}

// type Plant

/// The type `Plant` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Plant {
    /// The property `petals`.
    pub petals: i64,
}

// type AnyAnimal

/// The type `AnyAnimal` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum AnyAnimal {
    /// The value `taken`.
    #[levain(rename = "taken")]
    Taken,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Sign

/// The type `Sign` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Sign {
    /// The property `says`.
    pub says: Option<AnyAnimal>,
}

// type any Animal

/// `Animal`, or one of its subtypes, distinguished by `kind`.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind", conversions)]
#[non_exhaustive]
pub enum AnyAnimalInline {
    /// The variant `Cat`.
    #[levain(rename = "feline")]
    Cat(Box<Cat>),
    /// The variant `Dog`.
    #[levain(rename = "Dog")]
    Dog(Box<Dog>),
    /// The variant `Puppy`.
    #[levain(rename = "Puppy")]
    Puppy(Box<Puppy>),
    /// The variant `Mule`.
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
    /// The variant `Puppy`.
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

/// The type `GET /dogs.Ok.item` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum ListDogsOkItem {
    /// The variant `Dog`.
    Dog(AnyDog),
    /// The variant `Plant`.
    Plant(Plant),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// GET /animals/{id}

/// `GET /animals/{id}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/animals/{id}", host = "")]
#[levain(responses = GetAnimalResponse)]
pub struct GetAnimal {
    /// The path parameter `id`.
    id: i64,
}

/// The responses of [`GetAnimal`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetAnimalResponse {
    /// 200: An animal.
    #[levain(status = 200, ok)]
    Ok(AnyAnimalInline),
}

// POST /keepers

/// `POST /keepers`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/keepers", host = "")]
#[levain(responses = AddKeeperResponse)]
pub struct AddKeeper {
    /// The body of the request.
    #[levain(body)]
    body: Option<Keeper>,
}

/// The responses of [`AddKeeper`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddKeeperResponse {
    /// 204: Added.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /dogs

/// `GET /dogs`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/dogs", host = "")]
#[levain(responses = ListDogsResponse)]
pub struct ListDogs {}

/// The responses of [`ListDogs`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListDogsResponse {
    /// 200: Dogs and plants.
    #[levain(status = 200, ok)]
    Ok(Vec<ListDogsOkItem>),
}

