// type Recipe

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "recipe"))]
#[levain(additional_properties = none)]
#[non_exhaustive]
pub struct Recipe {
    #[levain(nullable, length = "..=5")]
    pub note: Option<String>,
    pub hint: Option<Option<String>>,
    /// How warm it is served.
    ///
    /// The server assumes `1` when it is absent.
    #[deprecated]
    #[levain(min = 0.0, max = 2.0)]
    pub warmth: Option<Option<f64>>,
    pub label: Option<Option<String>>,
    pub size: Option<RecipeSize>,
    pub oven: Oven,
    pub heat: Option<OvenHeat>,
    /// The heat at the end.
    #[levain(min = 1, max = 200)]
    pub last_heat: Option<i64>,
    pub flour: Option<Flour>,
    pub yeast: Option<Yeast>,
    #[levain(
        max_items = 2,
        assertion = AllOf(
            &[PrefixItems(0, &Type(&[JsonType::Integer])),
            PrefixItems(1, &Type(&[JsonType::String]))]
        )
    )]
    pub span: Option<Vec<RecipeSpanItem>>,
    #[levain(
        assertion = AllOf(
            &[PrefixItems(0, &Type(&[JsonType::Integer])),
            PrefixItems(1, &Type(&[JsonType::String]))]
        )
    )]
    pub steps: Option<Vec<levain::Json>>,
    #[levain(above = 3.0)]
    pub weight: Option<f64>,
    pub anything: Option<levain::Json>,
    pub photo: Option<levain::Bytes>,
}

// type Oven

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Oven {
    pub heat: OvenHeat,
}

// type Flour

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Flour {
    #[levain(rename = "rye")]
    Rye,
    #[levain(rename = "spelt")]
    Spelt,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Yeast

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Yeast {
    pub grams: i64,
}

// type Oven Heat

/// Example: `220`
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(min = 1, max = 300)]
pub struct OvenHeat(i64);

// type Recipe.size

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum RecipeSize {
    Int(i64),
    String(String),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Recipe.span.item

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum RecipeSpanItem {
    Int(i64),
    String(String),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type GET /recipes/{name}.page

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum GetRecipePage {
    Int(i64),
    String(String),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type webhook recipeChanged

/// The body of the webhook `recipeChanged` (POST).
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
pub struct RecipeChanged(Recipe);

// GET /recipes/{name}

/// `GET /recipes/{name}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `name` | path | `String` | required | |
/// | `page` | query | [`GetRecipePage`] | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Recipe`] | A recipe. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/recipes/{name}", host = "https://recipes.example")]
#[levain(responses = GetRecipeResponse)]
pub struct GetRecipe {
    /// Examples: `rye`, `spelt`
    name: String,
    page: Option<GetRecipePage>,
}

/// The responses of [`GetRecipe`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetRecipeResponse {
    /// A recipe.
    #[levain(status = 200, ok)]
    Ok(Recipe),
}

