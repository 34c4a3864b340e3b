// type DirectionParameter

/// The type `DirectionParameter` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum DirectionParameter {
    /// The value `left`.
    Left,
    /// The value `right`.
    Right,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { DirectionParameter { Left = "left", Right = "right" } }

// type Turn

/// The type `Turn` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Turn {
    /// The property `to`.
    pub to: Option<DirectionParameter>,
}

levain::object! { Turn { to optional } }
levain::builder! { TurnBuilder of Turn, turn_missing { optional { to: DirectionParameter } } }

// type parameter direction

/// The type `parameter direction` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum DirectionParameterInline {
    /// The value `asc`.
    Asc,
    /// The value `desc`.
    Desc,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { DirectionParameterInline { Asc = "asc", Desc = "desc" } }

// type parameter SortParameter.item

/// The type `parameter SortParameter.item` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum SortParameterItem {
    /// The value `name`.
    Name,
    /// The value `date`.
    Date,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { SortParameterItem { Name = "name", Date = "date" } }

// type header Tier

/// The type `header Tier` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum TierHeader {
    /// The value `free`.
    Free,
    /// The value `paid`.
    Paid,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { TierHeader { Free = "free", Paid = "paid" } }

// type GET /orders.No Content.headers

/// Headers of a response with status 204.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ListOrdersNoContentHeaders {
    /// The property `x-tier`.
    pub x_tier: Option<TierHeader>,
}

levain::object! { ListOrdersNoContentHeaders { x_tier = "x-tier" optional } }

// type response Failed.headers

/// Headers of the response `Failed`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct FailedResponseHeaders {
    /// The property `retry-after`.
    pub retry_after: Option<i64>,
}

levain::object! { FailedResponseHeaders { retry_after = "retry-after" optional } }

// type response Failed.code

/// The type `response Failed.code` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum FailedResponseCode {
    /// The value `bad`.
    Bad,
    /// The value `worse`.
    Worse,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { FailedResponseCode { Bad = "bad", Worse = "worse" } }

// type response Failed

/// The type `response Failed` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct FailedResponse {
    /// The property `code`.
    pub code: FailedResponseCode,
    /// The property `message`.
    pub message: Option<String>,
}

levain::object! { FailedResponse { code, message optional } }

#[cfg(feature = "builders")]
levain::builder! { FailedResponseBuilder of FailedResponse, failed_response_missing {
    required { code(P0): FailedResponseCode },
    optional { message: String },
} }

// type body Order.items.item

/// The type `body Order.items.item` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderBodyItemsItem {
    /// The property `name`.
    pub name: Option<String>,
    /// The property `turn`.
    pub turn: Option<Turn>,
}

levain::object! { OrderBodyItemsItem { name optional, turn optional } }

levain::builder! { OrderBodyItemsItemBuilder of OrderBodyItemsItem, order_body_items_item_missing {
    optional { name: String, turn: Turn },
} }

// type body Order

/// The type `body Order` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderBody {
    /// The property `items`.
    pub items: Vec<OrderBodyItemsItem>,
}

levain::object! { OrderBody { items } }

levain::builder! { OrderBodyBuilder of OrderBody, order_body_missing {
    required { items(P0, "the required field `items` is not set"): Vec<OrderBodyItemsItem> },
} }

// type POST /orders.No Content.headers

/// Headers of a response with status 204.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AddOrderNoContentHeaders {
    /// The property `x-tier`.
    pub x_tier: Option<TierHeader>,
}

levain::object! { AddOrderNoContentHeaders { x_tier = "x-tier" optional } }

// GET /orders

/// `GET /orders`
#[derive(Clone, Debug, PartialEq)]
pub struct ListOrders {
    direction: Option<DirectionParameterInline>,
    sort: Option<Vec<SortParameterItem>>,
}

levain::request! { ListOrdersBuilder of ListOrders, list_orders_missing {
    optional {
        /// The query parameter `direction`.
        direction: DirectionParameterInline,
        /// The query parameter `sort`.
        sort: Vec<SortParameterItem> as &[SortParameterItem],
    },
} }

levain::endpoint! { ListOrders as "list_orders" {
    GET "/orders" at "https://api.example.com" => ListOrdersResponse,
    parts(self) {
        query("direction", &self.direction);
        query("sort", &self.sort);
    },
} }

/// The responses of [`ListOrders`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListOrdersResponse {
    /// 204: None.
    ///
    /// Headers: [`ListOrdersNoContentHeaders`].
    NoContent,
    /// Any other status: It failed.
    ///
    /// Headers: [`FailedResponseHeaders`].
    Default(levain::StatusCode, FailedResponse),
    /// Any other status as `text/plain`: It failed.
    ///
    /// Headers: [`FailedResponseHeaders`].
    DefaultText(levain::StatusCode, String),
}

levain::responses! { ListOrdersResponse, ok NoContent: () {
    204 => NoContent,
    _ if "text/plain" => DefaultText(status, text),
    _ => Default(status, json),
} }

// POST /orders

/// `POST /orders`
#[derive(Clone, Debug, PartialEq)]
pub struct AddOrder {
    body: OrderBody,
}

levain::request! { AddOrderBuilder of AddOrder, add_order_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): OrderBody,
    },
} }

levain::endpoint! { AddOrder as "add_order" {
    POST "/orders" at "https://api.example.com" => AddOrderResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`AddOrder`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddOrderResponse {
    /// 204: Added.
    ///
    /// Headers: [`AddOrderNoContentHeaders`].
    NoContent,
    /// 400: It failed.
    ///
    /// Headers: [`FailedResponseHeaders`].
    BadRequest(FailedResponse),
    /// 400 as `text/plain`: It failed.
    ///
    /// Headers: [`FailedResponseHeaders`].
    BadRequestText(String),
}

levain::responses! { AddOrderResponse, ok NoContent: () {
    204 => NoContent,
    400 if "text/plain" => BadRequestText(text),
    400 => BadRequest(json),
} }

// PUT /orders/{id}

/// `PUT /orders/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct PutOrder {
    id: i64,
    direction: Option<DirectionParameterInline>,
    body: OrderBody,
}

levain::request! { PutOrderBuilder of PutOrder, put_order_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
        /// The body of the request.
        body(P1, "the required parameter `body` is not set"): OrderBody,
    },
    optional {
        /// The query parameter `direction`.
        direction: DirectionParameterInline,
    },
} }

levain::endpoint! { PutOrder as "put_order" {
    PUT "/orders/{id}" at "https://api.example.com" => PutOrderResponse,
    parts(self) {
        path("id", &self.id);
        query("direction", &self.direction);
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`PutOrder`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutOrderResponse {
    /// 204: Changed.
    NoContent,
    /// 400: It failed.
    ///
    /// Headers: [`FailedResponseHeaders`].
    BadRequest(FailedResponse),
    /// 400 as `text/plain`: It failed.
    ///
    /// Headers: [`FailedResponseHeaders`].
    BadRequestText(String),
}

levain::responses! { PutOrderResponse, ok NoContent: () {
    204 => NoContent,
    400 if "text/plain" => BadRequestText(text),
    400 => BadRequest(json),
} }

