// type Order

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Order {
    #[levain(min = 1)]
    pub id: i64,
    pub line: AB,
    pub tilde: Option<ATildeB>,
    pub space: Option<ABType>,
    pub text: Option<NamedName>,
    pub tag: Option<NamedTagsItem>,
    pub tree: Option<Tree>,
    pub r#loop: Option<RingA>,
}

// type a/b

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct AB {
    #[levain(max = 9)]
    pub count: i64,
}

// type a~b

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum ATildeB {
    #[levain(rename = "left")]
    Left,
    #[levain(rename = "right")]
    Right,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type a b

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct ABType(bool);

// type Named

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Named {
    pub made: Option<levain::Date>,
    /// The day it was sold.
    pub sold: Option<levain::Date>,
    #[levain(length = "..=5")]
    pub name: Option<String>,
    pub tags: Option<Vec<NamedTagsItem>>,
}

// type Dates

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Dates {
    pub made: Option<levain::Date>,
    pub sold: Option<levain::Date>,
}

// type Tree

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Tree {
    pub children: Option<Vec<Tree>>,
}

// type RingA

#[derive(Clone, Debug, PartialEq, levain::Newtype)]
pub struct RingA(RingB);

// type RingB

#[derive(Clone, Debug, PartialEq, levain::Newtype)]
pub struct RingB(levain::Json);

// type Order id

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(min = 1)]
pub struct OrderId(i64);

// type Named name

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(length = "..=5")]
pub struct NamedName(levain::Text);

// type Named.tags.item

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct NamedTagsItem {
    pub label: Option<String>,
}

// type PUT /orders/{id}.No Content.headers

/// Headers of a response with status 204.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[non_exhaustive]
pub struct PutOrderNoContentHeaders {
    #[levain(rename = "x-version")]
    pub x_version: i64,
}

// GET /orders/{id}

/// `GET /orders/{id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `id` | path | [`OrderId`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Order`] | An order. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/orders/{id}", host = "https://refs.example")]
#[levain(responses = GetOrderResponse)]
pub struct GetOrder {
    id: OrderId,
}

/// The responses of [`GetOrder`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetOrderResponse {
    /// An order.
    #[levain(status = 200, ok)]
    Ok(Order),
}

// PUT /orders/{id}

/// `PUT /orders/{id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `id` | path | [`OrderId`] | required | |
/// | `body` | body | [`Order`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Kept. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/orders/{id}", host = "https://refs.example")]
#[levain(responses = PutOrderResponse)]
pub struct PutOrder {
    id: OrderId,
    #[levain(body)]
    body: Order,
}

/// The responses of [`PutOrder`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutOrderResponse {
    /// Kept.
    ///
    /// Headers: `PutOrderNoContentHeaders`.
    #[levain(status = 204, ok)]
    NoContent,
}

