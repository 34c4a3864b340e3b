// type Recipe

/// The type `Recipe` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Recipe {
    /// The property `note`.
    pub note: Option<String>,
    /// The property `hint`.
    pub hint: Option<Option<String>>,
    /// How warm it is served.
    ///
    /// The server assumes `1` when it is absent.
    #[deprecated]
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
    pub last_heat: Option<i64>,
    /// The property `flour`.
    pub flour: Option<Flour>,
    /// The property `yeast`.
    pub yeast: Option<Yeast>,
    /// The property `span`.
    pub span: Option<Vec<RecipeSpanItem>>,
    /// The property `steps`.
    pub steps: Option<Vec<levain::Json>>,
    /// The property `weight`.
    pub weight: Option<f64>,
    /// The property `anything`.
    pub anything: Option<levain::Json>,
    /// The property `photo`.
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

/// The type `Oven` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Oven {
    /// The property `heat`.
    pub heat: OvenHeat,
}

levain::object! { Oven { heat } }

#[cfg(feature = "builders")]
levain::builder! { OvenBuilder of Oven, oven_missing { required { heat(P0): OvenHeat } } }

// type Flour

/// The type `Flour` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum Flour {
    /// The value `rye`.
    Rye,
    /// The value `spelt`.
    Spelt,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { Flour { Rye = "rye", Spelt = "spelt" } }

// type Yeast

/// The type `Yeast` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Yeast {
    /// The property `grams`.
    pub grams: i64,
}

levain::object! { Yeast { grams } }

#[cfg(feature = "builders")]
levain::builder! { YeastBuilder of Yeast, yeast_missing { required { grams(P0): i64 } } }

// type Oven Heat

/// The type `Oven Heat` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OvenHeat(i64);

levain::integer! { OvenHeat(IntegerConstraints::new().min(1).max(300)) }

// type Recipe.size

/// The type `Recipe.size` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RecipeSize {
    /// The variant `Int`.
    Int(i64),
    /// The variant `String`.
    String(String),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { RecipeSize untagged { Int(i64), String(String) } }

// type Recipe.span.item

/// The type `Recipe.span.item` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RecipeSpanItem {
    /// The variant `Int`.
    Int(i64),
    /// The variant `String`.
    String(String),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { RecipeSpanItem untagged { Int(i64), String(String) } }

// type GET /recipes/{name}.page

/// The type `GET /recipes/{name}.page` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetRecipePage {
    /// The variant `Int`.
    Int(i64),
    /// The variant `String`.
    String(String),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { GetRecipePage untagged { Int(i64), String(String) } }

// type webhook recipeChanged

/// The body of the webhook `recipeChanged` (POST).
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
        /// The path parameter `name`.
        ///
        /// For example `rye` or `spelt`.
        name(P0, "the required parameter `name` is not set"): String as &str,
    },
    optional {
        /// The query parameter `page`.
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

/// The responses of [`GetRecipe`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetRecipeResponse {
    /// 200: A recipe.
    Ok(Recipe),
}

levain::responses! { GetRecipeResponse, ok Ok(json): Recipe { 200 => Ok(json) } }

