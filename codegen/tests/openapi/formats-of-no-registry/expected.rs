// type Price

/// `Price`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Price {
    /// Such as `usd`.
    pub unit: String,
    /// `country`.
    pub country: String,
    /// Such as `2024-02-29 12:30:00`.
    pub set: String,
    /// `from`.
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
#[must_use = "nothing happens until it is sent"]
pub struct Prices {}

levain::request! { PricesBuilder of Prices, prices_missing {} }

impl levain::Endpoint for Prices {
    const NAME: &'static str = "prices";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/prices";
    const HOST: &'static str = "https://prices.example";
    type Response = PricesResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}
}

/// What [`Prices`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PricesResponse {
    /// 200: All.
    Ok(Price),
}

levain::answers! { PricesResponse, ok Ok(json): Price { 200 => Ok(json) } }

