//! Comparisons that are made by hand, so that reports are tested for what no comparison of today finds.

use levain_codegen::diagnostics::location::{FileId, Location, Sources};
use levain_codegen::diff::bump::Bump;
use levain_codegen::diff::report::Comparison;
use levain_codegen::diff::rules::Rule;
use levain_codegen::diff::rust::{RustChange, RustChanges, RustRule};
use levain_codegen::diff::severity::{Direction, Level, Movement};
use levain_codegen::diff::{Change, Changes, OperationIds, Reached, Side};

const fn rule(id: &'static str, title: &'static str, movement: Movement) -> Rule {
    Rule {
        id,
        title,
        movement,
        tolerance: &[],
        reason: "A request that was accepted is refused.",
        example: ["maximum: 100", "maximum: 50"],
        oasdiff: &[],
    }
}

static MAXIMUM: Rule = rule("maximum-decreased", "the maximum decreased", Movement::Narrower);
static OPERATION_REMOVED: Rule = rule(
    "operation-removed",
    "an operation was removed",
    Movement::Narrower,
);
static OPTIONAL: Rule = rule(
    "became-optional",
    "the property is not required any more",
    Movement::Wider,
);
static VALUE_ADDED: Rule = rule(
    "enum-value-added",
    "a value of an enum was added",
    Movement::Wider,
);
static DEPRECATED: Rule = rule("deprecated", "it is deprecated", Movement::Same);
static VERSION: Rule = rule(
    "version-not-bumped",
    "the API changed, and its version did not",
    Movement::Same,
);

static FIELD: RustRule = RustRule {
    id: "field-type-changed",
    title: "the type of a field changed",
    bump: Bump::Major,
    reason: "Code that reads the field does not compile.",
};
static VARIANT: RustRule = RustRule {
    id: "variant-added",
    title: "a variant was added",
    bump: Bump::Minor,
    reason: "The enum is `#[non_exhaustive]`.",
};
static ITEM_GONE: RustRule = RustRule {
    id: "item-gone",
    title: "an item is gone",
    bump: Bump::Major,
    reason: "Code that names it does not compile.",
};

