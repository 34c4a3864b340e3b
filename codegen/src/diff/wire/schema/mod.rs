//! Compares schemas: two at a time, each pair once, whichever operations use it.
//!
//! In: the schemas of both contracts. Out: [`Pair`]s, each with what differs in it, and with the pairs that it leads to. [`walk`] follows these
//! from an operation, so that an edit to a shared schema is found once and reported for all that it reaches.

mod all_of;
mod annotations;
mod effective;
mod keywords;
mod objects;
mod parts;
mod signature;
mod types;
mod unions;
mod unread;
mod values;
mod walk;

use indexmap::IndexMap;

use serde_json::Value;

use self::effective::Side;
use super::fact::{Fact, FactAt};
use crate::diff::severity::Movement;
use crate::model::contract::{Keyword, Part, PartList, Schema, SchemaId, Schemas};

pub(super) use self::walk::{Root, Visit};

/// An index into the pairs.
pub(super) type PairId = usize;

/// What a comparison of two schemas finds.
#[derive(Debug, Default)]
pub(super) struct Pair {
    /// The name of the declared schema, if both are declared with it.
    pub(super) name: Option<String>,
    /// What differs here.
    pub(super) facts: Vec<Fact>,
    /// The pairs that this one leads to.
    pub(super) edges: Vec<Edge>,
    /// Whether there are facts here or behind an edge.
    pub(super) is_dirty: bool,
}

/// How the movement behind an edge is one of the schema that the edge is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Polarity {
    /// It is the same.
    Same,
    /// It is reversed: behind `not`.
    Reversed,
    /// It may be any: behind `if`.
    Unknown,
}

/// A way from a pair to another one.
#[derive(Clone, Debug)]
pub(super) struct Edge {
    /// What it adds to the path: `.zip`, `[]`; nothing if the same value is meant.
    pub(super) step: String,
    /// The pair that it leads to.
    pub(super) to: PairId,
    /// What becomes of movements.
    pub(super) polarity: Polarity,
    /// Whether the value is in responses only.
    pub(super) is_read_only: bool,
    /// Whether the value is in requests only.
    pub(super) is_write_only: bool,
}

/// Compares the schemas of two contracts.
pub(super) struct Comparer<'c> {
    old: Side<'c>,
    new: Side<'c>,
    ids: IndexMap<(SchemaId, SchemaId, Form), PairId>,
    pairs: Vec<Pair>,
    pending: Vec<(PairId, SchemaId, SchemaId, Form)>,
    // The form of the pair that is compared.
    form: Form,
}

/// What values are written as, which decides whether a number is a string too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// JSON.
    Json,
    /// Text: parameters, headers and forms, in which every scalar is written as characters.
    Text,
    /// XML, in which scalars are characters too, and names and attributes are as `xml` says.
    Xml,
    /// The value of a parameter whose items are written one by one, so that one value is an array too.
    Repeated,
}

impl<'c> Comparer<'c> {
    /// Compares these schemas, of which none is compared yet.
    pub(super) fn new(old: &'c Schemas, new: &'c Schemas) -> Self {
        Self {
            old: Side::new(old),
            new: Side::new(new),
            ids: IndexMap::new(),
            pairs: Vec::new(),
            pending: Vec::new(),
            form: Form::Json,
        }
    }

    /// The pair of two schemas of values in a form, which is compared by [`finish`](Self::finish).
    pub(super) fn pair_of(&mut self, old: SchemaId, new: SchemaId, form: Form) -> PairId {
        let (old, new) = (self.old.compared(old), self.new.compared(new));
        if let Some(id) = self.ids.get(&(old, new, form)) {
            return *id;
        }
        let id = self.pairs.len();
        self.pairs.push(Pair::default());
        self.ids.insert((old, new, form), id);
        self.pending.push((id, old, new, form));
        id
    }

    /// Whether two schemas accept no arrays and no objects, so that it does not matter how these are written.
    pub(super) fn are_scalars(&self, old: Option<SchemaId>, new: Option<SchemaId>) -> bool {
        let is_scalar = |schema: &Schema| {
            let types = &schema.types;
            !types.is_empty() && types.iter().all(|name| name != "array" && name != "object")
        };
        old.zip(new).is_some_and(|(old, new)| {
            is_scalar(&self.old.effective(old)) && is_scalar(&self.new.effective(new))
        })
    }

    /// Whether two schemas have other names, by which XML calls its root unless `xml` gives another.
    pub(super) fn have_other_names(&self, old: SchemaId, new: SchemaId) -> bool {
        let has_own = |schema: &Schema| schema.xml.as_deref().is_some_and(|xml| xml.contains("name "));
        let has_own = has_own(&self.old.effective(old)) || has_own(&self.new.effective(new));
        let (before, after) = self.names(old, new);
        !has_own && before.is_some() && after.is_some() && before != after
    }

    /// The names that two schemas are declared with.
    pub(super) fn names(&self, old: SchemaId, new: SchemaId) -> (Option<String>, Option<String>) {
        let old = self.old.declared_name(self.old.target(old)).map(str::to_owned);
        (
            old,
            self.new.declared_name(self.new.target(new)).map(str::to_owned),
        )
    }

    // What is inside of a value is written as the value is, but that of a parameter's items is not repeated again.
    fn pair(&mut self, old: SchemaId, new: SchemaId) -> PairId {
        let form = match self.form {
            Form::Repeated => Form::Text,
            form => form,
        };
        self.pair_of(old, new, form)
    }

