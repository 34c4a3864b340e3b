// type Shop

/// A shop.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(kind = "shop"))]
#[non_exhaustive]
pub struct Shop {
    /// The property `id`.
    pub id: i64,
    /// Its name.
    ///
    /// Unique.
    #[levain(length = "..=50")]
    pub name: String,
    /// The property `owner`.
    #[levain(nullable)]
    pub owner: Option<String>,
    /// The property `note`.
    pub note: Option<String>,
    /// The property `box`.
    pub r#box: Option<Option<String>>,
    /// The property `near`.
    #[levain(max_items = 3)]
    pub near: Option<Vec<Shop>>,
    /// The property `codes`.
    #[deprecated = "Use names."]
    pub codes: Option<Vec<String>>,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<levain::Json>,
}

// type Empty

/// The type `Empty` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Empty {
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<levain::Json>,
}

// POST /shops

/// `POST /shops`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/shops", host = "https://api.example.com")]
#[levain(responses = CreateShopResponse)]
pub struct CreateShop {
    /// The body of the request.
    #[levain(body)]
    body: Shop,
}

/// The responses of [`CreateShop`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum CreateShopResponse {
    /// 200.
    #[levain(status = 200, ok)]
    Ok(Empty),
}

