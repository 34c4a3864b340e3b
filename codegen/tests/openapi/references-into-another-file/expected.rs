// type Order

/// The type `Order` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Order {
    /// The property `id`.
    #[levain(min = 1)]
    pub id: i64,
    /// The property `money`.
    pub money: Option<Money>,
}

// type Money

/// The type `Money` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Money {
    /// The property `cents`.
    pub cents: i64,
    /// The property `currency`.
    pub currency: Option<Currency>,
}

// type Problem

/// The type `Problem` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Problem {
    /// The property `title`.
    pub title: String,
    /// The property `order`.
    pub order: Option<Order>,
}

// type Currency

/// The type `Currency` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Currency {
    /// The value `EUR`.
    #[levain(rename = "EUR")]
    Eur,
    /// The value `CHF`.
    #[levain(rename = "CHF")]
    Chf,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// GET /stock

/// `GET /stock`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/stock", host = "https://refs.example")]
#[levain(responses = GetStockResponse)]
pub struct GetStock {}

/// The responses of [`GetStock`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetStockResponse {
    /// 200: Money.
    #[levain(status = 200, ok)]
    Ok(Money),
}

// GET /orders

/// `GET /orders`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/orders", host = "https://refs.example")]
#[levain(responses = GetOrderResponse)]
pub struct GetOrder {
    /// The query parameter `limit`.
    #[levain(min = 1)]
    limit: Option<i64>,
}

/// The responses of [`GetOrder`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetOrderResponse {
    /// 200: An order.
    #[levain(status = 200, ok)]
    Ok(Order),
    /// Any other status: What went wrong.
    #[levain(default)]
    Default(levain::StatusCode, Problem),
}

