// type Loaf

/// The type `Loaf` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Loaf {
    /// The variant `Rye`.
    Rye(Rye),
    /// The variant `Plain`.
    Plain(Plain),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Loaf from each variant_field "kind" {
    Rye(Rye) = "rye",
    Plain(Plain) = "flat" fallback,
} }

// type Rye

/// The type `Rye` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Rye {
    /// The property `kind`.
    pub kind: String,
    /// The property `sour`.
    pub sour: bool,
}

levain::object! { Rye { kind, sour } }

#[cfg(feature = "builders")]
levain::builder! { RyeBuilder of Rye, rye_missing {
    required { kind(P0): String, sour(P1): bool },
} }

// type Plain

/// The type `Plain` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Plain {
    /// The property `kind`.
    pub kind: Option<String>,
    /// The property `name`.
    pub name: String,
}

levain::object! { Plain { kind optional, name } }

#[cfg(feature = "builders")]
levain::builder! { PlainBuilder of Plain, plain_missing {
    required { name(P0): String },
    optional { kind: String },
} }

// type Tool

/// The type `Tool` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Tool {
    /// The variant `Oven`.
    Oven(Oven),
    /// The variant `Knife`.
    Knife(Knife),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Tool tag "tool" {
    Oven(Oven) = "Oven",
    Knife(Knife) = "Knife" fallback,
} }

// type Oven

/// The type `Oven` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Oven {
    /// The property `heat`.
    pub heat: i64,
}

levain::object! { Oven { heat } }

#[cfg(feature = "builders")]
levain::builder! { OvenBuilder of Oven, oven_missing { required { heat(P0): i64 } } }

// type Knife

/// The type `Knife` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Knife {
    /// The property `length`.
    pub length: i64,
}

levain::object! { Knife { length } }

#[cfg(feature = "builders")]
levain::builder! { KnifeBuilder of Knife, knife_missing { required { length(P0): i64 } } }

// type Order

/// The type `Order` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// The property `id`.
    pub id: i64,
    /// The property `by`.
    pub by: Option<String>,
}

levain::object! { Order { id, by optional } }

#[cfg(feature = "builders")]
levain::builder! { OrderBuilder of Order, order_missing {
    required { id(P0): i64 },
    optional { by: String },
} }

// type Phoned

/// The type `Phoned` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Phoned {
    /// The property `id`.
    pub id: i64,
    /// The property `by`.
    pub by: Option<String>,
    /// The property `number`.
    pub number: Option<String>,
}

levain::object! { Phoned { id, by optional, number optional } }

#[cfg(feature = "builders")]
levain::builder! { PhonedBuilder of Phoned, phoned_missing {
    required { id(P0): i64 },
    optional { by: String, number: String },
} }

// type Mailed

/// The type `Mailed` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Mailed {
    /// The property `id`.
    pub id: i64,
    /// The property `address`.
    pub address: Option<String>,
}

levain::object! { Mailed { "by" [optional] = "Mailed", id, address optional } }

#[cfg(feature = "builders")]
levain::builder! { MailedBuilder of Mailed, mailed_missing {
    required { id(P0): i64 },
    optional { address: String },
} }

// type Thing

/// The type `Thing` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Thing {
    /// The variant `Order`.
    Order(AnyOrder),
    /// The variant `Oven`.
    Oven(Oven),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Thing tag "by" {
    Order(AnyOrder) = "Order" | "Phoned" | "Mailed",
    Oven(Oven) = "Oven",
} }

// type Nowhere

/// The type `Nowhere` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Nowhere {
    /// The variant `Oven`.
    Oven(Oven),
    /// The variant `Knife`.
    Knife(Knife),
    /// A variant that is not in the spec.
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
    /// The variant `Phoned`.
    Phoned(Phoned),
    /// The variant `Mailed`.
    Mailed(Mailed),
    /// `Order` itself.
    Order(Order),
    /// A variant that is not in the spec.
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

/// The responses of [`ListLoaves`].
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

/// The responses of [`ListTools`].
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

/// The responses of [`ListOrders`].
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

/// The responses of [`ListThings`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListThingsResponse {
    /// 200: Orders and ovens.
    Ok(Vec<Thing>),
}

levain::responses! { ListThingsResponse, ok Ok(json): Vec<Thing> { 200 => Ok(json) } }

