// type State

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum State {
    #[levain(rename = "open")]
    Open,
    #[levain(rename = "paid")]
    Paid,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type OrderState

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct OrderState {
    pub since: Option<levain::Date>,
}

// type Order

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Order {
    pub id: levain::Uuid,
    pub state: OrderStateInline,
    pub history: Option<OrderState>,
    #[levain(length = "..=5", pattern = "^[a-z]*$")]
    pub note: Option<Option<String>>,
    #[levain(min_items = 1)]
    pub lines: Vec<Line>,
}

// type Line

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind", conversions)]
#[non_exhaustive]
pub enum Line {
    #[levain(rename = "bread")]
    Bread(Bread),
    #[levain(rename = "voucher")]
    Voucher(Voucher),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Bread

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "bread"))]
#[non_exhaustive]
pub struct Bread {
    pub grain: String,
}

// type Voucher

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[levain(equals(kind = "voucher"))]
#[non_exhaustive]
pub struct Voucher {
    pub code: String,
}

// type Problem

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Problem {
    pub title: String,
}

// type Order.state

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum OrderStateInline {
    #[levain(rename = "new")]
    New,
    #[levain(rename = "sent")]
    Sent,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type GET /orders/{order_id}.filter

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct GetOrdersByOrderIdFilter {
    pub state: Option<State>,
    pub at_least: Option<i64>,
}

// GET /orders/{order_id}

/// `GET /orders/{order_id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `order_id` | path | `Uuid` | required | |
/// | `fields` | query | `Vec<String>` | optional | |
/// | `filter` | query | [`GetOrdersByOrderIdFilter`] | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Order`] | An order. |
/// | other | [`Problem`] | What went wrong. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/orders/{order_id}", host = "https://shop.example/v1")]
#[levain(responses = GetOrdersByOrderIdResponse)]
pub struct GetOrdersByOrderId {
    order_id: levain::Uuid,
    #[levain(explode = false)]
    fields: Option<Vec<String>>,
    #[levain(style = deep_object)]
    filter: Option<GetOrdersByOrderIdFilter>,
}

/// The responses of [`GetOrdersByOrderId`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetOrdersByOrderIdResponse {
    /// An order.
    /// It may be old.
    #[levain(status = 200, ok)]
    Ok(Order),
    /// What went wrong.
    #[levain(default)]
    Default(levain::StatusCode, Problem),
}

// PUT /orders/{order_id}

/// `PUT /orders/{order_id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `order_id` | path | `Uuid` | required | |
/// | `body` | body | [`Problem`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Kept. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/orders/{order_id}", host = "https://shop.example/v1")]
#[levain(responses = PutOrdersByOrderIdResponse)]
pub struct PutOrdersByOrderId {
    order_id: levain::Uuid,
    #[levain(body(json, form))]
    body: Problem,
    /// The format of the body: JSON, a form. The first is the default.
    #[levain(body_format)]
    body_format: levain::BodyFormat,
}

/// The responses of [`PutOrdersByOrderId`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutOrdersByOrderIdResponse {
    /// Kept.
    #[levain(status = 204, ok)]
    NoContent,
}

