// type Order

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Order {
    pub to: Option<ShopAddress>,
    pub first: Option<ShopHoursItem>,
    pub name: Option<ShopName>,
    pub hours: Option<ShopHours>,
}

// type Shop

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Shop {
    #[levain(length = "..=9")]
    pub name: Option<String>,
    pub address: ShopAddress,
    pub hours: Option<Vec<ShopHoursItem>>,
    pub order: Option<Order>,
}

// type BigShop

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct BigShop {
    #[levain(length = "..=9")]
    pub name: Option<String>,
    pub address: ShopAddress,
    pub hours: Option<Vec<ShopHoursItem>>,
    pub order: Option<Order>,
    pub floors: Option<i64>,
}

// type Mall

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Mall {
    pub big: Option<BigShop>,
    pub kind: Option<ShopAddressKind>,
}

// type Shop name

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(length = "..=9")]
pub struct ShopName(levain::Text);

// type Shop hours

#[derive(Clone, Debug, PartialEq, levain::Newtype)]
pub struct ShopHours(Vec<ShopHoursItem>);

// type Shop.address.kind

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum ShopAddressKind {
    #[levain(rename = "home")]
    Home,
    #[levain(rename = "work")]
    Work,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Shop.address

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ShopAddress {
    pub street: Option<String>,
    pub kind: Option<ShopAddressKind>,
}

// type Shop.hours.item

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ShopHoursItem {
    pub from: Option<i64>,
}

// type GET /shops.Ok

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ShopsOk {
    pub list: Option<Vec<Shop>>,
    pub mall: Option<Mall>,
}

// GET /shops

/// `GET /shops`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`ShopsOk`] | All. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/shops", host = "https://shops.example")]
#[levain(responses = ShopsResponse)]
pub struct Shops {}

/// The responses of [`Shops`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ShopsResponse {
    /// All.
    #[levain(status = 200, ok)]
    Ok(ShopsOk),
}

// GET /addresses

/// `GET /addresses`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<ShopAddress>`](ShopAddress) | All. |
/// | 404 | [`ShopsOk`] | The shops. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/addresses", host = "https://shops.example")]
#[levain(responses = AddressesResponse)]
pub struct Addresses {}

/// The responses of [`Addresses`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddressesResponse {
    /// All.
    #[levain(status = 200, ok)]
    Ok(Vec<ShopAddress>),
    /// The shops.
    #[levain(status = 404)]
    NotFound(ShopsOk),
}

