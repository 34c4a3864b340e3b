//! `x-rust-type`: the type in Rust that a document names for a schema.
//!
//! In: the extension, which is a path, or an object with the crate, its version, the path, and the schemas of type parameters (the
//! forms that [typify](https://docs.rs/typify) reads). Out: a [`RustTypeName`], or a finding. Does not decide whether it is used.

use super::read_schema;
use crate::diagnostics::finding::{Code, Finding};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::json_tree::Kind;
use crate::model::ident::Ident;
use crate::model::rust_path::{RustPath, crate_ident};
use crate::model::spec::RustTypeName;

/// The type that a schema names; `None` if it names none, or one that cannot be used.
pub(super) fn read_rust_type<'d>(
    reader: &mut Reader<'d, '_>,
    schema: &Cursor<'_, 'd>,
) -> Option<Box<RustTypeName>> {
    let cursor = schema.get_non_null("x-rust-type")?;
    let read = match &cursor.node.kind {
        Kind::String(text) => RustPath::read(text).map(|path| (path, None)),
        Kind::Object(_) => read_object(&cursor),
        _ => Err("it must be a path, or an object with `crate` and `path`"),
    };
    let (path, version) = match read {
        Ok((path, _)) if path.is_local_anywhere() => {
            return refuse(
                reader,
                &cursor,
                "a document cannot name a path in the crate that uses it",
            );
        }
        Ok(read) => read,
        Err(why) => return refuse(reader, &cursor, why),
    };
    reader.summary.names_rust_types = true;
    let parameters = cursor.get_non_null("parameters");
    let parameters = parameters.iter().flat_map(Cursor::items);
    let parameters = parameters
        .map(|parameter| read_schema(reader, &parameter))
        .collect();
    Some(Box::new(RustTypeName {
        path,
        version,
        parameters,
    }))
}

fn read_object(cursor: &Cursor<'_, '_>) -> Result<(RustPath, Option<String>), &'static str> {
    let path = cursor.string("path").ok_or("it has no `path`")?;
    let path = RustPath::read(path)?;
    let first = path.segments.first().map(Ident::plain);
    if cursor
        .string("crate")
        .is_some_and(|name| Some(crate_ident(name).as_str()) != first)
    {
        return Err("`path` does not begin with the crate in `crate`");
    }
    Ok((path, cursor.string("version").map(str::to_owned)))
}

fn refuse(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>, why: &str) -> Option<Box<RustTypeName>> {
    reader.found.add(Finding::new(
        Code::WrongElementType,
        cursor.location(),
        format!("`x-rust-type` cannot be used: {why}"),
        "write the path of a type, such as `uuid::Uuid`",
    ));
    None
}
