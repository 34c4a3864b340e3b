// type Loaf

/// `Loaf`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Loaf {
    /// `Rye`.
    Rye(Rye),
    /// `Plain`.
    Plain(Plain),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Loaf from each variant_field "kind" {
    Rye(Rye) = "rye",
    Plain(Plain) = "flat" fallback,
} }

// type Rye

/// `Rye`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Rye {
    /// `kind`.
    pub kind: String,
    /// `sour`.
    pub sour: bool,
}

levain::object! { Rye { kind, sour } }

#[cfg(feature = "builders")]
levain::builder! { RyeBuilder of Rye, rye_missing {
    required { kind(P0): String, sour(P1): bool },
} }

// type Plain

/// `Plain`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Plain {
    /// `kind`.
    pub kind: Option<String>,
    /// `name`.
    pub name: String,
}

levain::object! { Plain { kind optional, name } }

#[cfg(feature = "builders")]
levain::builder! { PlainBuilder of Plain, plain_missing {
    required { name(P0): String },
    optional { kind: String },
} }

// type Tool

/// `Tool`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Tool {
    /// `Oven`.
    Oven(Oven),
    /// `Knife`.
    Knife(Knife),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Tool tag "tool" {
    Oven(Oven) = "Oven",
    Knife(Knife) = "Knife" fallback,
} }

// type Oven

/// `Oven`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Oven {
    /// `heat`.
    pub heat: i64,
}

levain::object! { Oven { heat } }

#[cfg(feature = "builders")]
levain::builder! { OvenBuilder of Oven, oven_missing { required { heat(P0): i64 } } }

// type Knife

/// `Knife`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Knife {
    /// `length`.
    pub length: i64,
}

levain::object! { Knife { length } }

#[cfg(feature = "builders")]
levain::builder! { KnifeBuilder of Knife, knife_missing { required { length(P0): i64 } } }

// type Order

/// `Order`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// `id`.
    pub id: i64,
    /// `by`.
    pub by: Option<String>,
}

levain::object! { Order { id, by optional } }

#[cfg(feature = "builders")]
levain::builder! { OrderBuilder of Order, order_missing {
    required { id(P0): i64 },
    optional { by: String },
} }

// type Phoned

/// `Phoned`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Phoned {
    /// `id`.
    pub id: i64,
    /// `by`.
    pub by: Option<String>,
    /// `number`.
    pub number: Option<String>,
}

levain::object! { Phoned { id, by optional, number optional } }

#[cfg(feature = "builders")]
levain::builder! { PhonedBuilder of Phoned, phoned_missing {
    required { id(P0): i64 },
    optional { by: String, number: String },
} }

// type Mailed

/// `Mailed`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Mailed {
    /// `id`.
    pub id: i64,
    /// `address`.
    pub address: Option<String>,
}

levain::object! { Mailed { "by" [optional] = "Mailed", id, address optional } }

#[cfg(feature = "builders")]
levain::builder! { MailedBuilder of Mailed, mailed_missing {
    required { id(P0): i64 },
    optional { address: String },
} }

// type Thing

/// `Thing`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Thing {
    /// `Order`.
    Order(AnyOrder),
    /// `Oven`.
    Oven(Oven),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Thing tag "by" {
    Order(AnyOrder) = "Order" | "Phoned" | "Mailed",
    Oven(Oven) = "Oven",
} }

// type Nowhere

/// `Nowhere`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Nowhere {
    /// `Oven`.
    Oven(Oven),
    /// `Knife`.
    Knife(Knife),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Nowhere tag "tool" {
    Oven(Oven) = "Oven",
    Knife(Knife) = "Knife",
} }

// type any Order

/// `Order`, or one of its subtypes, distinguished by `by`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnyOrder {
    /// `Phoned`.
    Phoned(Phoned),
    /// `Mailed`.
    Mailed(Mailed),
    /// `Order` itself.
    Order(Order),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { AnyOrder from each variant_field "by" {
    Phoned(Phoned) = "Phoned" fallback,
    Mailed(Mailed) = "Mailed",
    Order(Order) = "Order" fallback,
} }

// GET /loaves

/// `GET /loaves`
#[derive(Clone, Debug, PartialEq)]
pub struct ListLoaves {}

levain::request! { ListLoavesBuilder of ListLoaves, list_loaves_missing {} }

levain::endpoint! { ListLoaves as "list_loaves" {
    GET "/loaves" at "" => ListLoavesResponse,
} }

/// What [`ListLoaves`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListLoavesResponse {
    /// 200: Loaves.
    Ok(Vec<Loaf>),
}

levain::responses! { ListLoavesResponse, ok Ok(json): Vec<Loaf> { 200 => Ok(json) } }

// GET /tools

/// `GET /tools`
#[derive(Clone, Debug, PartialEq)]
pub struct ListTools {}

levain::request! { ListToolsBuilder of ListTools, list_tools_missing {} }

levain::endpoint! { ListTools as "list_tools" {
    GET "/tools" at "" => ListToolsResponse,
} }

/// What [`ListTools`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListToolsResponse {
    /// 200: Tools.
    Ok(Vec<Tool>),
}

levain::responses! { ListToolsResponse, ok Ok(json): Vec<Tool> { 200 => Ok(json) } }

// GET /orders

/// `GET /orders`
#[derive(Clone, Debug, PartialEq)]
pub struct ListOrders {}

levain::request! { ListOrdersBuilder of ListOrders, list_orders_missing {} }

levain::endpoint! { ListOrders as "list_orders" {
    GET "/orders" at "" => ListOrdersResponse,
} }

/// What [`ListOrders`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListOrdersResponse {
    /// 200: Orders.
    Ok(Vec<AnyOrder>),
}

levain::responses! { ListOrdersResponse, ok Ok(json): Vec<AnyOrder> { 200 => Ok(json) } }

// GET /things

/// `GET /things`
#[derive(Clone, Debug, PartialEq)]
pub struct ListThings {}

levain::request! { ListThingsBuilder of ListThings, list_things_missing {} }

levain::endpoint! { ListThings as "list_things" {
    GET "/things" at "" => ListThingsResponse,
} }

/// What [`ListThings`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListThingsResponse {
    /// 200: Orders and ovens.
    Ok(Vec<Thing>),
}

levain::responses! { ListThingsResponse, ok Ok(json): Vec<Thing> { 200 => Ok(json) } }

