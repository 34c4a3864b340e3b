// type Order

/// `Order`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// `to`.
    pub to: Option<ShopAddress>,
    /// `first`.
    pub first: Option<ShopHoursItem>,
    /// `name`.
    pub name: Option<ShopName>,
    /// `hours`.
    pub hours: Option<ShopHours>,
}

levain::object! { Order { to optional, first optional, name optional, hours optional } }

#[cfg(feature = "builders")]
levain::builder! { OrderBuilder of Order, order_missing {
    optional { to: ShopAddress, first: ShopHoursItem, name: ShopName, hours: ShopHours },
} }

// type Shop

/// `Shop`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Shop {
    /// `name`.
    pub name: Option<String>,
    /// `address`.
    pub address: ShopAddress,
    /// `hours`.
    pub hours: Option<Vec<ShopHoursItem>>,
    /// `order`.
    pub order: Option<Order>,
}

levain::object! { Shop {
    name optional: string(StringConstraints::new().max_length(9)),
    address, hours optional, order optional,
} }

#[cfg(feature = "builders")]
levain::builder! { ShopBuilder of Shop, shop_missing {
    required { address(P0): ShopAddress },
    optional { name: String, hours: Vec<ShopHoursItem>, order: Order },
} }

// type BigShop

/// `BigShop`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct BigShop {
    /// `name`.
    pub name: Option<String>,
    /// `address`.
    pub address: ShopAddress,
    /// `hours`.
    pub hours: Option<Vec<ShopHoursItem>>,
    /// `order`.
    pub order: Option<Order>,
    /// `floors`.
    pub floors: Option<i64>,
}

levain::object! { BigShop {
    name optional: string(StringConstraints::new().max_length(9)),
    address, hours optional, order optional, floors optional,
} }

#[cfg(feature = "builders")]
levain::builder! { BigShopBuilder of BigShop, big_shop_missing {
    required { address(P0): ShopAddress },
    optional { name: String, hours: Vec<ShopHoursItem>, order: Order, floors: i64 },
} }

// type Mall

/// `Mall`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Mall {
    /// `big`.
    pub big: Option<BigShop>,
    /// `kind`.
    pub kind: Option<ShopAddressKind>,
}

levain::object! { Mall { big optional, kind optional } }

#[cfg(feature = "builders")]
levain::builder! { MallBuilder of Mall, mall_missing {
    optional { big: BigShop, kind: ShopAddressKind },
} }

// type Shop name

/// `Shop name`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShopName(levain::Text);

levain::string! { ShopName(StringConstraints::new().max_length(9)) }

// type Shop hours

/// `Shop hours`.
#[derive(Clone, Debug, PartialEq)]
pub struct ShopHours(Vec<ShopHoursItem>);

levain::array! { ShopHours of ShopHoursItem }

// type Shop.address.kind

/// `Shop.address.kind`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ShopAddressKind {
    /// `home`.
    Home,
    /// `work`.
    Work,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { ShopAddressKind { Home = "home", Work = "work" } }

// type Shop.address

/// `Shop.address`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ShopAddress {
    /// `street`.
    pub street: Option<String>,
    /// `kind`.
    pub kind: Option<ShopAddressKind>,
}

levain::object! { ShopAddress { street optional, kind optional } }

#[cfg(feature = "builders")]
levain::builder! { ShopAddressBuilder of ShopAddress, shop_address_missing {
    optional { street: String, kind: ShopAddressKind },
} }

// type Shop.hours.item

/// `Shop.hours.item`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ShopHoursItem {
    /// `from`.
    pub from: Option<i64>,
}

levain::object! { ShopHoursItem { from optional } }

#[cfg(feature = "builders")]
levain::builder! { ShopHoursItemBuilder of ShopHoursItem, shop_hours_item_missing {
    optional { from: i64 },
} }

// type GET /shops.Ok

/// `GET /shops.Ok`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ShopsOk {
    /// `list`.
    pub list: Option<Vec<Shop>>,
    /// `mall`.
    pub mall: Option<Mall>,
}

levain::object! { ShopsOk { list optional, mall optional } }

#[cfg(feature = "builders")]
levain::builder! { ShopsOkBuilder of ShopsOk, shops_ok_missing {
    optional { list: Vec<Shop>, mall: Mall },
} }

// GET /shops

/// `GET /shops`
#[derive(Clone, Debug, PartialEq)]
pub struct Shops {}

levain::request! { ShopsBuilder of Shops, shops_missing {} }

levain::endpoint! { Shops as "shops" {
    GET "/shops" at "https://shops.example" => ShopsResponse,
} }

/// What [`Shops`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ShopsResponse {
    /// 200: All.
    Ok(ShopsOk),
}

levain::responses! { ShopsResponse, ok Ok(json): ShopsOk { 200 => Ok(json) } }

// GET /addresses

/// `GET /addresses`
#[derive(Clone, Debug, PartialEq)]
pub struct Addresses {}

levain::request! { AddressesBuilder of Addresses, addresses_missing {} }

levain::endpoint! { Addresses as "addresses" {
    GET "/addresses" at "https://shops.example" => AddressesResponse,
} }

/// What [`Addresses`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddressesResponse {
    /// 200: All.
    Ok(Vec<ShopAddress>),
    /// 404: The shops.
    NotFound(ShopsOk),
}

levain::responses! { AddressesResponse, ok Ok(json): Vec<ShopAddress> {
    200 => Ok(json),
    404 => NotFound(json),
} }

