//! The path of the runtime, if it is not taken from a registry.

use std::path::Path;

use toml_edit::DocumentMut;

use super::workspace::{absolute, relative};
use crate::diagnostics::failure::Failure;
use crate::load::read_text;

/// The path to write into the manifest of the crate at `out`, for the `--runtime` that was given: the runtime's folder or that of
/// a checkout of levain, as seen from here or from the crate.
pub(super) fn runtime_path(given: &str, out: &Path) -> Result<String, Failure> {
    let (Some(from), Some(here)) = (absolute(out), absolute(Path::new("."))) else {
        return Ok(given.to_owned());
    };
    let candidates = [&here, &from]
        .into_iter()
        .flat_map(|base| [base.join(given), base.join(given).join("runtime")]);
    let found = candidates
        .filter_map(|folder| absolute(&folder))
        .find(|folder| is_runtime(folder));
    match found {
        Some(folder) if Path::new(given).is_absolute() => Ok(crate::load::shown(&folder)),
        Some(folder) => Ok(relative(&folder, &from)),
        None => Err(Failure::new(
            format!("`--runtime {given}`: there is no crate `levain`"),
            "give the folder of a checkout of levain, or its folder `runtime`, as seen from here",
        )),
    }
}

fn is_runtime(folder: &Path) -> bool {
    let Ok(Some(text)) = read_text(&folder.join("Cargo.toml")) else {
        return false;
    };
    let name = text
        .parse::<DocumentMut>()
        .ok()
        .and_then(|manifest| Some(manifest.get("package")?.get("name")?.as_str()?.to_owned()));
    name.as_deref() == Some("levain")
}
