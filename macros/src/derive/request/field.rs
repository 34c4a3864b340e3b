//! The fields of a request: where each goes, its name there, its style and its constraints.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{LitStr, Type};

use super::Request;
use super::body::{Format, encodings, formats};
use super::endpoint::Endpoint;
use super::flatten::Flatten;
use super::style::style;
use crate::derive::Errors;
use crate::derive::attributes::{Attributes, Value};
use crate::derive::constraints::Constraints;
use crate::derive::field_type::in_options;
use crate::derive::object::wire_name;

/// A field.
pub struct RequestField<'i> {
    pub ident: &'i Ident,
    /// The type in its `Option`s.
    pub of: &'i Type,
    /// The whole type.
    pub whole: &'i Type,
    pub options: usize,
    pub is_nullable: bool,
    pub wire: LitStr,
    pub place: Place,
    pub null: Option<Ident>,
    pub getter: Option<Ident>,
    pub style: Option<TokenStream>,
    pub constraints: Constraints,
    pub encodings: Vec<TokenStream>,
    pub pkce: Option<Pkce>,
    /// Whether `Debug` does not show it.
    pub is_secret: bool,
    pub attributes: &'i [syn::Attribute],
    default: Option<TokenStream>,
}

/// Where a field goes.
pub enum Place {
    /// A parameter, with the method of `Parts` that writes it.
    Parameter(&'static str),
    /// A member of the body.
    Member,
    /// The body, in one of these formats.
    Body(Vec<Format>),
    /// The body, as an enum of media types.
    Content,
    /// The format of the body.
    BodyFormat,
    /// Each field of its type has a place of its own.
    Flattened(Flatten),
    /// Nowhere: the field has its default.
    Nowhere,
}

/// A parameter that a PKCE pair sets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pkce {
    Challenge,
    Method,
}

impl Place {
    pub fn is_path(&self) -> bool {
        matches!(self, Self::Parameter("path"))
    }

    /// Whether the field has a setter that takes its value.
    pub fn is_set_by_caller(&self) -> bool {
        !matches!(self, Self::BodyFormat | Self::Nowhere)
    }
}

impl<'i> RequestField<'i> {
    /// The field, with everything that its attributes say.
    pub fn of(
        field: &'i syn::Field,
        endpoint: &Endpoint,
        levain: &TokenStream,
        errors: &mut Errors,
    ) -> Option<Self> {
        let ident = field.ident.as_ref()?;
        let mut attributes = Attributes::of("a parameter of a request", &field.attrs);
        let (options, of) = in_options(&field.ty);
        let nullable = attributes.word("nullable");
        if let Some(span) = nullable {
            match options {
                0 => attributes.error_at(
                    span,
                    "null is the `None` of an `Option`: the type of the field is not one",
                ),
                1 => {}
                _ => attributes.error_at(
                    span,
                    "an `Option<Option<T>>` may be absent and null already: drop `nullable`",
                ),
            }
        }
        let is_secret = attributes.word("secret").is_some();
        let flatten = attributes.word("flatten");
        if let Some(span) = flatten {
            Flatten::check_keys(&mut attributes, span, options);
        }
        let (place, renamed) = place(&mut attributes, endpoint, ident);
        let wire = renamed.unwrap_or_else(|| wire_name(&mut attributes, ident));
        let place = place.unwrap_or_else(|| implied(endpoint, &wire.value()));
        if let (Place::Parameter("path"), true) = (&place, options > 0)
            && !endpoint.is_optional_segment(&wire.value())
        {
            attributes.error(
                &field.ty,
                "a path needs all of its parameters: the type is not an `Option`, unless the parameter is the last segment and written as `{/name}`",
            );
        }
        let style = style(&mut attributes, default_style(&place), levain);
        let place = match flatten {
            None => place,
            Some(span) => {
                let of_style = style.clone();
                Place::Flattened(Flatten::take(
                    &mut attributes,
                    span,
                    &place,
                    of_style,
                    endpoint,
                    levain,
                ))
            }
        };
        let parsed = Self {
            ident,
            of,
            whole: &field.ty,
            options,
            is_nullable: options >= 2 || (nullable.is_some() && options == 1),
            wire,
            null: attributes.ident("null"),
            getter: attributes.ident("getter"),
            style,
            constraints: Constraints::take(&mut attributes, Some(of), levain),
            encodings: encodings(&mut attributes, levain),
            pkce: pkce(&mut attributes),
            is_secret,
            default: default(&mut attributes, options),
            attributes: &field.attrs,
            place,
        };
        errors.extend(attributes.finish());
        Some(parsed)
    }

