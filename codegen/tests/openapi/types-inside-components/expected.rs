// type DirectionParameter

/// The type `DirectionParameter` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum DirectionParameter {
    /// The value `left`.
    #[levain(rename = "left")]
    Left,
    /// The value `right`.
    #[levain(rename = "right")]
    Right,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Turn

/// The type `Turn` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Turn {
    /// The property `to`.
    pub to: Option<DirectionParameter>,
}

// type parameter direction

/// The type `parameter direction` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum DirectionParameterInline {
    /// The value `asc`.
    #[levain(rename = "asc")]
    Asc,
    /// The value `desc`.
    #[levain(rename = "desc")]
    Desc,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type parameter SortParameter.item

/// The type `parameter SortParameter.item` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum SortParameterItem {
    /// The value `name`.
    #[levain(rename = "name")]
    Name,
    /// The value `date`.
    #[levain(rename = "date")]
    Date,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type header Tier

/// The type `header Tier` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum TierHeader {
    /// The value `free`.
    #[levain(rename = "free")]
    Free,
    /// The value `paid`.
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
    /// The property `x-tier`.
    #[levain(rename = "x-tier")]
    pub x_tier: Option<TierHeader>,
}

// type response Failed.headers

/// Headers of the response `Failed`.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[non_exhaustive]
pub struct FailedResponseHeaders {
    /// The property `retry-after`.
    #[levain(rename = "retry-after")]
    pub retry_after: Option<i64>,
}

// type response Failed.code

/// The type `response Failed.code` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum FailedResponseCode {
    /// The value `bad`.
    #[levain(rename = "bad")]
    Bad,
    /// The value `worse`.
    #[levain(rename = "worse")]
    Worse,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type response Failed

/// The type `response Failed` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct FailedResponse {
    /// The property `code`.
    pub code: FailedResponseCode,
    /// The property `message`.
    pub message: Option<String>,
}

// type body Order.items.item

/// The type `body Order.items.item` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct OrderBodyItemsItem {
    /// The property `name`.
    pub name: Option<String>,
    /// The property `turn`.
    pub turn: Option<Turn>,
}

// type body Order

/// The type `body Order` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct OrderBody {
    /// The property `items`.
    pub items: Vec<OrderBodyItemsItem>,
}

// type POST /orders.No Content.headers

/// Headers of a response with status 204.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[non_exhaustive]
pub struct AddOrderNoContentHeaders {
    /// The property `x-tier`.
    #[levain(rename = "x-tier")]
    pub x_tier: Option<TierHeader>,
}

// GET /orders

/// `GET /orders`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/orders", host = "https://api.example.com")]
#[levain(responses = ListOrdersResponse)]
pub struct ListOrders {
    /// The query parameter `direction`.
    direction: Option<DirectionParameterInline>,
    /// The query parameter `sort`.
    sort: Option<Vec<SortParameterItem>>,
}

/// The responses of [`ListOrders`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListOrdersResponse {
    /// 204: None.
    ///
    /// Headers: [`ListOrdersNoContentHeaders`].
    #[levain(status = 204, ok)]
    NoContent,
    /// Any other status: It failed.
    ///
    /// Headers: [`FailedResponseHeaders`].
    #[levain(default)]
    Default(levain::StatusCode, FailedResponse),
    /// Any other status as `text/plain`: It failed.
    ///
    /// Headers: [`FailedResponseHeaders`].
    #[levain(default, media_type = "text/plain", text)]
    DefaultText(levain::StatusCode, String),
}

// POST /orders

/// `POST /orders`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/orders", host = "https://api.example.com")]
#[levain(responses = AddOrderResponse)]
pub struct AddOrder {
    /// The body of the request.
    #[levain(body)]
    body: OrderBody,
}

/// The responses of [`AddOrder`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddOrderResponse {
    /// 204: Added.
    ///
    /// Headers: [`AddOrderNoContentHeaders`].
    #[levain(status = 204, ok)]
    NoContent,
    /// 400: It failed.
    ///
    /// Headers: [`FailedResponseHeaders`].
    #[levain(status = 400)]
    BadRequest(FailedResponse),
    /// 400 as `text/plain`: It failed.
    ///
    /// Headers: [`FailedResponseHeaders`].
    #[levain(status = 400, media_type = "text/plain", text)]
    BadRequestText(String),
}

// PUT /orders/{id}

/// `PUT /orders/{id}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/orders/{id}", host = "https://api.example.com")]
#[levain(responses = PutOrderResponse)]
pub struct PutOrder {
    /// The path parameter `id`.
    id: i64,
    /// The query parameter `direction`.
    #[levain(query)]
    direction: Option<DirectionParameterInline>,
    /// The body of the request.
    #[levain(body)]
    body: OrderBody,
}

/// The responses of [`PutOrder`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutOrderResponse {
    /// 204: Changed.
    #[levain(status = 204, ok)]
    NoContent,
    /// 400: It failed.
    ///
    /// Headers: [`FailedResponseHeaders`].
    #[levain(status = 400)]
    BadRequest(FailedResponse),
    /// 400 as `text/plain`: It failed.
    ///
    /// Headers: [`FailedResponseHeaders`].
    #[levain(status = 400, media_type = "text/plain", text)]
    BadRequestText(String),
}

