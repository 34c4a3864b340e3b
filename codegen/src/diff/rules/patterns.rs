//! Rules about patterns, multiples and defaults.

use super::super::severity::{Direction, Level, Movement};
use super::{Rule, Tolerance};

pub(super) const PATTERN: &[Rule] = &[
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

pub(super) const MULTIPLE_OF: &[Rule] = &[
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

pub(super) const DEFAULT: &[Rule] = &[
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
