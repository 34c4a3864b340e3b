//! Compares two structs: their fields, and what their builders require.

use super::bounds::{Moved, assertions, calls, present, trees};
use super::compare::{Comparison, Pair};
use super::members::{Member, match_members};
use super::names::{Crate, path};
use super::rules::{
    BUILDER_ADDED, BUILDER_GONE, CHECK_LOOSENED, CHECK_TIGHTENED, FIELD_ADDED, FIELD_GONE,
    FIELD_MADE_NULLABLE, FIELD_MADE_OPTIONAL, FIELD_MADE_REQUIRED, FIELD_RENAMED, FIELD_TYPE_CHANGED,
    RECEIVED_FIELD_MADE_OPTIONAL, REQUIRED_FIELD_ADDED, SETTER_GONE, WIRE_CHANGED,
};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::ident::Ident;
use crate::model::items::{AdditionalField, Builder, FieldItem, Item, ObjectItem, RustType};
use crate::model::keys::field_key;

impl<'c> Comparison<'c> {
    /// Compares two structs.
    pub fn objects(&mut self, pair: Pair<'c>, old: &'c ObjectItem, new: &'c ObjectItem) {
        let at = path(pair.old);
        self.builders(&at, old.builder, new.builder);
        let (before, after) = (members(&self.old, old), members(&self.new, new));
        let matched = match_members(&before, &after);
        for (left, right) in matched.same {
            if let (Some(left), Some(right)) = (old.fields.get(left), new.fields.get(right)) {
                self.fields(pair, [old.builder, new.builder], left, right);
            }
        }
        for (left, right) in matched.renamed {
            if let (Some(left), Some(right)) = (old.fields.get(left), new.fields.get(right)) {
                let remedy = remedy(pair.new, &right.wire, left.ident.source());
                let names = [left.ident.source(), right.ident.source()];
                self.add_renamed(FIELD_RENAMED, format!("{at}::{}", left.ident), names, remedy);
                self.fields(pair, [old.builder, new.builder], left, right);
            }
        }
        for field in matched.gone.into_iter().filter_map(|index| old.fields.get(index)) {
            let of = self.old.text(&field.whole_type());
            self.add(FIELD_GONE, format!("{at}::{}", field.ident), Some(of), None);
        }
        for field in matched
            .added
            .into_iter()
            .filter_map(|index| new.fields.get(index))
        {
            let of = self.new.text(&field.whole_type());
            let is_required = new.builder == Builder::Always && is_required(field);
            let rule = if is_required {
                REQUIRED_FIELD_ADDED
            } else {
                FIELD_ADDED
            };
            self.add(rule, format!("{at}::{}", field.ident), None, Some(of));
        }
        self.additional(&at, captured(old), captured(new));
        self.checks(&at, moved(old, new));
        if constants(old) != constants(new) {
            let [old, new] =
                [old, new].map(|object| Some(constants(object).join(", ")).filter(|text| !text.is_empty()));
            self.add(WIRE_CHANGED, at, old, new);
        }
    }

    fn builders(&mut self, at: &str, old: Builder, new: Builder) {
        let rank = |builder: Builder| match builder {
            Builder::Never => 0,
            Builder::BehindFeature => 1,
            Builder::Always => 2,
        };
        match rank(old).cmp(&rank(new)) {
            std::cmp::Ordering::Greater => self.add(BUILDER_GONE, at.to_owned(), None, None),
            std::cmp::Ordering::Less => self.add(BUILDER_ADDED, at.to_owned(), None, None),
            std::cmp::Ordering::Equal => {}
        }
    }

    fn fields(&mut self, pair: Pair<'c>, builders: [Builder; 2], old: &'c FieldItem, new: &'c FieldItem) {
        let at = format!("{}::{}", path(pair.old), old.ident);
        self.deprecated(&at, &old.docs, &new.docs);
        self.checks(&at, trees(&old.constraints, &new.constraints));
        let is_built = builders[0] == Builder::Always && builders[1] == Builder::Always;
        let is_received = pair.is_received && !old.is_write_only;
        let whole = [
            self.old.compared(&old.whole_type()),
            self.new.compared(&new.whole_type()),
        ];
        let required = [is_required(old), is_required(new)];
        let has_grown = options(new) > options(old);
        let rule = if self.old.compared(&old.base) != self.new.compared(&new.base) {
            Some(FIELD_TYPE_CHANGED)
        } else if !required[0] && required[1] && (is_built || whole[0] != whole[1]) {
            Some(FIELD_MADE_REQUIRED)
        } else if options(new) < options(old) {
            let is_absence = old.can_be_absent() && !new.can_be_absent();
            Some(if is_absence {
                FIELD_MADE_REQUIRED
            } else {
                FIELD_TYPE_CHANGED
            })
        } else if has_grown && is_received {
            let is_absence = !old.can_be_absent() && new.can_be_absent();
            Some(if is_absence {
                RECEIVED_FIELD_MADE_OPTIONAL
            } else {
                FIELD_TYPE_CHANGED
            })
        } else if has_grown && !required[0] {
            // Code assigns to the field of a struct that it made from its default.
            Some(FIELD_TYPE_CHANGED)
        } else if required[0] && !required[1] {
            Some(FIELD_MADE_OPTIONAL)
        } else {
            has_grown.then_some(FIELD_MADE_NULLABLE)
        };
        if let Some(rule) = rule {
            let (old, new) = (self.old.text(&old.whole_type()), self.new.text(&new.whole_type()));
            self.add(rule, at, Some(old), Some(new));
            return;
        }
        if old.wire != new.wire && old.ident == new.ident {
            self.add(
                WIRE_CHANGED,
                at.clone(),
                Some(old.wire.clone()),
                Some(new.wire.clone()),
            );
        }
        self.null_setters(&at, [old.null_setter.as_ref(), new.null_setter.as_ref()]);
    }

