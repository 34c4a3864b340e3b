// type Shop

/// A shop.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(kind = "shop"))]
#[non_exhaustive]
pub struct Shop {
    pub id: i64,
    /// Its name.
    ///
    /// Unique.
    #[levain(length = "..=50")]
    pub name: String,
    #[levain(nullable)]
    pub owner: Option<String>,
    pub note: Option<String>,
    pub r#box: Option<Option<String>>,
    #[levain(max_items = 3)]
    pub near: Option<Vec<Shop>>,
    #[deprecated = "Use names."]
    pub codes: Option<Vec<String>>,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<levain::Json>,
}

// type Empty

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
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Shop`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Empty`] | |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/shops", host = "https://api.example.com")]
#[levain(responses = CreateShopResponse)]
pub struct CreateShop {
    #[levain(body)]
    body: Shop,
}

/// The responses of [`CreateShop`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum CreateShopResponse {
    #[levain(status = 200, ok)]
    Ok(Empty),
}

