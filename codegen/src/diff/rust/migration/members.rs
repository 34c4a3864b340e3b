//! Code that uses a member of an item: reads a field, sets a parameter, matches a variant.

use super::{Migration, Side, Sides, Snippet, variable};
use crate::diff::rust::RustChange;
use crate::diff::rust::rules as rule;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::ident::Ident;
use crate::model::items::{
    Builder, EndpointItem, FieldItem, ItemKind, ObjectItem, ResponseItem, ResponseStatus, RustType,
};

/// What callers write instead of what uses a member: one of the item itself, or of an enum that is generated with it.
pub fn migration(change: &RustChange, sides: Sides<'_>, of: &str, member: &str) -> Option<Migration> {
    // What has another name has it in the newer crate.
    let renamed = [
        rule::FIELD_RENAMED,
        rule::PARAMETER_RENAMED,
        rule::VARIANT_RENAMED,
    ];
    let now = if renamed.contains(&change.rule) {
        change.new.as_deref()?
    } else {
        member
    };
    let names = [member, now];
    if of != sides.old.path() {
        return variants(change, sides, of, names);
    }
    match (&sides.old.item.kind, &sides.new.item.kind) {
        (ItemKind::Object(old), ItemKind::Object(new)) => fields(change, sides, [old, new], names),
        (ItemKind::Endpoint(old), ItemKind::Endpoint(new)) => parts(change, sides, [old, new], names),
        _ => variants(change, sides, of, names),
    }
}

/// Code that uses the first member of an item.
pub fn first(side: &Side<'_>) -> Option<Snippet> {
    match &side.item.kind {
        ItemKind::Object(object) => read(side, object, object.fields.first()?.ident.source()),
        ItemKind::Enum(values) => variant(side, &side.path(), values.values.first()?.0.source()),
        ItemKind::Union(union) => variant(side, &side.path(), union.variants.first()?.ident.source()),
        _ => None,
    }
}

fn fields(
    change: &RustChange,
    sides: Sides<'_>,
    objects: [&ObjectItem; 2],
    names: [&str; 2],
) -> Option<Migration> {
    let [old, new] = objects;
    if change.rule == rule::SETTER_GONE {
        let setter = |side: &Side<'_>, object: &ObjectItem, name: &str| {
            Some(set_null(side, field(object, name)?.null_setter.as_ref()?))
        };
        let before = setter(&sides.old, old, names[0])?;
        return Some(Migration::new(before, setter(&sides.new, new, names[1])));
    }
    let required =
        |object: &ObjectItem, name: &str| field(object, name).is_some_and(FieldItem::is_required_by_builder);
    let is_built = old.builder == Builder::Always && new.builder == Builder::Always;
    let is_demanded = is_built && !required(old, names[0]) && required(new, names[1]);
    let [before, after] = [read(&sides.old, old, names[0]), read(&sides.new, new, names[1])];
    let is_read_alike = before == after;
    if is_demanded && (!sides.is_received || before.is_none() || is_read_alike) {
        return sides.both(built);
    }
    let is_gone = change.rule == rule::FIELD_GONE;
    Some(Migration::new(before?, after.filter(|_| !is_gone)))
}

fn field<'o>(object: &'o ObjectItem, name: &str) -> Option<&'o FieldItem> {
    object.fields.iter().find(|field| field.ident.source() == name)
}

// Reads a field.
fn read(side: &Side<'_>, object: &ObjectItem, name: &str) -> Option<Snippet> {
    let of = match (field(object, name), &object.additional_properties) {
        (Some(field), _) => field.whole_type(),
        (None, AdditionalProperties::Captured(field)) if field.ident.source() == name => {
            RustType::Map(Box::new(field.of.clone()))
        }
        (None, _) => return None,
    };
    let (at, of) = (side.path(), side.text(&of));
    let value = variable(&at);
    let code = format!("let {name}: {of} = {value}.{name};");
    Some(Snippet::of(&value, at, code))
}

fn set_null(side: &Side<'_>, setter: &Ident) -> Snippet {
    let at = side.path();
    Snippet::new(format!("let {} = {at}::builder().{setter}();", variable(&at)))
}

// Builds a struct or a request of what is required, and nothing else.
fn built(side: &Side<'_>) -> Option<Snippet> {
    const LONGEST_LINE: usize = 90;
    let parts: Vec<(&Ident, &RustType)> = match &side.item.kind {
        ItemKind::Object(object) => {
            let required = object
                .fields
                .iter()
                .filter(|field| field.is_required_by_builder() && field.tag.is_none());
            let required: Vec<&FieldItem> = required.collect();
            // What may be absent in the one direction and null in the other is set in a form of its own.
            if required
                .iter()
                .any(|field| field.is_write_only && field.is_nullable)
            {
                return None;
            }
            required
                .into_iter()
                .map(|field| (&field.ident, &field.base))
                .collect()
        }
        ItemKind::Endpoint(endpoint) => settable(endpoint)
            .filter(|part| !part.is_optional)
            .map(|part| (part.ident, part.base))
            .collect(),
        _ => return None,
    };
    let at = side.path();
    let calls = |space: &str| -> String {
        let calls = parts.iter().map(|(ident, _)| format!("{space}.{ident}({ident})"));
        calls.collect()
    };
    let start = format!("let {} = {at}::builder()", variable(&at));
    let line = format!("{start}{}.build();", calls(""));
    let space = "\n    ";
    let code = if line.len() > LONGEST_LINE {
        format!("{start}{}{space}.build();", calls(space))
    } else {
        line
    };
    let given = parts
        .iter()
        .map(|(ident, of)| (ident.source().to_owned(), side.text(of)));
    Some(Snippet {
        given: given.collect(),
        code,
    })
}

