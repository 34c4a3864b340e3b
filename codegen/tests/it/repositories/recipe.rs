//! The recipes for CI, run as they are: the steps of the workflow and of the action, the hooks of pre-commit, and the driver of `git diff`.

use std::path::PathBuf;
use std::process::Command;

use yaml_serde::Value;

use super::repository::{Repository, alone};
use super::{document, types};
use crate::harness::Failed;
use crate::harness::cases::{root, text_of};
use crate::harness::command::{Ran, levain_command, run};

// A pull request that requires a parameter, with `levain` and a `gh` that says what it is asked on the path.
struct PullRequest {
    repository: Repository,
    path: std::ffi::OsString,
}

impl PullRequest {
    fn new() -> Result<Option<Self>, Failed> {
        let Some(repository) = Repository::new()? else {
            return Ok(None);
        };
        repository.write("spec/types.yaml", &types("name"))?;
        repository.write("spec/api.yaml", &document("1.0.0", false))?;
        repository.commit("first");
        repository.git(&["update-ref", "refs/remotes/origin/main", "HEAD"]);
        repository.git(&["checkout", "-q", "-b", "work"]);
        repository.write("spec/api.yaml", &document("1.1.0", true))?;
        repository.commit("work");
        repository.write("bin/gh", "#!/bin/sh\necho \"gh $*\"\n")?;
        make_executable(&repository.path().join("bin/gh"))?;
        let binary = PathBuf::from(levain_command(repository.path(), &[]).get_program());
        let folder = binary.parent().ok_or("a binary is in a folder")?.to_owned();
        let own = std::env::var_os("PATH").unwrap_or_default();
        let folders = [repository.path().join("bin"), folder]
            .into_iter()
            .chain(std::env::split_paths(&own));
        let path = std::env::join_paths(folders)?;
        Ok(Some(Self { repository, path }))
    }

    // As GitHub runs the steps of `shell: bash`.
    fn bash(&self, script: &str, variables: &[(&str, &str)]) -> Ran {
        let folder = self.repository.path();
        let mut command = Command::new("bash");
        command
            .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
            .current_dir(folder);
        command.env("PATH", &self.path).env("RUNNER_TEMP", folder);
        command
            .env("GITHUB_STEP_SUMMARY", folder.join("summary.md"))
            .env("GITHUB_OUTPUT", folder.join("output.txt"));
        command.envs(variables.iter().copied());
        run(alone(&mut command))
    }
}

#[cfg(unix)]
fn make_executable(path: &std::path::Path) -> Result<(), Failed> {
    use std::os::unix::fs::PermissionsExt as _;
    Ok(std::fs::set_permissions(
        path,
        std::fs::Permissions::from_mode(0o755),
    )?)
}

#[cfg(not(unix))]
fn make_executable(_: &std::path::Path) -> Result<(), Failed> {
    Ok(())
}

