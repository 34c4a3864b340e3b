// type Entity

/// The type `Entity` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Entity {
    /// The property `id`.
    pub id: i64,
    /// The property `name`.
    #[levain(length = "..=80")]
    pub name: Option<String>,
    /// The property `weight`.
    pub weight: Option<f64>,
}

// type Loaf

/// A loaf of bread.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Loaf {
    /// The property `id`.
    pub id: i64,
    /// What the label says.
    #[levain(length = "2..=80")]
    pub name: String,
    /// The property `weight`.
    pub weight: i64,
    /// The property `flour`.
    pub flour: Option<Option<Flour>>,
    /// Who made it.
    pub baker: Option<Entity>,
    /// The property `crust`.
    pub crust: String,
    /// The property `oven`.
    pub oven: Option<levain::Json>,
}

// type Flour

/// The type `Flour` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Flour {
    /// The value `rye`.
    #[levain(rename = "rye")]
    Rye,
    /// The value `wheat`.
    #[levain(rename = "wheat")]
    Wheat,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// GET /loaves/{id}

/// `GET /loaves/{id}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/loaves/{id}", host = "")]
#[levain(responses = GetLoafResponse)]
pub struct GetLoaf {
    /// The path parameter `id`.
    id: i64,
}

/// The responses of [`GetLoaf`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetLoafResponse {
    /// 200: A loaf.
    #[levain(status = 200, ok)]
    Ok(Loaf),
}