    /// Adds that the setter of null is gone, or has another name.
    pub fn null_setters(&mut self, at: &str, [old, new]: [Option<&Ident>; 2]) {
        if let Some(former) = old.filter(|_| old != new) {
            let now = new.map(|new| new.source().to_owned());
            self.add(SETTER_GONE, at.to_owned(), Some(former.source().to_owned()), now);
        }
    }

    /// Adds how checks moved that are made at run time.
    pub fn checks(&mut self, at: &str, moved: Moved) {
        match moved {
            Moved::Not => {}
            Moved::Looser => self.add(CHECK_LOOSENED, at.to_owned(), None, None),
            Moved::Tighter => self.add(CHECK_TIGHTENED, at.to_owned(), None, None),
        }
    }

    fn additional(&mut self, at: &str, old: Option<&'c AdditionalField>, new: Option<&'c AdditionalField>) {
        let of =
            |of: &Crate<'_>, field: &AdditionalField| of.text(&RustType::Map(Box::new(field.of.clone())));
        match (old, new) {
            (Some(old), Some(new)) if old.ident == new.ident => {
                let at = format!("{at}::{}", old.ident);
                if self.old.compared(&old.of) == self.new.compared(&new.of) {
                    self.checks(&at, trees(&old.constraints, &new.constraints));
                } else {
                    let (old, new) = (of(&self.old, old), of(&self.new, new));
                    self.add(FIELD_TYPE_CHANGED, at, Some(old), Some(new));
                }
            }
            (old, new) => {
                if let Some(old) = old {
                    let of = of(&self.old, old);
                    self.add(FIELD_GONE, format!("{at}::{}", old.ident), Some(of), None);
                }
                if let Some(new) = new {
                    let of = of(&self.new, new);
                    self.add(FIELD_ADDED, format!("{at}::{}", new.ident), None, Some(of));
                }
            }
        }
    }
}

fn members<'o>(of: &Crate<'_>, object: &'o ObjectItem) -> Vec<Member<'o>> {
    let fields = object.fields.iter();
    let member = |field: &'o FieldItem| Member {
        name: field.ident.source(),
        wire: field.wire.clone(),
        of: of.compared(&field.base),
    };
    fields.map(member).collect()
}

fn options(field: &FieldItem) -> usize {
    usize::from(field.can_be_absent()) + usize::from(field.is_nullable)
}

// A tag has a value where none is set.
fn is_required(field: &FieldItem) -> bool {
    field.is_required_by_builder() && field.tag.is_none()
}

fn captured(object: &ObjectItem) -> Option<&AdditionalField> {
    match &object.additional_properties {
        AdditionalProperties::Captured(field) => Some(field),
        AdditionalProperties::Unspecified | AdditionalProperties::Forbidden => None,
    }
}

fn moved(old: &ObjectItem, new: &ObjectItem) -> Moved {
    let rules = |object: &ObjectItem| Some(object.presence_rules.clone()).filter(|rules| !rules.is_empty());
    calls(&old.constraints, &new.constraints)
        .max(present(rules(old), rules(new)))
        .max(assertions(old.assertion.as_deref(), new.assertion.as_deref()))
}

fn constants(object: &ObjectItem) -> Vec<String> {
    let constants = object.constants.iter();
    let mut texts: Vec<String> = constants
        .map(|constant| format!("{} = {}", constant.wire, constant.value.json()))
        .collect();
    texts.sort();
    texts
}

/// The setting by which a field, a value or a parameter keeps its former name.
fn remedy(item: &Item, wire: &str, former: &str) -> Option<String> {
    let of = item.key.strip_prefix("type ")?;
    Some(super::names_setting(&field_key(of, wire), former))
}
