//! The fields of a struct against those of an endpoint: unknown ones, missing ones, and what the spec says of the others.
//!
//! In: the fields as they are written. Out: the fields with the entries that the spec gives to them.

use std::fmt::Write as _;

use levain_codegen::backend::render::{ComparableEndpoint, ComparableField};
use levain_codegen::diagnostics::nearest::nearest;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::{Field, parse_quote};

use super::agreement::check_type;
use super::merged;
use crate::derive::Errors;
use crate::derive::attributes::{Attributes, Entry, entries};
use crate::derive::field_type::{in_options, last_segment};

/// The fields with what the spec says of them.
pub struct Compared {
    pub fields: Vec<Field>,
    /// Whether members of the body stand for the body.
    pub has_members: bool,
    /// The field that a redirect must echo.
    pub echoes: Option<Ident>,
    /// Whether a PKCE pair sets two of the fields.
    pub has_pkce: bool,
}

/// A field as the user wrote it, with its entries apart.
struct Written {
    field: Field,
    // The name in Rust.
    name: String,
    entries: Vec<Entry>,
}

/// Compares all fields, and reports everything that does not agree.
pub fn compare(
    fields: impl Iterator<Item = Field>,
    endpoint: &ComparableEndpoint,
    ident: &Ident,
    errors: &mut Errors,
) -> Compared {
    let written: Vec<Written> = fields.map(|field| Written::of(field, errors)).collect();
    let is_whole_body = |field: &Written| {
        let mut bodies = endpoint.fields.iter().filter(|known| known.is_body);
        bodies.any(|body| field.stands_for(body))
    };
    let members = endpoint
        .members
        .as_ref()
        .filter(|_| !written.iter().any(is_whole_body));
    let known: Vec<&ComparableField> = endpoint
        .fields
        .iter()
        .filter(|field| !(field.is_body && members.is_some()))
        .chain(members.iter().flat_map(|members| &members.fields))
        .collect();
    let has_format = written.iter().any(Written::is_body_format);
    let mut met: Vec<&str> = Vec::new();
    let mut echoes = None;
    let mut compared: Vec<Written> = Vec::new();
    let has_flattened = written.iter().any(|field| field.has("flatten"));
    for mut field in written {
        if field.has("flatten") {
            // Its fields are known to the compiler alone.
        } else if field.is_body_format() || field.is_own() {
            field.say_body_format();
        } else if let Some(known) = known.iter().find(|known| field.stands_for(known)) {
            check_type(&field.field, known, endpoint, errors);
            field.take_entries(known, has_format);
            met.push(&known.ident);
            if endpoint.echoes.as_ref() == Some(&known.ident) {
                echoes.clone_from(&field.field.ident);
            }
        } else {
            let (message, near) = unknown(&field, &known, endpoint);
            errors.at(&field.field.ident, message);
            // What was probably meant is not missing too, and what follows from the field goes nowhere.
            met.extend(near);
            field.entries = entries(quote!(skip)).unwrap_or_default();
        }
        compared.push(field);
    }
    let is_missing = |known: &&ComparableField| !known.is_optional && !met.contains(&known.ident.as_str());
    let missing: Vec<&ComparableField> = known.iter().copied().filter(is_missing).collect();
    if has_flattened {
        let others: Vec<&ComparableField> = known
            .iter()
            .copied()
            .filter(|known| !known.is_body && !met.contains(&known.ident.as_str()))
            .collect();
        for field in compared.iter_mut().filter(|field| field.has("flatten")) {
            field.take_others(&others, endpoint);
        }
    } else if !missing.is_empty() {
        errors.at(ident, missing_message(&missing, endpoint));
    }
    let has_pkce = keep_whole_pairs(&mut compared);
    Compared {
        fields: compared.into_iter().map(Written::into_field).collect(),
        has_members: members.is_some(),
        echoes,
        has_pkce,
    }
}

impl Written {
    fn of(mut field: Field, errors: &mut Errors) -> Self {
        let (entries, wrong) = Attributes::of("a parameter of a request", &field.attrs).into_entries();
        errors.extend(wrong);
        field
            .attrs
            .retain(|attribute| !attribute.path().is_ident("levain"));
        let name = field.ident.as_ref().map(|ident| ident.unraw().to_string());
        Self {
            field,
            name: name.unwrap_or_default(),
            entries,
        }
    }

    fn into_field(self) -> Field {
        let (mut field, entries) = (self.field, self.entries);
        if !entries.is_empty() {
            field.attrs.push(parse_quote!(#[levain(#(#entries),*)]));
        }
        field
    }

    fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == key)
    }