// The names and scripts of the steps that run one.
fn scripts(steps: &Value) -> Vec<(String, String)> {
    let steps = steps.as_sequence().cloned().unwrap_or_default();
    let text = |step: &Value, key: &str| {
        step.get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let scripts = steps.iter().map(|step| (text(step, "name"), text(step, "run")));
    scripts.filter(|(_, script)| !script.is_empty()).collect()
}

const VARIABLES: &[(&str, &str)] = &[
    ("SPEC", "spec/api.yaml"),
    ("BASE", "origin/main"),
    ("NUMBER", "7"),
    ("GH_TOKEN", "none"),
];

#[cfg(unix)]
#[test]
fn the_workflow_comments_and_annotates() -> Result<(), Failed> {
    let Some(request) = PullRequest::new()? else {
        return Ok(());
    };
    let workflow: Value = yaml_serde::from_str(&text_of(&root().join("docs/ci/pull-request.yml")))?;
    let mut seen = Vec::new();
    for (name, script) in scripts(&workflow["jobs"]["diff"]["steps"]) {
        if script.starts_with("cargo install") {
            continue;
        }
        let ran = request.bash(&script, VARIABLES);
        let expected = if name == "Annotate" { Some(1) } else { Some(0) };
        assert_eq!(ran.status, expected, "{name}: {}{}", ran.out, ran.err);
        seen.push((name, ran.out));
    }
    let names: Vec<&str> = seen.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Report", "Comment", "Annotate", "Released versions"]);
    assert!(
        seen[1]
            .1
            .contains("gh pr comment 7 --edit-last --create-if-none --body-file report.md"),
        "{}",
        seen[1].1
    );
    assert!(
        seen[2].1.contains("::error file=spec/api.yaml,line="),
        "{}",
        seen[2].1
    );
    let summary = std::fs::read_to_string(request.repository.path().join("summary.md"))?;
    assert!(summary.contains("/pets"), "{summary}");
    Ok(())
}

#[cfg(unix)]
#[test]
fn the_action_reports_and_fails() -> Result<(), Failed> {
    let Some(request) = PullRequest::new()? else {
        return Ok(());
    };
    let action: Value = yaml_serde::from_str(&text_of(&root().join("action.yml")))?;
    let scripts = scripts(&action["runs"]["steps"]);
    let variables = [VARIABLES, &[("LEVAIN", "levain"), ("FAIL_ON", "breaking")]].concat();
    let statuses: Vec<Option<i32>> = scripts
        .iter()
        .map(|(_, script)| request.bash(script, &variables).status)
        .collect();
    assert_eq!(statuses, [Some(0), Some(1)]);
    let output = std::fs::read_to_string(request.repository.path().join("output.txt"))?;
    assert!(output.starts_with("path="), "{output}");
    // A failed load fails the job.
    let wrong = [
        ("BASE", "origin/gone"),
        ("SPEC", "spec/api.yaml"),
        ("LEVAIN", "levain"),
        ("FAIL_ON", "never"),
    ];
    for (_, script) in &scripts {
        assert_eq!(request.bash(script, &wrong).status, Some(2));
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn the_hooks_of_pre_commit_run() -> Result<(), Failed> {
    let Some(request) = PullRequest::new()? else {
        return Ok(());
    };
    request.repository.write(
        "levain.toml",
        "[client.pets]\nspec = \"spec/api.yaml\"\nout = \"pets\"\n",
    )?;
    let hooks: Value = yaml_serde::from_str(&text_of(&root().join(".pre-commit-hooks.yaml")))?;
    let mut statuses = Vec::new();
    for hook in hooks.as_sequence().cloned().unwrap_or_default() {
        let text = |key: &str| {
            hook.get(key)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        let arguments = hook
            .get("args")
            .and_then(Value::as_sequence)
            .cloned()
            .unwrap_or_default();
        let arguments: Vec<&str> = arguments.iter().filter_map(Value::as_str).collect();
        let ran = request.bash(&format!("{} {}", text("entry"), arguments.join(" ")), &[]);
        statuses.push((text("id"), ran.status));
    }
    let expected = [("levain-check", 0), ("levain-frozen", 0), ("levain-generate", 1)];
    assert_eq!(
        statuses,
        expected.map(|(id, status)| (id.to_owned(), Some(status)))
    );
    Ok(())
}

#[cfg(unix)]
#[test]
fn git_shows_specs_by_the_driver_and_other_files_by_lines() -> Result<(), Failed> {
    let Some(request) = PullRequest::new()? else {
        return Ok(());
    };
    let repository = &request.repository;
    repository.write(".gitattributes", "*.yaml diff=levain\n")?;
    repository.write("other.yaml", "a: 1\n")?;
    repository.commit("other");
    repository.write("other.yaml", "a: 2\n")?;
    repository.git(&["config", "diff.levain.command", "levain diff --driver"]);
    let shown = request.bash(
        "git --no-pager diff origin/main && git --no-pager log -p --ext-diff -2",
        &[],
    );
    assert_eq!(shown.status, Some(0), "{}{}", shown.out, shown.err);
    assert!(
        shown.out.contains("levain diff spec/api.yaml"),
        "{}{}",
        shown.out,
        shown.err
    );
    assert!(shown.out.contains("/pets"), "{}", shown.out);
    // Both verdicts, and what git does not tell.
    assert!(shown.out.contains("API: major, crate: m"), "{}", shown.out);
    assert!(!shown.out.contains("were not compared"), "{}", shown.out);
    assert!(
        shown.out.contains("-a: 1") || shown.out.contains("+a: 2"),
        "{}",
        shown.out
    );
    assert!(!shown.out.contains("+openapi"), "{}", shown.out);
    Ok(())
}
