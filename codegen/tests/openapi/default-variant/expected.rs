// type Loaf

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind", conversions)]
#[non_exhaustive]
pub enum Loaf {
    #[levain(rename = "rye")]
    Rye(Rye),
    #[levain(rename = "flat", fallback)]
    Plain(Plain),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Rye

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "rye"))]
#[non_exhaustive]
pub struct Rye {
    pub sour: bool,
}

// type Plain

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Plain {
    /// It is sent as `flat` unless it is set.
    #[levain(tag = "flat")]
    pub kind: Option<String>,
    pub name: String,
}

// type Tool

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(tag = "tool", conversions)]
#[non_exhaustive]
pub enum Tool {
    #[levain(rename = "Oven")]
    Oven(Oven),
    #[levain(rename = "Knife", fallback)]
    Knife(Knife),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Oven

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Oven {
    pub heat: i64,
}

// type Knife

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Knife {
    pub length: i64,
}

// type Order

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Order {
    /// It is sent as `Order` unless it is set.
    #[levain(tag = "Order")]
    pub by: Option<String>,
    pub id: i64,
}

// type Phoned

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Phoned {
    /// It is sent as `Phoned` unless it is set.
    #[levain(tag = "Phoned")]
    pub by: Option<String>,
    pub id: i64,
    pub number: Option<String>,
}

// type Mailed

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(by = "Mailed", optional))]
#[non_exhaustive]
pub struct Mailed {
    pub id: i64,
    pub address: Option<String>,
}

// type Thing

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(tag = "by", conversions)]
#[non_exhaustive]
pub enum Thing {
    #[levain(rename = "Order", alias = "Phoned", alias = "Mailed")]
    Order(AnyOrder),
    #[levain(rename = "Oven")]
    Oven(Oven),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Nowhere

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(tag = "tool", conversions)]
#[non_exhaustive]
pub enum Nowhere {
    #[levain(rename = "Oven")]
    Oven(Oven),
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
    #[levain(rename = "Phoned", fallback)]
    Phoned(Phoned),
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
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<Loaf>`](Loaf) | Loaves. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/loaves", host = "")]
#[levain(responses = ListLoavesResponse)]
pub struct ListLoaves {}

/// The responses of [`ListLoaves`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListLoavesResponse {
    /// Loaves.
    #[levain(status = 200, ok)]
    Ok(Vec<Loaf>),
}

// GET /tools

/// `GET /tools`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<Tool>`](Tool) | Tools. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/tools", host = "")]
#[levain(responses = ListToolsResponse)]
pub struct ListTools {}

/// The responses of [`ListTools`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListToolsResponse {
    /// Tools.
    #[levain(status = 200, ok)]
    Ok(Vec<Tool>),
}

// GET /orders

/// `GET /orders`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<AnyOrder>`](AnyOrder) | Orders. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/orders", host = "")]
#[levain(responses = ListOrdersResponse)]
pub struct ListOrders {}

/// The responses of [`ListOrders`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListOrdersResponse {
    /// Orders.
    #[levain(status = 200, ok)]
    Ok(Vec<AnyOrder>),
}

// GET /things

/// `GET /things`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<Thing>`](Thing) | Orders and ovens. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/things", host = "")]
#[levain(responses = ListThingsResponse)]
pub struct ListThings {}

/// The responses of [`ListThings`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListThingsResponse {
    /// Orders and ovens.
    #[levain(status = 200, ok)]
    Ok(Vec<Thing>),
}

