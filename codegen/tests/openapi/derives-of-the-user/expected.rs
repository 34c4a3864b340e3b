// type Tray

#[derive(
    Clone,
    Debug,
    PartialEq,
    levain::Object,
    levain::Builder,
    ::my_crate::Marker,
    Eq,
    Hash,
    ::my_crate::Row,
)]
#[non_exhaustive]
pub struct Tray {
    pub code: Code,
    pub label: Option<Label>,
    pub weight: Option<Weight>,
    pub contents: Contents,
}

// type Shelf

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, levain::IntegerEnum, ::my_crate::Marker, PartialOrd, Ord,
)]
#[non_exhaustive]
pub enum Shelf {
    #[levain(equals = 1)]
    Value1,
    #[levain(equals = 2)]
    Value2,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<i64>),
}

// type Label

#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum, ::my_crate::Marker,
)]
#[non_exhaustive]
pub enum Label {
    #[levain(rename = "sweet")]
    Sweet,
    #[levain(rename = "salty")]
    Salty,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Code

#[derive(
    Clone,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    levain::Newtype,
    ::my_crate::Marker,
    ::my_crate::rows::Column,
)]
#[levain(secret, length = "4..")]
pub struct Code(levain::Text);

// type Weight

#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    levain::Newtype,
    ::my_crate::Marker,
    ::my_crate::rows::Column,
)]
#[levain(min = 0)]
pub struct Weight(i64);

// type Day

pub type Day = levain::Foreign<::my_types::Day>;

// type Loaf

#[derive(
    Clone, Debug, PartialEq, levain::Object, levain::Builder, ::my_crate::Marker, Eq, Hash,
)]
#[non_exhaustive]
pub struct Loaf {
    pub grain: String,
}

// type Cake

#[derive(
    Clone, Debug, PartialEq, levain::Object, levain::Builder, ::my_crate::Marker, Eq, Hash,
)]
#[non_exhaustive]
pub struct Cake {
    pub layers: i64,
}

// type Contents

#[derive(Clone, Debug, PartialEq, levain::Union, ::my_crate::Marker, Eq)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum Contents {
    Loaf(Loaf),
    Cake(Cake),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// GET /trays

/// `GET /trays`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `shelf` | query | [`Shelf`] | optional | |
/// | `day` | query | [`Day`] | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<Tray>`](Tray) | All trays. |
#[derive(
    Clone, Debug, Default, PartialEq, levain::Request, ::my_crate::Marker, ::serde::Serialize, Eq,
)]
#[levain(get = "/trays", host = "https://bakery.example")]
#[levain(responses = ListTraysResponse)]
pub struct ListTrays {
    shelf: Option<Shelf>,
    day: Option<Day>,
}

/// The responses of [`ListTrays`].
#[derive(Clone, Debug, PartialEq, levain::Responses, ::my_crate::Marker, Eq)]
#[non_exhaustive]
pub enum ListTraysResponse {
    /// All trays.
    #[levain(status = 200, ok)]
    Ok(Vec<Tray>),
}

// POST /trays

/// `POST /trays`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`AddTrayContent`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 201 | | It is on its shelf. |
#[derive(Clone, Debug, PartialEq, levain::Request, ::my_crate::Marker, ::serde::Serialize)]
#[levain(post = "/trays", host = "https://bakery.example")]
#[levain(responses = AddTrayResponse)]
pub struct AddTray {
    #[levain(content)]
    body: AddTrayContent,
}

/// The body of [`AddTray`], by its media type; the first is the default.
#[derive(Clone, Debug, PartialEq, levain::Content, ::my_crate::Marker, ::serde::Serialize)]
#[non_exhaustive]
pub enum AddTrayContent {
    /// The body as `application/json`.
    #[levain(json)]
    Json(Tray),
    /// The body as `image/png`.
    #[levain(bytes = "image/png")]
    Png(levain::Bytes),
}

/// The responses of [`AddTray`].
#[derive(Clone, Debug, PartialEq, levain::Responses, ::my_crate::Marker, Eq, Hash)]
#[non_exhaustive]
pub enum AddTrayResponse {
    /// It is on its shelf.
    #[levain(status = 201, ok)]
    Created,
}

