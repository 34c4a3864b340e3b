//! Code that uses an item as a whole: imports it, makes a value, takes out what is in one.

use super::{Side, Snippet, variable};
use crate::diff::rust::requests::{Success, success_of};
use crate::model::items::{EnumOf, ItemKind, NumberItem};

/// An import.
pub fn import(path: &str) -> Snippet {
    Snippet::new(format!("use client::{path};"))
}

/// A builder that is made.
pub fn builder(side: &Side<'_>) -> Snippet {
    let at = side.path();
    Snippet::new(format!("let builder = {at}::builder();"))
}

/// A call of a setter that belongs to a request and not to one of its parameters.
pub fn special_setter(side: &Side<'_>, name: &str) -> Option<Snippet> {
    let at = side.path();
    let request = variable(&at);
    match name {
        "body_format" => Some(Snippet::of(
            "format",
            "levain::BodyFormat".to_owned(),
            format!("let {request} = {at}::builder().body_format(format);"),
        )),
        "pkce" => Some(Snippet::of(
            "pkce",
            "&levain::Pkce".to_owned(),
            format!("let {request} = {at}::builder().pkce(pkce);"),
        )),
        _ => None,
    }
}

/// What relies on a trait of the standard library.
pub fn bound(of: &str, name: &str) -> Option<Snippet> {
    let variable = variable(of);
    let code = match name {
        "Display" => format!("let text = {variable}.to_string();"),
        "Debug" => format!("let text = format!(\"{{{variable}:?}}\");"),
        "Clone" => format!("let copy: {of} = {variable}.clone();"),
        "Copy" => format!("let (first, second) = ({variable}, {variable});"),
        "PartialEq" | "Eq" => format!("let is_same = {variable} == {variable};"),
        "Hash" => format!("let set = std::collections::HashSet::from([{variable}]);"),
        "Ord" | "PartialOrd" => format!("let set = std::collections::BTreeSet::from([{variable}]);"),
        _ => return None,
    };
    Some(Snippet::of(&variable, of.to_owned(), code))
}

/// A value of an enum of values that is made of any string or number: `from`, or what a closed enum has instead.
pub fn conversion(side: &Side<'_>, closed: &str) -> Option<Snippet> {
    let ItemKind::Enum(values) = &side.item.kind else {
        return None;
    };
    let (given, of) = match values.of {
        EnumOf::String => ("text", "&str"),
        EnumOf::Integer => ("number", "i64"),
        EnumOf::Json => return None,
    };
    if !values.constraints.is_empty() {
        return None;
    }
    let at = side.path();
    let made = if values.is_open { "from" } else { closed };
    let code = format!("let {} = {at}::{made}({given});", variable(&at));
    Some(Snippet::of(given, of.to_owned(), code))
}

/// A value of a newtype that is made by its constructor.
pub fn constructor(side: &Side<'_>) -> Option<Snippet> {
    let is_free = |number: &NumberItem| number.constraints.is_empty() && number.assertion.is_none();
    let (given, of, is_free) = match &side.item.kind {
        ItemKind::String(string) => (
            "text",
            "String",
            string.constraints.is_empty() && string.assertion.is_none(),
        ),
        ItemKind::Integer(number) if number.is_unsigned => ("number", "u64", is_free(number)),
        ItemKind::Integer(number) => ("number", "i64", is_free(number)),
        ItemKind::Number(number) => ("number", "f64", is_free(number)),
        _ => return None,
    };
    let at = side.path();
    let made = if is_free {
        at.clone()
    } else {
        format!("Result<{at}, levain::ValueError>")
    };
    let code = format!("let {}: {made} = {at}::new({given});", variable(&at));
    Some(Snippet::of(given, of.to_owned(), code))
}

/// What a newtype or an alias holds, as it is taken out.
pub fn inner(side: &Side<'_>) -> Option<Snippet> {
    let at = side.path();
    let name = variable(&at);
    let code = match &side.item.kind {
        ItemKind::String(_) => format!("let text: &str = {name}.as_str();"),
        ItemKind::Integer(number) => {
            let of = if number.is_unsigned { "u64" } else { "i64" };
            format!("let number: {of} = {name}.get();")
        }
        ItemKind::Number(_) => format!("let number: f64 = {name}.get();"),
        ItemKind::Boolean => format!("let is_set: bool = {name}.get();"),
        ItemKind::Array(array) => format!("let list: Vec<{}> = {name}.into();", side.text(&array.of)),
        ItemKind::Map(map) => format!("let map: levain::Map<{}> = {name}.into();", side.text(&map.of)),
        ItemKind::Wrapper(wrapper) => format!("let inner: {} = {name}.into_inner();", side.text(&wrapper.of)),
        ItemKind::Alias(of) => format!("let inner: {} = {name};", side.text(of)),
        _ => return None,
    };
    Some(Snippet::of(&name, at, code))
}

/// What a successful call gives.
pub fn success(side: &Side<'_>) -> Option<Snippet> {
    let (at, responses) = side.responses()?;
    let of = match success_of(responses) {
        Success::Whole => at.clone(),
        Success::Nothing => "()".to_owned(),
        Success::Body(of) => side.text(of),
        Success::Optional(of) => format!("Option<{}>", side.text(of)),
    };
    let code = format!("if let Ok(value) = response.into_ok() {{\n    let value: {of} = value;\n}}");
    Some(Snippet::of("response", at, code))
}
