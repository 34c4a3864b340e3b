//! A client of a small bakery, written by hand: each request is a struct, and `levain`'s derives do the rest.
//!
//! [`FindBreads`] and [`Order`] say everything themselves. [`Discard`] is held against the spec in `spec/`: a name or a type that the spec
//! does not have is a compile error.

use levain::StatusCode;

/// Where the bakery is.
pub const HOST: &str = "https://bakery.example";

/// The code of a bread: two letters and three digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Newtype)]
#[levain(pattern = "^[A-Z]{2}[0-9]{3}$")]
pub struct Code(levain::Text);

/// What a bread is made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Flour {
    /// Wheat.
    #[levain(rename = "wheat")]
    Wheat,
    /// Rye.
    #[levain(rename = "rye")]
    Rye,
    /// A flour that this client does not know.
    #[levain(other)]
    Other(levain::Other<String>),
}

/// A bread.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[non_exhaustive]
pub struct Bread {
    /// Its code.
    pub code: Code,
    /// What it is made of.
    pub flour: Flour,
    /// Its weight, in grams.
    #[levain(rename = "weight_g", min = 1)]
    pub weight: i64,
}

/// Finds breads. It borrows, so that making one allocates nothing.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/areas/{area}/breads", host = "https://bakery.example", responses = BreadsResponse)]
pub struct FindBreads<'a> {
    area: &'a str,
    /// Words of the name.
    #[levain(rename = "q", length = "1..=40")]
    words: Option<&'a str>,
    #[levain(explode = false)]
    flours: &'a [Flour],
    #[levain(header = "Accept-Language")]
    language: Option<&'a str>,
}

/// The responses of [`FindBreads`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum BreadsResponse {
    /// The breads.
    #[levain(status = 200, ok)]
    Ok(Vec<Bread>),
    /// There is no such area.
    #[levain(status = 404, text)]
    NotFound(String),
    /// The server failed.
    #[levain(status = "5XX")]
    Failed(StatusCode),
}

/// Orders a bread. The fields are the members of a form.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/orders", host = "https://bakery.example", auth = bearer, body(form))]
#[levain(equals(kind = "pickup"), responses = OrderResponse)]
pub struct Order<'a> {
    code: Code,
    #[levain(min = 1, max = 20)]
    pieces: u32,
    note: Option<&'a str>,
}

/// The responses of [`Order`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum OrderResponse {
    /// It is ordered.
    #[levain(status = 201, ok)]
    Created,
    /// It is sold out.
    #[levain(status = 409, text)]
    SoldOut(String),
}

/// Discards a bread; method, path, host and header are those of the spec.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "spec", version = "1.0.0", endpoint = "DELETE /breads/{code}")]
pub struct Discard {
    code: Code,
    /// Why.
    reason: Option<String>,
}
