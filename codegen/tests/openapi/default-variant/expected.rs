// type Loaf

/// The type `Loaf` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind", conversions)]
#[non_exhaustive]
pub enum Loaf {
    /// The variant `Rye`.
    #[levain(rename = "rye")]
    Rye(Rye),
    /// The variant `Plain`.
    #[levain(rename = "flat", fallback)]
    Plain(Plain),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Rye

/// The type `Rye` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Rye {
    /// The property `kind`.
    pub kind: String,
    /// The property `sour`.
    pub sour: bool,
}

// type Plain

/// The type `Plain` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Plain {
    /// The property `kind`.
    pub kind: Option<String>,
    /// The property `name`.
    pub name: String,
}

// type Tool

/// The type `Tool` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(tag = "tool")]
#[non_exhaustive]
pub enum Tool {
    /// The variant `Oven`.
    #[levain(rename = "Oven")]
    Oven(Oven),
    /// The variant `Knife`.
    #[levain(rename = "Knife", fallback)]
    Knife(Knife),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Oven

/// The type `Oven` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Oven {
    /// The property `heat`.
    pub heat: i64,
}

// type Knife

/// The type `Knife` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Knife {
    /// The property `length`.
    pub length: i64,
}

// type Order

/// The type `Order` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Order {
    /// The property `id`.
    pub id: i64,
    /// The property `by`.
    pub by: Option<String>,
}

// type Phoned

/// The type `Phoned` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Phoned {
    /// The property `id`.
    pub id: i64,
    /// The property `by`.
    pub by: Option<String>,
    /// The property `number`.
    pub number: Option<String>,
}

// type Mailed

/// The type `Mailed` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(by = "Mailed", optional))]
#[non_exhaustive]
pub struct Mailed {
    /// The property `id`.
    pub id: i64,
    /// The property `address`.
    pub address: Option<String>,
}

// type Thing

/// The type `Thing` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(tag = "by")]
#[non_exhaustive]
pub enum Thing {
    /// The variant `Order`.
    #[levain(rename = "Order", alias = "Phoned", alias = "Mailed")]
    Order(AnyOrder),
    /// The variant `Oven`.
    #[levain(rename = "Oven")]
    Oven(Oven),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Nowhere

/// The type `Nowhere` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(tag = "tool")]
#[non_exhaustive]
pub enum Nowhere {
    /// The variant `Oven`.
    #[levain(rename = "Oven")]
    Oven(Oven),
    /// The variant `Knife`.
    #[levain(rename = "Knife")]
    Knife(Knife),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type any Order

/// `Order`, or one of its subtypes, distinguished by `by`.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "by", conversions)]
#[non_exhaustive]
pub enum AnyOrder {
    /// The variant `Phoned`.
    #[levain(rename = "Phoned", fallback)]
    Phoned(Phoned),
    /// The variant `Mailed`.
    #[levain(rename = "Mailed")]
    Mailed(Mailed),
    /// `Order` itself.
    #[levain(rename = "Order", fallback)]
    Order(Order),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// GET /loaves

/// `GET /loaves`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/loaves", host = "")]
#[levain(responses = ListLoavesResponse)]
pub struct ListLoaves {}

/// The responses of [`ListLoaves`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListLoavesResponse {
    /// 200: Loaves.
    #[levain(status = 200, ok)]
    Ok(Vec<Loaf>),
}

// GET /tools

/// `GET /tools`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/tools", host = "")]
#[levain(responses = ListToolsResponse)]
pub struct ListTools {}

/// The responses of [`ListTools`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListToolsResponse {
    /// 200: Tools.
    #[levain(status = 200, ok)]
    Ok(Vec<Tool>),
}

// GET /orders

/// `GET /orders`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/orders", host = "")]
#[levain(responses = ListOrdersResponse)]
pub struct ListOrders {}

/// The responses of [`ListOrders`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListOrdersResponse {
    /// 200: Orders.
    #[levain(status = 200, ok)]
    Ok(Vec<AnyOrder>),
}

// GET /things

/// `GET /things`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/things", host = "")]
#[levain(responses = ListThingsResponse)]
pub struct ListThings {}

/// The responses of [`ListThings`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListThingsResponse {
    /// 200: Orders and ovens.
    #[levain(status = 200, ok)]
    Ok(Vec<Thing>),
}

