// type Shop

/// A shop.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Shop {
    /// The property `id`.
    pub id: i64,
    /// Its name.
    ///
    /// Unique.
    pub name: String,
    /// The property `owner`.
    pub owner: Option<String>,
    /// The property `note`.
    pub note: Option<String>,
    /// The property `box`.
    pub r#box: Option<Option<String>>,
    /// The property `near`.
    pub near: Option<Vec<Shop>>,
    /// The property `codes`.
    #[deprecated = "Use names."]
    pub codes: Option<Vec<String>>,
    /// Properties that are not in the spec.
    pub additional: levain::Map<levain::Json>,
}

levain::object! { Shop {
    "kind" = "shop",
    id,
    name: string(StringConstraints::new().max_length(50)),
    owner nullable, note optional,
    r#box = "box" optional nullable,
    near optional: array(ArrayConstraints::new().max_items(3)),
    codes optional,
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

/// The type `Empty` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Empty {
    /// Properties that are not in the spec.
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
pub struct CreateShop {
    body: Shop,
}

levain::request! { CreateShopBuilder of CreateShop, create_shop_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): Shop,
    },
} }

levain::endpoint! { CreateShop as "create_shop" {
    POST "/shops" at "https://api.example.com" => CreateShopResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`CreateShop`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateShopResponse {
    /// 200.
    Ok(Empty),
}

levain::responses! { CreateShopResponse, ok Ok(json): Empty { 200 => Ok(json) } }

