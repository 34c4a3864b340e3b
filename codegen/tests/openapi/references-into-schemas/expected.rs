// type Order

/// The type `Order` of the spec.
#[derive(Clone, PartialEq)]
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

levain::object! { Order { to optional, first optional, name optional, hours optional } }

#[cfg(feature = "builders")]
levain::builder! { OrderBuilder of Order, order_missing {
    optional { to: ShopAddress, first: ShopHoursItem, name: ShopName, hours: ShopHours },
} }

// type Shop

/// The type `Shop` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Shop {
    /// The property `name`.
    pub name: Option<String>,
    /// The property `address`.
    pub address: ShopAddress,
    /// The property `hours`.
    pub hours: Option<Vec<ShopHoursItem>>,
    /// The property `order`.
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

/// The type `BigShop` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct BigShop {
    /// The property `name`.
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

/// The type `Mall` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Mall {
    /// The property `big`.
    pub big: Option<BigShop>,
    /// The property `kind`.
    pub kind: Option<ShopAddressKind>,
}

levain::object! { Mall { big optional, kind optional } }

#[cfg(feature = "builders")]
levain::builder! { MallBuilder of Mall, mall_missing {
    optional { big: BigShop, kind: ShopAddressKind },
} }

// type Shop name

/// The type `Shop name` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShopName(levain::Text);

levain::string! { ShopName(StringConstraints::new().max_length(9)) }

// type Shop hours

/// The type `Shop hours` of the spec.
#[derive(Clone, Debug, PartialEq)]
pub struct ShopHours(Vec<ShopHoursItem>);

levain::array! { ShopHours of ShopHoursItem }

// type Shop.address.kind

/// The type `Shop.address.kind` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum ShopAddressKind {
    /// The value `home`.
    Home,
    /// The value `work`.
    Work,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { ShopAddressKind { Home = "home", Work = "work" } }

// type Shop.address

/// The type `Shop.address` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ShopAddress {
    /// The property `street`.
    pub street: Option<String>,
    /// The property `kind`.
    pub kind: Option<ShopAddressKind>,
}

levain::object! { ShopAddress { street optional, kind optional } }

#[cfg(feature = "builders")]
levain::builder! { ShopAddressBuilder of ShopAddress, shop_address_missing {
    optional { street: String, kind: ShopAddressKind },
} }

// type Shop.hours.item

/// The type `Shop.hours.item` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ShopHoursItem {
    /// The property `from`.
    pub from: Option<i64>,
}

levain::object! { ShopHoursItem { from optional } }

#[cfg(feature = "builders")]
levain::builder! { ShopHoursItemBuilder of ShopHoursItem, shop_hours_item_missing {
    optional { from: i64 },
} }

// type GET /shops.Ok

/// The type `GET /shops.Ok` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ShopsOk {
    /// The property `list`.
    pub list: Option<Vec<Shop>>,
    /// The property `mall`.
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

/// The responses of [`Shops`].
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

/// The responses of [`Addresses`].
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

