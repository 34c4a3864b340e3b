// type Bread

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Bread {
    pub name: String,
    pub note: Option<String>,
    pub own: Option<String>,
}

// type Pet

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind", conversions)]
#[non_exhaustive]
pub enum Pet {
    #[levain(rename = "kitty")]
    Cat(Cat),
    #[levain(rename = "Dog")]
    Dog(Dog),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Cat

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "kitty"))]
#[non_exhaustive]
pub struct Cat {}

// type Dog

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "Dog"))]
#[non_exhaustive]
pub struct Dog {}

// type GET /breads.sort.item

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum ListBreadsSortItem {
    #[levain(rename = "name")]
    Name,
    #[levain(rename = "price")]
    Price,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// GET /breads

/// `GET /breads`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `sort` | query | [`Vec<ListBreadsSortItem>`](ListBreadsSortItem) | optional | |
/// | `old` | query | `String` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | other | `Bytes` | |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/breads", host = "https://slips.example/v1")]
#[levain(responses = ListBreadsResponse)]
pub struct ListBreads {
    sort: Option<Vec<ListBreadsSortItem>>,
    old: Option<String>,
}

/// The responses of [`ListBreads`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[levain(accept = "application/octet-stream, */*;q=0.5")]
#[non_exhaustive]
pub enum ListBreadsResponse {
    #[levain(default, bytes, ok)]
    Default(levain::StatusCode, levain::Bytes),
}

// POST /breads

/// `POST /breads`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Bread`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 201 | [`Bread`] | Added. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/breads", host = "https://slips.example/v1")]
#[levain(responses = AddBreadResponse)]
pub struct AddBread {
    #[levain(body)]
    body: Bread,
}

/// The responses of [`AddBread`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddBreadResponse {
    /// Added.
    #[levain(status = 201, ok)]
    Created(Bread),
}

// GET /pets

/// `GET /pets`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Pet`] | A pet. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/pets", host = "https://slips.example/v1")]
#[levain(responses = GetPetResponse)]
pub struct GetPet {}

/// The responses of [`GetPet`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetPetResponse {
    /// A pet.
    #[levain(status = 200, ok)]
    Ok(Pet),
}

// server https://slips.example/v1

/// The server `https://slips.example/v1`.
pub const SLIPS_EXAMPLE_V1: &str = "https://slips.example/v1";

// server http://localhost:8080

/// The server `http://localhost:8080`.
pub const LOCALHOST_8080: &str = "http://localhost:8080";

// server http://192.168.0.7/api

/// The server `http://192.168.0.7/api`.
pub const VALUE_192_168_0_7_API: &str = "http://192.168.0.7/api";

