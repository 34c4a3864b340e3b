// type Order

/// The type `Order` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// The property `payment`.
    pub payment: OrderPayment,
    /// The property `number`.
    pub number: Option<String>,
    /// The property `change`.
    pub change: Option<f64>,
    /// The property `total`.
    pub total: Option<f64>,
    /// The property `note`.
    pub note: Option<Option<String>>,
    /// The property `size`.
    pub size: Option<OrderSize>,
    /// The property `code`.
    pub code: Option<String>,
    /// The property `step`.
    pub step: Option<i64>,
    /// The property `stamp`.
    pub stamp: Option<String>,
    /// The property `nothing`.
    pub nothing: Option<Option<levain::Json>>,
    /// The property `never`.
    pub never: Option<levain::Json>,
    /// The property `free`.
    pub free: Option<levain::Json>,
    /// The property `mixed`.
    pub mixed: Option<OrderMixed>,
    /// The property `pair`.
    pub pair: Option<Vec<OrderPairItem>>,
    /// The property `rest`.
    pub rest: Option<Vec<levain::Json>>,
    /// The property `nested`.
    pub nested: Option<Vec<Vec<i64>>>,
    /// The property `byName`.
    pub by_name: Option<levain::Map<String>>,
    /// The property `open`.
    pub open: Option<OrderOpen>,
    /// The property `other`.
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

levain::object! { Order assertion(AllOf(&[
    If(
        &Properties("payment", &Enum(&[&"card"])),
        &AllOf(&[
            Required(&["number"]),
            Properties(
                "number",
                &String(&StringConstraints::new().pattern(Pattern::new("^[0-9]+$"))),
            ),
        ]),
        &Not(&Required(&["number"])),
    ),
    If(
        &Required(&["change"]),
        &AllOf(&[
            Properties("payment", &Enum(&[&"cash"])),
            Properties("drawer", &Type(&[JsonType::Integer])),
        ]),
        &True,
    ),
])) {
    payment, number optional, change optional,
    total optional: assertion(Not(&Number(&NumberConstraints::new().multiple_of(5.0)))),
    note optional nullable: assertion(Not(&AllOf(&[
        Type(&[JsonType::String]),
        String(&StringConstraints::new().pattern(Pattern::new("^ "))),
    ]))),
    size optional: assertion(Not(&Enum(&[&2]))),
    code optional: assertion(AnyOf(&[
        String(&StringConstraints::new().max_length(2)),
        String(&StringConstraints::new().min_length(4)),
    ])),
    step optional: assertion(OneOf(&[
        Number(&NumberConstraints::new().multiple_of(3.0)),
        Number(&NumberConstraints::new().multiple_of(5.0)),
    ])),
    stamp optional: assertion(AnyOf(&[
        AllOf(&[Type(&[JsonType::String]), String(&StringConstraints::new().format(Format::Date))]),
        AllOf(&[
            Type(&[JsonType::String]),
            String(&StringConstraints::new().format(Format::LocalDateTime)),
        ]),
    ])),
    nothing optional nullable: assertion(Type(&[JsonType::Null])),
    never optional: assertion(False),
    free optional: assertion(If(
        &Type(&[JsonType::Integer]),
        &Number(&NumberConstraints::new().min(10.0)),
        &String(&StringConstraints::new().max_length(3)),
    )),
    mixed optional,
    pair optional: assertion(AllOf(&[
        PrefixItems(0, &Type(&[JsonType::String])),
        PrefixItems(1, &Type(&[JsonType::Integer])),
        Items(2, &Type(&[JsonType::Boolean])),
    ])),
    rest optional: assertion(UnevaluatedItems(
        &AllOf(&[
            Type(&[JsonType::Array]),
            PrefixItems(0, &Enum(&[&"a"])),
            Contains(&Type(&[JsonType::Integer]), 1, usize::MAX),
        ]),
        &Type(&[JsonType::Boolean]),
    )),
    nested optional: assertion(Items(0, &Items(0, &Not(&Enum(&[&0]))))),
    by_name = "byName" optional: assertion(AdditionalProperties(&[], &[], &Not(&Enum(&[&""])))),
    open optional,
    other optional: assertion(Not(&Enum(&[&"rye"]))),
    odd optional, file optional,
    r#loop = "loop" optional,
    drawer optional,
} }

