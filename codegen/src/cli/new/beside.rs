//! What is beside the spec and the settings of a new project: what version control ignores, and a check that the client is up to date. What hosts
//! of code fold is said by the generated crate itself.

/// The folder of the generated crate.
pub(super) const CLIENT: &str = "client";

const WORKFLOW: &str = include_str!("levain.yml");

/// The files, by their paths in the project.
pub(super) fn files_beside() -> Vec<(String, String)> {
    [
        (".gitignore", "target/\n".to_owned()),
        (".github/workflows/levain.yml", WORKFLOW.replace("CLIENT", CLIENT)),
    ]
    .map(|(path, text)| (path.to_owned(), text))
    .into()
}
