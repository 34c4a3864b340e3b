// type Recipe

/// `Recipe`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Recipe {
    /// `note`.
    pub note: Option<String>,
    /// `hint`.
    pub hint: Option<Option<String>>,
    /// How warm it is served.
    ///
    /// The server assumes `1` when it is absent.
    #[deprecated]
    pub warmth: Option<Option<f64>>,
    /// `label`.
    pub label: Option<Option<String>>,
    /// `size`.
    pub size: Option<RecipeSize>,
    /// `oven`.
    pub oven: Oven,
    /// `heat`.
    pub heat: Option<OvenHeat>,
    /// The heat at the end.
    pub last_heat: Option<i64>,
    /// `flour`.
    pub flour: Option<Flour>,
    /// `yeast`.
    pub yeast: Option<Yeast>,
    /// `span`.
    pub span: Option<Vec<RecipeSpanItem>>,
    /// `steps`.
    pub steps: Option<Vec<levain::Json>>,
    /// `weight`.
    pub weight: Option<f64>,
    /// `anything`.
    pub anything: Option<levain::Json>,
    /// `photo`.
    pub photo: Option<levain::Bytes>,
}

levain::object! { Recipe additional_properties(forbidden) {
    "kind" = "recipe",
    note nullable: string(StringConstraints::new().max_length(5)),
    hint optional nullable,
    warmth optional nullable: number(NumberConstraints::new().min(0.0).max(2.0)),
    label optional nullable, size optional, oven, heat optional,
    last_heat optional: integer(IntegerConstraints::new().min(1).max(200)),
    flour optional, yeast optional,
    span optional: array(ArrayConstraints::new().max_items(2)) assertion(AllOf(&[
        PrefixItems(0, &Type(&[JsonType::Integer])),
        PrefixItems(1, &Type(&[JsonType::String])),
    ])),
    steps optional: assertion(AllOf(&[
        PrefixItems(0, &Type(&[JsonType::Integer])),
        PrefixItems(1, &Type(&[JsonType::String])),
    ])),
    weight optional: number(NumberConstraints::new().above(3.0)),
    anything optional, photo optional,
} }

#[cfg(feature = "builders")]
levain::builder! { RecipeBuilder of Recipe, recipe_missing {
    required { oven(P0): Oven },
    nullable { note(P1, note_null): String },
    optional {
        size: RecipeSize, heat: OvenHeat, last_heat: i64, flour: Flour, yeast: Yeast,
        span: Vec<RecipeSpanItem>, steps: Vec<levain::Json>, weight: f64, anything: levain::Json,
        photo: levain::Bytes,
    },
    optional nullable {
        hint(hint_null): String,
        warmth(warmth_null): f64,
        label(label_null): String,
    },
} }

// type Oven

/// `Oven`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Oven {
    /// `heat`.
    pub heat: OvenHeat,
}

levain::object! { Oven { heat } }

#[cfg(feature = "builders")]
levain::builder! { OvenBuilder of Oven, oven_missing { required { heat(P0): OvenHeat } } }

// type Flour

/// `Flour`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Flour {
    /// `rye`.
    Rye,
    /// `spelt`.
    Spelt,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { Flour { Rye = "rye", Spelt = "spelt" } }

// type Yeast

/// `Yeast`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Yeast {
    /// `grams`.
    pub grams: i64,
}

levain::object! { Yeast { grams } }

#[cfg(feature = "builders")]
levain::builder! { YeastBuilder of Yeast, yeast_missing { required { grams(P0): i64 } } }

// type Oven Heat

/// `Oven Heat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OvenHeat(i64);

levain::integer! { OvenHeat(IntegerConstraints::new().min(1).max(300)) }

// type Recipe.size

/// `Recipe.size`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RecipeSize {
    /// `Int`.
    Int(i64),
    /// `String`.
    String(String),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { RecipeSize untagged { Int(i64), String(String) } }

// type Recipe.span.item

/// `Recipe.span.item`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RecipeSpanItem {
    /// `Int`.
    Int(i64),
    /// `String`.
    String(String),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { RecipeSpanItem untagged { Int(i64), String(String) } }

// type GET /recipes/{name}.page

/// `GET /recipes/{name}.page`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetRecipePage {
    /// `Int`.
    Int(i64),
    /// `String`.
    String(String),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { GetRecipePage untagged { Int(i64), String(String) } }

// type webhook recipeChanged

/// What the webhook `recipeChanged` (POST) brings.
#[derive(Clone, Debug, PartialEq)]
pub struct RecipeChanged(Recipe);

levain::wrapper! { RecipeChanged of Recipe }

// GET /recipes/{name}

/// `GET /recipes/{name}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetRecipe {
    name: String,
    page: Option<GetRecipePage>,
}

levain::request! { GetRecipeBuilder of GetRecipe, get_recipe_missing {
    required {
        /// `name`.
        ///
        /// For example `rye` or `spelt`.
        name(P0, "the required parameter `name` is not set"): String as &str,
    },
    optional {
        /// `page`.
        page: GetRecipePage,
    },
} }

levain::endpoint! { GetRecipe as "get_recipe" {
    GET "/recipes/{name}" at "https://recipes.example" => GetRecipeResponse,
    parts(self) {
        path("name", &self.name);
        query("page", &self.page);
    },
} }

/// What [`GetRecipe`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetRecipeResponse {
    /// 200: A recipe.
    Ok(Recipe),
}

levain::responses! { GetRecipeResponse, ok Ok(json): Recipe { 200 => Ok(json) } }

