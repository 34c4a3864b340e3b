//! The same spec gives the same bytes: run twice, in another folder and locale, whatever order the files are read in.

use std::collections::BTreeMap;
use std::path::Path;

use crate::harness::specs::GeneratedPackage;

use crate::harness::Failed;
use crate::harness::cases::root;
use crate::harness::command::{levain_command, run};
use crate::harness::specs::{bakeronline_files, native};

fn generated(files: impl Iterator<Item = (String, String)>) -> Result<GeneratedPackage, String> {
    native(files).package()
}

#[test]
fn the_order_of_reading_a_folder_makes_no_difference() -> Result<(), Failed> {
    let files = bakeronline_files();
    let package = generated(files.clone().into_iter())?;
    assert!(package.files.len() > 50);
    assert_eq!(package, generated(files.clone().into_iter().rev())?);
    assert_eq!(package, generated(files.into_iter())?);
    Ok(())
}

/// What the command writes, by path.
fn written(folder: &Path, locale: &str, zone: &str) -> Result<BTreeMap<String, Vec<u8>>, Failed> {
    std::fs::create_dir_all(folder)?;
    let case = root().join("codegen/tests/openapi/a-small-shop/openapi.yaml");
    std::fs::copy(case, folder.join("openapi.yaml"))?;
    let arguments = [
        "generate",
        "--spec",
        "openapi.yaml",
        "--out",
        "client",
        "--crate",
        "shop",
    ];
    let ran = run(levain_command(folder, &arguments).envs([
        ("LC_ALL", locale),
        ("LANG", locale),
        ("TZ", zone),
        ("COLUMNS", "40"),
    ]));
    assert_eq!(ran.status, Some(0), "{}", ran.err);
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
fn folder_locale_and_time_zone_make_no_difference() -> Result<(), Failed> {
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
