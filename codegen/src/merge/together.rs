//! Which members go together, where that can be told: in an object that has a place for each of them.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::finding::{Code, Finding, Findings};
use crate::spec::{Additional, SpecObject, SpecShape, SpecType, Together};

/// Leaves out what is about members that `of` does not read, with a warning, once a place.
pub(super) fn keep_what_can_be_told(of: &mut SpecType, told: &mut BTreeSet<Arc<str>>, found: &mut Findings) {
    let shape = &of.shape;
    of.rules.together.retain(|together| {
        let Some(why) = why_not_told(shape, &together.value) else {
            return true;
        };
        if told.insert(together.place.pointer.clone()) {
            found.add(Finding::new(
                Code::KeywordNotChecked,
                together.place.clone(),
                format!("which members go together is not checked: {why}"),
                "declare them all under `properties` beside it",
            ));
        }
        false
    });
}

fn why_not_told(shape: &SpecShape, together: &Together) -> Option<String> {
    let SpecShape::Object(object) = shape else {
        return Some("the members do not stand in the same schema".to_owned());
    };
    if matches!(object.additional, Additional::Kept(_)) {
        return None;
    }
    let mut unknown = None;
    together.each_name(&mut |name| {
        if unknown.is_none() && !has(object, name) {
            unknown = Some(format!("`{name}` is not declared"));
        }
    });
    unknown
}

fn has(object: &SpecObject, name: &str) -> bool {
    object.fields.iter().any(|field| field.name.value == name)
}
