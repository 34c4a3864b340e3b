//! Rules about keywords with a simple value, and about what a schema says beside its values.

use super::super::severity::{Direction, Level, Movement};
use super::{Rule, Tolerance};

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
        "1",
        "2"
    ),
    assertion!("unique-items", "uniqueItems", "equal items", "true", "false"),
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
    assertion!(
        "contains",
        "contains",
        "arrays",
        "{type: string}",
        "{type: number}"
    ),
    assertion!(
        "property-names",
        "propertyNames",
        "names of properties",
        "{maxLength: 20}",
        "{maxLength: 40}"
    ),
    assertion!("not", "not", "values", "{type: string}", "{type: number}"),
    assertion!("if", "if", "values", "{required: [a]}", "{required: [b]}"),
    assertion!("then", "then", "values", "{required: [b]}", "{required: [c]}"),
    assertion!("else", "else", "values", "{required: [b]}", "{required: [c]}"),
    assertion!(
        "content-schema",
        "contentSchema",
        "documents inside of strings",
        "{type: object}",
        "{type: array}"
    ),
    assertion!(
        "unevaluated-items",
        "unevaluatedItems",
        "items",
        "false",
        "{type: string}"
    ),
    assertion!(
        "unevaluated-properties",
        "unevaluatedProperties",
        "properties",
        "false",
        "{type: string}"
    ),
    assertion!(
        "dependent-required",
        "dependentRequired",
        "objects",
        "{card: [cvc]}",
        "{card: [cvc, expiry]}"
    ),
    assertion!(
        "dependent-schema",
        "dependentSchemas",
        "objects",
        "{card: {required: [cvc]}}",
        "{card: {required: [pin]}}"
    ),
    assertion!(
        "pattern-property",
        "patternProperties",
        "properties",
        "{^x-: {type: string}}",
        "{^y-: {type: string}}"
    ),
    PATTERN,
    MULTIPLE_OF,
    DEFAULT,
    LIFECYCLE,
];

const PATTERN: &[Rule] = &[
    Rule {
        id: "pattern-added",
        title: "`pattern` was added",
        movement: Movement::Narrower,
        tolerance: &[],
        reason: "A request with a string that does not match is refused.",
        example: ["{}", "pattern: '^[a-z]+$'"],
        oasdiff: &["pattern-added"],
    },
    Rule {
        id: "pattern-removed",
        title: "`pattern` was removed",
        movement: Movement::Wider,
        tolerance: &[Tolerance {
            direction: Direction::Response,
            level: Level::Compatible,
            reason: "clients read strings without matching them",
        }],
        reason: "A response may contain any string. Clients read strings without matching them, so they go on to work.",
        example: ["pattern: '^[a-z]+$'", "{}"],
        oasdiff: &["pattern-removed"],
    },
    Rule {
        id: "pattern-changed",
        title: "`pattern` changed",
        movement: Movement::Other,
        tolerance: &[
            Tolerance {
                direction: Direction::Request,
                level: Level::Warning,
                reason: "the strings of two patterns are not compared",
            },
            Tolerance {
                direction: Direction::Response,
                level: Level::Compatible,
                reason: "clients read strings without matching them",
            },
        ],
        reason: "A request with a string that matched may be refused: the strings of two patterns are not compared.",
        example: ["pattern: '^[a-z]+$'", "pattern: '^[a-z0-9]+$'"],
        oasdiff: &["pattern-changed"],
    },
    Rule {
        id: "pattern-generalized",
        title: "`pattern` matches every string",
        movement: Movement::Wider,
        tolerance: &[Tolerance {
            direction: Direction::Response,
            level: Level::Compatible,
            reason: "clients read strings without matching them",
        }],
        reason: "The newer pattern, such as `.*`, matches what the older one does.",
        example: ["pattern: '^[a-z]+$'", "pattern: '.*'"],
        oasdiff: &["pattern-generalized"],
    },
];

const MULTIPLE_OF: &[Rule] = &[
    Rule {
        id: "multiple-of-added",
        title: "`multipleOf` was added",
        movement: Movement::Narrower,
        tolerance: &[],
        reason: "A request with a number that is no multiple is refused.",
        example: ["{}", "multipleOf: 5"],
        oasdiff: &[],
    },
    Rule {
        id: "multiple-of-removed",
        title: "`multipleOf` was removed",
        movement: Movement::Wider,
        tolerance: &[],
        reason: "A response may contain numbers that are no multiples, such as fractions.",
        example: ["multipleOf: 5", "{}"],
        oasdiff: &[],
    },
    Rule {
        id: "multiple-of-narrowed",
        title: "`multipleOf` is a multiple of what it was",
        movement: Movement::Narrower,
        tolerance: &[],
        reason: "A request with a multiple of the older number may be refused.",
        example: ["multipleOf: 5", "multipleOf: 10"],
        oasdiff: &[],
    },
    Rule {
        id: "multiple-of-widened",
        title: "`multipleOf` is a divisor of what it was",
        movement: Movement::Wider,
        tolerance: &[],
        reason: "A response may contain numbers that are no multiples of the older number.",
        example: ["multipleOf: 10", "multipleOf: 5"],
        oasdiff: &[],
    },
    Rule {
        id: "multiple-of-changed",
        title: "`multipleOf` changed",
        movement: Movement::Other,
        tolerance: &[],
        reason: "Numbers that are multiples of one are not all multiples of the other.",
        example: ["multipleOf: 5", "multipleOf: 7"],
        oasdiff: &[],
    },
];

