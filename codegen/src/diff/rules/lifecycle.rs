//! Rules about deprecation, sunset dates and stability.

use super::super::severity::{Direction, Level, Movement};
use super::{Rule, Tolerance};

pub(super) const RULES: &[Rule] = &[
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
        example: [
            "deprecated: true\nx-sunset: 2027-06-30",
            "deprecated: true\nx-sunset: 2027-01-31",
        ],
        oasdiff: &["sunset-date-changed-too-small"],
    },
    Rule {
        id: "sunset-later",
        title: "the date on which it goes is later",
        movement: Movement::Same,
        tolerance: &[],
        reason: "Clients have more time.",
        example: [
            "deprecated: true\nx-sunset: 2027-01-31",
            "deprecated: true\nx-sunset: 2027-06-30",
        ],
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
