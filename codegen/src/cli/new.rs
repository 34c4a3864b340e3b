//! `levain new`: a project to start from.

use super::Outcome;
use super::arguments::New;
use super::disk::{shown, write_text};
use super::show::Show;

const SPEC: &str = include_str!("new/1.0.0.yaml");

/// Makes the folder with a spec and its settings.
pub(super) fn run(new: &New, show: &Show) -> Outcome {
    if new.folder.exists() {
        show.error(
            &format!("`{}` is there already", shown(&new.folder)),
            "give the name of a folder that is not there yet",
        );
        return Outcome::Wrong;
    }
    let runtime = new.runtime.as_ref().map_or_else(String::new, |path| {
        format!("runtime = {}\n", toml_edit::value(path.as_str()))
    });
    let settings = format!("[client.bakery]\nspec = \"spec/bakery\"\nout = \"client\"\n{runtime}");
    let files = [
        ("spec/bakery/1.0.0.yaml", SPEC),
        ("levain.toml", settings.as_str()),
    ];
    for (path, text) in files {
        if let Err(message) = write_text(&new.folder.join(path), text) {
            show.error(&message, "look at the folder's permissions");
            return Outcome::Wrong;
        }
    }
    show.line(&format!(
        "made `{}`; now: cd {} && levain generate",
        shown(&new.folder),
        shown(&new.folder)
    ));
    Outcome::Fine
}
