//! Former names of types and requests: what is wrong with those that no version has an alias for.
//!
//! In: the settings, what became of each in each version, and the items. Out: an [`OptionError`] for each that is no alias anywhere.

use super::{OptionError, Setting};
use crate::backend::lower::{FormerName, is_key};
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::Code;
use crate::diagnostics::nearest::nearest;
use crate::model::items::{Item, Items};

// What is not an item of a module, by the beginning of its key.
const INSIDE: &[&str] = &[
    "field ",
    "value ",
    "alternative ",
    "parameter ",
    "group ",
    "security ",
    "server ",
];

/// An error for each former name that is no alias in any version. `by_version` has what became of all of them in each.
pub fn unusable_former_names(
    renamed: &[(String, String)],
    by_version: &[Vec<FormerName>],
    items: &[Items],
) -> Vec<OptionError> {
    let errors = renamed.iter().enumerate().filter_map(|(index, (former, now))| {
        let mut fates = by_version.iter().filter_map(|fates| fates.get(index));
        if fates.clone().any(|fate| *fate == FormerName::Alias) {
            return None;
        }
        // A version without what it is now says less than one with it.
        let fate = fates.clone().find(|fate| **fate != FormerName::NoTarget);
        let fate = fate.or_else(|| fates.next()).unwrap_or(&FormerName::NoTarget);
        let (message, remedy) = why_not(former, now, fate, items);
        Some(OptionError {
            setting: Setting::Renamed(former.clone()),
            failure: Failure::new(message, remedy).of(Code::InvalidSettings),
        })
    });
    errors.collect()
}

fn why_not(former: &str, now: &str, fate: &FormerName, items: &[Items]) -> (String, String) {
    if INSIDE.iter().any(|kind| former.starts_with(kind)) || former.ends_with(" response") {
        return (
            format!("`{former}` has no alias in Rust: only types and requests have one"),
            "give what it is now its former name: `names = {\"field Order.telephone\" = \"phone\"}`"
                .to_owned(),
        );
    }
    match fate {
        FormerName::Alias | FormerName::NoTarget => {
            let message =
                format!("nothing in this spec is called `{now}`, which `{former}` is said to be now");
            (message, nearest_target(now, items))
        }
        FormerName::StillThere => (
            format!("`{former}` is not a former name: it is still in the spec"),
            "remove it".to_owned(),
        ),
        FormerName::Taken(key) => (
            format!("`{former}` cannot be a former name of `{now}`: its name is that of `{key}`"),
            "remove it, or give the other one another name by `names`".to_owned(),
        ),
        FormerName::Unknown if is_key(former) => (
            format!("`levain.lock` has no name for `{former}`"),
            "write the former name in Rust in its place, such as `ListPets`".to_owned(),
        ),
        FormerName::Unknown => (
            format!("`{former}` is neither a key of `levain.lock` nor the name of a type in Rust"),
            "write `type Order`, or a name such as `Order`".to_owned(),
        ),
    }
}

fn nearest_target(now: &str, items: &[Items]) -> String {
    let list = || items.iter().flat_map(|items| &items.list);
    let keys = list().map(|item: &Item| item.key.as_str());
    let names = list().map(|item| item.ident.plain());
    match nearest(now, keys.chain(names)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "write the key of a type or a request, as in `levain.lock`, or its name".to_owned(),
    }
}
