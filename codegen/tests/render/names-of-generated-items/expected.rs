// type P0

/// The type `P0` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct P0(levain::Text);

// type Missing

/// The type `Missing` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct Missing(levain::Text);

// type Option

/// The type `Option` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct OptionType(levain::Text);

// type Shop

/// The type `Shop` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(builder = ShopObjectBuilder)]
#[non_exhaustive]
pub struct Shop {
    /// The property `type`.
    pub r#type: P0,
    /// The property `self`.
    #[levain(rename = "self")]
    pub self_: Missing,
    /// The property `builder`.
    #[levain(rename = "builder")]
    pub builder_2: OptionType,
    /// The property `build`.
    #[levain(rename = "build")]
    pub build_2: i64,
    /// The property `value`.
    pub value: i64,
}

// type ShopBuilder

/// The type `ShopBuilder` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ShopBuilder {
    /// The property `id`.
    pub id: i64,
}

// type Text

/// The type `Text` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Text {
    /// The property `plain`.
    pub plain: String,
}

// type Note

/// The type `Note` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(wrapper)]
pub struct Note(Text);

// type shop.Shop

/// The type `shop.Shop` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Shop {
    /// The property `id`.
    pub id: crate::since::v1_0_0::shop_types::Shop,
}

// GET /shop/{self}

/// `GET /shop/{self}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(
    get = "/shop/{self}",
    host = "https://api.example.com",
    version_header = "x-version"
)]
#[levain(responses = ShopRequestResponse)]
pub struct ShopRequest<V> {
    /// The path parameter `self`.
    #[levain(rename = "self")]
    self_: i64,
    /// The query parameter `version`.
    version: String,
    /// The query parameter `body`.
    body: Shop,
    /// The query parameter `body_format`.
    #[levain(rename = "body_format")]
    body_underscore_format: String,
    /// The query parameter `V`.
    #[levain(rename = "V")]
    v: P0,
    /// The query parameter `parts`.
    #[levain(getter = parts_)]
    parts: i64,
    /// The query parameter `pkce`.
    #[levain(rename = "pkce")]
    pkce_2: i64,
    /// The query parameter `url`.
    #[levain(getter = url_)]
    url: levain::Url,
    /// The query parameter `result`.
    result: i64,
    /// The query parameter `builder`.
    #[levain(rename = "builder")]
    builder_2: i64,
    version_2: levain::VersionOf<V>,
}

/// The responses of [`ShopRequest`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ShopRequestResponse {
    /// 200.
    #[levain(status = 200, ok)]
    Ok(ShopBuilder),
}

