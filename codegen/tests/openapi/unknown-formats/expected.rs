// type Price

/// The type `Price` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Price {
    /// Such as `usd`.
    pub unit: String,
    /// The property `country`.
    pub country: String,
    /// Such as `2024-02-29 12:30:00`.
    pub set: String,
    /// The property `from`.
    pub from: levain::DateTime,
}

levain::object! { Price { unit, country, set, from } }

#[cfg(feature = "builders")]
levain::builder! { PriceBuilder of Price, price_missing {
    required { unit(P0): String, country(P1): String, set(P2): String, from(P3): levain::DateTime },
} }

// GET /prices

/// `GET /prices`
#[derive(Clone, Debug, PartialEq)]
pub struct Prices {}

levain::request! { PricesBuilder of Prices, prices_missing {} }

levain::endpoint! { Prices as "prices" {
    GET "/prices" at "https://prices.example" => PricesResponse,
} }

/// The responses of [`Prices`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PricesResponse {
    /// 200: All.
    Ok(Price),
}

levain::responses! { PricesResponse, ok Ok(json): Price { 200 => Ok(json) } }

