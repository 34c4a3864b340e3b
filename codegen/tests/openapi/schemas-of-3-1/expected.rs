// type Recipe

/// The type `Recipe` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "recipe"))]
#[levain(additional_properties = none)]
#[non_exhaustive]
pub struct Recipe {
    /// The property `note`.
    #[levain(nullable, length = "..=5")]
    pub note: Option<String>,
    /// The property `hint`.
    pub hint: Option<Option<String>>,
    /// How warm it is served.
    ///
    /// The server assumes `1` when it is absent.
    #[deprecated]
    #[levain(min = 0.0, max = 2.0)]
    pub warmth: Option<Option<f64>>,
    /// The property `label`.
    pub label: Option<Option<String>>,
    /// The property `size`.
    pub size: Option<RecipeSize>,
    /// The property `oven`.
    pub oven: Oven,
    /// The property `heat`.
    pub heat: Option<OvenHeat>,
    /// The heat at the end.
    #[levain(min = 1, max = 200)]
    pub last_heat: Option<i64>,
    /// The property `flour`.
    pub flour: Option<Flour>,
    /// The property `yeast`.
    pub yeast: Option<Yeast>,
    /// The property `span`.
    #[levain(
        max_items = 2,
        assertion = AllOf(
            &[PrefixItems(0, &Type(&[JsonType::Integer])),
            PrefixItems(1, &Type(&[JsonType::String]))]
        )
    )]
    pub span: Option<Vec<RecipeSpanItem>>,
    /// The property `steps`.
    #[levain(
        assertion = AllOf(
            &[PrefixItems(0, &Type(&[JsonType::Integer])),
            PrefixItems(1, &Type(&[JsonType::String]))]
        )
    )]
    pub steps: Option<Vec<levain::Json>>,
    /// The property `weight`.
    #[levain(above = 3.0)]
    pub weight: Option<f64>,
    /// The property `anything`.
    pub anything: Option<levain::Json>,
    /// The property `photo`.
    pub photo: Option<levain::Bytes>,
}

// type Oven

/// The type `Oven` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Oven {
    /// The property `heat`.
    pub heat: OvenHeat,
}

// type Flour

/// The type `Flour` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Flour {
    /// The value `rye`.
    #[levain(rename = "rye")]
    Rye,
    /// The value `spelt`.
    #[levain(rename = "spelt")]
    Spelt,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Yeast

/// The type `Yeast` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Yeast {
    /// The property `grams`.
    pub grams: i64,
}

// type Oven Heat

/// The type `Oven Heat` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(min = 1, max = 300)]
pub struct OvenHeat(i64);

// type Recipe.size

/// The type `Recipe.size` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum RecipeSize {
    /// The variant `Int`.
    Int(i64),
    /// The variant `String`.
    String(String),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Recipe.span.item

/// The type `Recipe.span.item` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum RecipeSpanItem {
    /// The variant `Int`.
    Int(i64),
    /// The variant `String`.
    String(String),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type GET /recipes/{name}.page

/// The type `GET /recipes/{name}.page` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum GetRecipePage {
    /// The variant `Int`.
    Int(i64),
    /// The variant `String`.
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
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/recipes/{name}", host = "https://recipes.example")]
#[levain(responses = GetRecipeResponse)]
pub struct GetRecipe {
    /// The path parameter `name`.
    ///
    /// For example `rye` or `spelt`.
    name: String,
    /// The query parameter `page`.
    page: Option<GetRecipePage>,
}

/// The responses of [`GetRecipe`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetRecipeResponse {
    /// 200: A recipe.
    #[levain(status = 200, ok)]
    Ok(Recipe),
}

