// type State

/// The type `State` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum State {
    /// The value `open`.
    Open,
    /// The value `paid`.
    Paid,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { State { Open = "open", Paid = "paid" } }

// type OrderState

/// The type `OrderState` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderState {
    /// The property `since`.
    pub since: Option<levain::Date>,
}

levain::object! { OrderState { since optional } }

#[cfg(feature = "builders")]
levain::builder! { OrderStateBuilder of OrderState, order_state_missing {
    optional { since: levain::Date },
} }

// type Order

/// The type `Order` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// The property `id`.
    pub id: levain::Uuid,
    /// The property `state`.
    pub state: OrderStateInline,
    /// The property `history`.
    pub history: Option<OrderState>,
    /// The property `note`.
    pub note: Option<Option<String>>,
    /// The property `lines`.
    pub lines: Vec<Line>,
}

levain::object! { Order {
    id, state, history optional,
    note optional nullable: string(
        StringConstraints::new().max_length(5).pattern(Pattern::new("^[a-z]*$"))
    ),
    lines: array(ArrayConstraints::new().min_items(1)),
} }

#[cfg(feature = "builders")]
levain::builder! { OrderBuilder of Order, order_missing {
    required { id(P0): levain::Uuid, state(P1): OrderStateInline, lines(P2): Vec<Line> },
    optional { history: OrderState },
    optional nullable { note(note_null): String },
} }

// type Line

/// The type `Line` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Line {
    /// The variant `Bread`.
    Bread(Bread),
    /// The variant `Voucher`.
    Voucher(Voucher),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Line variant_field "kind" {
    Bread(Bread) = "bread",
    Voucher(Voucher) = "voucher",
} }

// type Bread

/// The type `Bread` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Bread {
    /// The property `kind`.
    pub kind: String,
    /// The property `grain`.
    pub grain: String,
}

levain::object! { Bread { kind, grain } }

#[cfg(feature = "builders")]
levain::builder! { BreadBuilder of Bread, bread_missing {
    required { kind(P0): String, grain(P1): String },
} }

// type Voucher

/// The type `Voucher` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Voucher {
    /// The property `kind`.
    pub kind: VoucherKind,
    /// The property `code`.
    pub code: String,
}

levain::object! { Voucher { kind, code } }

#[cfg(feature = "builders")]
levain::builder! { VoucherBuilder of Voucher, voucher_missing {
    required { kind(P0): VoucherKind, code(P1): String },
} }

// type Problem

/// The type `Problem` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// The property `title`.
    pub title: String,
}

levain::object! { Problem { title } }

levain::builder! { ProblemBuilder of Problem, problem_missing {
    required { title(P0, "the required field `title` is not set"): String },
} }

// type Order.state

/// The type `Order.state` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum OrderStateInline {
    /// The value `new`.
    New,
    /// The value `sent`.
    Sent,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { OrderStateInline { New = "new", Sent = "sent" } }

// type Voucher.kind

/// The type `Voucher.kind` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum VoucherKind {
    /// The value `voucher`.
    Voucher,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { VoucherKind { Voucher = "voucher" } }

// type GET /orders/{order_id}.filter

/// The type `GET /orders/{order_id}.filter` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GetOrdersByOrderIdFilter {
    /// The property `state`.
    pub state: Option<State>,
    /// The property `at_least`.
    pub at_least: Option<i64>,
}

levain::object! { GetOrdersByOrderIdFilter { state optional, at_least optional } }

levain::builder! { GetOrdersByOrderIdFilterBuilder of GetOrdersByOrderIdFilter, get_orders_by_order_id_filter_missing {
    optional { state: State, at_least: i64 },
} }

// GET /orders/{order_id}

/// `GET /orders/{order_id}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetOrdersByOrderId {
    order_id: levain::Uuid,
    fields: Option<Vec<String>>,
    filter: Option<GetOrdersByOrderIdFilter>,
}

levain::request! { GetOrdersByOrderIdBuilder of GetOrdersByOrderId, get_orders_by_order_id_missing {
    required {
        /// The path parameter `order_id`.
        order_id(P0, "the required parameter `order_id` is not set"): levain::Uuid,
    },
    optional {
        /// The query parameter `fields`.
        fields: Vec<String> as &[String],
        /// The query parameter `filter`.
        filter: GetOrdersByOrderIdFilter,
    },
} }

levain::endpoint! { GetOrdersByOrderId as "get_orders_by_order_id" {
    GET "/orders/{order_id}" at "https://shop.example/v1" => GetOrdersByOrderIdResponse,
    parts(self) {
        path("order_id", &self.order_id);
        query_as("fields", &self.fields, levain::Style::FORM.explode(false));
        query_as("filter", &self.filter, levain::Style::DEEP_OBJECT);
    },
} }

/// The responses of [`GetOrdersByOrderId`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetOrdersByOrderIdResponse {
    /// 200: An order.
    /// It may be old.
    Ok(Order),
    /// Any other status: What went wrong.
    Default(levain::StatusCode, Problem),
}

levain::responses! { GetOrdersByOrderIdResponse, ok Ok(json): Order {
    200 => Ok(json),
    _ => Default(status, json),
} }

// PUT /orders/{order_id}

/// `PUT /orders/{order_id}`
#[derive(Clone, Debug, PartialEq)]
pub struct PutOrdersByOrderId {
    order_id: levain::Uuid,
    body: Problem,
    body_format: levain::BodyFormat,
}

levain::request! { PutOrdersByOrderIdBuilder of PutOrdersByOrderId, put_orders_by_order_id_missing {
    format {
        /// Sets the format of the body: JSON, a form. The first is the default.
        body_format = levain::BodyFormat::Json
    },
    required {
        /// The path parameter `order_id`.
        order_id(P0, "the required parameter `order_id` is not set"): levain::Uuid,
        /// The body of the request.
        body(P1, "the required parameter `body` is not set"): Problem,
    },
} }

levain::endpoint! { PutOrdersByOrderId as "put_orders_by_order_id" {
    PUT "/orders/{order_id}" at "https://shop.example/v1" => PutOrdersByOrderIdResponse,
    parts(self) {
        path("order_id", &self.order_id);
        body(&self.body, self.body_format);
    },
} }

/// The responses of [`PutOrdersByOrderId`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutOrdersByOrderIdResponse {
    /// 204: Kept.
    NoContent,
}

levain::responses! { PutOrdersByOrderIdResponse, ok NoContent: () {
    204 => NoContent,
} }

