//! The fields of an object: their names in JSON, how they may be absent, and their constraints.

use proc_macro2::{Ident, TokenStream};
use syn::{DeriveInput, LitStr, Type};

use super::{named_fields, wire_name};
use crate::derive::Errors;
use crate::derive::attributes::Attributes;
use crate::derive::constraints::Constraints;
use crate::derive::field_type::{in_options, last_segment};
use crate::derive::values::constant;

/// A field.
pub struct Field<'i> {
    pub ident: &'i Ident,
    /// The type in its `Option`s.
    pub of: &'i Type,
    /// The whole type.
    pub whole: &'i Type,
    pub wire: LitStr,
    pub presence: Presence,
    /// The value where none is set, if the property tells the variants of a union apart.
    pub tag: Option<TokenStream>,
    /// The setter of null, if it is named.
    pub null: Option<Ident>,
    /// Whether `Debug` does not show it.
    pub is_secret: bool,
    pub constraints: Constraints,
}

impl Field<'_> {
    /// The bits of the runtime's `presence`.
    pub fn bits(&self) -> u8 {
        self.presence.bits() | u8::from(self.constraints.number_text) << 4
    }
}

/// How the property of a field may be absent.
#[derive(Clone, Copy, Default)]
pub struct Presence {
    pub is_optional: bool,
    pub is_nullable: bool,
    pub is_read_only: bool,
    pub is_write_only: bool,
}

impl Presence {
    fn bits(self) -> u8 {
        u8::from(self.is_optional)
            | u8::from(self.is_nullable) << 1
            | u8::from(self.is_read_only) << 2
            | u8::from(self.is_write_only) << 3
    }

    /// Whether a builder requires the field.
    pub fn is_required_by_builder(self) -> bool {
        !self.is_optional && !self.is_read_only
    }
}

/// The fields of a struct, and the one that captures additional properties.
pub fn fields<'i>(
    input: &'i DeriveInput,
    levain: &TokenStream,
    errors: &mut Errors,
) -> Option<(Vec<Field<'i>>, Option<Field<'i>>)> {
    let (mut fields, mut additional) = (Vec::new(), None);
    for field in &named_fields(input, errors)?.named {
        let Some(ident) = &field.ident else { continue };
        let mut attributes = Attributes::of("a field of an object", &field.attrs);
        let (options, of) = in_options(&field.ty);
        let captures = attributes.word("additional_properties");
        let tag = tag(&mut attributes, options, fields.is_empty(), levain);
        let presence = presence(&mut attributes, &field.ty, options, tag.is_some());
        let parsed = Field {
            ident,
            of,
            whole: &field.ty,
            wire: wire_name(&mut attributes, ident),
            presence,
            tag,
            null: attributes.ident("null"),
            is_secret: attributes.word("secret").is_some(),
            constraints: Constraints::take(&mut attributes, Some(of), levain),
        };
        match captures {
            None => fields.push(parsed),
            Some(span) => {
                if last_segment(of).is_none_or(|segment| segment.ident != "Map") || options > 0 {
                    attributes.error_at(span, "additional properties are captured by a `levain::Map<T>`");
                    errors.extend(attributes.finish());
                    return None;
                } else if additional.is_some() {
                    attributes.error_at(span, "another field captures the additional properties already");
                }
                additional = Some(parsed);
            }
        }
        errors.extend(attributes.finish());
    }
    Some((fields, additional))
}

fn presence(attributes: &mut Attributes, whole: &Type, options: usize, is_tag: bool) -> Presence {
    let nullable = attributes.word("nullable");
    let [read_only, write_only] = ["read_only", "write_only"].map(|key| attributes.word(key));
    let required = attributes.word("required");
    // Like a property of one direction, a tag may be required and have an `Option`.
    let is_directed = read_only.is_some() || write_only.is_some();
    if let (Some(_), Some(span)) = (read_only, write_only) {
        attributes.error_at(span, "a field that is in neither requests nor responses is in nothing: drop `read_only` or `write_only`");
    }
    if let Some(span) = read_only.or(write_only).filter(|_| options == 0) {
        let absent_from = if read_only.is_some() {
            "requests"
        } else {
            "responses"
        };
        attributes.error_at(
            span,
            format!("the field is absent from {absent_from}: its type is an `Option`"),
        );
    }
    if let Some(span) = nullable.filter(|_| options == 0) {
        attributes.error_at(
            span,
            "null is the `None` of an `Option`: the type of the field is not one",
        );
    }
    if let Some(span) = required.filter(|_| !is_directed && !is_tag) {
        let message = if options == 0 {
            "a field is required unless its type is an `Option`: drop `required`"
        } else {
            "an `Option` may be absent: drop the `Option`, or `required`; a field that must be present but may be null is `nullable`"
        };
        attributes.error_at(span, message);
    }
    if let Some(span) = nullable.filter(|_| is_directed && options == 1) {
        attributes.error_at(
            span,
            "the field may be absent and null: its type is an `Option<Option<T>>`, and needs no `nullable`",
        );
    }
    if options > 2 {
        attributes.error(
            whole,
            "two `Option`s say that a property may be absent and null; a third says nothing",
        );
    }
    check_default(attributes, options, is_directed);
    Presence {
        is_optional: match (options, nullable.is_some(), is_directed) {
            (_, _, true) => required.is_none(),
            _ if is_tag => required.is_none(),
            (0, _, false) => false,
            (1, is_nullable, false) => !is_nullable,
            _ => true,
        },
        is_nullable: options >= 2 || (nullable.is_some() && options == 1),
        is_read_only: read_only.is_some(),
        is_write_only: write_only.is_some(),
    }
}

// `tag` is what is written where no value is set.
fn tag(
    attributes: &mut Attributes,
    options: usize,
    is_first: bool,
    levain: &TokenStream,
) -> Option<TokenStream> {
    let (span, value) = attributes.tokens("tag")?;
    if options != 1 {
        attributes.error_at(
            span,
            "a tag has a value where none is set: its type is an `Option<T>`",
        );
    }
    if !is_first {
        attributes.error_at(span, "a tag is written first, so its field is the first one");
    }
    Some(constant(&value, levain))
}

// `default` is what the server assumes for an absent property; it goes into the docs of the setter.
fn check_default(attributes: &mut Attributes, options: usize, is_directed: bool) {
    let span = attributes.span("default");
    if attributes.tokens("default").is_some()
        && options == 0
        && !is_directed
        && let Some(span) = span
    {
        attributes.error_at(span, "a field with a default may be absent, and this one is required: make its type an `Option`, or drop `default`");
    }
}