    /// Compares all pairs, and those that they lead to.
    pub(super) fn finish(&mut self) {
        while let Some((id, old, new, form)) = self.pending.pop() {
            self.form = form;
            let mut pair = Pair {
                name: self.common_name(old, new),
                ..Pair::default()
            };
            self.compare(old, new, &mut pair);
            pair.is_dirty = !pair.facts.is_empty();
            if let Some(slot) = self.pairs.get_mut(id) {
                *slot = pair;
            }
        }
        self.mark_dirty();
    }

    // A pair leads to a difference if a pair that it leads to does: followed backwards from those that have one.
    fn mark_dirty(&mut self) {
        let mut users: Vec<Vec<PairId>> = vec![Vec::new(); self.pairs.len()];
        for (id, pair) in self.pairs.iter().enumerate() {
            for edge in &pair.edges {
                if let Some(users) = users.get_mut(edge.to) {
                    users.push(id);
                }
            }
        }
        let dirty = |(id, pair): (PairId, &Pair)| pair.is_dirty.then_some(id);
        let mut pending: Vec<PairId> = self.pairs.iter().enumerate().filter_map(dirty).collect();
        while let Some(id) = pending.pop() {
            for user in users.get(id).into_iter().flatten() {
                if let Some(pair) = self.pairs.get_mut(*user).filter(|pair| !pair.is_dirty) {
                    pair.is_dirty = true;
                    pending.push(*user);
                }
            }
        }
    }

    /// A pair that was compared.
    pub(super) fn get(&self, id: PairId) -> Option<&Pair> {
        self.pairs.get(id)
    }

    fn common_name(&self, old: SchemaId, new: SchemaId) -> Option<String> {
        let name = self.new.declared_name(new)?;
        (self.old.declared_name(old)? == name).then(|| name.to_owned())
    }

    fn compare(&mut self, old: SchemaId, new: SchemaId, pair: &mut Pair) {
        if self.compare_annotated(old, new, pair) {
            return;
        }
        let (old, new) = (self.old.effective(old), self.new.effective(new));
        if old.is_unread || new.is_unread {
            return unread::report(&old, &new, pair);
        }
        if self.compare_all_of(&old, &new, pair) {
            return;
        }
        let flat = (self.old.flattened(&old), self.new.flattened(&new));
        let (Some(old), Some(new)) = flat else {
            let parts = |schema: &Schema| {
                let has_parts = !schema.list(PartList::AllOf).is_empty();
                Some(if has_parts { "allOf" } else { "no allOf" }.to_owned())
            };
            let at = FactAt::both(&old, &new, "").texts(parts(&old), parts(&new));
            return pair.fact("unhandled", at);
        };
        self.compare_flat(&old, &new, pair);
    }

    // Schemas without `allOf`.
    fn compare_flat(&mut self, old: &Schema, new: &Schema, pair: &mut Pair) {
        self.compare_unread(old, new, pair);
        if old.is_false || new.is_false {
            match (old.is_false, new.is_false) {
                (false, true) => pair.fact("false-schema", FactAt::both(old, new, "")),
                (true, false) => pair.fact("false-schema-removed", FactAt::both(old, new, "")),
                _ => {}
            }
            return;
        }
        if self.compare_unions(old, new, pair) {
            return;
        }
        if self.compare_repeated(old, new, pair) || types::compare(old, new, self.form, pair) {
            return;
        }
        values::compare(old, new, pair);
        keywords::compare(old, new, pair);
        self.compare_parts(old, new, pair);
        self.compare_properties(old, new, pair);
        super::lifecycle::compare_schema(old, new, pair);
        annotations::compare_xml(old, new, self.form, pair);
    }
}

impl Comparer<'_> {
    // One value became an array of such values, of which each is written by itself.
    fn compare_repeated(&mut self, old: &Schema, new: &Schema, pair: &mut Pair) -> bool {
        let is_array = |schema: &Schema| schema.types == ["array"];
        if self.form != Form::Repeated || is_array(old) || !is_array(new) || old.types.is_empty() {
            return false;
        }
        // Requests with one value go on to be accepted if the items accept it.
        let mut inside = Pair::default();
        if let Some(items) = new.parts.get(&Part::Items) {
            let items = self.new.effective(*items);
            self.form = Form::Text;
            self.compare_flat(old, &items, &mut inside);
        }
        let is_narrower = |fact: &Fact| !matches!(fact.rule.movement, Movement::Same | Movement::Wider);
        let needs_more = new
            .keywords
            .get(&Keyword::MinItems)
            .and_then(Value::as_u64)
            .is_some_and(|least| least > 1);
        let is_changed = needs_more || inside.facts.iter().any(is_narrower);
        types::report(
            old,
            new,
            if is_changed {
                "type-changed"
            } else {
                "type-generalized"
            },
            pair,
        );
        true
    }
}

impl Pair {
    /// Adds a fact.
    pub(super) fn fact(&mut self, rule: &'static str, at: FactAt) {
        self.facts.push(Fact::new(rule, at));
    }

    fn edge(&mut self, step: impl Into<String>, to: PairId) {
        self.edges.push(Edge {
            step: step.into(),
            to,
            polarity: Polarity::Same,
            is_read_only: false,
            is_write_only: false,
        });
    }
}

impl Polarity {
    /// The movement of the whole when what is behind the edge moves.
    pub(super) const fn of(self, movement: Movement) -> Movement {
        match (self, movement) {
            (Self::Same, movement) => movement,
            (Self::Reversed, movement) => movement.reversed(),
            (Self::Unknown, Movement::Same) => Movement::Same,
            (Self::Unknown, _) => Movement::Other,
        }
    }

    const fn then(self, next: Self) -> Self {
        match (self, next) {
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Reversed, Self::Reversed) | (Self::Same, Self::Same) => Self::Same,
            _ => Self::Reversed,
        }
    }
}
