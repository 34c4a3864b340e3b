//! What earlier runs wrote into the folder of a package, by their own word: the lock of those that ended, and what one that was interrupted
//! had begun.
//!
//! In: both locks. Out: [`Record`], which tells a file that levain wrote from one that was edited since. Touches no disk.

use std::collections::BTreeMap;

use super::lock::{Lock, Merge, digest};

/// The files that earlier runs wrote.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Record {
    /// The lock.
    pub lock: Lock,
    /// What a run was about to write that did not end: several digests per file, for whatever it may have left there.
    pub begun: Lock,
    /// What a merge left in the lock.
    pub merge: Merge,
}

impl Record {
    /// The paths of the files, some twice.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let paths = self.lock.files.keys().chain(self.begun.files.keys());
        paths.map(String::as_str)
    }

    /// Whether a generated file is as levain wrote it. One that no record names is: the record was lost.
    pub fn is_as_written(&self, path: &str, text: &str) -> bool {
        let known = [&self.lock, &self.begun].map(|lock| lock.files.get(path));
        let mut digests = known.into_iter().flatten().flat_map(|digests| digests.split(' '));
        let own = digest(text);
        known == [None, None] || digests.any(|digest| digest == own)
    }

    /// Whether both sides of a merge changed a file, so that its text may be neither's.
    pub fn is_merged(&self, path: &str) -> bool {
        let digests = self.lock.files.get(path);
        digests.is_some_and(|digests| digests.contains(' '))
    }
}

/// The record of a run that begins: for each file the digest that it will have, and the one that it has.
pub fn begun(next: &Lock, there: &BTreeMap<String, String>) -> Lock {
    let mut files = next.files.clone();
    for (path, text) in there {
        let present = digest(text);
        match files.get_mut(path) {
            Some(digests) if *digests == present => {}
            Some(digests) => digests.extend([" ", present.as_str()]),
            None => drop(files.insert(path.clone(), present)),
        }
    }
    Lock {
        files,
        names: BTreeMap::new(),
    }
}
