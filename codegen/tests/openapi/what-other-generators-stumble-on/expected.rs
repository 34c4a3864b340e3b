// type State

/// The type `State` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum State {
    /// The value `open`.
    #[levain(rename = "open")]
    Open,
    /// The value `paid`.
    #[levain(rename = "paid")]
    Paid,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type OrderState

/// The type `OrderState` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct OrderState {
    /// The property `since`.
    pub since: Option<levain::Date>,
}

// type Order

/// The type `Order` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Order {
    /// The property `id`.
    pub id: levain::Uuid,
    /// The property `state`.
    pub state: OrderStateInline,
    /// The property `history`.
    pub history: Option<OrderState>,
    /// The property `note`.
    #[levain(length = "..=5", pattern = "^[a-z]*$")]
    pub note: Option<Option<String>>,
    /// The property `lines`.
    #[levain(min_items = 1)]
    pub lines: Vec<Line>,
}

// type Line

/// The type `Line` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind")]
#[non_exhaustive]
pub enum Line {
    /// The variant `Bread`.
    #[levain(rename = "bread")]
    Bread(Bread),
    /// The variant `Voucher`.
    #[levain(rename = "voucher")]
    Voucher(Voucher),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Bread

/// The type `Bread` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Bread {
    /// The property `kind`.
    pub kind: String,
    /// The property `grain`.
    pub grain: String,
}

// type Voucher

/// The type `Voucher` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Voucher {
    /// The property `kind`.
    pub kind: VoucherKind,
    /// The property `code`.
    pub code: String,
}

// type Problem

/// The type `Problem` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Problem {
    /// The property `title`.
    pub title: String,
}

// type Order.state

/// The type `Order.state` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum OrderStateInline {
    /// The value `new`.
    #[levain(rename = "new")]
    New,
    /// The value `sent`.
    #[levain(rename = "sent")]
    Sent,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Voucher.kind

/// The type `Voucher.kind` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum VoucherKind {
    /// The value `voucher`.
    #[levain(rename = "voucher")]
    Voucher,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type GET /orders/{order_id}.filter

/// The type `GET /orders/{order_id}.filter` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct GetOrdersByOrderIdFilter {
    /// The property `state`.
    pub state: Option<State>,
    /// The property `at_least`.
    pub at_least: Option<i64>,
}

// GET /orders/{order_id}

/// `GET /orders/{order_id}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/orders/{order_id}", host = "https://shop.example/v1")]
#[levain(responses = GetOrdersByOrderIdResponse)]
pub struct GetOrdersByOrderId {
    /// The path parameter `order_id`.
    order_id: levain::Uuid,
    /// The query parameter `fields`.
    #[levain(explode = false)]
    fields: Option<Vec<String>>,
    /// The query parameter `filter`.
    #[levain(style = deep_object)]
    filter: Option<GetOrdersByOrderIdFilter>,
}

/// The responses of [`GetOrdersByOrderId`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetOrdersByOrderIdResponse {
    /// 200: An order.
    /// It may be old.
    #[levain(status = 200, ok)]
    Ok(Order),
    /// Any other status: What went wrong.
    #[levain(default)]
    Default(levain::StatusCode, Problem),
}

// PUT /orders/{order_id}

/// `PUT /orders/{order_id}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/orders/{order_id}", host = "https://shop.example/v1")]
#[levain(responses = PutOrdersByOrderIdResponse)]
pub struct PutOrdersByOrderId {
    /// The path parameter `order_id`.
    order_id: levain::Uuid,
    /// The body of the request.
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
    /// 204: Kept.
    #[levain(status = 204, ok)]
    NoContent,
}

