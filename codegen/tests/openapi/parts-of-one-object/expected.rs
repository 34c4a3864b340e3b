// type Entity

/// The type `Entity` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Entity {
    /// The property `id`.
    pub id: i64,
    /// The property `name`.
    pub name: Option<String>,
    /// The property `weight`.
    pub weight: Option<f64>,
}

levain::object! { Entity {
    id,
    name optional: string(StringConstraints::new().max_length(80)),
    weight optional,
} }

#[cfg(feature = "builders")]
levain::builder! { EntityBuilder of Entity, entity_missing {
    required { id(P0): i64 },
    optional { name: String, weight: f64 },
} }

// type Loaf

/// A loaf of bread.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Loaf {
    /// The property `id`.
    pub id: i64,
    /// What the label says.
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

levain::object! { Loaf {
    id,
    name: string(StringConstraints::new().min_length(2).max_length(80)),
    weight, flour optional nullable, baker optional, crust, oven optional,
} }

#[cfg(feature = "builders")]
levain::builder! { LoafBuilder of Loaf, loaf_missing {
    required { id(P0): i64, name(P1): String, weight(P2): i64, crust(P3): String },
    optional { baker: Entity, oven: levain::Json },
    optional nullable { flour(flour_null): Flour },
} }

// type Flour

/// The type `Flour` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum Flour {
    /// The value `rye`.
    Rye,
    /// The value `wheat`.
    Wheat,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { Flour { Rye = "rye", Wheat = "wheat" } }

// GET /loaves/{id}

/// `GET /loaves/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetLoaf {
    id: i64,
}

levain::request! { GetLoafBuilder of GetLoaf, get_loaf_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
    },
} }

levain::endpoint! { GetLoaf as "get_loaf" {
    GET "/loaves/{id}" at "" => GetLoafResponse,
    parts(self) {
        path("id", &self.id);
    },
} }

/// The responses of [`GetLoaf`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetLoafResponse {
    /// 200: A loaf.
    Ok(Loaf),
}

levain::responses! { GetLoafResponse, ok Ok(json): Loaf { 200 => Ok(json) } }

