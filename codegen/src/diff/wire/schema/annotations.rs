//! What is said of values, and does not change which are accepted: beside a reference, and how they are written in XML.

use super::super::{fact::FactAt, lifecycle};
use super::{Comparer, Form, Pair, values};
use crate::model::contract::{Lifecycle, Schema, SchemaId};

impl Comparer<'_> {
    /// Compares two schemas of which at least one is a reference with annotations: those, and what the references lead to. Says whether
    /// they are such schemas.
    pub(super) fn compare_annotated(&mut self, old: SchemaId, new: SchemaId, pair: &mut Pair) -> bool {
        let (below_old, below_new) = (self.old.target(old), self.new.target(new));
        if below_old == old && below_new == new {
            return false;
        }
        let (before, after) = (self.old.effective(old), self.new.effective(new));
        let below = (self.old.effective(below_old), self.new.effective(below_new));
        let (below_before, below_after) = (&below.0, &below.1);
        let id = self.pair_of(below_old, below_new, self.form);
        pair.edge("", id);
        // What both have from below is compared there.
        if (&before.default, &after.default) != (&below_before.default, &below_after.default) {
            values::compare_default(&before, &after, pair);
        }
        let lifecycle = |one: &Schema, other: &Schema| -> (Lifecycle, Lifecycle) {
            (one.lifecycle.clone(), other.lifecycle.clone())
        };
        if lifecycle(&before, &after) != lifecycle(below_before, below_after) {
            lifecycle::compare_schema(&before, &after, pair);
        }
        if (&before.xml, &after.xml) != (&below_before.xml, &below_after.xml) {
            compare_xml(&before, &after, self.form, pair);
        }
        true
    }
}

/// Compares how two schemas are written in XML, if that is what is written.
pub(super) fn compare_xml(old: &Schema, new: &Schema, form: Form, pair: &mut Pair) {
    let text = |schema: &Schema| {
        let text = schema.xml.as_deref().filter(|xml| !xml.is_empty());
        text.map(str::to_owned)
    };
    let (before, after) = (text(old), text(new));
    if form == Form::Xml && before != after {
        let at = FactAt::both(old, new, "xml");
        pair.fact("xml-changed", at.texts(before, after));
    }
}
