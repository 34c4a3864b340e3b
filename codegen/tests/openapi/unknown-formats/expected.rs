// type Price

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Price {
    /// Such as `usd`.
    pub unit: String,
    pub country: String,
    /// Such as `2024-02-29 12:30:00`.
    pub set: String,
    pub from: levain::DateTime,
}

// GET /prices

/// `GET /prices`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Price`] | All. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/prices", host = "https://prices.example")]
#[levain(responses = PricesResponse)]
pub struct Prices {}

/// The responses of [`Prices`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PricesResponse {
    /// All.
    #[levain(status = 200, ok)]
    Ok(Price),
}

