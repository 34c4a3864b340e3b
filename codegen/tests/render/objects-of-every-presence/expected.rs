// type Shop

/// A shop.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Shop {
    /// `id`.
    pub id: i64,
    /// Its name.
    ///
    /// Unique.
    pub name: String,
    /// `owner`.
    pub owner: Option<String>,
    /// `note`.
    pub note: Option<String>,
    /// `box`.
    pub r#box: Option<Option<String>>,
    /// `near`.
    pub near: Option<Vec<Shop>>,
    /// `codes`.
    #[deprecated = "Use names."]
    pub codes: Option<Vec<String>>,
    /// Members that are not in the spec.
    pub additional: levain::Map<levain::Json>,
}

levain::object! { Shop {
    "kind" = "shop",
    id = "id",
    name = "name" text(TextRules::new().max_length(50)),
    owner = "owner" nullable,
    note = "note" optional,
    r#box = "box" optional nullable,
    near = "near" optional list(ListRules::new().max_items(3)),
    codes = "codes" optional,
    ..additional
} }

levain::builder! { ShopBuilder of Shop, shop_missing {
    required {
        id(P0, "the required field `id` is not set"): i64,
        name(P1, "the required field `name` is not set"): String,
    },
    nullable { owner(P2, "the required field `owner` is not set", owner_null): String },
    optional { note: String, near: Vec<Shop>, codes: Vec<String> },
    optional nullable { r#box(box_null): String },
    ..additional: levain::Map<levain::Json>
} }

// type Empty

/// `Empty`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Empty {
    /// Members that are not in the spec.
    pub additional: levain::Map<levain::Json>,
}

levain::object! { Empty { ..additional } }

#[cfg(feature = "builders")]
levain::builder! { EmptyBuilder of Empty, empty_missing {
    ..additional: levain::Map<levain::Json>
} }

// POST /shops

/// `POST /shops`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct CreateShop {
    body: Shop,
}

/// Takes what [`CreateShop`] is made of, one by one.
///
/// Its type parameters say what is still missing and may change at any time: use it, do not store it.
#[derive(Clone, Debug)]
#[must_use = "`build` makes the `CreateShop`"]
pub struct CreateShopBuilder<P0 = levain::Missing> {
    body: P0,
}

/// What the compiler says while a required parameter is not set.
pub mod create_shop_missing {
    levain::missing! { body "the required parameter `body` is not set" }
}

impl CreateShop {
    /// Starts with nothing set.
    pub fn builder() -> CreateShopBuilder {
        CreateShopBuilder { body: levain::Missing }
    }

    /// What is sent.
    pub fn body(&self) -> &Shop {
        &self.body
    }
}

impl<P0> CreateShopBuilder<P0> {
    /// What is sent.
    pub fn body(self, body: impl Into<Shop>) -> CreateShopBuilder<Shop> {
        let Self { body: _ } = self;
        CreateShopBuilder { body: body.into() }
    }

    /// Makes the `CreateShop`.
    pub fn build(self) -> CreateShop
    where
        P0: create_shop_missing::body<Shop>,
    {
        let Self { body } = self;
        CreateShop { body: body.given() }
    }
}

impl levain::Endpoint for CreateShop {
    const NAME: &'static str = "create_shop";
    const METHOD: levain::Method = levain::Method::POST;
    const PATH: &'static str = "/shops";
    const HOST: &'static str = "https://api.example.com";
    const AUTH: levain::Auth = levain::Auth::None;
    const VERSION: Option<(&'static str, &'static str)> = None;
    type Response = CreateShopResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.body(&self.body, levain::BodyFormat::Json);
    }

    fn read(answer: levain::Answer<'_>) -> Result<CreateShopResponse, levain::ReadError> {
        match answer.status() {
            200 => answer.json().map(CreateShopResponse::Ok),
            _ => Err(answer.undocumented()),
        }
    }
}

/// What [`CreateShop`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateShopResponse {
    /// 200.
    Ok(Empty),
}

impl CreateShopResponse {
    /// The body of the usual answer.
    ///
    /// # Errors
    ///
    /// The answer itself when it is another one.
    pub fn into_ok(self) -> Result<Empty, Self> {
        match self {
            Self::Ok(body) => Ok(body),
        }
    }
}

