// type Order

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Order {
    #[levain(min = 1)]
    pub id: i64,
    pub money: Option<Money>,
}

// type Money

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Money {
    pub cents: i64,
    pub currency: Option<Currency>,
}

// type Problem

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Problem {
    pub title: String,
    pub order: Option<Order>,
}

// type Currency

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Currency {
    #[levain(rename = "EUR")]
    Eur,
    #[levain(rename = "CHF")]
    Chf,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// GET /stock

/// `GET /stock`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Money`] | Money. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/stock", host = "https://refs.example")]
#[levain(responses = GetStockResponse)]
pub struct GetStock {}

/// The responses of [`GetStock`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetStockResponse {
    /// Money.
    #[levain(status = 200, ok)]
    Ok(Money),
}

// GET /orders

/// `GET /orders`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `limit` | query | `i64` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Order`] | An order. |
/// | other | [`Problem`] | What went wrong. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/orders", host = "https://refs.example")]
#[levain(responses = GetOrderResponse)]
pub struct GetOrder {
    #[levain(min = 1)]
    limit: Option<i64>,
}

/// The responses of [`GetOrder`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetOrderResponse {
    /// An order.
    #[levain(status = 200, ok)]
    Ok(Order),
    /// What went wrong.
    #[levain(default)]
    Default(levain::StatusCode, Problem),
}

