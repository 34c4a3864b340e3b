// type Order-Output

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct OrderOutput {
    #[levain(rename = "pickupAt")]
    pub pickup_at: levain::Date,
    /// What the customer pays
    pub total: f64,
    pub layers: Option<Option<i64>>,
    pub counts: Option<levain::Map<Option<i64>>>,
    #[levain(
        assertion = AnyOf(
            &[AllOf(
                &[Type(&[JsonType::Integer]),
                Number(&NumberConstraints::new().min(1.0))]
            ),
            AllOf(
                &[Type(&[JsonType::Integer]),
                Number(&NumberConstraints::new().max(-1.0))]
            )]
        )
    )]
    pub weight: Option<i64>,
}

// GET /orders/{order_id}

/// `GET /orders/{order_id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `order_id` | path | `i64` | required | |
/// | `limit` | query | `i64` | optional | At most this many lines. |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`OrderOutput`] | The order. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/orders/{order_id}", host = "https://bakery.example")]
#[levain(responses = ReadOrderResponse)]
pub struct ReadOrder {
    order_id: i64,
    /// At most this many lines.
    limit: Option<Option<i64>>,
}

/// The responses of [`ReadOrder`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ReadOrderResponse {
    /// The order.
    #[levain(status = 200, ok)]
    Ok(OrderOutput),
}

