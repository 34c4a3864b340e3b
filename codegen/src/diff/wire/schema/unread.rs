//! References that lead to nothing that was read: what is behind them is not compared, which is said even if both specs have the same one.

use super::super::fact::FactAt;
use super::{Comparer, Pair};
use crate::model::contract::{Schema, SchemaId};

/// Reports that two schemas are not compared, of which at least one is what a reference leads to that could not be read.
pub(super) fn report(old: &Schema, new: &Schema, pair: &mut Pair) {
    let reference = |schema: &Schema| schema.name.clone().filter(|_| schema.is_unread);
    let at = FactAt::both(old, new, "").texts(reference(old), reference(new));
    pair.fact("unhandled", at);
}

impl Comparer<'_> {
    /// Compares such references beside other keywords, by what is written.
    pub(super) fn compare_unread(&mut self, old: &Schema, new: &Schema, pair: &mut Pair) {
        let old_name = |comparer: &Self, id: SchemaId| comparer.old.declared_name(id).map(str::to_owned);
        let new_name = |comparer: &Self, id: SchemaId| comparer.new.declared_name(id).map(str::to_owned);
        for before in &old.unread {
            let name = old_name(self, *before);
            match new.unread.iter().find(|after| new_name(self, **after) == name) {
                Some(after) => {
                    let id = self.pair(*before, *after);
                    pair.edge("", id);
                }
                None => pair.fact("unhandled", FactAt::removed(old, new, "$ref").texts(name, None)),
            }
        }
        for after in &new.unread {
            let name = new_name(self, *after);
            if !old.unread.iter().any(|before| old_name(self, *before) == name) {
                pair.fact("unhandled", FactAt::added(old, new, "$ref").texts(None, name));
            }
        }
    }
}
