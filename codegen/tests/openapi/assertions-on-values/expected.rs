// type Order

/// `Order`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// `payment`.
    pub payment: OrderPayment,
    /// `number`.
    pub number: Option<String>,
    /// `change`.
    pub change: Option<f64>,
    /// `total`.
    pub total: Option<f64>,
    /// `note`.
    pub note: Option<Option<String>>,
    /// `size`.
    pub size: Option<OrderSize>,
    /// `code`.
    pub code: Option<String>,
    /// `step`.
    pub step: Option<i64>,
    /// `stamp`.
    pub stamp: Option<String>,
    /// `nothing`.
    pub nothing: Option<Option<levain::Json>>,
    /// `never`.
    pub never: Option<levain::Json>,
    /// `free`.
    pub free: Option<levain::Json>,
    /// `mixed`.
    pub mixed: Option<OrderMixed>,
    /// `pair`.
    pub pair: Option<Vec<OrderPairItem>>,
    /// `rest`.
    pub rest: Option<Vec<levain::Json>>,
    /// `nested`.
    pub nested: Option<Vec<Vec<i64>>>,
    /// `byName`.
    pub by_name: Option<levain::Map<String>>,
    /// `open`.
    pub open: Option<OrderOpen>,
    /// `other`.
    pub other: Option<Flour>,
    /// `odd`.
    pub odd: Option<String>,
    /// `file`.
    pub file: Option<levain::Json>,
    /// `loop`.
    pub r#loop: Option<levain::Json>,
    /// `drawer`.
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

/// `Flour`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Flour(levain::Text);

levain::string! { Flour(StringConstraints::new()) assertion(Not(&Enum(&[&"sand"]))) }

// type Loop

/// `Loop`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Loop {
    /// `next`.
    pub next: Option<Box<Loop>>,
}

levain::object! { Loop { next optional } }
levain::builder! { LoopBuilder of Loop, loop_missing { optional { next: Box<Loop> } } }

// type Order.payment

/// `Order.payment`.
#[derive(Clone)]
#[non_exhaustive]
pub enum OrderPayment {
    /// `card`.
    Card,
    /// `cash`.
    Cash,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { OrderPayment { Card = "card", Cash = "cash" } }

// type Order.size

/// `Order.size`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OrderSize {
    /// `1`.
    Value1,
    /// `2`.
    Value2,
    /// `3`.
    Value3,
    /// A value that is not in the spec.
    Other(levain::Other<i64>),
}

levain::integer_enum! { OrderSize { Value1 = 1, Value2 = 2, Value3 = 3 } }

// type Order.mixed

/// `Order.mixed`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OrderMixed {
    /// `String`.
    String(String),
    /// `Int`.
    Int(i64),
    /// An alternative that is not in the spec.
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

/// `Order.pair.item`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OrderPairItem {
    /// `String`.
    String(String),
    /// `Int`.
    Int(i64),
    /// `Bool`.
    Bool(bool),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { OrderPairItem untagged { String(String), Int(i64), Bool(bool) } }

// type Order.open.Variant 1

/// `Order.open.Variant 1`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderOpenVariant1 {
    /// `a`.
    pub a: i64,
}

levain::object! { OrderOpenVariant1 { a } }

levain::builder! { OrderOpenVariant1Builder of OrderOpenVariant1, order_open_variant1_missing {
    required { a(P0, "the required field `a` is not set"): i64 },
} }

// type Order.open.Variant 2

/// `Order.open.Variant 2`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderOpenVariant2 {
    /// `b`.
    pub b: Option<levain::Json>,
}

levain::object! { OrderOpenVariant2 { b optional } }

levain::builder! { OrderOpenVariant2Builder of OrderOpenVariant2, order_open_variant2_missing {
    optional { b: levain::Json },
} }

// type Order.open

/// `Order.open`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OrderOpen {
    /// `Variant 1`.
    Variant1(OrderOpenVariant1),
    /// `Variant 2`.
    Variant2(OrderOpenVariant2),
    /// An alternative that is not in the spec.
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
        /// What is sent.
        body(P0, "the required parameter `body` is not set"): Order,
    },
    optional {
        /// `day`.
        day: String as &str,
        /// `tags`.
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

/// What [`PlaceOrder`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlaceOrderResponse {
    /// 204: Done.
    NoContent,
}

levain::responses! { PlaceOrderResponse, ok NoContent: () {
    204 => NoContent,
} }

