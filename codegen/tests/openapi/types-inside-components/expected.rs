// type DirectionParameter

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum DirectionParameter {
    #[levain(rename = "left")]
    Left,
    #[levain(rename = "right")]
    Right,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Turn

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Turn {
    pub to: Option<DirectionParameter>,
}

// type parameter direction

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum DirectionParameterInline {
    #[levain(rename = "asc")]
    Asc,
    #[levain(rename = "desc")]
    Desc,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type parameter SortParameter.item

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum SortParameterItem {
    #[levain(rename = "name")]
    Name,
    #[levain(rename = "date")]
    Date,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type header Tier

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum TierHeader {
    #[levain(rename = "free")]
    Free,
    #[levain(rename = "paid")]
    Paid,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type GET /orders.No Content.headers

/// Headers of a response with status 204.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[non_exhaustive]
pub struct ListOrdersNoContentHeaders {
    #[levain(rename = "x-tier")]
    pub x_tier: Option<TierHeader>,
}

// type response Failed.headers

/// Headers of the response `Failed`.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[non_exhaustive]
pub struct FailedResponseHeaders {
    #[levain(rename = "retry-after")]
    pub retry_after: Option<i64>,
}

// type response Failed.code

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum FailedResponseCode {
    #[levain(rename = "bad")]
    Bad,
    #[levain(rename = "worse")]
    Worse,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type response Failed

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct FailedResponse {
    pub code: FailedResponseCode,
    pub message: Option<String>,
}

// type body Order.items.item

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct OrderBodyItemsItem {
    pub name: Option<String>,
    pub turn: Option<Turn>,
}

// type body Order

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct OrderBody {
    pub items: Vec<OrderBodyItemsItem>,
}

// type POST /orders.No Content.headers

/// Headers of a response with status 204.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[non_exhaustive]
pub struct AddOrderNoContentHeaders {
    #[levain(rename = "x-tier")]
    pub x_tier: Option<TierHeader>,
}

// GET /orders

/// `GET /orders`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `direction` | query | [`DirectionParameterInline`] | optional | |
/// | `sort` | query | [`Vec<SortParameterItem>`](SortParameterItem) | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
/// | other | [`FailedResponse`] | It failed. |
/// | other | `String` | It failed. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/orders", host = "https://api.example.com")]
#[levain(responses = ListOrdersResponse)]
pub struct ListOrders {
    direction: Option<DirectionParameterInline>,
    sort: Option<Vec<SortParameterItem>>,
}

/// The responses of [`ListOrders`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListOrdersResponse {
    /// None.
    ///
    /// Headers: `ListOrdersNoContentHeaders`.
    #[levain(status = 204, ok)]
    NoContent,
    /// It failed.
    ///
    /// Headers: `FailedResponseHeaders`.
    #[levain(default)]
    Default(levain::StatusCode, FailedResponse),
    /// It failed.
    ///
    /// As `text/plain`.
    ///
    /// Headers: `FailedResponseHeaders`.
    #[levain(default, media_type = "text/plain", text)]
    DefaultText(levain::StatusCode, String),
}

// POST /orders

/// `POST /orders`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`OrderBody`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Added. |
/// | 400 | [`FailedResponse`] | It failed. |
/// | 400 | `String` | It failed. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/orders", host = "https://api.example.com")]
#[levain(responses = AddOrderResponse)]
pub struct AddOrder {
    #[levain(body)]
    body: OrderBody,
}

/// The responses of [`AddOrder`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddOrderResponse {
    /// Added.
    ///
    /// Headers: `AddOrderNoContentHeaders`.
    #[levain(status = 204, ok)]
    NoContent,
    /// It failed.
    ///
    /// Headers: `FailedResponseHeaders`.
    #[levain(status = 400)]
    BadRequest(FailedResponse),
    /// It failed.
    ///
    /// As `text/plain`.
    ///
    /// Headers: `FailedResponseHeaders`.
    #[levain(status = 400, media_type = "text/plain", text)]
    BadRequestText(String),
}

// PUT /orders/{id}

/// `PUT /orders/{id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `id` | path | `i64` | required | |
/// | `direction` | query | [`DirectionParameterInline`] | optional | |
/// | `body` | body | [`OrderBody`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Changed. |
/// | 400 | [`FailedResponse`] | It failed. |
/// | 400 | `String` | It failed. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/orders/{id}", host = "https://api.example.com")]
#[levain(responses = PutOrderResponse)]
pub struct PutOrder {
    id: i64,
    #[levain(query)]
    direction: Option<DirectionParameterInline>,
    #[levain(body)]
    body: OrderBody,
}

/// The responses of [`PutOrder`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutOrderResponse {
    /// Changed.
    #[levain(status = 204, ok)]
    NoContent,
    /// It failed.
    ///
    /// Headers: `FailedResponseHeaders`.
    #[levain(status = 400)]
    BadRequest(FailedResponse),
    /// It failed.
    ///
    /// As `text/plain`.
    ///
    /// Headers: `FailedResponseHeaders`.
    #[levain(status = 400, media_type = "text/plain", text)]
    BadRequestText(String),
}

