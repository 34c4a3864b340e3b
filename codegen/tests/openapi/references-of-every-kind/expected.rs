// type Order

/// The type `Order` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// The property `id`.
    pub id: i64,
    /// The property `line`.
    pub line: AB,
    /// The property `tilde`.
    pub tilde: Option<ATildeB>,
    /// The property `space`.
    pub space: Option<ABType>,
    /// The property `text`.
    pub text: Option<NamedName>,
    /// The property `tag`.
    pub tag: Option<NamedTagsItem>,
    /// The property `tree`.
    pub tree: Option<Tree>,
    /// The property `loop`.
    pub r#loop: Option<RingA>,
}

levain::object! { Order {
    id: integer(IntegerConstraints::new().min(1)),
    line, tilde optional, space optional, text optional, tag optional, tree optional,
    r#loop = "loop" optional,
} }

levain::builder! { OrderBuilder of Order, order_missing {
    required {
        id(P0, "the required field `id` is not set"): i64,
        line(P1, "the required field `line` is not set"): AB,
    },
    optional {
        tilde: ATildeB,
        space: ABType,
        text: NamedName,
        tag: NamedTagsItem,
        tree: Tree,
        r#loop: RingA,
    },
} }

// type a/b

/// The type `a/b` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AB {
    /// The property `count`.
    pub count: i64,
}

levain::object! { AB { count: integer(IntegerConstraints::new().max(9)) } }

levain::builder! { AbBuilder of AB, ab_missing {
    required { count(P0, "the required field `count` is not set"): i64 },
} }

// type a~b

/// The type `a~b` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum ATildeB {
    /// The value `left`.
    Left,
    /// The value `right`.
    Right,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { ATildeB { Left = "left", Right = "right" } }

// type a b

/// The type `a b` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ABType(bool);

levain::boolean! { ABType }

// type Named

/// The type `Named` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Named {
    /// The property `made`.
    pub made: Option<levain::Date>,
    /// The day it was sold.
    pub sold: Option<levain::Date>,
    /// The property `name`.
    pub name: Option<String>,
    /// The property `tags`.
    pub tags: Option<Vec<NamedTagsItem>>,
}

levain::object! { Named {
    made optional, sold optional,
    name optional: string(StringConstraints::new().max_length(5)),
    tags optional,
} }

levain::builder! { NamedBuilder of Named, named_missing {
    optional { made: levain::Date, sold: levain::Date, name: String, tags: Vec<NamedTagsItem> },
} }

// type Dates

/// The type `Dates` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Dates {
    /// The property `made`.
    pub made: Option<levain::Date>,
    /// The property `sold`.
    pub sold: Option<levain::Date>,
}

levain::object! { Dates { made optional, sold optional } }

levain::builder! { DatesBuilder of Dates, dates_missing {
    optional { made: levain::Date, sold: levain::Date },
} }

// type Tree

/// The type `Tree` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Tree {
    /// The property `children`.
    pub children: Option<Vec<Tree>>,
}

levain::object! { Tree { children optional } }
levain::builder! { TreeBuilder of Tree, tree_missing { optional { children: Vec<Tree> } } }

// type RingA

/// The type `RingA` of the spec.
#[derive(Clone, Debug, PartialEq)]
pub struct RingA(RingB);

levain::wrapper! { RingA of RingB }

// type RingB

/// The type `RingB` of the spec.
#[derive(Clone, Debug, PartialEq)]
pub struct RingB(levain::Json);

levain::wrapper! { RingB of levain::Json }

// type Order id

/// The type `Order id` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderId(i64);

levain::integer! { OrderId(IntegerConstraints::new().min(1)) }

// type Named name

/// The type `Named name` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NamedName(levain::Text);

levain::string! { NamedName(StringConstraints::new().max_length(5)) }

// type Named.tags.item

/// The type `Named.tags.item` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct NamedTagsItem {
    /// The property `label`.
    pub label: Option<String>,
}

levain::object! { NamedTagsItem { label optional } }

levain::builder! { NamedTagsItemBuilder of NamedTagsItem, named_tags_item_missing {
    optional { label: String },
} }

// type PUT /orders/{id}.No Content.headers

/// Headers of a response with status 204.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PutOrderNoContentHeaders {
    /// The property `x-version`.
    pub x_version: i64,
}

levain::object! { PutOrderNoContentHeaders { x_version = "x-version" } }

// GET /orders/{id}

/// `GET /orders/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetOrder {
    id: OrderId,
}

levain::request! { GetOrderBuilder of GetOrder, get_order_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): OrderId as OrderId,
    },
} }

levain::endpoint! { GetOrder as "get_order" {
    GET "/orders/{id}" at "https://refs.example" => GetOrderResponse,
    parts(self) {
        path("id", &self.id);
    },
} }

/// The responses of [`GetOrder`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetOrderResponse {
    /// 200: An order.
    Ok(Order),
}

levain::responses! { GetOrderResponse, ok Ok(json): Order { 200 => Ok(json) } }

// PUT /orders/{id}

/// `PUT /orders/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct PutOrder {
    id: OrderId,
    body: Order,
}

levain::request! { PutOrderBuilder of PutOrder, put_order_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): OrderId as OrderId,
        /// The body of the request.
        body(P1, "the required parameter `body` is not set"): Order,
    },
} }

levain::endpoint! { PutOrder as "put_order" {
    PUT "/orders/{id}" at "https://refs.example" => PutOrderResponse,
    parts(self) {
        path("id", &self.id);
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`PutOrder`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutOrderResponse {
    /// 204: Kept.
    ///
    /// Headers: [`PutOrderNoContentHeaders`].
    NoContent,
}

levain::responses! { PutOrderResponse, ok NoContent: () {
    204 => NoContent,
} }

