//! Rules about unions, `allOf`, tuples and discriminators.

use super::super::severity::{Direction, Level, Movement};
use super::{Rule, Tolerance, rule, tolerant};

// Whoever removes something that clients send decides whether it is ignored or refused.
const MAY_BE_IGNORED: Tolerance = Tolerance {
    direction: Direction::Request,
    level: Level::Warning,
    reason: "a server may ignore what it does not know any more, or refuse it",
};

pub(super) const RULES: &[Rule] = &[
    rule(
        "any-of-added",
        "a variant was added to `anyOf`",
        Movement::Wider,
        "A response may be of a variant that clients do not know.",
        ["anyOf: [{$ref: A}]", "anyOf: [{$ref: A}, {$ref: B}]"],
        &["any-of-added"],
    ),
    rule(
        "any-of-removed",
        "a variant was removed from `anyOf`",
        Movement::Narrower,
        "A request of that variant is refused.",
        ["anyOf: [{$ref: A}, {$ref: B}]", "anyOf: [{$ref: A}]"],
        &["any-of-removed"],
    ),
    rule(
        "one-of-added",
        "a variant was added to `oneOf`",
        Movement::Wider,
        "A response may be of a variant that clients do not know.",
        ["oneOf: [{$ref: A}]", "oneOf: [{$ref: A}, {$ref: B}]"],
        &["one-of-added"],
    ),
    rule(
        "one-of-removed",
        "a variant was removed from `oneOf`",
        Movement::Narrower,
        "A request of that variant is refused.",
        ["oneOf: [{$ref: A}, {$ref: B}]", "oneOf: [{$ref: A}]"],
        &["one-of-removed"],
    ),
    rule(
        "union-added",
        "it is one of several variants",
        Movement::Narrower,
        "A request that is none of the variants is refused.",
        [
            "type: object",
            "type: object\nanyOf: [{required: [a]}, {required: [b]}]",
        ],
        &["any-of-added", "one-of-added"],
    ),
    rule(
        "union-removed",
        "it need not be one of the variants any more",
        Movement::Wider,
        "A response may be none of the variants.",
        [
            "type: object\nanyOf: [{required: [a]}, {required: [b]}]",
            "type: object",
        ],
        &["any-of-removed", "one-of-removed"],
    ),
    rule(
        "wrapped-in-one-of",
        "it became one of several variants",
        Movement::Other,
        "What was the whole schema is a variant of a union: a value may match several of them, and a response may be of another one.",
        ["$ref: A", "oneOf: [{$ref: A}, {$ref: B}]"],
        &["wrapped-in-one-of"],
    ),
    rule(
        "all-of-added",
        "a schema was added to `allOf`",
        Movement::Narrower,
        "A request that does not satisfy it is refused.",
        ["allOf: [{$ref: A}]", "allOf: [{$ref: A}, {$ref: B}]"],
        &["all-of-added"],
    ),
    tolerant(
        rule(
            "all-of-removed",
            "a schema was removed from `allOf`",
            Movement::Wider,
            "A response need not satisfy it. In a request, a server may ignore its properties or refuse them.",
            ["allOf: [{$ref: A}, {$ref: B}]", "allOf: [{$ref: A}]"],
            &["all-of-removed"],
        ),
        &[MAY_BE_IGNORED],
    ),
    rule(
        "all-of-added-annotation-only",
        "a schema that asserts nothing was added to `allOf`",
        Movement::Same,
        "Titles, descriptions and examples accept the same values.",
        ["allOf: [{$ref: A}]", "allOf: [{$ref: A}, {description: …}]"],
        &["all-of-added-annotation-only"],
    ),
    rule(
        "all-of-removed-annotation-only",
        "a schema that asserts nothing was removed from `allOf`",
        Movement::Same,
        "Titles, descriptions and examples accept the same values.",
        ["allOf: [{$ref: A}, {description: …}]", "allOf: [{$ref: A}]"],
        &["all-of-removed-annotation-only"],
    ),
    rule(
        "pattern-property-moved",
        "properties of a pattern have another schema than the other additional properties",
        Movement::Other,
        "They had the schema of `additionalProperties` before, or have it now.",
        [
            "additionalProperties: {type: string}",
            "patternProperties: {^x-: {type: integer}}\nadditionalProperties: {type: string}",
        ],
        &["pattern-property-added", "pattern-property-removed"],
    ),
    rule(
        "prefix-items-added",
        "a position was added to the tuple",
        Movement::Narrower,
        "A request with another item at that position is refused.",
        [
            "prefixItems: [{type: string}]",
            "prefixItems: [{type: string}, {type: integer}]",
        ],
        &["prefix-items-added"],
    ),
    rule(
        "prefix-items-moved",
        "a position of the tuple has another schema than the other items",
        Movement::Other,
        "The item at that position had the schema of `items` before, or has it now.",
        [
            "items: {type: string}",
            "prefixItems: [{type: integer}]\nitems: {type: string}",
        ],
        &["prefix-items-added", "prefix-items-removed"],
    ),
    rule(
        "prefix-items-allowed",
        "a position was added to the tuple, which had no items behind its last one",
        Movement::Wider,
        "A response may contain one more item.",
        [
            "prefixItems: [{type: string}]\nitems: false",
            "prefixItems: [{type: string}, {type: integer}]\nitems: false",
        ],
        &["prefix-items-added"],
    ),
    rule(
        "prefix-items-refused",
        "a position was removed from the tuple, which has no items behind its last one",
        Movement::Narrower,
        "A request with as many items as before is refused.",
        [
            "prefixItems: [{type: string}, {type: integer}]\nitems: false",
            "prefixItems: [{type: string}]\nitems: false",
        ],
        &["prefix-items-removed"],
    ),
    rule(
        "prefix-items-removed",
        "a position was removed from the tuple",
        Movement::Wider,
        "A response may contain any item at that position.",
        [
            "prefixItems: [{type: string}, {type: integer}]",
            "prefixItems: [{type: string}]",
        ],
        &["prefix-items-removed"],
    ),
    rule(
        "discriminator-added",
        "a discriminator was added",
        Movement::Same,
        "It says which variant a value is of, and accepts the same values.",
        [
            "oneOf: [{$ref: A}]",
            "oneOf: [{$ref: A}]\ndiscriminator: {propertyName: kind}",
        ],
        &["discriminator-added"],
    ),
    rule(
        "discriminator-removed",
        "the discriminator was removed",
        Movement::Same,
        "Nothing says any more which variant a value is of; the same values are accepted.",
        [
            "oneOf: [{$ref: A}]\ndiscriminator: {propertyName: kind}",
            "oneOf: [{$ref: A}]",
        ],
        &["discriminator-removed"],
    ),
    rule(
        "discriminator-property-name-changed",
        "another property is the discriminator",
        Movement::Same,
        "Which values are accepted is said by the variants; code that is generated looks at another property.",
        [
            "discriminator: {propertyName: kind}",
            "discriminator: {propertyName: type}",
        ],
        &["discriminator-property-name-changed"],
    ),
    rule(
        "discriminator-mapping-added",
        "a value of the discriminator was added",
        Movement::Same,
        "Which values are accepted is said by the variants.",
        ["mapping: {a: A}", "mapping: {a: A, b: B}"],
        &["discriminator-mapping-added"],
    ),
    rule(
        "discriminator-mapping-deleted",
        "a value of the discriminator was removed",
        Movement::Same,
        "Which values are accepted is said by the variants.",
        ["mapping: {a: A, b: B}", "mapping: {a: A}"],
        &["discriminator-mapping-deleted"],
    ),
    rule(
        "discriminator-mapping-changed",
        "a value of the discriminator means another schema",
        Movement::Same,
        "Which values are accepted is said by the variants.",
        ["mapping: {a: A}", "mapping: {a: B}"],
        &["discriminator-mapping-changed"],
    ),
    rule(
        "discriminator-default-mapping-changed",
        "the schema for other values of the discriminator is another one",
        Movement::Same,
        "Which values are accepted is said by the variants.",
        ["defaultMapping: A", "defaultMapping: B"],
        &[],
    ),
    tolerant(
        rule(
            "unhandled",
            "not compared",
            Movement::Other,
            "Whether the same values are accepted was not decided: what is behind a reference to a URL, or to nothing, was not read, and unions, `not` \
             and `if` are not always decidable. Look at both specs.",
            [
                "oneOf: [{$ref: A}, {$ref: B}]",
                "if: {$ref: C}\nthen: {$ref: A}\nelse: {$ref: B}",
            ],
            &[],
        ),
        &[
            Tolerance {
                direction: Direction::Request,
                level: Level::Warning,
                reason: "it was not decided",
            },
            Tolerance {
                direction: Direction::Response,
                level: Level::Warning,
                reason: "it was not decided",
            },
        ],
    ),
];
