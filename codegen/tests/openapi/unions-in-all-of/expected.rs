// type Card

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Card {
    pub number: String,
}

// type Cash

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Cash {
    pub coins: i64,
}

// type Payment

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum Payment {
    Card(PaymentCard),
    Cash(PaymentCash),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Payment.Card

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct PaymentCard {
    pub number: String,
    pub amount: i64,
}

// type Payment.Cash

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct PaymentCash {
    pub coins: i64,
    pub amount: i64,
}

// POST /payments

/// `POST /payments`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Payment`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Paid. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/payments", host = "")]
#[levain(responses = PayResponse)]
pub struct Pay {
    #[levain(body)]
    body: Payment,
}

/// The responses of [`Pay`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PayResponse {
    /// Paid.
    #[levain(status = 204, ok)]
    NoContent,
}

