// type Pet

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Pet {
    pub kind: String,
    pub name: String,
    pub owner: Option<Option<String>>,
    #[levain(above = 0.0)]
    pub price: Option<f64>,
}

// type Cat

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(kind = "Cat"))]
#[non_exhaustive]
pub struct Cat {
    pub name: String,
    pub owner: Option<Option<String>>,
    #[levain(above = 0.0)]
    pub price: Option<f64>,
    #[levain(min = -2_147_483_648, max = 2_147_483_647)]
    pub lives: Option<i64>,
}

// type Dog

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(kind = "Dog"))]
#[non_exhaustive]
pub struct Dog {
    pub name: String,
    pub owner: Option<Option<String>>,
    #[levain(above = 0.0)]
    pub price: Option<f64>,
    pub barks: bool,
}

// type Problem

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Problem {
    pub title: String,
}

// type any Pet

/// `Pet`, or one of its subtypes, distinguished by `kind`.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind", conversions)]
#[non_exhaustive]
pub enum AnyPet {
    #[levain(rename = "Cat")]
    Cat(Cat),
    #[levain(rename = "Dog")]
    Dog(Dog),
    /// `Pet` itself, for any `kind` that no other variant has.
    #[levain(fallback)]
    Pet(Pet),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type GET /pets/{id}.fields.item

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum GetPetFieldsItem {
    #[levain(rename = "name")]
    Name,
    #[levain(rename = "price")]
    Price,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// GET /pets/{id}

/// `GET /pets/{id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `id` | path | `i64` | required | |
/// | `tags` | query | `Vec<String>` | optional | |
/// | `fields` | query | [`Vec<GetPetFieldsItem>`](GetPetFieldsItem) | optional | |
/// | `sort` | query | `Vec<String>` | optional | |
/// | `limit` | query | `i64` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`AnyPet`] | The pet. |
/// | 404 | [`Problem`] | None of that id. |
///
/// It needs [`KEY`].
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/pets/{id}", host = "https://old.example/v2")]
#[levain(security([KEY]))]
#[levain(responses = GetPetResponse)]
pub struct GetPet {
    id: i64,
    tags: Option<Vec<String>>,
    #[levain(explode = false)]
    fields: Option<Vec<GetPetFieldsItem>>,
    #[levain(style = pipe_delimited)]
    sort: Option<Vec<String>>,
    /// The server assumes `10` when it is absent.
    #[levain(max = 2_147_483_647, above = 0)]
    limit: Option<i64>,
}

/// The responses of [`GetPet`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetPetResponse {
    /// The pet.
    #[levain(status = 200, ok)]
    Ok(AnyPet),
    /// None of that id.
    #[levain(status = 404)]
    NotFound(Problem),
}

// PUT /pets/{id}

/// `PUT /pets/{id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `id` | path | `i64` | required | |
/// | `body` | body | [`AnyPet`] | required | The pet as it is to be. |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Kept. |
///
/// It needs [`PASSWORD`], or [`LOGIN`] with the scope `pets:write`.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/pets/{id}", host = "https://old.example/v2")]
#[levain(security([PASSWORD], [LOGIN("pets:write")]))]
#[levain(responses = PutPetResponse)]
pub struct PutPet {
    id: i64,
    /// The pet as it is to be.
    #[levain(body)]
    body: AnyPet,
}

/// The responses of [`PutPet`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutPetResponse {
    /// Kept.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /cats

/// `GET /cats`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<Cat>`](Cat) | Cats. |
///
/// It needs [`KEY`].
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/cats", host = "https://old.example/v2")]
#[levain(security([KEY]))]
#[levain(responses = ListCatsResponse)]
pub struct ListCats {}

/// The responses of [`ListCats`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListCatsResponse {
    /// Cats.
    #[levain(status = 200, ok)]
    Ok(Vec<Cat>),
}

// GET /cats/names

/// `GET /cats/names`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | `Json` | What comes is known by an example alone. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/cats/names", host = "https://old.example/v2")]
#[levain(responses = CatNamesResponse)]
pub struct CatNames {}

/// The responses of [`CatNames`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum CatNamesResponse {
    /// What comes is known by an example alone.
    #[levain(status = 200, ok)]
    Ok(levain::Json),
}

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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[levain(open)]
#[non_exhaustive]
pub enum LoginScope {
    /// Change pets.
    #[levain(rename = "pets:write")]
    PetsWrite,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// server https://old.example/v2

/// The server `https://old.example/v2`.
pub const HTTPS: &str = "https://old.example/v2";

// server http://old.example/v2

/// The server `http://old.example/v2`.
pub const HTTP: &str = "http://old.example/v2";

