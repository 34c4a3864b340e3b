//! The fields of a struct against those of an endpoint: unknown ones, missing ones, and types that do not agree.

use std::fmt::Write as _;

use levain_codegen::backend::render::{ComparableEndpoint, ComparableField, Shape};
use levain_codegen::diagnostics::nearest::nearest;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::punctuated::Punctuated;
use syn::{Field, Token, Type, parse_quote};

use super::merged;
use crate::derive::Errors;
use crate::derive::attributes::{Attributes, entries};
use crate::derive::field_type::{Form, form, in_options, last_segment};

/// The fields with what the spec says of them.
pub struct Compared {
    pub fields: Punctuated<Field, Token![,]>,
    /// Whether members of the body stand for the body.
    pub has_members: bool,
    /// The field that a redirect must echo.
    pub echoes: Option<Ident>,
}

impl Compared {
    /// Whether a PKCE pair sets two of the fields.
    pub fn has_pkce(&self) -> bool {
        let has = |field: &Field| Attributes::of("a field", &field.attrs).has("pkce");
        self.fields.iter().any(has)
    }
}

/// Compares all fields, and reports everything that does not agree.
pub fn compare(
    fields: Punctuated<Field, Token![,]>,
    endpoint: &ComparableEndpoint,
    ident: &Ident,
    errors: &mut Errors,
) -> Compared {
    let body = endpoint.fields.iter().find(|field| field.is_body);
    let has_body = fields
        .iter()
        .any(|field| body.is_some_and(|body| stands_for(field, body)));
    let has_members = !has_body && endpoint.members.is_some();
    let known: Vec<&ComparableField> = endpoint
        .fields
        .iter()
        .filter(|field| !(field.is_body && has_members))
        .chain(
            endpoint
                .members
                .iter()
                .filter(|_| has_members)
                .flat_map(|members| &members.fields),
        )
        .collect();
    let has_format = fields.iter().any(is_body_format);
    let mut met: Vec<&str> = Vec::new();
    let mut echoes = None;
    let mut compared = Punctuated::new();
    for mut field in fields {
        if is_body_format(&field) || is_own(&field) {
            let is_said = Attributes::of("a field", &field.attrs).has("body_format");
            if is_body_format(&field) && !is_said {
                field.attrs.push(parse_quote!(#[levain(body_format)]));
            }
            compared.push(field);
            continue;
        }
        if let Some(known) = known.iter().find(|known| stands_for(&field, known)) {
            check_type(&field, known, endpoint, errors);
            with_entries(&mut field, known, has_format);
            met.push(&known.ident);
            if endpoint.echoes.as_ref() == Some(&known.ident) {
                echoes.clone_from(&field.ident);
            }
            compared.push(field);
        } else {
            let at = field.ident.clone();
            let (message, near) = unknown(&field, &known, endpoint);
            errors.at(&at, message);
            // What was probably meant is not missing too.
            met.extend(near);
            // Reported once: what follows from the field goes nowhere.
            field
                .attrs
                .retain(|attribute| !attribute.path().is_ident("levain"));
            field.attrs.push(parse_quote!(#[levain(skip)]));
            compared.push(field);
        }
    }
    let missing: Vec<&&ComparableField> = known
        .iter()
        .filter(|known| !known.is_optional && !met.contains(&known.ident.as_str()))
        .collect();
    if !missing.is_empty() {
        errors.at(ident, missing_message(&missing, endpoint));
    }
    Compared {
        fields: remove_half_pairs(compared),
        has_members,
        echoes,
    }
}

// A field that the spec says nothing of, by the user's own word.
fn is_own(field: &Field) -> bool {
    Attributes::of("a field", &field.attrs).has("skip")
        || last_segment(&field.ty).is_some_and(|segment| segment.ident == "VersionOf")
}

fn is_body_format(field: &Field) -> bool {
    last_segment(&field.ty).is_some_and(|segment| segment.ident == "BodyFormat")
}

// By its name on the wire, as it is renamed, or by its name in generated code.
fn stands_for(field: &Field, known: &ComparableField) -> bool {
    let mut attributes = Attributes::of("a field", &field.attrs);
    if known.is_body && (attributes.has("body") || attributes.has("content")) {
        return true;
    }
    if let Some(renamed) = attributes.string("rename") {
        return renamed.value() == known.wire;
    }
    let Some(ident) = &field.ident else { return false };
    let name = ident.unraw().to_string();
    name == known.ident || (!known.is_body && name == known.wire)
}

fn with_entries(field: &mut Field, known: &ComparableField, has_format: bool) {
    let own = Attributes::of("a field", &field.attrs).into_entries();
    let of_spec = entries(known.entries.clone()).unwrap_or_default();
    let name = field
        .ident
        .as_ref()
        .map(|ident| ident.unraw().to_string())
        .unwrap_or_default();
    let is_renamed = name != known.wire && !known.is_body;
    let user_renames = own.iter().any(|entry| entry.key == "rename");
    let mut kept: Vec<TokenStream> = Vec::new();
    for entry in of_spec {
        let is_of_name = matches!(entry.key.as_str(), "null" | "getter") && name != known.ident;
        // What the type of the field says is not repeated.
        let is_presence = entry.key == "nullable" && in_options(&field.ty).0 != 1;
        if is_of_name || is_presence || (entry.key == "rename" && (user_renames || !is_renamed)) {
            continue;
        }
        match (&known.first_format, entry.key.as_str()) {
            (Some(first), "body") if !has_format => kept.push(first.clone()),
            _ => kept.push(entry.to_token_stream()),
        }
    }
    let needs_name = is_renamed && !user_renames && !kept.iter().any(|entry| names_wire(entry, &known.wire));
    if needs_name {
        let wire = &known.wire;
        kept.push(quote!(rename = #wire));
    }
    let all = merged(quote!(#(#kept),*), &own);
    field
        .attrs
        .retain(|attribute| !attribute.path().is_ident("levain"));
    if !all.is_empty() {
        field.attrs.push(parse_quote!(#[levain(#all)]));
    }
    let has_docs = field
        .attrs
        .iter()
        .any(|attribute| attribute.path().is_ident("doc"));
    if !has_docs {
        for line in known.docs.lines() {
            let line = format!(" {line}");
            field.attrs.push(parse_quote!(#[doc = #line]));
        }
    }
}

fn names_wire(entry: &TokenStream, wire: &str) -> bool {
    let places = ["rename", "path", "query", "header", "cookie"];
    let literal = syn::LitStr::new(wire, proc_macro2::Span::call_site())
        .to_token_stream()
        .to_string();
    let text = entry.to_string();
    text.split_once('=')
        .is_some_and(|(key, value)| places.contains(&key.trim()) && value.trim() == literal)
}

// One of a PKCE pair alone is a parameter like any other.
fn remove_half_pairs(mut fields: Punctuated<Field, Token![,]>) -> Punctuated<Field, Token![,]> {
    let pairs = fields
        .iter()
        .filter(|field| Attributes::of("a field", &field.attrs).has("pkce"))
        .count();
    if pairs == 1 {
        for field in &mut fields {
            let own = Attributes::of("a field", &field.attrs).into_entries();
            let kept = own
                .iter()
                .filter(|entry| entry.key != "pkce")
                .map(quote::ToTokens::to_token_stream);
            let kept = quote!(#(#kept),*);
            field
                .attrs
                .retain(|attribute| !attribute.path().is_ident("levain"));
            field.attrs.push(parse_quote!(#[levain(#kept)]));
        }
    }
    fields
}

// The message, and the name in Rust of the parameter that was probably meant.
fn unknown<'k>(
    field: &Field,
    known: &[&'k ComparableField],
    endpoint: &ComparableEndpoint,
) -> (String, Option<&'k str>) {
    let mut attributes = Attributes::of("a field", &field.attrs);
    let name = attributes.string("rename").map(|renamed| renamed.value());
    let name = name
        .or_else(|| field.ident.as_ref().map(|ident| ident.unraw().to_string()))
        .unwrap_or_default();
    let names: Vec<&str> = known.iter().map(|known| known.name()).collect();
    let near = nearest(&name, names.iter().copied());
    let remedy = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None if names.is_empty() => "it has none".to_owned(),
        None => format!(
            "it has {}; a field that is not sent is marked with `#[levain(skip)]`",
            quoted(&names)
        ),
    };
    let meant = near.and_then(|near| known.iter().find(|known| known.name() == near));
    (
        format!("`{}` has no parameter `{name}`: {remedy}", endpoint.title),
        meant.map(|known| known.ident.as_str()),
    )
}

fn quoted(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

fn missing_message(missing: &[&&ComparableField], endpoint: &ComparableEndpoint) -> String {
    let mut message = format!("`{}` requires more than the struct has:", endpoint.title);
    for field in missing {
        let docs = field.docs.lines().next().unwrap_or_default();
        let docs = if docs.is_empty() {
            String::new()
        } else {
            format!(" — {docs}")
        };
        let _ = write!(message, "\n  {}: {}{docs}", field.ident, field.of);
    }
    let _ = write!(
        message,
        "\nhelp: add the fields; {} declares them",
        endpoint.source
    );
    message
}

fn check_type(field: &Field, known: &ComparableField, endpoint: &ComparableEndpoint, errors: &mut Errors) {
    let (options, of) = in_options(&field.ty);
    let allowed = usize::from(known.is_optional) + usize::from(known.is_nullable);
    let name = known.name();
    if options > allowed {
        let remedy = if allowed == 0 {
            "drop the `Option`"
        } else {
            "one `Option` suffices"
        };
        errors.at(
            &field.ty,
            format!(
                "`{name}` is `{}` in the spec, and {}: {remedy}",
                known.of,
                presence(known)
            ),
        );
        return;
    }
    if !agrees(of, known.shape) {
        errors.at(
            &field.ty,
            format!("`{name}` is {} in the spec: its type is `{}`, or one of your own that derives `levain::Newtype` ({})", described(known.shape), known.of, endpoint.source),
        );
    }
}

fn presence(known: &ComparableField) -> &'static str {
    match (known.is_optional, known.is_nullable) {
        (false, false) => "is required",
        (true, false) => "may be absent, and not null",
        (false, true) => "may be null, and not absent",
        (true, true) => "may be absent and null",
    }
}

// Only what a derive can see: the name of a type says nothing of the user's own types.
fn agrees(of: &Type, shape: Shape) -> bool {
    match (form(of), shape) {
        (Form::Other, _) | (_, Shape::Other) => true,
        (Form::String, shape) => shape == Shape::String,
        (Form::Integer, shape) => matches!(shape, Shape::Integer | Shape::Number),
        (Form::Number, shape) => shape == Shape::Number,
        (Form::Boolean, shape) => shape == Shape::Boolean,
        (Form::Array(_), shape) => shape == Shape::Array,
        (Form::Map(_), shape) => shape == Shape::Map,
    }
}

fn described(shape: Shape) -> &'static str {
    match shape {
        Shape::String => "a string",
        Shape::Integer => "an integer",
        Shape::Number => "a number",
        Shape::Boolean => "a boolean",
        Shape::Array => "an array",
        Shape::Map => "a map",
        Shape::Other => "of several types",
    }
}
