// type Order

/// The type `Order` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Order {
    /// The property `id`.
    #[levain(min = 1)]
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

// type a/b

/// The type `a/b` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(builder = AbBuilder)]
#[non_exhaustive]
pub struct AB {
    /// The property `count`.
    #[levain(max = 9)]
    pub count: i64,
}

// type a~b

/// The type `a~b` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum ATildeB {
    /// The value `left`.
    #[levain(rename = "left")]
    Left,
    /// The value `right`.
    #[levain(rename = "right")]
    Right,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type a b

/// The type `a b` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct ABType(bool);

// type Named

/// The type `Named` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Named {
    /// The property `made`.
    pub made: Option<levain::Date>,
    /// The day it was sold.
    pub sold: Option<levain::Date>,
    /// The property `name`.
    #[levain(length = "..=5")]
    pub name: Option<String>,
    /// The property `tags`.
    pub tags: Option<Vec<NamedTagsItem>>,
}

// type Dates

/// The type `Dates` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Dates {
    /// The property `made`.
    pub made: Option<levain::Date>,
    /// The property `sold`.
    pub sold: Option<levain::Date>,
}

// type Tree

/// The type `Tree` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Tree {
    /// The property `children`.
    pub children: Option<Vec<Tree>>,
}

// type RingA

/// The type `RingA` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
pub struct RingA(RingB);

// type RingB

/// The type `RingB` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
pub struct RingB(levain::Json);

// type Order id

/// The type `Order id` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(min = 1)]
pub struct OrderId(i64);

// type Named name

/// The type `Named name` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(length = "..=5")]
pub struct NamedName(levain::Text);

// type Named.tags.item

/// The type `Named.tags.item` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct NamedTagsItem {
    /// The property `label`.
    pub label: Option<String>,
}

// type PUT /orders/{id}.No Content.headers

/// Headers of a response with status 204.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[non_exhaustive]
pub struct PutOrderNoContentHeaders {
    /// The property `x-version`.
    #[levain(rename = "x-version")]
    pub x_version: i64,
}

// GET /orders/{id}

/// `GET /orders/{id}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/orders/{id}", host = "https://refs.example")]
#[levain(responses = GetOrderResponse)]
pub struct GetOrder {
    /// The path parameter `id`.
    id: OrderId,
}

/// The responses of [`GetOrder`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetOrderResponse {
    /// 200: An order.
    #[levain(status = 200, ok)]
    Ok(Order),
}

// PUT /orders/{id}

/// `PUT /orders/{id}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/orders/{id}", host = "https://refs.example")]
#[levain(responses = PutOrderResponse)]
pub struct PutOrder {
    /// The path parameter `id`.
    id: OrderId,
    /// The body of the request.
    #[levain(body)]
    body: Order,
}

/// The responses of [`PutOrder`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutOrderResponse {
    /// 204: Kept.
    ///
    /// Headers: [`PutOrderNoContentHeaders`].
    #[levain(status = 204, ok)]
    NoContent,
}

