// type State

/// `State`.
#[derive(Clone)]
#[non_exhaustive]
pub enum State {
    /// `open`.
    Open,
    /// `paid`.
    Paid,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { State { Open = "open", Paid = "paid" } }

// type OrderState

/// `OrderState`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderState {
    /// `since`.
    pub since: Option<levain::Date>,
}

levain::object! { OrderState { since optional } }

#[cfg(feature = "builders")]
levain::builder! { OrderStateBuilder of OrderState, order_state_missing {
    optional { since: levain::Date },
} }

// type Order

/// `Order`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// `id`.
    pub id: levain::Uuid,
    /// `state`.
    pub state: OrderStateInline,
    /// `history`.
    pub history: Option<OrderState>,
    /// `note`.
    pub note: Option<Option<String>>,
    /// `lines`.
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

/// `Line`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Line {
    /// `Bread`.
    Bread(Bread),
    /// `Voucher`.
    Voucher(Voucher),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Line variant_field "kind" {
    Bread(Bread) = "bread",
    Voucher(Voucher) = "voucher",
} }

// type Bread

/// `Bread`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Bread {
    /// `kind`.
    pub kind: String,
    /// `grain`.
    pub grain: String,
}

levain::object! { Bread { kind, grain } }

#[cfg(feature = "builders")]
levain::builder! { BreadBuilder of Bread, bread_missing {
    required { kind(P0): String, grain(P1): String },
} }

// type Voucher

/// `Voucher`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Voucher {
    /// `kind`.
    pub kind: VoucherKind,
    /// `code`.
    pub code: String,
}

levain::object! { Voucher { kind, code } }

#[cfg(feature = "builders")]
levain::builder! { VoucherBuilder of Voucher, voucher_missing {
    required { kind(P0): VoucherKind, code(P1): String },
} }

// type Problem

/// `Problem`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// `title`.
    pub title: String,
}

levain::object! { Problem { title } }

levain::builder! { ProblemBuilder of Problem, problem_missing {
    required { title(P0, "the required field `title` is not set"): String },
} }

// type Order.state

/// `Order.state`.
#[derive(Clone)]
#[non_exhaustive]
pub enum OrderStateInline {
    /// `new`.
    New,
    /// `sent`.
    Sent,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { OrderStateInline { New = "new", Sent = "sent" } }

// type Voucher.kind

/// `Voucher.kind`.
#[derive(Clone)]
#[non_exhaustive]
pub enum VoucherKind {
    /// `voucher`.
    Voucher,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { VoucherKind { Voucher = "voucher" } }

// type GET /orders/{order_id}.filter

/// `GET /orders/{order_id}.filter`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GetOrdersByOrderIdFilter {
    /// `state`.
    pub state: Option<State>,
    /// `at_least`.
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
        /// `order_id`.
        order_id(P0, "the required parameter `order_id` is not set"): levain::Uuid,
    },
    optional {
        /// `fields`.
        fields: Vec<String> as &[String],
        /// `filter`.
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

/// What [`GetOrdersByOrderId`] may answer.
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
        /// How the body is sent: JSON, a form. The first is the default.
        body_format = levain::BodyFormat::Json
    },
    required {
        /// `order_id`.
        order_id(P0, "the required parameter `order_id` is not set"): levain::Uuid,
        /// What is sent.
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

/// What [`PutOrdersByOrderId`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutOrdersByOrderIdResponse {
    /// 204: Kept.
    NoContent,
}

levain::responses! { PutOrdersByOrderIdResponse, ok NoContent: () {
    204 => NoContent,
} }

