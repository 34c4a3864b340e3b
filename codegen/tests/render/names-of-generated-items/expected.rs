// type P0

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct P0(levain::Text);

// type Missing

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct Missing(levain::Text);

// type Option

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct OptionType(levain::Text);

// type Shop

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(builder = ShopObjectBuilder)]
#[non_exhaustive]
pub struct Shop {
    pub r#type: P0,
    #[levain(rename = "self")]
    pub self_: Missing,
    #[levain(rename = "builder")]
    pub builder_2: OptionType,
    #[levain(rename = "build")]
    pub build_2: i64,
    pub value: i64,
}

// type ShopBuilder

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ShopBuilder {
    pub id: i64,
}

// type Text

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Text {
    pub plain: String,
}

// type Note

#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(wrapper)]
pub struct Note(Text);

// type shop.Shop

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Shop {
    pub id: super::super::Shop,
}

// GET /shop/{self}

/// `GET /shop/{self}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `self_` | path: `self` | `i64` | required | |
/// | `version` | query | `String` | required | |
/// | `body` | query | [`Shop`] | required | |
/// | `body_underscore_format` | query: `body_format` | `String` | required | |
/// | `v` | query: `V` | [`P0`] | required | |
/// | `parts` | query | `i64` | required | |
/// | `pkce_2` | query: `pkce` | `i64` | required | |
/// | `url` | query | `Url` | required | |
/// | `result` | query | `i64` | required | |
/// | `builder_2` | query: `builder` | `i64` | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`ShopBuilder`] | |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(
    get = "/shop/{self}",
    host = "https://api.example.com",
    version_header = "x-version",
    version = super::super::VERSION
)]
#[levain(responses = ShopRequestResponse)]
pub struct ShopRequest {
    #[levain(rename = "self")]
    self_: i64,
    version: String,
    body: Shop,
    #[levain(rename = "body_format")]
    body_underscore_format: String,
    #[levain(rename = "V")]
    v: P0,
    #[levain(getter = parts_)]
    parts: i64,
    #[levain(rename = "pkce")]
    pkce_2: i64,
    #[levain(getter = url_)]
    url: levain::Url,
    result: i64,
    #[levain(rename = "builder")]
    builder_2: i64,
}

/// The responses of [`ShopRequest`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ShopRequestResponse {
    #[levain(status = 200, ok)]
    Ok(ShopBuilder),
}

