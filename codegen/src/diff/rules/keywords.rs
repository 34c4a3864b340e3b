//! Rules about keywords that either bound a value or are there or not.

use super::super::severity::Movement;
use super::Rule;

// The four rules of a keyword that is an upper bound.
macro_rules! upper_bound {
    ($stem:literal, $keyword:literal, $of:literal, $low:literal, $high:literal) => {
        &[
            Rule {
                id: concat!($stem, "-increased"),
                title: concat!("`", $keyword, "` increased"),
                movement: Movement::Wider,
                tolerance: &[],
                reason: concat!(
                    "A response may contain a greater ",
                    $of,
                    " than clients were told to expect."
                ),
                example: [concat!($keyword, ": ", $low), concat!($keyword, ": ", $high)],
                oasdiff: &[concat!($stem, "-increased")],
            },
            Rule {
                id: concat!($stem, "-decreased"),
                title: concat!("`", $keyword, "` decreased"),
                movement: Movement::Narrower,
                tolerance: &[],
                reason: concat!("A request with a ", $of, " that was accepted is refused."),
                example: [concat!($keyword, ": ", $high), concat!($keyword, ": ", $low)],
                oasdiff: &[concat!($stem, "-decreased")],
            },
            Rule {
                id: concat!($stem, "-set"),
                title: concat!("`", $keyword, "` was added"),
                movement: Movement::Narrower,
                tolerance: &[],
                reason: concat!(
                    "A request with any ",
                    $of,
                    " was accepted, and a greater one is refused now."
                ),
                example: ["{}", concat!($keyword, ": ", $high)],
                oasdiff: &[concat!($stem, "-set")],
            },
            Rule {
                id: concat!($stem, "-unset"),
                title: concat!("`", $keyword, "` was removed"),
                movement: Movement::Wider,
                tolerance: &[],
                reason: concat!(
                    "A response may contain any ",
                    $of,
                    ", of which clients were told the greatest."
                ),
                example: [concat!($keyword, ": ", $high), "{}"],
                oasdiff: &[concat!($stem, "-unset")],
            },
        ]
    };
}

// The four rules of a keyword that is a lower bound.
macro_rules! lower_bound {
    ($stem:literal, $keyword:literal, $of:literal, $low:literal, $high:literal) => {
        &[
            Rule {
                id: concat!($stem, "-increased"),
                title: concat!("`", $keyword, "` increased"),
                movement: Movement::Narrower,
                tolerance: &[],
                reason: concat!("A request with a ", $of, " that was accepted is refused."),
                example: [concat!($keyword, ": ", $low), concat!($keyword, ": ", $high)],
                oasdiff: &[concat!($stem, "-increased")],
            },
            Rule {
                id: concat!($stem, "-decreased"),
                title: concat!("`", $keyword, "` decreased"),
                movement: Movement::Wider,
                tolerance: &[],
                reason: concat!(
                    "A response may contain a smaller ",
                    $of,
                    " than clients were told to expect."
                ),
                example: [concat!($keyword, ": ", $high), concat!($keyword, ": ", $low)],
                oasdiff: &[concat!($stem, "-decreased")],
            },
            Rule {
                id: concat!($stem, "-set"),
                title: concat!("`", $keyword, "` was added"),
                movement: Movement::Narrower,
                tolerance: &[],
                reason: concat!(
                    "A request with any ",
                    $of,
                    " was accepted, and a smaller one is refused now."
                ),
                example: ["{}", concat!($keyword, ": ", $low)],
                oasdiff: &[concat!($stem, "-set")],
            },
            Rule {
                id: concat!($stem, "-unset"),
                title: concat!("`", $keyword, "` was removed"),
                movement: Movement::Wider,
                tolerance: &[],
                reason: concat!(
                    "A response may contain any ",
                    $of,
                    ", of which clients were told the smallest."
                ),
                example: [concat!($keyword, ": ", $low), "{}"],
                oasdiff: &[concat!($stem, "-unset")],
            },
        ]
    };
}

// The three rules of a keyword that either is there or is not, and of which two values cannot be compared.
macro_rules! assertion {
    ($stem:literal, $keyword:literal, $of:literal, $one:literal, $other:literal) => {
        &[
            Rule {
                id: concat!($stem, "-added"),
                title: concat!("`", $keyword, "` was added"),
                movement: Movement::Narrower,
                tolerance: &[],
                reason: concat!("A request with ", $of, " that was accepted may be refused."),
                example: ["{}", concat!($keyword, ": ", $one)],
                oasdiff: &[concat!($stem, "-added")],
            },
            Rule {
                id: concat!($stem, "-removed"),
                title: concat!("`", $keyword, "` was removed"),
                movement: Movement::Wider,
                tolerance: &[],
                reason: concat!(
                    "A response may contain ",
                    $of,
                    " that clients were told not to expect."
                ),
                example: [concat!($keyword, ": ", $one), "{}"],
                oasdiff: &[concat!($stem, "-removed")],
            },
            Rule {
                id: concat!($stem, "-changed"),
                title: concat!("`", $keyword, "` changed"),
                movement: Movement::Other,
                tolerance: &[],
                reason: concat!(
                    "There may be ",
                    $of,
                    " that only the older one accepts, and others that only the newer one does."
                ),
                example: [concat!($keyword, ": ", $one), concat!($keyword, ": ", $other)],
                oasdiff: &[concat!($stem, "-changed")],
            },
        ]
    };
}

