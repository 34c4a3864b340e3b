//! What is found in types: constraints, patterns, examples, values of enums, names and variants.

use levain_codegen::diagnostics::finding::{Code, Severity};
use levain_codegen::model::additional_properties::AdditionalProperties;
use levain_codegen::model::api::Shape;
use levain_codegen::model::spec::SpecLanguage;

use super::{check_as, finds, softened};

#[test]
fn constraints_fit_their_types() {
    finds(
        "types:\n  A: {is: Int, length: 3}\n  B: {is: String, min: 1}\n  C: {is: Bool, pattern: a}\n  D: {is: \"[Int]\", chars: a}\n  E: {is: Any, min-items: 1}\n  F: {is: Int, format: email}\n",
        &[
            (Code::ConstraintDoesNotApply, "3"),
            (Code::ConstraintDoesNotApply, "1"),
            (Code::ConstraintDoesNotApply, "a"),
            (Code::ConstraintDoesNotApply, "a"),
            (Code::ConstraintDoesNotApply, "1"),
            (Code::ConstraintDoesNotApply, "email"),
        ],
    );
    finds(
        "types:\n  A: {is: String, length: 1..2}\n  B: {fields: {a: {type: A, length: 1}, b: {type: \"[A]\", min-items: 1, unique: true}}}\n",
        &[],
    );
    let api = softened(
        "types:\n  A: {is: Int, length: 3.., min: 1}\n",
        &[Code::ConstraintDoesNotApply; 1],
    );
    assert!(api.types[0].constraints.min_length.is_none() && api.types[0].constraints.min.is_some());
}

#[test]
fn constraints_can_be_satisfied() {
    finds(
        "types:\n  A: {is: String, length: 5..3}\n  B: {is: Int, above: 1, below: 2}\n  C: {is: Float, above: 1, below: 2}\n  D: {is: Float, min: 2, below: 2}\n  E: {is: Int, multiple-of: 0}\n  F: {is: \"[Int]\", min-items: 2, max-items: 1}\n",
        &[
            (Code::UnsatisfiableConstraints, "5..3"),
            (Code::UnsatisfiableConstraints, "2"),
            (Code::UnsatisfiableConstraints, "2"),
            (Code::UnsatisfiableConstraints, "0"),
            (Code::UnsatisfiableConstraints, "1"),
        ],
    );
    finds(
        "types:\n  A: {is: Int, max: 5}\n  B: {fields: {a: {type: A, min: 6}}}\n",
        &[(Code::UnsatisfiableConstraints, "5")],
    );
}

#[test]
fn patterns_are_read_as_they_will_be_matched() {
    finds(
        "types:\n  A: {is: String, pattern: \"(a\"}\n",
        &[(Code::NotAPattern, "\"(a\"")],
    );
    finds(
        "types:\n  A: {is: String, pattern: '\\A[a-z]+\\z'}\n",
        &[(Code::NotAPattern, "'\\A[a-z]+\\z'")],
    );
    let checked = check_as(
        SpecLanguage::Levain,
        "types:\n  A: {is: String, pattern: '^(.)\\1$', example: ab}\n",
    );
    assert_eq!(checked.findings, [(Code::UnsupportedPattern, "\\1".to_owned())]);
    assert_eq!(checked.severities, [Severity::Warning]);
    assert!(checked.api.types[0].constraints.pattern.is_none());
    let api = softened(
        "types:\n  A: {is: String, pattern: \"(a\"}\n",
        &[Code::UnsupportedPattern],
    );
    assert!(api.types[0].constraints.pattern.is_none());
}

