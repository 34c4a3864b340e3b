// type Card

/// The type `Card` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Card {
    /// The property `number`.
    pub number: String,
}

// type Cash

/// The type `Cash` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Cash {
    /// The property `coins`.
    pub coins: i64,
}

// type Payment

/// The type `Payment` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum Payment {
    /// The variant `Card`.
    Card(PaymentCard),
    /// The variant `Cash`.
    Cash(PaymentCash),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Payment.Card

/// The type `Payment.Card` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct PaymentCard {
    /// The property `number`.
    pub number: String,
    /// The property `amount`.
    pub amount: i64,
}

// type Payment.Cash

/// The type `Payment.Cash` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct PaymentCash {
    /// The property `coins`.
    pub coins: i64,
    /// The property `amount`.
    pub amount: i64,
}

// POST /payments

/// `POST /payments`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/payments", host = "")]
#[levain(responses = PayResponse)]
pub struct Pay {
    /// The body of the request.
    #[levain(body)]
    body: Payment,
}

/// The responses of [`Pay`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PayResponse {
    /// 204: Paid.
    #[levain(status = 204, ok)]
    NoContent,
}

