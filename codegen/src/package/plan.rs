//! Plans the changes of a run: compares the generated files with those on disk, before any is touched.
//!
//! In: generated [`Files`], the old [`Lock`], and the texts on disk. Out: a [`Plan`]. Touches no disk.

use std::collections::BTreeMap;

use crate::model::files::Files;
use crate::package::lock::{Lock, digest};

/// The changes to make, and the files that are in the way.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Plan {
    /// Files whose text changes, or that are new.
    pub write: Vec<String>,
    /// Files of the last run that are no longer generated.
    pub remove: Vec<String>,
    /// Files that are up to date.
    pub unchanged: usize,
    /// Files that were edited by hand since they were generated.
    pub edited: Vec<String>,
    /// Files that are in the way and were not generated.
    pub foreign: Vec<String>,
}

/// Plans the changes. `there` has the text of every file on disk that is generated now or is in the old lock.
pub fn plan(files: &Files, old: &Lock, there: &BTreeMap<String, String>) -> Plan {
    let mut plan = Plan::default();
    for (path, text) in files.iter() {
        let Some(present) = there.get(path) else {
            plan.write.push(path.to_owned());
            continue;
        };
        if present == text || digest(present) == digest(text) {
            plan.unchanged += 1;
            continue;
        }
        match old.files.get(path) {
            Some(known) if *known == digest(present) => plan.write.push(path.to_owned()),
            Some(_) => plan.edited.push(path.to_owned()),
            None => plan.foreign.push(path.to_owned()),
        }
    }
    for (path, known) in old.files.iter().filter(|(path, _)| files.get(path).is_none()) {
        match there.get(path) {
            Some(present) if digest(present) == *known => plan.remove.push(path.clone()),
            Some(_) => plan.edited.push(path.clone()),
            None => {}
        }
    }
    plan
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::plan;
    use crate::model::files::Files;
    use crate::package::lock::{Lock, digest};

    fn texts(list: &[(&str, &str)]) -> BTreeMap<String, String> {
        list.iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn what_becomes_of_a_file_follows_from_what_is_there_and_what_was_generated() {
        let mut files = Files::new();
        for path in ["same", "changed", "new", "edited", "foreign"] {
            files.add(path, "text");
        }
        let old = ["same", "changed", "edited", "left", "left-edited", "gone"];
        let mut lock = Lock::default();
        old.iter()
            .for_each(|path| drop(lock.files.insert((*path).to_owned(), digest("old"))));
        let there = texts(&[
            ("same", "text"),
            ("changed", "old"),
            ("edited", "mine"),
            ("foreign", "mine"),
            ("left", "old"),
            ("left-edited", "mine"),
        ]);
        let plan = plan(&files, &lock, &there);
        assert_eq!(plan.write, ["changed", "new"]);
        assert_eq!(plan.remove, ["left"]);
        assert_eq!(plan.edited, ["edited", "left-edited"]);
        assert_eq!(plan.foreign, ["foreign"]);
        assert_eq!(plan.unchanged, 1);
    }
}