    /// The docs of the setter and the getter.
    pub fn docs(&self) -> TokenStream {
        let docs = crate::derive::docs(self.attributes);
        let default = self.default.as_ref().map(|default| {
            let text = format!("The server assumes `{default}` when it is absent.");
            quote!(#[doc = ""] #[doc = #text])
        });
        quote!(#docs #default)
    }

    /// Whether the type of the field names one of these type parameters.
    pub fn mentions(&self, parameters: &[String]) -> bool {
        fn names(tokens: TokenStream, parameters: &[String]) -> bool {
            tokens.into_iter().any(|token| match token {
                TokenTree::Group(group) => names(group.stream(), parameters),
                TokenTree::Ident(ident) => parameters.iter().any(|parameter| ident == parameter),
                TokenTree::Punct(_) | TokenTree::Literal(_) => false,
            })
        }
        !parameters.is_empty() && names(self.of.to_token_stream(), parameters)
    }
}

// The place that the attributes give, and the name that they give with it.
fn place(attributes: &mut Attributes, endpoint: &Endpoint, ident: &Ident) -> (Option<Place>, Option<LitStr>) {
    let mut found: Vec<(Span, Place)> = Vec::new();
    let mut renamed: Option<LitStr> = None;
    for key in ["path", "query", "header", "cookie"] {
        let Some(entry) = attributes.take(key) else {
            continue;
        };
        match entry.value {
            Value::Word => {}
            Value::Equals(tokens) => renamed = attributes.parse(key, tokens, "a name in quotes"),
            Value::List(_) => {
                let message = format!("constants are said at the struct: `#[levain({key}(name = \"…\"))]`");
                attributes.error_at(entry.span, message);
            }
        }
        found.push((entry.span, Place::Parameter(key)));
    }
    if let Some(entry) = attributes.take("body") {
        let span = entry.span;
        let formats = formats(attributes, entry);
        found.push((span, Place::Body(formats)));
    }
    if let Some(span) = attributes.word("content") {
        found.push((span, Place::Content));
    }
    if let Some(span) = attributes.word("skip") {
        found.push((span, Place::Nowhere));
    }
    if let Some(span) = attributes.word("body_format") {
        found.push((span, Place::BodyFormat));
    }
    let mut found = found.into_iter();
    let first = found.next().map(|(_, place)| place);
    for (span, _) in found {
        attributes.error_at(span, "a field goes to one place");
    }
    if let (Some(Place::Parameter("path")), Some(renamed)) = (&first, &renamed) {
        if !endpoint.has_path_parameter(&renamed.value()) {
            attributes.error(
                renamed,
                format!(
                    "the path `{}` has no `{{{}}}`",
                    endpoint.path.value(),
                    renamed.value()
                ),
            );
        }
    } else if matches!(&first, Some(Place::Parameter("path"))) && !attributes.has("rename") {
        use syn::ext::IdentExt;
        let name = ident.unraw().to_string();
        if !endpoint.has_path_parameter(&name) {
            attributes.error(
                ident,
                format!("the path `{}` has no `{{{name}}}`", endpoint.path.value()),
            );
        }
    }
    (first, renamed)
}

// Where a field goes whose attributes do not say it.
pub fn implied(endpoint: &Endpoint, wire: &str) -> Place {
    if endpoint.has_path_parameter(wire) {
        Place::Parameter("path")
    } else if endpoint.has_members() {
        Place::Member
    } else {
        Place::Parameter("query")
    }
}

pub fn default_style(place: &Place) -> &'static str {
    match place {
        Place::Parameter("path" | "header") => "simple",
        _ => "form",
    }
}

fn pkce(attributes: &mut Attributes) -> Option<Pkce> {
    let part = attributes.ident("pkce")?;
    match part.to_string().as_str() {
        "challenge" => Some(Pkce::Challenge),
        "method" => Some(Pkce::Method),
        _ => {
            attributes.error(part, "`pkce` is `challenge` or `method`");
            None
        }
    }
}

fn default(attributes: &mut Attributes, options: usize) -> Option<TokenStream> {
    let (span, value) = attributes.tokens("default")?;
    if options == 0 {
        attributes.error_at(span, "a parameter with a default may be absent, and this one is required: make its type an `Option`, or drop `default`");
    }
    Some(value)
}

impl Request<'_> {
    /// Reports fields that do not go together.
    pub(super) fn check_fields(&self, errors: &mut Errors) {
        let mut seen: Vec<(&str, String)> = self
            .endpoint
            .constants
            .iter()
            .map(|(place, constant)| (*place, constant.name.value()))
            .collect();
        for field in &self.fields {
            let place = match &field.place {
                Place::Parameter(place) => *place,
                Place::Member => "body",
                _ => continue,
            };
            let mut name = field.wire.value();
            if place == "header" {
                name.make_ascii_lowercase();
            }
            if seen
                .iter()
                .any(|(in_place, known)| *in_place == place && *known == name)
            {
                errors.at(&field.wire, format!("`{name}` is sent twice in the {place}"));
            }
            seen.push((place, name));
        }
        self.check_body(errors);
        self.check_pkce(errors);
    }