fn reached(uses: &[(&str, &str, &str, Option<&'static str>)]) -> Vec<Reached> {
    let uses = uses.iter().map(|(method, path, inside, oasdiff)| Reached {
        method: (*method).to_owned(),
        path: (*path).to_owned(),
        inside: (*inside).to_owned(),
        oasdiff: *oasdiff,
    });
    uses.collect()
}

fn at(pointer: &str) -> Option<Location> {
    (!pointer.is_empty()).then(|| Location::value(FileId(0), pointer))
}

fn change(rule: &'static Rule, level: Level, subject: &str, places: [&str; 2], facts: [&str; 2]) -> Change {
    let fact = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Change {
        rule,
        level,
        direction: Some(Direction::Request),
        movement: rule.movement,
        subject: subject.to_owned(),
        reached: Vec::new(),
        accepted: None,
        overridden: None,
        oasdiff: None,
        old: fact(facts[0]),
        new: fact(facts[1]),
        before: at(places[0]),
        after: at(places[1]),
    }
}

fn side(name: &str, version: &str, text: &str) -> Side {
    let mut sources = Sources::default();
    sources.add(name, text);
    Side {
        name: name.to_owned(),
        version: Some(version.to_owned()),
        sources,
        is_in_work_tree: true,
    }
}

/// A comparison with a change of every kind.
#[expect(clippy::too_many_lines, reason = "a list of changes, one of each kind")]
pub fn shops(old: &str, new: &str) -> Comparison {
    let closed = Change {
        direction: None,
        reached: reached(&[(
            "DELETE",
            "/shops/{id}",
            "",
            Some("api-removed-without-deprecation"),
        )]),
        ..change(
            &OPERATION_REMOVED,
            Level::Breaking,
            "",
            ["/paths/~1shops~1{id}/delete", ""],
            ["", ""],
        )
    };
    let limit = "/paths/~1shops/get/parameters/0/schema/maximum";
    let limit = Change {
        reached: reached(&[(
            "GET",
            "/shops",
            "query.limit",
            Some("request-parameter-max-decreased"),
        )]),
        ..change(
            &MAXIMUM,
            Level::Breaking,
            "query.limit",
            [limit, limit],
            ["100", "50"],
        )
    };
    let both = [
        ("GET", "/shops", "200 body[].name", None),
        ("GET", "/shops/{id}", "200 body.name", None),
    ];
    let name = Change {
        direction: Some(Direction::Response),
        reached: reached(&both),
        ..change(
            &OPTIONAL,
            Level::Breaking,
            "Shop.name",
            ["/components/schemas/Shop/required/0", "/components/schemas/Shop"],
            ["", ""],
        )
    };
    let many: Vec<Reached> = (0..5)
        .flat_map(|number| {
            reached(&[(
                "GET",
                &format!("/shops/{{id}}/{number}"),
                "200 body.state",
                Some("response-property-enum-value-added"),
            )])
        })
        .collect();
    let moved = Change {
        direction: Some(Direction::Response),
        reached: many,
        ..change(
            &VALUE_ADDED,
            Level::Warning,
            "Shop.state",
            [
                "/components/schemas/Shop/properties/state",
                "/components/schemas/Shop/properties/state/enum/2",
            ],
            ["", "moved"],
        )
    };
    let deprecated = Change {
        direction: None,
        reached: reached(&[("GET", "/shops/{id}", "", None)]),
        ..change(
            &DEPRECATED,
            Level::Compatible,
            "",
            ["", "/paths/~1shops~1{id}/get/deprecated"],
            ["", ""],
        )
    };
    let version = Change {
        direction: None,
        ..change(
            &VERSION,
            Level::Compatible,
            "",
            ["/info/version", "/info/version"],
            ["1.2.0", "1.3.0"],
        )
    };
    Comparison {
        changes: Changes {
            operation_ids: OperationIds::default(),
            title: "Shops".to_owned(),
            old: side("old.yaml", "1.2.0", old),
            new: side("new.yaml", "1.3.0", new),
            list: vec![version, deprecated, moved, name, limit, closed],
        },
        rust: RustChanges {
            list: vec![
                rust(&ITEM_GONE, "shops::CloseShop", "struct CloseShop", ""),
                rust(&FIELD, "types::Shop::name", "String", "Option<String>"),
                rust(&VARIANT, "types::ShopState::Moved", "", "Moved"),
            ],
            unknown: None,
        },
        api_bump: Bump::Major,
        crate_bump: Bump::Major,
    }
}

fn rust(rule: &'static RustRule, item: &str, old: &str, new: &str) -> RustChange {
    let fact = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    RustChange {
        rule,
        item: item.to_owned(),
        old: fact(old),
        new: fact(new),
        remedy: None,
        migration: None,
    }
}

/// A comparison whose spec is written by someone who wants to be read as something else.
pub fn hostile(old: &str, new: &str) -> Comparison {
    let value =
        "`a|b\\|` <img src=x onerror=alert(1)> @octocat #1 ]]> \u{1b}[31m\u{202e} %0A::error::\n\n## x";
    let path = "/a|b`<!--/{x\n}@octocat";
    let of = |level| Change {
        reached: reached(&[("GET", path, "200 body.a|`</script><script>", None)]),
        ..change(
            &MAXIMUM,
            level,
            "body.a|`</script><script>",
            ["/paths/~1a|b/get/x/0", ""],
            [value, "``"],
        )
    };
    Comparison {
        changes: Changes {
            operation_ids: OperationIds::default(),
            title: "Shops</title>|`@octocat`\n# x".to_owned(),
            old: side("old,a:b%.json", "1|`", old),
            new: side("new<b>.json", "2\n", new),
            list: vec![of(Level::Breaking), of(Level::Warning), of(Level::Compatible)],
        },
        rust: RustChanges {
            list: vec![rust(
                &FIELD,
                "types::A::b",
                "Vec<Option<&'static str>>",
                "Result<(), |x|>",
            )],
            unknown: Some("`a`\n<b>".to_owned()),
        },
        api_bump: Bump::Major,
        crate_bump: Bump::Minor,
    }
}

/// A comparison that finds nothing.
pub fn nothing(text: &str) -> Comparison {
    Comparison {
        changes: Changes {
            operation_ids: OperationIds::default(),
            title: "Shops".to_owned(),
            old: side("old.yaml", "1.2.0", text),
            new: side("new.yaml", "1.2.0", text),
            list: Vec::new(),
        },
        rust: RustChanges::default(),
        api_bump: Bump::Patch,
        crate_bump: Bump::Patch,
    }
}

/// The same comparison with so many changes of each level, the compatible ones first.
pub fn repeated(comparison: &Comparison, counts: [usize; 3]) -> Comparison {
    let mut repeated = comparison.clone();
    repeated.changes.list.clear();
    for (level, count) in Level::ALL.iter().zip(counts) {
        let first = comparison
            .changes
            .list
            .iter()
            .find(|change| change.level == *level);
        for number in 0..count {
            repeated.changes.list.extend(first.cloned().map(|change| Change {
                subject: format!("Shop.field{number}"),
                ..change
            }));
        }
    }
    repeated
}
