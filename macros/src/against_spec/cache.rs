//! The specs that this run of the compiler has read, so that a crate with fifty derives reads each once.
//!
//! In: a path and a version. Out: the items. What was read is used again only while its files are the same: editors keep a compiler running.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::SystemTime;

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diagnostics::report::render_compile_errors;
use levain_codegen::load::load_spec;
use levain_codegen::model::items::Items;
use levain_codegen::naming::EmptyRegistry;
use levain_codegen::options::{Options, Versions};
use levain_codegen::pipeline::generate;

use super::endpoint::Wanted;
use crate::derive::Errors;
use crate::errors::message_of;

/// A version of a spec.
#[derive(Clone)]
pub struct Loaded {
    pub items: Rc<Items>,
    pub files: Vec<String>,
}

/// A file with the time of its last change.
type Stamp = (PathBuf, Option<SystemTime>);

/// What was read, by path and version.
type Read = BTreeMap<(PathBuf, Option<String>), (Vec<Stamp>, Loaded)>;

thread_local! {
    static READ: RefCell<Read> = const { RefCell::new(BTreeMap::new()) };
}

/// The version of the spec that is wanted, read at most once; what is wrong with it is reported at its path.
pub fn load(wanted: &Wanted, errors: &mut Errors) -> Option<Loaded> {
    let root = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(PathBuf::new, PathBuf::from);
    let key = (
        root.join(wanted.spec.value()),
        wanted.version.as_ref().map(syn::LitStr::value),
    );
    let known = READ.with_borrow(|read| {
        read.get(&key)
            .filter(|(stamps, _)| are_unchanged(stamps))
            .map(|(_, loaded)| loaded.clone())
    });
    if known.is_some() {
        return known;
    }
    let (stamps, loaded) = read(&root, wanted, errors)?;
    READ.with_borrow_mut(|read| read.insert(key, (stamps, loaded.clone())));
    Some(loaded)
}

fn read(root: &Path, wanted: &Wanted, errors: &mut Errors) -> Option<(Vec<Stamp>, Loaded)> {
    let path = wanted.spec.value();
    let loaded = match load_spec(root, &path) {
        Ok(loaded) => loaded,
        Err(failure) => {
            errors.at(&wanted.spec, message_of(&failure));
            return None;
        }
    };
    // A file that is added to the folder changes the folder.
    let watched = loaded.paths.iter().cloned().chain([root.join(&path)]);
    let stamps = watched.map(|path| (path.clone(), changed(&path))).collect();
    let options = Options {
        versions: match &wanted.version {
            Some(version) => Versions::Listed(vec![version.value()]),
            None => Versions::Newest,
        },
        ..Options::default()
    };
    let mut found = Findings::new(false);
    let generated = match generate(&loaded, &options, &EmptyRegistry, &mut found) {
        Ok(generated) => generated,
        Err(refusal) => {
            for message in render_compile_errors(&found, &loaded.sources) {
                errors.at(&wanted.spec, message);
            }
            for error in &refusal.options {
                let at = wanted.version.as_ref().unwrap_or(&wanted.spec);
                errors.at(at, message_of(&error.failure));
            }
            return None;
        }
    };
    let files = loaded
        .paths
        .iter()
        .map(|path| path.to_string_lossy().into_owned())
        .collect();
    let items = Rc::new(generated.items.into_iter().next()?);
    Some((stamps, Loaded { items, files }))
}

fn are_unchanged(stamps: &[Stamp]) -> bool {
    stamps.iter().all(|(path, stamp)| changed(path) == *stamp)
}

fn changed(path: &Path) -> Option<SystemTime> {
    std::fs::metadata(path)
        .and_then(|metadata| metadata.modified())
        .ok()
}
