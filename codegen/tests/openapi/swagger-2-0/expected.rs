// type Pet

/// The type `Pet` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    /// The property `kind`.
    pub kind: String,
    /// The property `name`.
    pub name: String,
    /// The property `owner`.
    pub owner: Option<Option<String>>,
    /// The property `price`.
    pub price: Option<f64>,
}

levain::object! { Pet {
    kind, name, owner optional nullable,
    price optional: number(NumberConstraints::new().above(0.0)),
} }

levain::builder! { PetBuilder of Pet, pet_missing {
    required {
        kind(P0, "the required field `kind` is not set"): String,
        name(P1, "the required field `name` is not set"): String,
    },
    optional { price: f64 },
    optional nullable { owner(owner_null): String },
} }

// type Cat

/// The type `Cat` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// The property `name`.
    pub name: String,
    /// The property `owner`.
    pub owner: Option<Option<String>>,
    /// The property `price`.
    pub price: Option<f64>,
    /// The property `lives`.
    pub lives: Option<i64>,
}

levain::object! { Cat {
    "kind" = "Cat",
    name, owner optional nullable,
    price optional: number(NumberConstraints::new().above(0.0)),
    lives optional: integer(IntegerConstraints::new().min(-2_147_483_648).max(2_147_483_647)),
} }

levain::builder! { CatBuilder of Cat, cat_missing {
    required { name(P0, "the required field `name` is not set"): String },
    optional { price: f64, lives: i64 },
    optional nullable { owner(owner_null): String },
} }

// type Dog

/// The type `Dog` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// The property `name`.
    pub name: String,
    /// The property `owner`.
    pub owner: Option<Option<String>>,
    /// The property `price`.
    pub price: Option<f64>,
    /// The property `barks`.
    pub barks: bool,
}

levain::object! { Dog {
    "kind" = "Dog",
    name, owner optional nullable,
    price optional: number(NumberConstraints::new().above(0.0)),
    barks,
} }

levain::builder! { DogBuilder of Dog, dog_missing {
    required {
        name(P0, "the required field `name` is not set"): String,
        barks(P1, "the required field `barks` is not set"): bool,
    },
    optional { price: f64 },
    optional nullable { owner(owner_null): String },
} }

// type Problem

/// The type `Problem` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// The property `title`.
    pub title: String,
}

levain::object! { Problem { title } }

#[cfg(feature = "builders")]
levain::builder! { ProblemBuilder of Problem, problem_missing { required { title(P0): String } } }

// type any Pet

/// `Pet`, or one of its subtypes, distinguished by `kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnyPet {
    /// The variant `Cat`.
    Cat(Cat),
    /// The variant `Dog`.
    Dog(Dog),
    /// `Pet` itself, for any `kind` that no other variant has.
    Pet(Pet),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { AnyPet from each variant_field "kind" {
    Cat(Cat) = "Cat",
    Dog(Dog) = "Dog",
    Pet(Pet),
} }

// type GET /pets/{id}.fields.item

/// The type `GET /pets/{id}.fields.item` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPetFieldsItem {
    /// The value `name`.
    Name,
    /// The value `price`.
    Price,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { GetPetFieldsItem { Name = "name", Price = "price" } }

// GET /pets/{id}

/// `GET /pets/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetPet {
    id: i64,
    tags: Option<Vec<String>>,
    fields: Option<Vec<GetPetFieldsItem>>,
    sort: Option<Vec<String>>,
    limit: Option<i64>,
}

levain::request! { GetPetBuilder of GetPet, get_pet_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
    },
    optional {
        /// The query parameter `tags`.
        tags: Vec<String> as &[String],
        /// The query parameter `fields`.
        fields: Vec<GetPetFieldsItem> as &[GetPetFieldsItem],
        /// The query parameter `sort`.
        sort: Vec<String> as &[String],
        /// The query parameter `limit`.
        ///
        /// The server assumes `10` when it is absent.
        limit: i64 as i64,
    },
} }

