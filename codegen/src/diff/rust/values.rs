//! Compares two newtypes, two enums, two servers or two security schemes.

use std::collections::BTreeSet;

use super::bounds::{Moved, assertions, calls, shown, trees};
use super::compare::{Comparison, Pair};
use super::members::{Member, match_members};
use super::names::{Crate, path};
use super::rules::{
    BOUND_LOOSENED, BOUND_TIGHTENED, CONSTRUCTOR_MADE_FALLIBLE, CONSTRUCTOR_MADE_INFALLIBLE, ENUM_CLOSED,
    ENUM_OPENED, FIELD_ADDED, FIELD_GONE, FIELD_TYPE_CHANGED, INNER_TYPE_CHANGED, VARIANT_ADDED,
    VARIANT_GONE, VARIANT_RENAMED, VARIANT_TYPE_CHANGED, WIRE_CHANGED,
};
use super::traits::conversions;
use crate::model::ident::Ident;
use crate::model::items::{
    AssertionCall, ConstraintCall, ConstraintTree, EnumItem, EnumOf, ItemKind, SchemeItem, ServerItem,
    ServerVariable, UnionItem,
};
use crate::naming::value_key;

/// What a newtype wraps, and what it checks.
struct Newtype<'n> {
    inner: String,
    calls: &'n [ConstraintCall],
    assertion: Option<&'n AssertionCall>,
    // Whether its constructor checks it; other newtypes are checked when they are sent.
    is_checked_when_made: bool,
    // How the items are joined outside of JSON.
    separator: Option<&'n str>,
}

impl<'c> Comparison<'c> {
    /// Compares two newtypes, if they wrap the same.
    pub fn newtypes(&mut self, pair: Pair<'c>, at: &str) -> bool {
        let (Some(old), Some(new)) = (
            newtype(&pair.old.kind, &self.old),
            newtype(&pair.new.kind, &self.new),
        ) else {
            return false;
        };
        if old.inner != new.inner {
            let (old, new) = (
                inner_text(&pair.old.kind, &self.old),
                inner_text(&pair.new.kind, &self.new),
            );
            self.add(INNER_TYPE_CHANGED, at.to_owned(), old, new);
            return false;
        }
        if old.separator != new.separator {
            let [old, new] = [old.separator, new.separator].map(|text| text.map(str::to_owned));
            self.add(WIRE_CHANGED, at.to_owned(), old, new);
        }
        match (tree(&pair.old.kind), tree(&pair.new.kind)) {
            (Some(old), Some(new)) => self.checks(at, trees(old, new)),
            _ => self.bounds(at, &old, &new),
        }
        true
    }

    fn bounds(&mut self, at: &str, old: &Newtype<'_>, new: &Newtype<'_>) {
        let is_fallible =
            |of: &Newtype<'_>| of.is_checked_when_made && (!of.calls.is_empty() || of.assertion.is_some());
        let moved = calls(old.calls, new.calls).max(assertions(old.assertion, new.assertion));
        let rule = match (is_fallible(old), is_fallible(new), moved) {
            (false, true, _) => CONSTRUCTOR_MADE_FALLIBLE,
            (true, false, _) => CONSTRUCTOR_MADE_INFALLIBLE,
            (_, _, Moved::Not) => return,
            (_, _, Moved::Looser) => BOUND_LOOSENED,
            (_, _, Moved::Tighter) => BOUND_TIGHTENED,
        };
        self.add(rule, at.to_owned(), shown(old.calls), shown(new.calls));
    }

