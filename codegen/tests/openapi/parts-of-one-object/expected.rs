// type Entity

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Entity {
    pub id: i64,
    #[levain(length = "..=80")]
    pub name: Option<String>,
    pub weight: Option<f64>,
}

// type Loaf

/// A loaf of bread.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Loaf {
    pub id: i64,
    /// What the label says.
    #[levain(length = "2..=80")]
    pub name: String,
    pub weight: i64,
    pub flour: Option<Option<Flour>>,
    /// Who made it.
    pub baker: Option<Entity>,
    pub crust: String,
    pub oven: Option<levain::Json>,
}

// type Flour

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Flour {
    #[levain(rename = "rye")]
    Rye,
    #[levain(rename = "wheat")]
    Wheat,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// GET /loaves/{id}

/// `GET /loaves/{id}`
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
/// | 200 | [`Loaf`] | A loaf. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/loaves/{id}", host = "")]
#[levain(responses = GetLoafResponse)]
pub struct GetLoaf {
    id: i64,
}

/// The responses of [`GetLoaf`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetLoafResponse {
    /// A loaf.
    #[levain(status = 200, ok)]
    Ok(Loaf),
}

