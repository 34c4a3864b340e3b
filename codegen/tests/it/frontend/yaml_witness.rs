//! A second reader of YAML, which shares no code with ours, finds the same values in every spec of the tests.
//!
//! In: every YAML file of the project that our reader accepts. The witness is a translation of libyaml to Rust, the library that most
//! tools of other languages read YAML with.

use std::path::{Path, PathBuf};

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diagnostics::location::Sources;
use levain_codegen::frontend::text::yaml_tree::{Kind, Mapping as OurMapping, Node, Scalar, read_yaml};
use yaml_serde::{Mapping, Number, Value};

const FOLDERS: &[&str] = &[
    "spec",
    "codegen/src",
    "codegen/tests",
    "tests/cases",
    "tests/refused/spec",
];

/// Where the two differ on purpose: how the difference begins, and why.
const ON_PURPOSE: &[(&str, &str)] = &[
    (
        "codegen/tests/openapi/constants-of-every-type/openapi.yaml: the witness refuses it: paths./things.get.parameters[1].schema.enum[4]",
        "our reader keeps the text of a whole number of any size; the witness has none beyond 64 bits",
    ),
    (
        "codegen/tests/openapi/integers-of-every-size/openapi.yaml/components/schemas/Meter/properties/any/maximum: `1e400`",
        "our reader keeps the text of a number of any size; to the witness one beyond a double is a string",
    ),
];

#[test]
fn another_reader_of_yaml_finds_the_same_values() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut compared = 0;
    let mut differences = Vec::new();
    for path in FOLDERS.iter().flat_map(|folder| yaml_files(&root.join(folder))) {
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        let Some(node) = read(&text) else {
            continue;
        };
        compared += 1;
        let name = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
        match yaml_serde::from_str(&text) {
            Ok(value) => compare(&node, &value, &name, &mut differences),
            Err(error) => differences.push(format!("{name}: the witness refuses it: {error}")),
        }
    }
    assert!(compared > 100, "only {compared} files were compared");
    for (start, why) in ON_PURPOSE {
        let count = differences.len();
        differences.retain(|difference| !difference.starts_with(start));
        assert!(
            differences.len() < count,
            "there is no such difference any more: {start} ({why})"
        );
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folders of the tests are there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("it is listed").path()).collect();
    files.sort();
    files
        .into_iter()
        .flat_map(|path| match path.extension().and_then(|ending| ending.to_str()) {
            _ if path.is_dir() => yaml_files(&path),
            Some("yaml" | "yml") => vec![path],
            _ => Vec::new(),
        })
        .collect()
}

// `None` for what our reader reports anything of: a tree that was mended has nothing to be compared with.
fn read(text: &str) -> Option<Node> {
    let mut sources = Sources::default();
    let file = sources.add("witnessed.yaml", text.to_owned());
    let mut found = Findings::new(false);
    read_yaml(file, &sources, &mut found).filter(|_| found.list().is_empty())
}

fn compare(ours: &Node, theirs: &Value, at: &str, differences: &mut Vec<String>) {
    match (&ours.kind, theirs) {
        (Kind::Scalar(ours), theirs) if is_same(ours, theirs) => {}
        (Kind::Sequence(ours), Value::Sequence(theirs)) if ours.len() == theirs.len() => {
            for (index, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
                compare(ours, theirs, &format!("{at}/{index}"), differences);
            }
        }
        (Kind::Mapping(ours), Value::Mapping(theirs)) if ours.len() == theirs.len() => {
            compare_maps(ours, theirs, at, differences);
        }
        _ => differences.push(format!(
            "{at}: {} is {theirs:?} to the witness",
            ours.description()
        )),
    }
}

// Members are compared in the order they are written, which both keep.
fn compare_maps(ours: &OurMapping, theirs: &Mapping, at: &str, differences: &mut Vec<String>) {
    for ((key, entry), (other_key, value)) in ours.iter().zip(theirs) {
        if is_same(&entry.key, other_key) {
            compare(&entry.value, value, &format!("{at}/{key}"), differences);
        } else {
            differences.push(format!("{at}: the key `{key}` is {other_key:?} to the witness"));
        }
    }
}

// Our reader keeps the text of each scalar, and whether it is quoted: what a plain one means, the core schema of YAML 1.2 says
// (section 10.3.2). On purpose it resolves none itself: a version `1.10`, a status `200` and a boolean `true` are what their key
// takes them for.
fn is_same(ours: &Scalar, theirs: &Value) -> bool {
    let text = ours.text.as_str();
    match theirs {
        Value::String(theirs) => theirs == text && (!ours.is_plain || is_string(text)),
        Value::Null => ours.is_empty() || ours.is_null(),
        Value::Bool(theirs) => ours.is_plain && text.to_ascii_lowercase() == theirs.to_string(),
        Value::Number(theirs) => ours.is_plain && is_same_number(text, theirs),
        Value::Sequence(_) | Value::Mapping(_) | Value::Tagged(_) => false,
    }
}

fn is_string(text: &str) -> bool {
    let is_word = matches!(text, "" | "~" | "null" | "Null" | "NULL")
        || matches!(text, "true" | "True" | "TRUE" | "false" | "False" | "FALSE");
    // Rust reads words such as `inf` as numbers too, which YAML writes `.inf`.
    let is_number = text.parse::<f64>().is_ok() && text.contains(|next: char| next.is_ascii_digit());
    !is_word && !is_number
}

fn is_same_number(text: &str, theirs: &Number) -> bool {
    if let Some(theirs) = theirs.as_i64() {
        return text.parse() == Ok(theirs);
    }
    if let Some(theirs) = theirs.as_u64() {
        return text.parse() == Ok(theirs);
    }
    text.parse::<f64>().ok() == theirs.as_f64()
}
