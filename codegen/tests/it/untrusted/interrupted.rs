//! Runs at once, runs that end in the middle, and a lock that is lost: the next run gives what a run into an empty folder gives.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use super::{document_with, tree, write_all};
use crate::harness::Failed;
use crate::harness::command::{levain, levain_command};

const OUT: &[&str] = &["--out", "client"];

fn names(prefix: &str, count: usize) -> Vec<String> {
    (0..count).map(|number| format!("{prefix}{number}")).collect()
}

fn generate(folder: &Path, document: &str) {
    let ran = levain(folder, &[&["generate", document], OUT].concat());
    assert_eq!(ran.status, Some(0), "{document}: {}{}", ran.out, ran.err);
}

// What a run into an empty folder gives, for each document.
fn with_documents(documents: &[(&str, &str)]) -> Result<tempfile::TempDir, Failed> {
    let folder = tempfile::tempdir()?;
    write_all(folder.path(), documents)?;
    for (name, _) in documents {
        generate(folder.path(), name);
        std::fs::rename(
            folder.path().join("client"),
            folder.path().join(format!("of-{name}")),
        )?;
    }
    Ok(folder)
}

#[test]
fn runs_at_once_give_the_result_of_one() -> Result<(), Failed> {
    let [one, other] = [names("Cat", 40), names("Dog", 40)].map(|names| document_with(&names));
    let folder = with_documents(&[("one.json", &one), ("other.json", &other)])?;
    let expected = ["one.json", "other.json"].map(|name| tree(&folder.path().join(format!("of-{name}"))));
    let [one, other] = expected;
    let (one, other) = (one?, other?);
    for round in 0..6 {
        let documents = if round % 2 == 0 {
            ["one.json"; 4]
        } else {
            ["one.json", "other.json", "one.json", "other.json"]
        };
        let runs = documents.map(|document| {
            let mut command = levain_command(folder.path(), &[&["generate", document], OUT].concat());
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()
        });
        for run in runs {
            let ended = run?.wait_with_output()?;
            assert!(
                ended.status.success(),
                "{}",
                String::from_utf8_lossy(&ended.stderr)
            );
        }
        let client = tree(&folder.path().join("client"))?;
        assert!(
            client == one || client == other,
            "round {round}: {:?}",
            client.keys()
        );
        if round % 3 == 2 {
            std::fs::remove_dir_all(folder.path().join("client"))?;
        }
    }
    Ok(())
}

#[test]
fn a_run_that_is_killed_is_mended_by_the_next_also_with_another_document() -> Result<(), Failed> {
    let types = |prefix: &str| document_with(&names(prefix, 150));
    let documents = [
        ("a.json", types("Cat")),
        ("b.json", types("Dog")),
        ("c.json", types("Cow")),
    ];
    let documents: Vec<(&str, &str)> = documents
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    let folder = with_documents(&documents)?;
    let client = folder.path().join("client");
    // At several moments: before the first file, among the files, behind the last. Twice in a row, with two documents.
    for milliseconds in (0..300).step_by(50) {
        for document in ["a.json", "b.json"] {
            let mut command = levain_command(folder.path(), &[&["generate", document], OUT].concat());
            let mut run = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
            std::thread::sleep(Duration::from_millis(milliseconds));
            run.kill()?;
            run.wait()?;
        }
        generate(folder.path(), "c.json");
        let expected = tree(&folder.path().join("of-c.json"))?;
        assert_eq!(tree(&client)?, expected, "killed after {milliseconds} ms");
        if milliseconds % 100 == 0 {
            std::fs::remove_dir_all(&client)?;
        }
    }
    Ok(())
}

#[test]
fn a_lost_lock_is_mended_also_with_another_document() -> Result<(), Failed> {
    let [one, other] = [names("Cat", 3), names("Dog", 3)].map(|names| document_with(&names));
    let folder = with_documents(&[("one.json", &one), ("other.json", &other)])?;
    let client = folder.path().join("client");
    for lost in [
        &["levain.lock"][..],
        &["levain.lock", "Cargo.toml"],
        &["levain.lock", "src/lib.rs"],
    ] {
        generate(folder.path(), "one.json");
        for name in lost {
            std::fs::remove_file(client.join(name))?;
        }
        write_all(
            &client,
            &[("src/.levain-abc.new", "half"), (".levain-def.new", "half")],
        )?;
        generate(folder.path(), "other.json");
        assert_eq!(
            tree(&client)?,
            tree(&folder.path().join("of-other.json"))?,
            "{lost:?}"
        );
    }
    // As after a run that wrote all files and not the lock.
    let lock = std::fs::read_to_string(client.join("levain.lock"))?;
    generate(folder.path(), "one.json");
    write_all(&client, &[("levain.lock", &lock)])?;
    generate(folder.path(), "one.json");
    assert_eq!(tree(&client)?, tree(&folder.path().join("of-one.json"))?);
    Ok(())
}

#[test]
fn an_edit_is_still_known_after_an_interrupted_run() -> Result<(), Failed> {
    let document = document_with(&names("Cat", 3));
    let folder = with_documents(&[("one.json", &document)])?;
    generate(folder.path(), "one.json");
    let client = folder.path().join("client");
    let lock = std::fs::read_to_string(client.join("levain.lock"))?;
    let edited = std::fs::read_to_string(client.join("src/types/cat0.rs"))? + "// mine\n";
    write_all(
        &client,
        &[("levain.lock.begun", &lock), ("src/types/cat0.rs", &edited)],
    )?;
    let ran = levain(folder.path(), &[&["generate", "one.json"], OUT].concat());
    assert!(
        ran.status == Some(2) && ran.err.contains("edited by hand"),
        "{}",
        ran.err
    );
    Ok(())
}
