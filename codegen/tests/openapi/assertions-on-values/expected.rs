// type Order

/// The type `Order` of the spec.
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
    /// The property `payment`.
    pub payment: OrderPayment,
    /// The property `number`.
    pub number: Option<String>,
    /// The property `change`.
    pub change: Option<f64>,
    /// The property `total`.
    #[levain(assertion = Not(&Number(&NumberConstraints::new().multiple_of(5.0))))]
    pub total: Option<f64>,
    /// The property `note`.
    #[levain(
        assertion = Not(
            &AllOf(
                &[Type(&[JsonType::String]),
                String(&StringConstraints::new().pattern(Pattern::new("^ ")))]
            )
        )
    )]
    pub note: Option<Option<String>>,
    /// The property `size`.
    #[levain(assertion = Not(&Enum(&[&2])))]
    pub size: Option<OrderSize>,
    /// The property `code`.
    #[levain(
        assertion = AnyOf(
            &[String(&StringConstraints::new().max_length(2)),
            String(&StringConstraints::new().min_length(4))]
        )
    )]
    pub code: Option<String>,
    /// The property `step`.
    #[levain(
        assertion = OneOf(
            &[Number(&NumberConstraints::new().multiple_of(3.0)),
            Number(&NumberConstraints::new().multiple_of(5.0))]
        )
    )]
    pub step: Option<i64>,
    /// The property `stamp`.
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
    /// The property `nothing`.
    #[levain(assertion = Type(&[JsonType::Null]))]
    pub nothing: Option<Option<levain::Json>>,
    /// The property `never`.
    #[levain(assertion = False)]
    pub never: Option<levain::Json>,
    /// The property `free`.
    #[levain(
        assertion = If(
            &Type(&[JsonType::Integer]),
            &Number(&NumberConstraints::new().min(10.0)),
            &String(&StringConstraints::new().max_length(3))
        )
    )]
    pub free: Option<levain::Json>,
    /// The property `mixed`.
    pub mixed: Option<OrderMixed>,
    /// The property `pair`.
    #[levain(
        assertion = AllOf(
            &[PrefixItems(0, &Type(&[JsonType::String])),
            PrefixItems(1, &Type(&[JsonType::Integer])),
            Items(2, &Type(&[JsonType::Boolean]))]
        )
    )]
    pub pair: Option<Vec<OrderPairItem>>,
    /// The property `rest`.
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
    /// The property `nested`.
    #[levain(assertion = Items(0, &Items(0, &Not(&Enum(&[&0])))))]
    pub nested: Option<Vec<Vec<i64>>>,
    /// The property `byName`.
    #[levain(
        rename = "byName",
        assertion = AdditionalProperties(&[], &[], &Not(&Enum(&[&""])))
    )]
    pub by_name: Option<levain::Map<String>>,
    /// The property `open`.
    pub open: Option<OrderOpen>,
    /// The property `other`.
    #[levain(assertion = Not(&Enum(&[&"rye"])))]
    pub other: Option<Flour>,
    /// The property `odd`.
    pub odd: Option<String>,
    /// The property `file`.
    pub file: Option<levain::Json>,
    /// The property `loop`.
    pub r#loop: Option<levain::Json>,
    /// The property `drawer`.
    pub drawer: Option<levain::Json>,
}

// type Flour

/// The type `Flour` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(assertion = Not(&Enum(&[&"sand"])))]
pub struct Flour(levain::Text);

// type Loop

/// The type `Loop` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Loop {
    /// The property `next`.
    pub next: Option<Box<Loop>>,
}

// type Order.payment

/// The type `Order.payment` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum OrderPayment {
    /// The value `card`.
    #[levain(rename = "card")]
    Card,
    /// The value `cash`.
    #[levain(rename = "cash")]
    Cash,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Order.size

/// The type `Order.size` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::IntegerEnum)]
#[non_exhaustive]
pub enum OrderSize {
    /// The value `1`.
    #[levain(equals = 1)]
    Value1,
    /// The value `2`.
    #[levain(equals = 2)]
    Value2,
    /// The value `3`.
    #[levain(equals = 3)]
    Value3,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<i64>),
}

// type Order.mixed

/// The type `Order.mixed` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[levain(
    assertion = AllOf(
        &[String(&StringConstraints::new().min_length(2)),
        Number(&NumberConstraints::new().max(9.0))]
    )
)]
#[non_exhaustive]
pub enum OrderMixed {
    /// The variant `String`.
    String(String),
    /// The variant `Int`.
    Int(i64),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Order.pair.item

/// The type `Order.pair.item` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum OrderPairItem {
    /// The variant `String`.
    String(String),
    /// The variant `Int`.
    Int(i64),
    /// The variant `Bool`.
    Bool(bool),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Order.open.Variant 1

/// The type `Order.open.Variant 1` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct OrderOpenVariant1 {
    /// The property `a`.
    pub a: i64,
}

// type Order.open.Variant 2

/// The type `Order.open.Variant 2` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct OrderOpenVariant2 {
    /// The property `b`.
    pub b: Option<levain::Json>,
}

// type Order.open

/// The type `Order.open` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
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
    /// The variant `Variant 1`.
    Variant1(OrderOpenVariant1),
    /// The variant `Variant 2`.
    Variant2(OrderOpenVariant2),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// POST /orders

/// `POST /orders`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/orders", host = "https://bakery.example")]
#[levain(responses = PlaceOrderResponse)]
pub struct PlaceOrder {
    /// The query parameter `day`.
    #[levain(query, assertion = Not(&Enum(&[&"sunday", &"monday"])))]
    day: Option<String>,
    /// The query parameter `tags`.
    #[levain(
        query,
        assertion = AllOf(
            &[Contains(&Enum(&[&"bread"]), 1, usize::MAX),
            Items(0, &Not(&Enum(&[&"none"])))]
        )
    )]
    tags: Option<Vec<String>>,
    /// The body of the request.
    #[levain(body)]
    body: Order,
}

/// The responses of [`PlaceOrder`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PlaceOrderResponse {
    /// 204: Done.
    #[levain(status = 204, ok)]
    NoContent,
}