    /// Compares two enums of values.
    pub fn enums(&mut self, pair: Pair<'c>, old: &'c EnumItem, new: &'c EnumItem) {
        let at = path(pair.old);
        if old.of != new.of {
            let [old, new] = [old.of, new.of].map(|of| Some(enum_text(of).to_owned()));
            self.add(INNER_TYPE_CHANGED, at.clone(), old, new);
        }
        match (old.is_open, new.is_open) {
            (true, false) => self.add(ENUM_CLOSED, at.clone(), None, None),
            (false, true) if old.of != EnumOf::Json => self.add(ENUM_OPENED, at.clone(), None, None),
            _ => self.checks(&at, calls(&old.constraints, &new.constraints)),
        }
        let matched = match_members(&values(old), &values(new));
        for (left, right) in matched.same {
            if let (Some((ident, before, old)), Some((_, after, new))) =
                (old.values.get(left), new.values.get(right))
            {
                let at = format!("{at}::{ident}");
                self.deprecated(&at, old, new);
                if before != after {
                    self.add(
                        WIRE_CHANGED,
                        at,
                        Some(before.json().to_string()),
                        Some(after.json().to_string()),
                    );
                }
            }
        }
        for (left, right) in matched.renamed {
            if let (Some((before, ..)), Some((after, value, _))) =
                (old.values.get(left), new.values.get(right))
            {
                let key = pair.new.key.strip_prefix("type ").map(|of| value_key(of, value));
                let remedy = key.map(|key| super::names_setting(&key, before.source()));
                let names = [before.source(), after.source()];
                self.add_renamed(VARIANT_RENAMED, format!("{at}::{before}"), names, remedy);
            }
        }
        for (ident, value, _) in matched.gone.into_iter().filter_map(|index| old.values.get(index)) {
            self.add(
                VARIANT_GONE,
                format!("{at}::{ident}"),
                Some(value.json().to_string()),
                None,
            );
        }
        for (ident, value, _) in matched
            .added
            .into_iter()
            .filter_map(|index| new.values.get(index))
        {
            self.add(
                VARIANT_ADDED,
                format!("{at}::{ident}"),
                None,
                Some(value.json().to_string()),
            );
        }
    }

    /// Compares two enums of types.
    pub fn unions(&mut self, pair: Pair<'c>, old: &'c UnionItem, new: &'c UnionItem) {
        let at = path(pair.old);
        self.checks(
            &at,
            assertions(old.assertion.as_deref(), new.assertion.as_deref()),
        );
        if old.tagging != new.tagging {
            self.add(WIRE_CHANGED, at.clone(), None, None);
        }
        self.conversions(&at, old, new);
        let matched = match_members(&variants(&self.old, old), &variants(&self.new, new));
        for (left, right) in matched.same {
            let (Some(left), Some(right)) = (old.variants.get(left), new.variants.get(right)) else {
                continue;
            };
            let at = format!("{at}::{}", left.ident);
            self.deprecated(&at, &left.docs, &right.docs);
            if self.old.compared(&left.of) == self.new.compared(&right.of) {
                self.checks(&at, trees(&left.constraints, &right.constraints));
                if left.tags != right.tags {
                    self.add(WIRE_CHANGED, at, None, None);
                }
            } else {
                let (old, new) = (self.old.text(&left.of), self.new.text(&right.of));
                self.add(VARIANT_TYPE_CHANGED, at, Some(old), Some(new));
            }
        }
        for (left, right) in matched.renamed {
            if let (Some(left), Some(right)) = (old.variants.get(left), new.variants.get(right)) {
                let names = [left.ident.source(), right.ident.source()];
                self.add_renamed(VARIANT_RENAMED, format!("{at}::{}", left.ident), names, None);
            }
        }
        for variant in matched
            .gone
            .into_iter()
            .filter_map(|index| old.variants.get(index))
        {
            let of = self.old.text(&variant.of);
            self.add(VARIANT_GONE, format!("{at}::{}", variant.ident), Some(of), None);
        }
        for variant in matched
            .added
            .into_iter()
            .filter_map(|index| new.variants.get(index))
        {
            let of = self.new.text(&variant.of);
            self.add(VARIANT_ADDED, format!("{at}::{}", variant.ident), None, Some(of));
        }
    }

    // What converts into a variant that is gone or of another type follows from that.
    fn conversions(&mut self, at: &str, old: &'c UnionItem, new: &'c UnionItem) {
        let (before, after) = (conversions(old, &self.old), conversions(new, &self.new));
        let [mut gone, mut added] = [BTreeSet::new(), BTreeSet::new()];
        let is_in = |union: &UnionItem, of: &Crate<'_>, (ident, text): &(&Ident, String)| {
            let mut variants = union.variants.iter();
            variants.any(|variant| variant.ident == **ident && of.compared(&variant.of) == *text)
        };
        for (source, variant) in &before {
            if !after.contains_key(source) && is_in(new, &self.new, variant) {
                gone.insert(format!("From<{source}>"));
            }
        }
        for (source, variant) in &after {
            if !before.contains_key(source) && is_in(old, &self.old, variant) {
                added.insert(format!("From<{source}>"));
            }
        }
        self.trait_lists(at, &gone, &added);
    }

    /// Compares two servers, if both are constants or both are structs.
    pub fn servers(&mut self, at: &str, old: &'c ServerItem, new: &'c ServerItem) -> bool {
        match (old, new) {
            (ServerItem::Constant(old), ServerItem::Constant(new)) => {
                if old != new {
                    self.add(WIRE_CHANGED, at.to_owned(), Some(old.clone()), Some(new.clone()));
                }
                true
            }
            (ServerItem::Template { variables: old, .. }, ServerItem::Template { variables: new, .. }) => {
                self.variables(at, old, new);
                true
            }
            _ => false,
        }
    }

    fn variables(&mut self, at: &str, old: &'c [ServerVariable], new: &'c [ServerVariable]) {
        for left in old {
            let at = format!("{at}::{}", left.ident);
            let of = variable_text(&self.old, left);
            match new.iter().find(|right| right.ident == left.ident) {
                None => self.add(FIELD_GONE, at, Some(of), None),
                Some(right) => {
                    let now = variable_text(&self.new, right);
                    if of != now {
                        self.add(FIELD_TYPE_CHANGED, at, Some(of), Some(now));
                    }
                }
            }
        }
        for right in new
            .iter()
            .filter(|right| !old.iter().any(|left| left.ident == right.ident))
        {
            let of = variable_text(&self.new, right);
            self.add(FIELD_ADDED, format!("{at}::{}", right.ident), None, Some(of));
        }
    }

    /// Compares two security schemes, which are constants of one type.
    pub fn schemes(&mut self, at: &str, old: &'c SchemeItem, new: &'c SchemeItem) {
        if old != new {
            self.add(WIRE_CHANGED, at.to_owned(), None, None);
        }
    }
}

