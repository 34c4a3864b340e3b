// type Order

/// The type `Order` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Order {
    /// The property `to`.
    pub to: Option<ShopAddress>,
    /// The property `first`.
    pub first: Option<ShopHoursItem>,
    /// The property `name`.
    pub name: Option<ShopName>,
    /// The property `hours`.
    pub hours: Option<ShopHours>,
}

// type Shop

/// The type `Shop` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Shop {
    /// The property `name`.
    #[levain(length = "..=9")]
    pub name: Option<String>,
    /// The property `address`.
    pub address: ShopAddress,
    /// The property `hours`.
    pub hours: Option<Vec<ShopHoursItem>>,
    /// The property `order`.
    pub order: Option<Order>,
}

// type BigShop

/// The type `BigShop` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct BigShop {
    /// The property `name`.
    #[levain(length = "..=9")]
    pub name: Option<String>,
    /// The property `address`.
    pub address: ShopAddress,
    /// The property `hours`.
    pub hours: Option<Vec<ShopHoursItem>>,
    /// The property `order`.
    pub order: Option<Order>,
    /// The property `floors`.
    pub floors: Option<i64>,
}

// type Mall

/// The type `Mall` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Mall {
    /// The property `big`.
    pub big: Option<BigShop>,
    /// The property `kind`.
    pub kind: Option<ShopAddressKind>,
}

// type Shop name

/// The type `Shop name` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(length = "..=9")]
pub struct ShopName(levain::Text);

// type Shop hours

/// The type `Shop hours` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
pub struct ShopHours(Vec<ShopHoursItem>);

// type Shop.address.kind

/// The type `Shop.address.kind` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum ShopAddressKind {
    /// The value `home`.
    #[levain(rename = "home")]
    Home,
    /// The value `work`.
    #[levain(rename = "work")]
    Work,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Shop.address

/// The type `Shop.address` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ShopAddress {
    /// The property `street`.
    pub street: Option<String>,
    /// The property `kind`.
    pub kind: Option<ShopAddressKind>,
}

// type Shop.hours.item

/// The type `Shop.hours.item` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ShopHoursItem {
    /// The property `from`.
    pub from: Option<i64>,
}

// type GET /shops.Ok

/// The type `GET /shops.Ok` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ShopsOk {
    /// The property `list`.
    pub list: Option<Vec<Shop>>,
    /// The property `mall`.
    pub mall: Option<Mall>,
}

// GET /shops

/// `GET /shops`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops", host = "https://shops.example")]
#[levain(responses = ShopsResponse)]
pub struct Shops {}

/// The responses of [`Shops`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ShopsResponse {
    /// 200: All.
    #[levain(status = 200, ok)]
    Ok(ShopsOk),
}

// GET /addresses

/// `GET /addresses`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/addresses", host = "https://shops.example")]
#[levain(responses = AddressesResponse)]
pub struct Addresses {}

/// The responses of [`Addresses`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddressesResponse {
    /// 200: All.
    #[levain(status = 200, ok)]
    Ok(Vec<ShopAddress>),
    /// 404: The shops.
    #[levain(status = 404)]
    NotFound(ShopsOk),
}

