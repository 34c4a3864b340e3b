//! How values are written outside of JSON.

use super::constraints::Keyword;

/// The keywords for how a value is written in a path, a query, a header, a cookie or a form.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct WireForm {
    /// The name of the style: `repeat`, `brackets`, or a style of OpenAPI.
    pub style: Keyword<String>,
    /// Whether each item or member is written separately (OpenAPI's `explode`).
    pub explode: Keyword<bool>,
    /// Whether reserved characters are not percent-encoded (OpenAPI's `allowReserved`).
    pub allow_reserved: Keyword<bool>,
    /// Whether the slashes of a value in a path are not percent-encoded: it is several segments.
    pub slashes: Keyword<bool>,
    /// Whether an empty value is sent instead of being left out (OpenAPI's `allowEmptyValue`).
    pub allow_empty: Keyword<bool>,
    /// The separator that joins the items of an array into one string.
    pub separator: Keyword<String>,
    /// The decimal separator.
    pub decimal: Keyword<String>,
    /// The strings for false and true.
    pub bool_as: Keyword<[String; 2]>,
    /// The media type of a part of a multipart body, or of a parameter with `content`.
    pub media_type: Keyword<String>,
}
