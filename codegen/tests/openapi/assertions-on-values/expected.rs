// type Order

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(
    assertion = AllOf(
        &[If(
            &Properties("payment", &Enum(&[&"card"])),
            &AllOf(
                &[Required(&["number"]),
                Properties(
                    "number",
                    &String(&StringConstraints::new().pattern(Pattern::new("^[0-9]+$")))
                )]
            ),
            &Not(&Required(&["number"]))
        ),
        If(
            &Required(&["change"]),
            &AllOf(
                &[Properties("payment", &Enum(&[&"cash"])),
                Properties("drawer", &Type(&[JsonType::Integer]))]
            ),
            &True
        )]
    )
)]
#[non_exhaustive]
pub struct Order {
    pub payment: OrderPayment,
    pub number: Option<String>,
    pub change: Option<f64>,
    #[levain(assertion = Not(&Number(&NumberConstraints::new().multiple_of(5.0))))]
    pub total: Option<f64>,
    #[levain(
        assertion = Not(
            &AllOf(
                &[Type(&[JsonType::String]),
                String(&StringConstraints::new().pattern(Pattern::new("^ ")))]
            )
        )
    )]
    pub note: Option<Option<String>>,
    #[levain(assertion = Not(&Enum(&[&2])))]
    pub size: Option<OrderSize>,
    #[levain(
        assertion = AnyOf(
            &[String(&StringConstraints::new().max_length(2)),
            String(&StringConstraints::new().min_length(4))]
        )
    )]
    pub code: Option<String>,
    #[levain(
        assertion = OneOf(
            &[Number(&NumberConstraints::new().multiple_of(3.0)),
            Number(&NumberConstraints::new().multiple_of(5.0))]
        )
    )]
    pub step: Option<i64>,
    #[levain(
        assertion = AnyOf(
            &[AllOf(
                &[Type(&[JsonType::String]),
                String(&StringConstraints::new().format(Format::Date))]
            ),
            AllOf(
                &[Type(&[JsonType::String]),
                String(&StringConstraints::new().format(Format::LocalDateTime))]
            )]
        )
    )]
    pub stamp: Option<String>,
    #[levain(assertion = Type(&[JsonType::Null]))]
    pub nothing: Option<Option<levain::Json>>,
    #[levain(assertion = False)]
    pub never: Option<levain::Json>,
    #[levain(
        assertion = If(
            &Type(&[JsonType::Integer]),
            &Number(&NumberConstraints::new().min(10.0)),
            &String(&StringConstraints::new().max_length(3))
        )
    )]
    pub free: Option<levain::Json>,
    pub mixed: Option<OrderMixed>,
    #[levain(
        assertion = AllOf(
            &[PrefixItems(0, &Type(&[JsonType::String])),
            PrefixItems(1, &Type(&[JsonType::Integer])),
            Items(2, &Type(&[JsonType::Boolean]))]
        )
    )]
    pub pair: Option<Vec<OrderPairItem>>,
    #[levain(
        assertion = UnevaluatedItems(
            &AllOf(
                &[Type(&[JsonType::Array]),
                PrefixItems(0, &Enum(&[&"a"])),
                Contains(&Type(&[JsonType::Integer]), 1, usize::MAX)]
            ),
            &Type(&[JsonType::Boolean])
        )
    )]
    pub rest: Option<Vec<levain::Json>>,
    #[levain(assertion = Items(0, &Items(0, &Not(&Enum(&[&0])))))]
    pub nested: Option<Vec<Vec<i64>>>,
    #[levain(
        rename = "byName",
        assertion = AdditionalProperties(&[], &[], &Not(&Enum(&[&""])))
    )]
    pub by_name: Option<levain::Map<String>>,
    pub open: Option<OrderOpen>,
    #[levain(assertion = Not(&Enum(&[&"rye"])))]
    pub other: Option<Flour>,
    pub odd: Option<String>,
    pub file: Option<levain::Json>,
    pub r#loop: Option<levain::Json>,
    pub drawer: Option<levain::Json>,
}

// type Flour

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(assertion = Not(&Enum(&[&"sand"])))]
pub struct Flour(levain::Text);

// type Loop

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Loop {
    pub next: Option<Box<Loop>>,
}

// type Order.payment

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum OrderPayment {
    #[levain(rename = "card")]
    Card,
    #[levain(rename = "cash")]
    Cash,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Order.size

#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::IntegerEnum)]
#[non_exhaustive]
pub enum OrderSize {
    #[levain(equals = 1)]
    Value1,
    #[levain(equals = 2)]
    Value2,
    #[levain(equals = 3)]
    Value3,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<i64>),
}

// type Order.mixed

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[levain(
    assertion = AllOf(
        &[String(&StringConstraints::new().min_length(2)),
        Number(&NumberConstraints::new().max(9.0))]
    )
)]
#[non_exhaustive]
pub enum OrderMixed {
    String(String),
    Int(i64),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Order.pair.item

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum OrderPairItem {
    String(String),
    Int(i64),
    Bool(bool),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Order.open.a

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct OrderOpenA {
    pub a: i64,
}

// type Order.open.b

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct OrderOpenB {
    pub b: Option<levain::Json>,
}

// type Order.open

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[levain(
    assertion = UnevaluatedProperties(
        &AnyOf(
            &[AllOf(&[Required(&["a"]), Properties("a", &Type(&[JsonType::Integer]))]),
            Required(&["b"])]
        ),
        &Type(&[JsonType::Boolean])
    )
)]
#[non_exhaustive]
pub enum OrderOpen {
    A(OrderOpenA),
    B(OrderOpenB),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// POST /orders

/// `POST /orders`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `day` | query | `String` | optional | |
/// | `tags` | query | `Vec<String>` | optional | |
/// | `body` | body | [`Order`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Done. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/orders", host = "https://bakery.example")]
#[levain(responses = PlaceOrderResponse)]
pub struct PlaceOrder {
    #[levain(query, assertion = Not(&Enum(&[&"sunday", &"monday"])))]
    day: Option<String>,
    #[levain(
        query,
        assertion = AllOf(
            &[Contains(&Enum(&[&"bread"]), 1, usize::MAX),
            Items(0, &Not(&Enum(&[&"none"])))]
        )
    )]
    tags: Option<Vec<String>>,
    #[levain(body)]
    body: Order,
}

/// The responses of [`PlaceOrder`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PlaceOrderResponse {
    /// Done.
    #[levain(status = 204, ok)]
    NoContent,
}

