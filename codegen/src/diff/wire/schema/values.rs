//! Enums, constants, defaults, and the flags of properties.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::fact::FactAt;
use super::Pair;
use crate::model::contract::{Schema, Values};

/// Compares the values that two schemas list.
pub(super) fn compare(old: &Schema, new: &Schema, pair: &mut Pair) {
    compare_enums(old, new, pair);
    compare_option(
        old,
        new,
        (old.constant.as_deref(), new.constant.as_deref()),
        "const",
        pair,
    );
    compare_default(old, new, pair);
    compare_discriminators(old, new, pair);
}

/// Compares the defaults of two schemas.
pub(super) fn compare_default(old: &Schema, new: &Schema, pair: &mut Pair) {
    compare_option(
        old,
        new,
        (old.default.as_deref(), new.default.as_deref()),
        "default",
        pair,
    );
}

fn compare_enums(old: &Schema, new: &Schema, pair: &mut Pair) {
    let key = |values: &Values| values.keyword;
    match (&old.values, &new.values) {
        (None, None) => {}
        (None, Some(after)) if after.is_open => {
            let at = FactAt::added(old, new, key(after)).texts(None, Some(listed(after)));
            pair.fact("open-enum-added", at);
        }
        (Some(before), None) if before.is_open => {
            let at = FactAt::removed(old, new, key(before)).texts(Some(listed(before)), None);
            pair.fact("open-enum-removed", at);
        }
        (None, Some(after)) => {
            let at = FactAt::added(old, new, key(after)).texts(None, Some(listed(after)));
            pair.fact("became-enum", at);
        }
        (Some(before), None) => {
            let at = FactAt::removed(old, new, key(before)).texts(Some(listed(before)), None);
            pair.fact("enum-removed", at);
        }
        (Some(before), Some(after)) => {
            match (before.is_open, after.is_open) {
                (true, false) => pair.fact(
                    "enum-closed",
                    FactAt::locations(old.location(key(before)), new.location(key(after))),
                ),
                (false, true) => pair.fact(
                    "enum-opened",
                    FactAt::locations(old.location(key(before)), new.location(key(after))),
                ),
                _ => {}
            }
            let (old_list, new_list) = (Listed::new(&before.list), Listed::new(&after.list));
            for (index, value) in before.list.iter().enumerate() {
                if !new_list.has(value) {
                    let rule = if before.is_open {
                        "open-enum-value-removed"
                    } else {
                        "enum-value-removed"
                    };
                    let keyword = format!("{}/{index}", key(before));
                    let at = FactAt::locations(old.location(&keyword), new.location(key(after)));
                    pair.fact(rule, at.values(Some(value), None));
                }
            }
            for (index, value) in after.list.iter().enumerate() {
                if !old_list.has(value) {
                    let rule = if after.is_open {
                        "open-enum-value-added"
                    } else {
                        "enum-value-added"
                    };
                    let keyword = format!("{}/{index}", key(after));
                    let at = FactAt::locations(old.location(key(before)), new.location(&keyword));
                    pair.fact(rule, at.values(None, Some(value)));
                }
            }
        }
    }
}

// The values of a list, to look one up: of arrays and objects there are few.
struct Listed<'v> {
    scalars: BTreeSet<String>,
    others: Vec<&'v Value>,
}

impl<'v> Listed<'v> {
    fn new(list: &'v [Value]) -> Self {
        let (others, scalars): (Vec<&Value>, Vec<&Value>) = list
            .iter()
            .partition(|value| value.is_array() || value.is_object());
        Self {
            scalars: scalars.into_iter().map(Value::to_string).collect(),
            others,
        }
    }

    fn has(&self, value: &Value) -> bool {
        if value.is_array() || value.is_object() {
            self.others.contains(&value)
        } else {
            self.scalars.contains(&value.to_string())
        }
    }
}

fn listed(values: &Values) -> String {
    Value::Array(values.list.clone()).to_string()
}

fn compare_option(
    old: &Schema,
    new: &Schema,
    values: (Option<&Value>, Option<&Value>),
    keyword: &'static str,
    pair: &mut Pair,
) {
    let rules = if keyword == "const" {
        ["const-added", "const-removed", "const-changed"]
    } else {
        [
            "default-value-added",
            "default-value-removed",
            "default-value-changed",
        ]
    };
    let [added, removed, changed] = rules;
    match values {
        (None, Some(after)) => pair.fact(added, FactAt::added(old, new, keyword).values(None, Some(after))),
        (Some(before), None) => pair.fact(
            removed,
            FactAt::removed(old, new, keyword).values(Some(before), None),
        ),
        (Some(before), Some(after)) if before != after => {
            pair.fact(
                changed,
                FactAt::both(old, new, keyword).values(Some(before), Some(after)),
            );
        }
        _ => {}
    }
}

fn compare_discriminators(old: &Schema, new: &Schema, pair: &mut Pair) {
    let at = || FactAt::both(old, new, "discriminator");
    let (before, after) = match (&old.discriminator, &new.discriminator) {
        (None, None) => return,
        (None, Some(after)) => {
            return pair.fact(
                "discriminator-added",
                at().texts(None, Some(after.property.clone())),
            );
        }
        (Some(before), None) => {
            return pair.fact(
                "discriminator-removed",
                at().texts(Some(before.property.clone()), None),
            );
        }
        (Some(before), Some(after)) => (before, after),
    };
    if before.property != after.property {
        let texts = (Some(before.property.clone()), Some(after.property.clone()));
        pair.fact(
            "discriminator-property-name-changed",
            at().texts(texts.0, texts.1),
        );
    }
    if before.default != after.default {
        let texts = (before.default.clone(), after.default.clone());
        pair.fact(
            "discriminator-default-mapping-changed",
            at().texts(texts.0, texts.1),
        );
    }
    for (value, target) in &after.mapping {
        match before.mapping.get(value) {
            None => pair.fact(
                "discriminator-mapping-added",
                at().texts(None, Some(value.clone())),
            ),
            Some(other) if other != target => {
                let texts = (format!("{value}: {other}"), format!("{value}: {target}"));
                pair.fact(
                    "discriminator-mapping-changed",
                    at().texts(Some(texts.0), Some(texts.1)),
                );
            }
            Some(_) => {}
        }
    }
    for value in before
        .mapping
        .keys()
        .filter(|value| !after.mapping.contains_key(*value))
    {
        pair.fact(
            "discriminator-mapping-deleted",
            at().texts(Some(value.clone()), None),
        );
    }
}