levain::builder! { OrderBuilder of Order, order_missing {
    required { payment(P0, "the required field `payment` is not set"): OrderPayment },
    optional {
        number: String, change: f64, total: f64, size: OrderSize, code: String, step: i64,
        stamp: String, never: levain::Json, free: levain::Json, mixed: OrderMixed,
        pair: Vec<OrderPairItem>, rest: Vec<levain::Json>, nested: Vec<Vec<i64>>,
        by_name: levain::Map<String>, open: OrderOpen, other: Flour, odd: String,
        file: levain::Json, r#loop: levain::Json, drawer: levain::Json,
    },
    optional nullable { note(note_null): String, nothing(nothing_null): levain::Json },
} }

// type Flour

/// The type `Flour` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Flour(levain::Text);

levain::string! { Flour(StringConstraints::new()) assertion(Not(&Enum(&[&"sand"]))) }

// type Loop

/// The type `Loop` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Loop {
    /// The property `next`.
    pub next: Option<Box<Loop>>,
}

levain::object! { Loop { next optional } }
levain::builder! { LoopBuilder of Loop, loop_missing { optional { next: Box<Loop> } } }

// type Order.payment

/// The type `Order.payment` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum OrderPayment {
    /// The value `card`.
    Card,
    /// The value `cash`.
    Cash,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { OrderPayment { Card = "card", Cash = "cash" } }

// type Order.size

/// The type `Order.size` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OrderSize {
    /// The value `1`.
    Value1,
    /// The value `2`.
    Value2,
    /// The value `3`.
    Value3,
    /// A value that is not in the spec.
    Other(levain::Other<i64>),
}

levain::integer_enum! { OrderSize { Value1 = 1, Value2 = 2, Value3 = 3 } }

// type Order.mixed

/// The type `Order.mixed` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OrderMixed {
    /// The variant `String`.
    String(String),
    /// The variant `Int`.
    Int(i64),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { OrderMixed assertion(AllOf(&[
    String(&StringConstraints::new().min_length(2)),
    Number(&NumberConstraints::new().max(9.0)),
])) untagged {
    String(String),
    Int(i64),
} }

// type Order.pair.item

/// The type `Order.pair.item` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OrderPairItem {
    /// The variant `String`.
    String(String),
    /// The variant `Int`.
    Int(i64),
    /// The variant `Bool`.
    Bool(bool),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { OrderPairItem untagged { String(String), Int(i64), Bool(bool) } }

// type Order.open.Variant 1

/// The type `Order.open.Variant 1` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderOpenVariant1 {
    /// The property `a`.
    pub a: i64,
}

levain::object! { OrderOpenVariant1 { a } }

levain::builder! { OrderOpenVariant1Builder of OrderOpenVariant1, order_open_variant1_missing {
    required { a(P0, "the required field `a` is not set"): i64 },
} }

// type Order.open.Variant 2

/// The type `Order.open.Variant 2` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderOpenVariant2 {
    /// The property `b`.
    pub b: Option<levain::Json>,
}

levain::object! { OrderOpenVariant2 { b optional } }

levain::builder! { OrderOpenVariant2Builder of OrderOpenVariant2, order_open_variant2_missing {
    optional { b: levain::Json },
} }

// type Order.open

/// The type `Order.open` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OrderOpen {
    /// The variant `Variant 1`.
    Variant1(OrderOpenVariant1),
    /// The variant `Variant 2`.
    Variant2(OrderOpenVariant2),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { OrderOpen assertion(UnevaluatedProperties(
    &AnyOf(&[
        AllOf(&[Required(&["a"]), Properties("a", &Type(&[JsonType::Integer]))]),
        Required(&["b"]),
    ]),
    &Type(&[JsonType::Boolean]),
)) untagged {
    Variant1(OrderOpenVariant1),
    Variant2(OrderOpenVariant2),
} }

// POST /orders

/// `POST /orders`
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceOrder {
    day: Option<String>,
    tags: Option<Vec<String>>,
    body: Order,
}

levain::request! { PlaceOrderBuilder of PlaceOrder, place_order_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): Order,
    },
    optional {
        /// The query parameter `day`.
        day: String as &str,
        /// The query parameter `tags`.
        tags: Vec<String> as &[String],
    },
} }

levain::endpoint! { PlaceOrder as "place_order" {
    POST "/orders" at "https://bakery.example" => PlaceOrderResponse,
    parts(self) {
        query("day", &self.day).assertion(levain::assertion!(Not(&Enum(&[&"sunday", &"monday"]))));
        query("tags", &self.tags)
            .assertion(levain::assertion!(AllOf(&[
                Contains(&Enum(&[&"bread"]), 1, usize::MAX),
                Items(0, &Not(&Enum(&[&"none"]))),
            ])));
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`PlaceOrder`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlaceOrderResponse {
    /// 204: Done.
    NoContent,
}

levain::responses! { PlaceOrderResponse, ok NoContent: () {
    204 => NoContent,
} }