fn variable_text(of: &Crate<'_>, variable: &ServerVariable) -> String {
    variable
        .of
        .as_ref()
        .map_or_else(|| "String".to_owned(), |(id, _)| of.path(*id).to_owned())
}

fn values(of: &EnumItem) -> Vec<Member<'_>> {
    let values = of.values.iter();
    values
        .map(|(ident, value, _)| Member {
            name: ident.source(),
            wire: value.json().to_string(),
            of: String::new(),
        })
        .collect()
}

fn variants<'u>(of: &Crate<'_>, union: &'u UnionItem) -> Vec<Member<'u>> {
    let variants = union.variants.iter();
    let member = variants.map(|variant| Member {
        name: variant.ident.source(),
        wire: variant.ident.source().to_owned(),
        of: of.compared(&variant.of),
    });
    member.collect()
}

const fn enum_text(of: EnumOf) -> &'static str {
    match of {
        EnumOf::String => "strings",
        EnumOf::Integer => "integers",
        EnumOf::Json => "JSON values",
    }
}

fn newtype<'n>(kind: &'n ItemKind, of: &Crate<'_>) -> Option<Newtype<'n>> {
    let wrapping = |inner: String| Newtype {
        inner,
        calls: &[],
        assertion: None,
        is_checked_when_made: false,
        separator: None,
    };
    Some(match kind {
        ItemKind::String(string) => Newtype {
            calls: &string.constraints,
            assertion: string.assertion.as_deref(),
            is_checked_when_made: true,
            ..wrapping("String".to_owned())
        },
        ItemKind::Integer(number) | ItemKind::Number(number) => Newtype {
            calls: &number.constraints,
            assertion: number.assertion.as_deref(),
            is_checked_when_made: true,
            ..wrapping(inner_text(kind, of).unwrap_or_default())
        },
        ItemKind::Boolean => wrapping("bool".to_owned()),
        ItemKind::Array(array) => Newtype {
            separator: array.separator.as_deref(),
            ..wrapping(format!("Vec<{}>", of.compared(&array.of)))
        },
        ItemKind::Map(map) => wrapping(format!("Map<{}>", of.compared(&map.of))),
        ItemKind::Wrapper(wrapper) => wrapping(of.compared(&wrapper.of)),
        _ => return None,
    })
}

// What a newtype wraps, as callers of its crate write it.
fn inner_text(kind: &ItemKind, of: &Crate<'_>) -> Option<String> {
    Some(match kind {
        ItemKind::String(_) => "String".to_owned(),
        ItemKind::Integer(number) => if number.is_unsigned { "u64" } else { "i64" }.to_owned(),
        ItemKind::Number(_) => "f64".to_owned(),
        ItemKind::Boolean => "bool".to_owned(),
        ItemKind::Array(array) => format!("Vec<{}>", of.text(&array.of)),
        ItemKind::Map(map) => format!("levain::Map<{}>", of.text(&map.of)),
        ItemKind::Wrapper(wrapper) => of.text(&wrapper.of),
        _ => return None,
    })
}

fn tree(kind: &ItemKind) -> Option<&ConstraintTree> {
    match kind {
        ItemKind::Array(array) | ItemKind::Map(array) => Some(&array.constraints),
        ItemKind::Wrapper(wrapper) => Some(&wrapper.constraints),
        _ => None,
    }
}
