//! `x-rust-type`: the type in Rust that a document names for a schema.
//!
//! In: the extension, a path or an object that tells the crate, its version, the path, and the schemas of the types it is of (the
//! forms that [typify](https://docs.rs/typify) reads). Out: [`RustTypeName`], or a finding. Whether it is used is the user's to say.

use super::read_schema;
use crate::diagnostics::finding::{Code, Finding};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::tree::Kind;
use crate::model::ident::Ident;
use crate::model::rust_path::{RustPath, crate_ident};
use crate::model::spec::RustTypeName;

/// The type that is named; `None` when none is, or none that is a path.
pub(super) fn read_rust_type<'d>(
    reader: &mut Reader<'d, '_>,
    schema: &Cursor<'_, 'd>,
) -> Option<Box<RustTypeName>> {
    let cursor = schema.get_non_null("x-rust-type")?;
    let read = match &cursor.node.kind {
        Kind::String(text) => RustPath::read(text).map(|path| (path, None)),
        Kind::Object(_) => of_object(&cursor),
        _ => Err("it is a path, or an object with `crate` and `path`"),
    };
    let (path, version) = match read {
        Ok((path, _)) if path.is_local_anywhere() => {
            return refuse(
                reader,
                &cursor,
                "a document knows no path of the crate that it is used in",
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

fn of_object(cursor: &Cursor<'_, '_>) -> Result<(RustPath, Option<String>), &'static str> {
    let path = cursor.string("path").ok_or("it has no `path`")?;
    let path = RustPath::read(path)?;
    let first = path.segments.first().map(Ident::plain);
    if cursor
        .string("crate")
        .is_some_and(|name| Some(crate_ident(name).as_str()) != first)
    {
        return Err("`path` begins with another crate than `crate`");
    }
    Ok((path, cursor.string("version").map(str::to_owned)))
}

fn refuse(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>, why: &str) -> Option<Box<RustTypeName>> {
    reader.found.add(Finding::new(
        Code::WrongElementType,
        cursor.location(),
        format!("`x-rust-type` names no type that can be used: {why}"),
        "write the path of a type, such as `uuid::Uuid`",
    ));
    None
}