#[test]
fn examples_and_defaults_are_values_of_their_types() {
    let lines = finds(
        "types:\n  Code: {is: String, length: 3, chars: A-Z, examples: [ABC, AB, AB1, A...]}\n  Shop:\n    fields: {id: Int, codes: \"[Code]\", day?: Date, name: String?}\n    examples:\n      - {id: 1, codes: [ABC], name: null}\n      - {id: 1, codes: [ABC, X], name: a}\n      - {id: 1, codes: [], nam: a}\n      - {id: 1, codes: [], name: a, day: 2020-13-01}\n      - {id: 1.5, codes: [], name: a}\n      - {id: 1, ...: x}\nendpoints:\n  GET /a: {name: a, query: {n?: {type: Int, min: 1, default: 0}, on?: {type: Date, default: today}}}\n",
        &[
            (Code::InvalidValue, "AB"),
            (Code::InvalidValue, "AB1"),
            (Code::InvalidValue, "{id: 1, codes: [ABC, X], name: a}"),
            (Code::InvalidValue, "{id: 1, codes: [], nam: a}"),
            (Code::InvalidValue, "{id: 1, codes: [], name: a, day: 2020-13-01}"),
            (Code::InvalidValue, "{id: 1.5, codes: [], name: a}"),
            (Code::InvalidValue, "0"),
            (Code::InvalidValue, "today"),
        ],
    );
    assert!(lines.contains("at `codes`, at `item 2`"), "{lines}");
    assert!(lines.contains("`name` is missing"), "{lines}");
}

#[test]
fn a_phone_number_of_zeros_is_one() {
    finds(
        "types:\n  Phone: {is: String, format: phone, example: +32 475 00 00 00}\n",
        &[],
    );
}

#[test]
fn foreign_examples_that_do_not_fit_are_left_out() {
    let api = softened(
        "types:\n  A: {is: Int, min: 2, examples: [1, 2]}\n  B: {fields: {a?: {type: A, default: 1}}}\n",
        // The example goes without a word: it is but shown.
        &[Code::InvalidValue],
    );
    assert_eq!(api.types[0].notes.examples.len(), 1);
    assert!(
        matches!(&api.types[1].shape, Shape::Object { fields, additional_properties: AdditionalProperties::Unspecified, .. } if fields[0].default.is_none())
    );
}

#[test]
fn values_of_an_enum_are_distinct_and_satisfy_its_constraints() {
    finds(
        "types:\n  A: {is: String, one-of: [a, b, a, ccc], length: 1}\n",
        &[(Code::DuplicateValue, "a"), (Code::InvalidValue, "ccc")],
    );
    let api = softened(
        "types:\n  A: {is: String, one-of: [a, b, a]}\n",
        &[Code::DuplicateValue],
    );
    assert!(matches!(&api.types[0].shape, Shape::Enum { values, .. } if values.len() == 2));
}

#[test]
fn names_that_collide_are_warnings() {
    finds(
        "types:\n  A: {fields: {userId: Int, user_id: Int}}\n  B: {one-of: [a b, a-b]}\n",
        &[(Code::NameCollision, "user_id"), (Code::NameCollision, "a-b")],
    );
}

#[test]
fn variants_can_be_distinguished() {
    finds(
        "types:\n  A: {one-of: {X: {a: Int}, Y: {a: Int}}}\n  B: {one-of: {X: {a: Int}, Y: {b: Int}}}\n  C: {one-of: [String, Date]}\n  D: {one-of: [Date, String]}\n  E: {one-of: [Int, Float]}\n",
        &[(Code::AmbiguousVariants, "Y"), (Code::AmbiguousVariants, "Date")],
    );
    finds(
        "types:\n  X: {fields: {k: {type: String, equals: x}}}\n  Y: {fields: {k: {type: String, equals: x}, b: Int}}\n  A: {one-of: [X, Y], tag: k}\n",
        &[(Code::AmbiguousVariants, "Y")],
    );
}

#[test]
fn values_beside_a_pattern_that_backtracks_are_checked_at_once() {
    let (right, wrong) = ("a".repeat(40), "a".repeat(40) + "!");
    // Each would take a backtracking engine longer than the universe has; look-around too.
    for pattern in ["^(a+)+$", "^(a|aa)+$", "^(?=(a+)+$)a", "^(?!(a+)+!)(a+)+$"] {
        let spec = format!(
            "types:\n  A: {{is: String, pattern: '{pattern}', examples: [{right}, {wrong}]}}\n  B: {{fields: {{a?: {{type: String, pattern: '{pattern}', default: {wrong}}}, b?: {{type: String, pattern: '{pattern}', default: {right}}}}}}}\n"
        );
        finds(
            &spec,
            &[(Code::InvalidValue, &wrong), (Code::InvalidValue, &wrong)],
        );
    }
}
