// type Order

/// `Order`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// `id`.
    pub id: i64,
    /// `money`.
    pub money: Option<Money>,
}

levain::object! { Order { id: integer(IntegerConstraints::new().min(1)), money optional } }

#[cfg(feature = "builders")]
levain::builder! { OrderBuilder of Order, order_missing {
    required { id(P0): i64 },
    optional { money: Money },
} }

// type Money

/// `Money`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Money {
    /// `cents`.
    pub cents: i64,
    /// `currency`.
    pub currency: Option<Currency>,
}

levain::object! { Money { cents, currency optional } }

#[cfg(feature = "builders")]
levain::builder! { MoneyBuilder of Money, money_missing {
    required { cents(P0): i64 },
    optional { currency: Currency },
} }

// type Problem

/// `Problem`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// `title`.
    pub title: String,
    /// `order`.
    pub order: Option<Order>,
}

levain::object! { Problem { title, order optional } }

#[cfg(feature = "builders")]
levain::builder! { ProblemBuilder of Problem, problem_missing {
    required { title(P0): String },
    optional { order: Order },
} }

// type Currency

/// `Currency`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Currency {
    /// `EUR`.
    Eur,
    /// `CHF`.
    Chf,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { Currency { Eur = "EUR", Chf = "CHF" } }

// GET /stock

/// `GET /stock`
#[derive(Clone, Debug, PartialEq)]
pub struct GetStock {}

levain::request! { GetStockBuilder of GetStock, get_stock_missing {} }

levain::endpoint! { GetStock as "get_stock" {
    GET "/stock" at "https://refs.example" => GetStockResponse,
} }

/// What [`GetStock`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetStockResponse {
    /// 200: Money.
    Ok(Money),
}

levain::responses! { GetStockResponse, ok Ok(json): Money { 200 => Ok(json) } }

// GET /orders

/// `GET /orders`
#[derive(Clone, Debug, PartialEq)]
pub struct GetOrder {
    limit: Option<i64>,
}

levain::request! { GetOrderBuilder of GetOrder, get_order_missing {
    optional {
        /// `limit`.
        limit: i64 as i64,
    },
} }

levain::endpoint! { GetOrder as "get_order" {
    GET "/orders" at "https://refs.example" => GetOrderResponse,
    parts(self) {
        query("limit", &self.limit).integer(&levain::IntegerConstraints::new().min(1));
    },
} }

/// What [`GetOrder`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetOrderResponse {
    /// 200: An order.
    Ok(Order),
    /// Any other status: What went wrong.
    Default(levain::StatusCode, Problem),
}

levain::responses! { GetOrderResponse, ok Ok(json): Order {
    200 => Ok(json),
    _ => Default(status, json),
} }

