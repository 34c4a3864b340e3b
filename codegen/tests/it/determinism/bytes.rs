//! The same spec gives the same bytes: run twice, in another folder and locale, whatever order the files are read in.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use levain_codegen::finding::Findings;
use levain_codegen::names::NothingPublished;
use levain_codegen::pipeline::{GeneratedPackage, package_of};
use levain_codegen::place::Sources;
use levain_codegen::read::read_folder;
use levain_codegen::selection::Selection;

type Failed = Box<dyn std::error::Error>;

fn spec_files() -> Result<BTreeMap<String, String>, Failed> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/bakeronline");
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if Path::new(&name).extension().is_some_and(|kind| kind == "yaml") {
            files.insert(name, std::fs::read_to_string(entry.path())?);
        }
    }
    Ok(files)
}

fn generated<'f>(files: impl Iterator<Item = (&'f String, &'f String)>) -> Option<GeneratedPackage> {
    let (mut sources, mut found) = (Sources::default(), Findings::default());
    let files: Vec<_> = files
        .map(|(name, text)| sources.add(name.as_str(), text.as_str()))
        .collect();
    let specs = read_folder(&files, &sources, &mut found);
    package_of(
        &specs,
        &Selection::default(),
        &sources,
        &NothingPublished,
        &mut found,
    )
    .ok()
}

#[test]
fn the_order_of_reading_a_folder_does_not_count() -> Result<(), Failed> {
    let files = spec_files()?;
    let package = generated(files.iter()).ok_or("the spec has errors")?;
    assert!(package.files.len() > 50);
    assert_eq!(Some(&package), generated(files.iter().rev()).as_ref());
    assert_eq!(Some(&package), generated(files.iter()).as_ref());
    Ok(())
}

/// What the command writes, by path.
fn written(folder: &Path, locale: &str, zone: &str) -> Result<BTreeMap<String, Vec<u8>>, Failed> {
    std::fs::create_dir_all(folder)?;
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/openapi/a-small-shop/openapi.yaml");
    std::fs::copy(case, folder.join("openapi.yaml"))?;
    let output = Command::new(env!("CARGO_BIN_EXE_levain"))
        .args([
            "generate",
            "--spec",
            "openapi.yaml",
            "--out",
            "client",
            "--crate",
            "shop",
        ])
        .current_dir(folder)
        .envs([
            ("LC_ALL", locale),
            ("LANG", locale),
            ("TZ", zone),
            ("COLUMNS", "40"),
        ])
        .output()?;
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let (mut files, mut open) = (BTreeMap::new(), vec![folder.join("client")]);
    while let Some(at) = open.pop() {
        for entry in std::fs::read_dir(at)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                let below = path.strip_prefix(folder)?.to_string_lossy().into_owned();
                files.insert(below, std::fs::read(&path)?);
            }
        }
    }
    Ok(files)
}

#[test]
fn folder_locale_and_time_zone_do_not_count() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let one = written(&folder.path().join("one"), "C", "UTC")?;
    let other = written(
        &folder.path().join("a folder/é"),
        "tr_TR.UTF-8",
        "Pacific/Kiritimati",
    )?;
    assert!(one.contains_key("client/levain.lock"), "{:?}", one.keys());
    assert_eq!(one, other);
    Ok(())
}
