// type Keeper

/// The type `Keeper` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Keeper {
    /// The one they like best.
    pub favourite: AnyAnimalInline,
    /// The property `sign`.
    pub sign: Option<Sign>,
    /// The property `others`.
    pub others: Option<Vec<AnyAnimalInline>>,
}

levain::object! { Keeper { favourite, sign optional, others optional } }

levain::builder! { KeeperBuilder of Keeper, keeper_missing {
    required { favourite(P0, "the required field `favourite` is not set"): AnyAnimalInline },
    optional { sign: Sign, others: Vec<AnyAnimalInline> },
} }

// type Animal

/// What lives here.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Animal {
    /// The property `kind`.
    pub kind: String,
    /// The property `mother`.
    pub mother: Option<AnyAnimalInline>,
}

levain::object! { Animal { kind, mother optional } }

levain::builder! { AnimalBuilder of Animal, animal_missing {
    required { kind(P0, "the required field `kind` is not set"): String },
    optional { mother: AnyAnimalInline },
} }

// type Cat

/// The type `Cat` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// The property `mother`.
    pub mother: Option<AnyAnimalInline>,
    /// The property `lives`.
    pub lives: Option<i64>,
}

levain::object! { Cat { "kind" = "feline", mother optional, lives optional } }

levain::builder! { CatBuilder of Cat, cat_missing {
    optional { mother: AnyAnimalInline, lives: i64 },
} }

// type Dog

/// The type `Dog` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// The property `kind`.
    pub kind: String,
    /// The property `mother`.
    pub mother: Option<AnyAnimalInline>,
    /// The property `barks`.
    pub barks: Option<bool>,
}

levain::object! { Dog { kind, mother optional, barks optional } }

levain::builder! { DogBuilder of Dog, dog_missing {
    required { kind(P0, "the required field `kind` is not set"): String },
    optional { mother: AnyAnimalInline, barks: bool },
} }

// type Puppy

/// The type `Puppy` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Puppy {
    /// The property `mother`.
    pub mother: Option<AnyAnimalInline>,
    /// The property `barks`.
    pub barks: Option<bool>,
    /// The property `weeks`.
    pub weeks: Option<i64>,
}

levain::object! { Puppy { "kind" = "Puppy", mother optional, barks optional, weeks optional } }

levain::builder! { PuppyBuilder of Puppy, puppy_missing {
    optional { mother: AnyAnimalInline, barks: bool, weeks: i64 },
} }

// type Mule

/// Says nothing of its own.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Mule {
    /// The property `mother`.
    pub mother: Option<AnyAnimalInline>,
}

levain::object! { Mule { "kind" = "Mule", mother optional } }
levain::builder! { MuleBuilder of Mule, mule_missing { optional { mother: AnyAnimalInline } } }

// type Plant

/// The type `Plant` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Plant {
    /// The property `petals`.
    pub petals: i64,
}

levain::object! { Plant { petals } }

#[cfg(feature = "builders")]
levain::builder! { PlantBuilder of Plant, plant_missing { required { petals(P0): i64 } } }

// type AnyAnimal

/// The type `AnyAnimal` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum AnyAnimal {
    /// The value `taken`.
    Taken,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { AnyAnimal { Taken = "taken" } }

// type Sign

/// The type `Sign` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Sign {
    /// The property `says`.
    pub says: Option<AnyAnimal>,
}

levain::object! { Sign { says optional } }
levain::builder! { SignBuilder of Sign, sign_missing { optional { says: AnyAnimal } } }

// type any Animal

/// `Animal`, or one of its subtypes, distinguished by `kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnyAnimalInline {
    /// The variant `Cat`.
    Cat(Box<Cat>),
    /// The variant `Dog`.
    Dog(Box<Dog>),
    /// The variant `Puppy`.
    Puppy(Box<Puppy>),
    /// The variant `Mule`.
    Mule(Box<Mule>),
    /// `Animal` itself, for any `kind` that no other variant has.
    Animal(Box<Animal>),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { AnyAnimalInline from each variant_field "kind" {
    Cat(Cat) = "feline",
    Dog(Dog) = "Dog",
    Puppy(Puppy) = "Puppy",
    Mule(Mule) = "Mule",
    Animal(Animal),
} }

// type any Dog

/// `Dog`, or one of its subtypes, distinguished by `kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnyDog {
    /// The variant `Puppy`.
    Puppy(Puppy),
    /// `Dog` itself, for any `kind` that no other variant has.
    Dog(Dog),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { AnyDog from each variant_field "kind" {
    Puppy(Puppy) = "Puppy",
    Dog(Dog),
} }

// type GET /dogs.Ok.item

/// The type `GET /dogs.Ok.item` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListDogsOkItem {
    /// The variant `Dog`.
    Dog(AnyDog),
    /// The variant `Plant`.
    Plant(Plant),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { ListDogsOkItem untagged { Dog(AnyDog), Plant(Plant) } }

// GET /animals/{id}

/// `GET /animals/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetAnimal {
    id: i64,
}

levain::request! { GetAnimalBuilder of GetAnimal, get_animal_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
    },
} }

levain::endpoint! { GetAnimal as "get_animal" {
    GET "/animals/{id}" at "" => GetAnimalResponse,
    parts(self) {
        path("id", &self.id);
    },
} }

/// The responses of [`GetAnimal`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetAnimalResponse {
    /// 200: An animal.
    Ok(AnyAnimalInline),
}

levain::responses! { GetAnimalResponse, ok Ok(json): AnyAnimalInline { 200 => Ok(json) } }

// POST /keepers

/// `POST /keepers`
#[derive(Clone, Debug, PartialEq)]
pub struct AddKeeper {
    body: Option<Keeper>,
}

levain::request! { AddKeeperBuilder of AddKeeper, add_keeper_missing {
    optional {
        /// The body of the request.
        body: Keeper,
    },
} }

levain::endpoint! { AddKeeper as "add_keeper" {
    POST "/keepers" at "" => AddKeeperResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`AddKeeper`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddKeeperResponse {
    /// 204: Added.
    NoContent,
}

levain::responses! { AddKeeperResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /dogs

/// `GET /dogs`
#[derive(Clone, Debug, PartialEq)]
pub struct ListDogs {}

levain::request! { ListDogsBuilder of ListDogs, list_dogs_missing {} }

levain::endpoint! { ListDogs as "list_dogs" {
    GET "/dogs" at "" => ListDogsResponse,
} }

/// The responses of [`ListDogs`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListDogsResponse {
    /// 200: Dogs and plants.
    Ok(Vec<ListDogsOkItem>),
}

levain::responses! { ListDogsResponse, ok Ok(json): Vec<ListDogsOkItem> { 200 => Ok(json) } }

