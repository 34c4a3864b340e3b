//! The identifiers that oasdiff 1.x has for kinds of changes, so that whoever comes from it finds theirs.
//!
//! Most are made of an element and of what happened to it: `request-property-max-length-decreased`. `oasdiff.txt` lists all of them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// An element of which oasdiff names changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// The schema of the body of a request.
    RequestBody,
    /// A schema inside of it.
    RequestProperty,
    /// The same, where it is read-only.
    RequestReadOnlyProperty,
    /// The schema of a parameter.
    RequestParameter,
    /// The schema of a parameter that is a header.
    RequestHeader,
    /// A schema inside of it.
    RequestParameterProperty,
    /// A schema inside of a parameter that is a header.
    RequestHeaderProperty,
    /// The schema of the body of a response.
    ResponseBody,
    /// A schema inside of it.
    ResponseProperty,
    /// The same, where it is write-only.
    ResponseWriteOnlyProperty,
    /// The schema of a header of a response, or one inside of it.
    ResponseHeader,
}

impl Element {
    const ALL: &[Self] = &[
        Self::RequestBody,
        Self::RequestProperty,
        Self::RequestReadOnlyProperty,
        Self::RequestParameter,
        Self::RequestHeader,
        Self::RequestParameterProperty,
        Self::RequestHeaderProperty,
        Self::ResponseBody,
        Self::ResponseProperty,
        Self::ResponseWriteOnlyProperty,
        Self::ResponseHeader,
    ];

    const fn prefix(self) -> &'static str {
        match self {
            Self::RequestBody => "request-body",
            Self::RequestProperty => "request-property",
            Self::RequestReadOnlyProperty => "request-read-only-property",
            Self::RequestParameter | Self::RequestHeader => "request-parameter",
            Self::RequestParameterProperty => "request-parameter-property",
            Self::RequestHeaderProperty => "request-header-property",
            Self::ResponseBody => "response-body",
            Self::ResponseProperty => "response-property",
            Self::ResponseWriteOnlyProperty => "response-write-only-property",
            Self::ResponseHeader => "response-header",
        }
    }

    // The element of which oasdiff has more names.
    const fn usual(self) -> Self {
        match self {
            Self::RequestReadOnlyProperty => Self::RequestProperty,
            Self::RequestHeaderProperty => Self::RequestParameterProperty,
            Self::RequestParameterProperty => Self::RequestParameter,
            Self::ResponseWriteOnlyProperty => Self::ResponseProperty,
            usual => usual,
        }
    }
}

static KNOWN: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("oasdiff.txt").lines().collect());

/// The identifier for what happened to an element; `None` if oasdiff has none. One that is about no schema is a whole identifier.
pub fn oasdiff_id(element: Option<Element>, happened: &str) -> Option<&'static str> {
    let of = |element: Element| {
        KNOWN
            .get(format!("{}-{happened}", element.prefix()).as_str())
            .copied()
    };
    let with_usual = |element: Element| {
        let usual = element.usual();
        of(element).or_else(|| of(usual)).or_else(|| of(usual.usual()))
    };
    element
        .and_then(with_usual)
        .or_else(|| KNOWN.get(happened).copied())
}

/// Every identifier that ends with what happened.
pub fn oasdiff_ids(happened: &str) -> Vec<&'static str> {
    let of_elements = Element::ALL
        .iter()
        .filter_map(|element| oasdiff_id(Some(*element), happened));
    let mut ids: Vec<&'static str> = of_elements.collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}