/// A parameter or a body.
struct Settable<'e> {
    ident: &'e Ident,
    base: &'e RustType,
    is_optional: bool,
    null_setter: Option<&'e Ident>,
}

fn settable(endpoint: &EndpointItem) -> impl Iterator<Item = Settable<'_>> {
    let parameters = endpoint.parameters.iter().map(|parameter| Settable {
        ident: &parameter.ident,
        base: &parameter.base,
        is_optional: parameter.is_optional,
        null_setter: parameter.null_setter.as_ref(),
    });
    let body = endpoint.body.iter().map(|body| Settable {
        ident: &body.ident,
        base: &body.base,
        is_optional: body.is_optional,
        null_setter: body.null_setter.as_ref(),
    });
    parameters.chain(body)
}

fn parts(
    change: &RustChange,
    sides: Sides<'_>,
    endpoints: [&EndpointItem; 2],
    names: [&str; 2],
) -> Option<Migration> {
    if [rule::REQUIRED_PARAMETER_ADDED, rule::PARAMETER_MADE_REQUIRED].contains(&change.rule) {
        return sides.both(built);
    }
    let find = |index: usize| {
        let (endpoint, name) = (endpoints.get(index)?, names.get(index)?);
        settable(endpoint).find(|part| part.ident.source() == *name)
    };
    let (before, after) = (find(0)?, find(1));
    let null = |side: &Side<'_>, part: &Settable<'_>| Some(set_null(side, part.null_setter?));
    if change.rule == rule::SETTER_GONE {
        let now = after.and_then(|after| null(&sides.new, &after));
        return Some(Migration::new(null(&sides.old, &before)?, now));
    }
    let set = |side: &Side<'_>, part: &Settable<'_>| {
        let (at, ident) = (side.path(), part.ident);
        let code = format!("let {} = {at}::builder().{ident}({ident});", variable(&at));
        Snippet::of(ident.source(), side.text(part.base), code)
    };
    let (former, now) = (
        set(&sides.old, &before),
        after.as_ref().map(|after| set(&sides.new, after)),
    );
    if now.as_ref() == Some(&former) {
        let before = null(&sides.old, &before)?;
        return Some(Migration::new(before, None));
    }
    Some(Migration::new(former, now))
}

// Variants of an enum, or of one that is generated with a request.
fn variants(change: &RustChange, sides: Sides<'_>, of: &str, names: [&str; 2]) -> Option<Migration> {
    let is_response = sides.old.responses().is_some_and(|(at, _)| at == of);
    let now = if of == sides.old.path() {
        sides.new.path()
    } else if is_response {
        sides.new.responses()?.0
    } else {
        let content = sides.new.endpoint()?.body.as_ref()?.content.as_ref()?;
        sides.new.beside(&content.ident)
    };
    let is_gone = [rule::VARIANT_GONE, rule::RESPONSE_GONE].contains(&change.rule);
    let before = variant(&sides.old, of, names[0])?;
    let after = variant(&sides.new, &now, names[1]).filter(|_| !is_gone);
    Some(Migration::new(before, after))
}

// Names a variant of an enum.
fn variant(side: &Side<'_>, of: &str, name: &str) -> Option<Snippet> {
    match &side.item.kind {
        ItemKind::Enum(values) => {
            let (ident, ..) = values.values.iter().find(|(ident, ..)| ident.source() == name)?;
            let code = format!("let {} = {of}::{ident};", variable(of));
            Some(Snippet::new(code))
        }
        ItemKind::Union(union) => {
            let variant = union
                .variants
                .iter()
                .find(|variant| variant.ident.source() == name)?;
            let pattern = format!("{of}::{}(value)", variant.ident);
            Some(matched(&variable(of), of, &pattern, &side.text(&variant.of)))
        }
        ItemKind::Endpoint(endpoint) => {
            let response = side.responses().filter(|(at, _)| at == of);
            if let Some((_, responses)) = response {
                let response = responses
                    .iter()
                    .find(|response| response.variant.source() == name)?;
                return Some(matched_response(side, of, response));
            }
            let content = endpoint.body.as_ref()?.content.as_ref()?;
            let variant = content
                .variants
                .iter()
                .find(|variant| variant.ident.source() == name)?;
            let pattern = format!("{of}::{}(value)", variant.ident);
            Some(matched("body", of, &pattern, &side.text(&variant.of)))
        }
        _ => None,
    }
}

fn matched(value: &str, of: &str, pattern: &str, inner: &str) -> Snippet {
    let code = format!("if let {pattern} = {value} {{\n    let value: {inner} = value;\n}}");
    Snippet::of(value, of.to_owned(), code)
}

fn matched_response(side: &Side<'_>, of: &str, response: &ResponseItem) -> Snippet {
    let has_status = !matches!(response.status, ResponseStatus::Exactly(_));
    let variant = format!("{of}::{}", response.variant);
    match (&response.body, has_status) {
        (Some((body, _)), true) => matched("response", of, &format!("{variant}(_, value)"), &side.text(body)),
        (Some((body, _)), false) => matched("response", of, &format!("{variant}(value)"), &side.text(body)),
        (None, has_status) => {
            let fields = if has_status { "(_)" } else { "" };
            let name = variable(response.variant.plain());
            let name = name.trim_start_matches("r#");
            let code = format!("let is_{name} = matches!(response, {variant}{fields});");
            Snippet::of("response", of.to_owned(), code)
        }
    }
}