    fn check_body(&self, errors: &mut Errors) {
        let whole = |field: &&RequestField<'_>| matches!(field.place, Place::Body(_) | Place::Content);
        let mut bodies = self.fields.iter().filter(whole);
        let first = bodies.next();
        for again in bodies {
            errors.at(again.ident, "a request has one body");
        }
        let is_member = |field: &&RequestField<'_>| match &field.place {
            Place::Member => true,
            Place::Flattened(flatten) => flatten.has_members(),
            _ => false,
        };
        if let Some(body) = first {
            for member in self.fields.iter().filter(is_member) {
                let message = format!(
                    "`{}` is the whole body: say where this field goes (`query`, `header = \"…\"`), or put it into that type",
                    body.ident
                );
                errors.at(member.ident, message);
            }
        }
        let has_format = self
            .fields
            .iter()
            .any(|field| matches!(field.place, Place::BodyFormat));
        let formats = first.map_or(0, |field| match &field.place {
            Place::Body(formats) => formats.len(),
            _ => 1,
        });
        if let Some(body) = first.filter(|_| formats > 1 && !has_format) {
            errors.at(
                body.ident,
                "a body of several formats needs a field for the choice: `#[levain(body_format)] body_format: levain::BodyFormat`",
            );
        }
    }

    fn check_pkce(&self, errors: &mut Errors) {
        let of = |wanted: Pkce| self.fields.iter().find(|field| field.pkce == Some(wanted));
        match (of(Pkce::Challenge), of(Pkce::Method)) {
            (Some(only), None) => errors.at(only.ident, "a challenge needs its method: mark the field with `#[levain(pkce = method)]` (RFC 7636, section 4.3)"),
            (None, Some(only)) => errors.at(only.ident, "a method needs its challenge: mark the field with `#[levain(pkce = challenge)]` (RFC 7636, section 4.3)"),
            _ => {}
        }
    }
}