    fn is_of(&self, name: &str) -> bool {
        last_segment(&self.field.ty).is_some_and(|segment| segment.ident == name)
    }

    // A field that the spec says nothing of, by the user's own word.
    fn is_own(&self) -> bool {
        self.has("skip")
    }

    fn is_body_format(&self) -> bool {
        self.is_of("BodyFormat")
    }

    fn say_body_format(&mut self) {
        if self.is_body_format() && !self.has("body_format") {
            self.entries
                .extend(entries(quote!(body_format)).unwrap_or_default());
        }
    }

    // The name on the wire that the user gives, if that differs from the name in Rust.
    fn renamed(&self) -> Option<String> {
        let renamed = self.entries.iter().find(|entry| entry.key == "rename")?;
        renamed.string()
    }

    // By its name on the wire, as it is renamed, or by its name in generated code.
    fn stands_for(&self, known: &ComparableField) -> bool {
        if known.is_body && (self.has("body") || self.has("content")) {
            return true;
        }
        match self.renamed() {
            Some(renamed) => renamed == known.wire,
            None => self.name == known.ident || (!known.is_body && self.name == known.wire),
        }
    }

    // Adds what the spec says and the user does not.
    fn take_entries(&mut self, known: &ComparableField, has_format: bool) {
        let is_renamed = self.name != known.wire && !known.is_body;
        let of_spec = entries(known.entries.clone()).unwrap_or_default();
        let options = in_options(&self.field.ty).0;
        let is_kept = |entry: &Entry| match entry.key.as_str() {
            // They follow from the name of the field.
            "null" | "getter" => self.name == known.ident,
            "rename" => is_renamed,
            // An `Option<Option<T>>` says it itself, and a value is never null.
            "nullable" => options == 1,
            _ => true,
        };
        let mut kept: Vec<TokenStream> = Vec::new();
        for entry in of_spec.iter().filter(|entry| is_kept(entry)) {
            match (&known.first_format, entry.key.as_str()) {
                (Some(first), "body") if !has_format => kept.push(first.clone()),
                _ => kept.push(entry.to_token_stream()),
            }
        }
        let names_wire = |entry: &Entry| {
            let places = ["rename", "path", "query", "header", "cookie"];
            places.contains(&entry.key.as_str()) && entry.string().as_ref() == Some(&known.wire)
        };
        if is_renamed && !of_spec.iter().any(names_wire) {
            let wire = &known.wire;
            kept.push(quote!(rename = #wire));
        }
        let own = std::mem::take(&mut self.entries);
        self.entries = entries(merged(quote!(#(#kept),*), &own)).unwrap_or_default();
        self.take_docs(known);
    }

    // What its fields may be: the parameters that no other field is.
    fn take_others(&mut self, others: &[&ComparableField], endpoint: &ComparableEndpoint) {
        let title = &endpoint.title;
        let others = others.iter().map(|known| {
            let (wire, entries) = (&known.wire, &known.entries);
            let required = (!known.is_optional).then(|| quote!(required,));
            quote!(#wire(#required #entries))
        });
        let flattened = quote!(flattened = (#title, #(#others),*));
        self.entries.extend(entries(flattened).unwrap_or_default());
    }

    fn take_docs(&mut self, known: &ComparableField) {
        let attributes = &mut self.field.attrs;
        if !attributes
            .iter()
            .any(|attribute| attribute.path().is_ident("doc"))
        {
            attributes.extend(known.docs.lines().map(|line| -> syn::Attribute {
                let line = format!(" {line}");
                parse_quote!(#[doc = #line])
            }));
        }
    }
}

// Whether there is a PKCE pair; one of a pair alone is a parameter like any other.
fn keep_whole_pairs(fields: &mut [Written]) -> bool {
    let count = fields.iter().filter(|field| field.has("pkce")).count();
    if count == 1 {
        for field in fields {
            field.entries.retain(|entry| entry.key != "pkce");
        }
    }
    count > 1
}

// The message, and the name in Rust of the parameter that was probably meant.
fn unknown<'k>(
    field: &Written,
    known: &[&'k ComparableField],
    endpoint: &ComparableEndpoint,
) -> (String, Option<&'k str>) {
    let name = field.renamed().unwrap_or_else(|| field.name.clone());
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

fn missing_message(missing: &[&ComparableField], endpoint: &ComparableEndpoint) -> String {
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
