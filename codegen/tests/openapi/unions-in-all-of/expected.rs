// type Card

/// The type `Card` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Card {
    /// The property `number`.
    pub number: String,
}

levain::object! { Card { number } }

levain::builder! { CardBuilder of Card, card_missing {
    required { number(P0, "the required field `number` is not set"): String },
} }

// type Cash

/// The type `Cash` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Cash {
    /// The property `coins`.
    pub coins: i64,
}

levain::object! { Cash { coins } }

levain::builder! { CashBuilder of Cash, cash_missing {
    required { coins(P0, "the required field `coins` is not set"): i64 },
} }

// type Payment

/// The type `Payment` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Payment {
    /// The variant `Card`.
    Card(PaymentCard),
    /// The variant `Cash`.
    Cash(PaymentCash),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Payment untagged { Card(PaymentCard), Cash(PaymentCash) } }

// type Payment.Card

/// The type `Payment.Card` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentCard {
    /// The property `number`.
    pub number: String,
    /// The property `amount`.
    pub amount: i64,
}

levain::object! { PaymentCard { number, amount } }

levain::builder! { PaymentCardBuilder of PaymentCard, payment_card_missing {
    required {
        number(P0, "the required field `number` is not set"): String,
        amount(P1, "the required field `amount` is not set"): i64,
    },
} }

// type Payment.Cash

/// The type `Payment.Cash` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentCash {
    /// The property `coins`.
    pub coins: i64,
    /// The property `amount`.
    pub amount: i64,
}

levain::object! { PaymentCash { coins, amount } }

levain::builder! { PaymentCashBuilder of PaymentCash, payment_cash_missing {
    required {
        coins(P0, "the required field `coins` is not set"): i64,
        amount(P1, "the required field `amount` is not set"): i64,
    },
} }

// POST /payments

/// `POST /payments`
#[derive(Clone, Debug, PartialEq)]
pub struct Pay {
    body: Payment,
}

levain::request! { PayBuilder of Pay, pay_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): Payment,
    },
} }

levain::endpoint! { Pay as "pay" {
    POST "/payments" at "" => PayResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`Pay`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PayResponse {
    /// 204: Paid.
    NoContent,
}

levain::responses! { PayResponse, ok NoContent: () {
    204 => NoContent,
} }