const DEFAULT: &[Rule] = &[
    Rule {
        id: "default-value-added",
        title: "a default was added",
        movement: Movement::Same,
        tolerance: &[],
        reason: "The same requests are accepted. What the server does without a value is said now.",
        example: ["type: integer", "type: integer\ndefault: 20"],
        oasdiff: &["default-value-added"],
    },
    Rule {
        id: "default-value-removed",
        title: "the default was removed",
        movement: Movement::Same,
        tolerance: &[],
        reason: "The same requests are accepted. What the server does without a value is not said any more.",
        example: ["type: integer\ndefault: 20", "type: integer"],
        oasdiff: &["default-value-removed"],
    },
    Rule {
        id: "default-value-changed",
        title: "the default changed",
        movement: Movement::Same,
        tolerance: &[],
        reason: "The same requests are accepted, and one without a value means something else. Callers who rely on the default should look.",
        example: ["default: 20", "default: 50"],
        oasdiff: &["default-value-changed"],
    },
];

const LIFECYCLE: &[Rule] = &[
    Rule {
        id: "deprecated",
        title: "it was deprecated",
        movement: Movement::Same,
        tolerance: &[],
        reason: "It works as before, and will go.",
        example: ["type: string", "type: string\ndeprecated: true"],
        oasdiff: &["deprecated"],
    },
    Rule {
        id: "deprecated-with-sunset",
        title: "it was deprecated, with a date on which it goes",
        movement: Movement::Same,
        tolerance: &[],
        reason: "It works as before until that date.",
        example: [
            "type: string",
            "type: string\ndeprecated: true\nx-sunset: 2027-06-30",
        ],
        oasdiff: &["deprecated-with-sunset"],
    },
    Rule {
        id: "reactivated",
        title: "it is not deprecated any more",
        movement: Movement::Same,
        tolerance: &[],
        reason: "It stays.",
        example: ["type: string\ndeprecated: true", "type: string"],
        oasdiff: &["reactivated"],
    },
    Rule {
        id: "sunset-invalid",
        title: "`x-sunset` is not a date",
        movement: Movement::Other,
        tolerance: &[],
        reason: "Nobody can tell when it goes. A date is written as in RFC 3339: `2027-06-30`.",
        example: ["deprecated: true", "deprecated: true\nx-sunset: soon"],
        oasdiff: &[
            "deprecated-sunset-invalid",
            "deprecated-sunset-parse",
            "sunset-parse",
        ],
    },
    Rule {
        id: "sunset-earlier",
        title: "the date on which it goes is earlier",
        movement: Movement::Narrower,
        tolerance: &[Tolerance {
            direction: Direction::Response,
            level: Level::Breaking,
            reason: "clients were given more time",
        }],
        reason: "Clients that planned with the older date fail when it is gone.",
        example: ["x-sunset: 2027-06-30", "x-sunset: 2027-01-31"],
        oasdiff: &["sunset-date-changed-too-small"],
    },
    Rule {
        id: "sunset-later",
        title: "the date on which it goes is later",
        movement: Movement::Same,
        tolerance: &[],
        reason: "Clients have more time.",
        example: ["x-sunset: 2027-01-31", "x-sunset: 2027-06-30"],
        oasdiff: &[],
    },
    Rule {
        id: "sunset-removed",
        title: "the date on which it goes was removed, and it is still deprecated",
        movement: Movement::Narrower,
        tolerance: &[Tolerance {
            direction: Direction::Response,
            level: Level::Breaking,
            reason: "clients were given a date",
        }],
        reason: "It may go at any time, while clients planned with a date.",
        example: ["deprecated: true\nx-sunset: 2027-06-30", "deprecated: true"],
        oasdiff: &["sunset-deleted"],
    },
    Rule {
        id: "stability-decreased",
        title: "it is less stable",
        movement: Movement::Narrower,
        tolerance: &[Tolerance {
            direction: Direction::Response,
            level: Level::Breaking,
            reason: "clients were promised more",
        }],
        reason: "Clients were promised that it does not change, and it may change now.",
        example: ["x-stability-level: stable", "x-stability-level: beta"],
        oasdiff: &["stability-decreased"],
    },
    Rule {
        id: "stability-increased",
        title: "it is more stable",
        movement: Movement::Same,
        tolerance: &[],
        reason: "Clients are promised more.",
        example: ["x-stability-level: beta", "x-stability-level: stable"],
        oasdiff: &["stability-increased"],
    },
    Rule {
        id: "stability-invalid",
        title: "`x-stability-level` is none of `draft`, `alpha`, `beta` and `stable`",
        movement: Movement::Other,
        tolerance: &[],
        reason: "Nobody can tell what is promised.",
        example: ["x-stability-level: beta", "x-stability-level: solid"],
        oasdiff: &["invalid-stability-level"],
    },
];