levain::endpoint! { GetPet as "get_pet" {
    GET "/pets/{id}" at "https://old.example/v2" => GetPetResponse,
    security & [&[KEY]],
    parts(self) {
        path("id", &self.id);
        query("tags", &self.tags);
        query_as("fields", &self.fields, levain::Style::FORM.explode(false));
        query_as("sort", &self.sort, levain::Style::PIPE_DELIMITED);
        query("limit", &self.limit)
            .integer(&levain::IntegerConstraints::new().max(2_147_483_647).above(0));
    },
} }

/// The responses of [`GetPet`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetPetResponse {
    /// 200: The pet.
    Ok(AnyPet),
    /// 404: None of that id.
    NotFound(Problem),
}

levain::responses! { GetPetResponse, ok Ok(json): AnyPet {
    200 => Ok(json),
    404 => NotFound(json),
} }

// PUT /pets/{id}

/// `PUT /pets/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct PutPet {
    id: i64,
    body: AnyPet,
}

levain::request! { PutPetBuilder of PutPet, put_pet_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
        /// The pet as it is to be.
        body(P1, "the required parameter `body` is not set"): AnyPet,
    },
} }

levain::endpoint! { PutPet as "put_pet" {
    PUT "/pets/{id}" at "https://old.example/v2" => PutPetResponse,
    security & [&[PASSWORD], &[LOGIN.with(&["pets:write"])]],
    parts(self) {
        path("id", &self.id);
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`PutPet`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutPetResponse {
    /// 204: Kept.
    NoContent,
}

levain::responses! { PutPetResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /cats

/// `GET /cats`
#[derive(Clone, Debug, PartialEq)]
pub struct ListCats {}

levain::request! { ListCatsBuilder of ListCats, list_cats_missing {} }

levain::endpoint! { ListCats as "list_cats" {
    GET "/cats" at "https://old.example/v2" => ListCatsResponse,
    security & [&[KEY]],
} }

/// The responses of [`ListCats`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListCatsResponse {
    /// 200: Cats.
    Ok(Vec<Cat>),
}

levain::responses! { ListCatsResponse, ok Ok(json): Vec<Cat> { 200 => Ok(json) } }

// GET /cats/names

/// `GET /cats/names`
#[derive(Clone, Debug, PartialEq)]
pub struct CatNames {}

levain::request! { CatNamesBuilder of CatNames, cat_names_missing {} }

levain::endpoint! { CatNames as "cat_names" {
    GET "/cats/names" at "https://old.example/v2" => CatNamesResponse,
} }

/// The responses of [`CatNames`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CatNamesResponse {
    /// 200: What comes is known by an example alone.
    Ok(levain::Json),
}

levain::responses! { CatNamesResponse, ok Ok(json): levain::Json { 200 => Ok(json) } }

// security key

/// An API key in the header `X-Key`.
pub const KEY: levain::SecurityScheme = levain::SecurityScheme::header("key", "X-Key");

// security password

/// HTTP Basic: a user name and a password.
pub const PASSWORD: levain::SecurityScheme = levain::SecurityScheme::basic("password");

// security login

/// An OAuth 2 token.
pub const LOGIN: levain::SecurityScheme = levain::SecurityScheme::oauth2(
    "login",
    &[levain::OAuthFlow {
        name: "authorizationCode",
        authorization_url: "https://old.example/authorize",
        token_url: "https://old.example/token",
        refresh_url: "",
    }],
);

// security login scopes

/// The scopes of `login`: what a token may be used for.
#[derive(Clone)]
#[non_exhaustive]
pub enum LoginScope {
    /// Change pets.
    PetsWrite,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { open LoginScope { PetsWrite = "pets:write" } }

// server https://old.example/v2

/// The server `https://old.example/v2`.
pub const HTTPS: &str = "https://old.example/v2";

// server http://old.example/v2

/// The server `http://old.example/v2`.
pub const HTTP: &str = "http://old.example/v2";