// The two rules of a keyword that is there or is not; what is inside of it is compared by itself.
macro_rules! part {
    ($stem:literal, $keyword:literal, $of:literal, $one:literal) => {
        &[
            Rule {
                id: concat!($stem, "-added"),
                title: concat!("`", $keyword, "` was added"),
                movement: Movement::Narrower,
                tolerance: &[],
                reason: concat!("A request with ", $of, " that was accepted may be refused."),
                example: ["{}", concat!($keyword, ": ", $one)],
                oasdiff: &[concat!($stem, "-added")],
            },
            Rule {
                id: concat!($stem, "-removed"),
                title: concat!("`", $keyword, "` was removed"),
                movement: Movement::Wider,
                tolerance: &[],
                reason: concat!(
                    "A response may contain ",
                    $of,
                    " that clients were told not to expect."
                ),
                example: [concat!($keyword, ": ", $one), "{}"],
                oasdiff: &[concat!($stem, "-removed")],
            },
        ]
    };
}

/// The rules of each keyword.
pub(super) const GROUPS: &[&[Rule]] = &[
    upper_bound!("max-length", "maxLength", "length", "20", "40"),
    lower_bound!("min-length", "minLength", "length", "1", "3"),
    upper_bound!("max", "maximum", "number", "10", "100"),
    lower_bound!("min", "minimum", "number", "0", "1"),
    upper_bound!("exclusive-max", "exclusiveMaximum", "number", "10", "100"),
    lower_bound!("exclusive-min", "exclusiveMinimum", "number", "0", "1"),
    upper_bound!("max-items", "maxItems", "number of items", "10", "100"),
    lower_bound!("min-items", "minItems", "number of items", "1", "2"),
    upper_bound!(
        "max-properties",
        "maxProperties",
        "number of properties",
        "10",
        "100"
    ),
    lower_bound!(
        "min-properties",
        "minProperties",
        "number of properties",
        "1",
        "2"
    ),
    upper_bound!(
        "max-contains",
        "maxContains",
        "number of matching items",
        "1",
        "3"
    ),
    lower_bound!(
        "min-contains",
        "minContains",
        "number of matching items",
        "2",
        "3"
    ),
    part!("unique-items", "uniqueItems", "equal items", "true"),
    assertion!("format", "format", "strings or numbers", "date", "uuid"),
    assertion!(
        "content-media-type",
        "contentMediaType",
        "strings",
        "application/json",
        "application/xml"
    ),
    assertion!(
        "content-encoding",
        "contentEncoding",
        "strings",
        "base64",
        "base16"
    ),
    assertion!("chars", "chars", "strings", "a-z", "a-z 0-9"),
    assertion!("separator", "separator", "joined items", "' '", "','"),
    assertion!("style", "style", "lists in forms", "form", "spaceDelimited"),
    assertion!("decimal", "decimal", "numbers as text", "'.'", "','"),
    assertion!("bool-as", "bool-as", "booleans as text", "['0', '1']", "[n, y]"),
    assertion!(
        "discriminator-value",
        "x-discriminator-value",
        "values of the discriminator",
        "cat",
        "feline"
    ),
    part!("contains", "contains", "arrays", "{type: string}"),
    part!(
        "property-names",
        "propertyNames",
        "names of properties",
        "{maxLength: 20}"
    ),
    part!("not", "not", "values", "{type: string}"),
    part!("if", "if", "values", "{required: [a]}"),
    part!("then", "then", "values", "{required: [b]}"),
    part!("else", "else", "values", "{required: [b]}"),
    part!(
        "content-schema",
        "contentSchema",
        "documents inside of strings",
        "{type: object}"
    ),
    part!("unevaluated-items", "unevaluatedItems", "items", "false"),
    part!(
        "unevaluated-properties",
        "unevaluatedProperties",
        "properties",
        "false"
    ),
    assertion!(
        "dependent-required",
        "dependentRequired",
        "objects",
        "{card: [cvc]}",
        "{card: [cvc, expiry]}"
    ),
    part!(
        "dependent-schema",
        "dependentSchemas",
        "objects",
        "{card: {required: [cvc]}}"
    ),
    part!(
        "pattern-property",
        "patternProperties",
        "properties",
        "{^x-: {type: string}}"
    ),
];
