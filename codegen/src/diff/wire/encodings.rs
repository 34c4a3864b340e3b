//! How the properties of a form, and the parts of a multipart body, are written.

use super::schema::Form;
use super::{Place, Wire, at};
use crate::diff::rules::Element;
use crate::model::contract::{Content, Encoding, Parameter};

/// Compares the encodings of two contents.
pub(super) fn compare(diff: &mut Wire<'_>, old: &Content, new: &Content, (place, inside): (&Place, &str)) {
    let added = |name: &&String| !old.encodings.contains_key(*name);
    for name in old.encodings.keys().chain(new.encodings.keys().filter(added)) {
        let (before, after) = (old.encodings.get(name), new.encodings.get(name));
        let text = |encoding: Option<&Encoding>| {
            let form = encoding.map(|encoding| encoding.form.clone());
            form.filter(|form| !form.is_empty())
        };
        let path = if name.starts_with('[') {
            format!("{inside}{name}")
        } else {
            format!("{inside}.{name}")
        };
        let (was, is) = (text(before), text(after));
        if was != is {
            let at = at(&old.location, &new.location).texts(was, is);
            diff.report(place, &path, "encoding-changed", at);
        }
        compare_headers(diff, (old, before), (new, after), (place, &path));
    }
}

fn compare_headers(
    diff: &mut Wire<'_>,
    (old, before): (&Content, Option<&Encoding>),
    (new, after): (&Content, Option<&Encoding>),
    (place, inside): (&Place, &str),
) {
    let header = |encoding: Option<&'_ Encoding>, name: &str| -> Option<Parameter> {
        encoding.and_then(|encoding| encoding.headers.get(name)).cloned()
    };
    let names = [before, after].into_iter().flatten();
    let mut names: Vec<&String> = names.flat_map(|encoding| encoding.headers.keys()).collect();
    names.sort();
    names.dedup();
    for name in names {
        let (was, is) = (header(before, name), header(after, name));
        let path = format!("{inside} header.{name}");
        let text = |header: &Option<Parameter>| {
            let header = header.as_ref()?;
            let kind = if header.is_required {
                "required"
            } else {
                "optional"
            };
            Some(format!("{kind} header {}", header.name))
        };
        if text(&was) != text(&is) {
            let at = at(&old.location, &new.location).texts(text(&was), text(&is));
            diff.report(place, &path, "encoding-changed", at);
        }
        if let (Some(was), Some(is)) = (was, is)
            && let (Some(was), Some(is)) = (was.schema, is.schema)
        {
            diff.use_schemas(place, Element::RequestHeader, (path, Form::Text), (was, is));
        }
    }
}
