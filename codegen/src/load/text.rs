//! Files as text; every failure names the path and the operation.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;
use std::string::FromUtf8Error;

use super::reach::MAX_BYTES;
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::Code;

/// Reads a text file; `None` when there is none.
///
/// # Errors
///
/// A [`Failure`] when it cannot be opened, is larger than a file may be, or is not UTF-8.
pub fn read_text(path: &Path) -> Result<Option<String>, Failure> {
    match read_bytes(path) {
        Ok(bytes) if bytes.len() as u64 > MAX_BYTES => Err(Failure::new(
            format!("`{}` has more than {} MiB", shown(path), MAX_BYTES >> 20),
            "give a smaller file",
        )),
        Ok(bytes) => text_of(path, bytes).map(Some),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => {
            let remedy = match error.kind() {
                ErrorKind::PermissionDenied => "let yourself read it: `chmod u+r`",
                ErrorKind::IsADirectory => "give the path of a file",
                ErrorKind::NotADirectory => "give the path of a folder: part of this path is a file",
                _ => "check the file and the folders above it",
            };
            Err(Failure::new(
                format!("cannot read `{}`: {error}", shown(path)),
                remedy,
            ))
        }
    }
}

/// The text of a file, which messages call by its path.
pub(super) fn text_of(path: &Path, bytes: Vec<u8>) -> Result<String, Failure> {
    String::from_utf8(bytes).map_err(|error| not_text(path, &error))
}

// A device may have no end.
fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

// What is not UTF-8 is most often something else that can be told by its first bytes.
fn not_text(path: &Path, error: &FromUtf8Error) -> Failure {
    let (bytes, at) = (error.as_bytes(), error.utf8_error().valid_up_to());
    let name = shown(path);
    let (what, remedy) = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => (
            "it is UTF-16".to_owned(),
            "save it as UTF-8: `iconv -f UTF-16 -t UTF-8`",
        ),
        [0x1f, 0x8b, ..] => ("it is compressed".to_owned(), "unpack it first: `gunzip`"),
        [b'P', b'K', ..] => ("it is an archive".to_owned(), "unpack it first: `unzip`"),
        _ => {
            let line = bytes[..at].split(|byte| *byte == b'\n').count();
            let byte = bytes.get(at).copied().unwrap_or_default();
            (
                format!("line {line} has a byte {byte:#04x} that is not part of a character"),
                "save it as UTF-8, such as `iconv -f ISO-8859-1 -t UTF-8` if it is Latin-1",
            )
        }
    };
    Failure::new(format!("`{name}` is not UTF-8 text: {what}"), remedy).of(Code::NotUtf8)
}

/// The names of the files in a folder that may be versions of a spec, sorted.
pub(super) fn spec_files(folder: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(folder)
        .map_err(|error| format!("cannot open the spec folder `{}`: {error}", shown(folder)))?;
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| format!("cannot list `{}`: {error}", shown(folder)))?;
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_spec_file(&name) && path.is_file() {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Whether a file of this name may be a version of a spec.
pub(super) fn is_spec_file(name: &str) -> bool {
    let extension = Path::new(name).extension();
    let is_text =
        extension.is_some_and(|extension| extension == "yaml" || extension == "yml" || extension == "json");
    is_text && !name.starts_with('.')
}

/// A path with `/` between its parts, as short as it can be.
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./")
        .filter(|rest| !rest.is_empty())
        .map_or(text.clone(), str::to_owned)
}
