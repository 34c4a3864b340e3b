// type Order

/// The type `Order` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// The property `id`.
    pub id: i64,
    /// The property `money`.
    pub money: Option<Money>,
}

levain::object! { Order { id: integer(IntegerConstraints::new().min(1)), money optional } }

#[cfg(feature = "builders")]
levain::builder! { OrderBuilder of Order, order_missing {
    required { id(P0): i64 },
    optional { money: Money },
} }

// type Money

/// The type `Money` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Money {
    /// The property `cents`.
    pub cents: i64,
    /// The property `currency`.
    pub currency: Option<Currency>,
}

levain::object! { Money { cents, currency optional } }

#[cfg(feature = "builders")]
levain::builder! { MoneyBuilder of Money, money_missing {
    required { cents(P0): i64 },
    optional { currency: Currency },
} }

// type Problem

/// The type `Problem` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// The property `title`.
    pub title: String,
    /// The property `order`.
    pub order: Option<Order>,
}

levain::object! { Problem { title, order optional } }

#[cfg(feature = "builders")]
levain::builder! { ProblemBuilder of Problem, problem_missing {
    required { title(P0): String },
    optional { order: Order },
} }

// type Currency

/// The type `Currency` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum Currency {
    /// The value `EUR`.
    Eur,
    /// The value `CHF`.
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

/// The responses of [`GetStock`].
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
        /// The query parameter `limit`.
        limit: i64 as i64,
    },
} }

levain::endpoint! { GetOrder as "get_order" {
    GET "/orders" at "https://refs.example" => GetOrderResponse,
    parts(self) {
        query("limit", &self.limit).integer(&levain::IntegerConstraints::new().min(1));
    },
} }

/// The responses of [`GetOrder`].
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

