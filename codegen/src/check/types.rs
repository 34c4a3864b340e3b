//! The type behind a use: the one that remains once every reference to a declared type is followed.
//!
//! In: a use or a shape of an [`Api`]. Out: its [`Type`], with the constraints on the way. Reports nothing.

use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Api, Field, FixedMember, Shape, Use, UseKind, Value, Variant};
use crate::model::spec::{Basic, Constraints};
use crate::model::tagging::Tagging;

/// No chain of newtypes is longer than this; cycles are reported by `normalize`.
const MAX_REFERENCES: usize = 64;

/// A type without references to others at its top.
#[derive(Clone, Copy)]
pub(super) enum Type<'a> {
    /// A built-in type.
    Basic(Basic),
    /// Any JSON.
    Any,
    /// In place of a type with an error: it accepts everything, and everything applies to it.
    Placeholder,
    /// A type override, which does its own reading and writing.
    Override,
    /// A file in a multipart body.
    File,
    /// A list, with the type of its items.
    Array(&'a Use),
    /// A map, with the type of its values.
    Map(&'a Use),
    /// A tuple, with the type of each item.
    Tuple(&'a [Use]),
    /// An enum, and whether it is open.
    Enum(&'a [Value], bool),
    /// An object.
    Object(&'a [Field], &'a [FixedMember], &'a AdditionalProperties<Use>),
    /// A union.
    Union(&'a [Variant], &'a Tagging),
}

impl Type<'_> {
    /// The noun of a message, with its article.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Basic(Basic::String) => "a string",
            Self::Basic(Basic::Int) => "an integer",
            Self::Basic(Basic::UInt) => "a non-negative integer",
            Self::Basic(Basic::Float) => "a number",
            Self::Basic(Basic::Bool) => "a boolean",
            Self::Basic(Basic::Url) => "a URL",
            Self::Basic(Basic::Date) => "a date",
            Self::Basic(Basic::DateTime) => "a date-time",
            Self::Basic(Basic::Currency) => "a currency",
            Self::Basic(Basic::Bytes) => "bytes",
            Self::Any => "any JSON",
            Self::Placeholder => "a type that is not known",
            Self::Override => "a type override",
            Self::File => "a file",
            Self::Array(_) | Self::Tuple(_) => "a list",
            Self::Map(_) => "a map",
            Self::Enum(..) => "an enum",
            Self::Object(..) => "an object",
            Self::Union(..) => "a union",
        }
    }
}

/// A use with every reference followed.
pub(super) struct ResolvedUse<'a> {
    /// The type behind it.
    pub(super) of: Type<'a>,
    /// Whether null is one of its values.
    pub(super) is_nullable: bool,
    /// The constraints of the use, then those of each type on the way.
    pub(super) constraints: Vec<&'a Constraints>,
    /// What joins its items, if its type declares that.
    pub(super) separator: Option<&'a str>,
}

/// Follows the references of `of`.
pub(super) fn resolve_use<'a>(api: &'a Api, of: &'a Use) -> ResolvedUse<'a> {
    let mut resolved = ResolvedUse {
        // What a chain of types ends in that are defined only as themselves.
        of: Type::Placeholder,
        is_nullable: false,
        constraints: Vec::new(),
        separator: of
            .wire
            .separator
            .as_ref()
            .map(|separator| separator.value.as_str()),
    };
    let mut next = of;
    for _ in 0..MAX_REFERENCES {
        resolved.is_nullable |= next.is_nullable;
        resolved.constraints.push(&next.constraints);
        resolved.of = match &next.kind {
            UseKind::Basic(basic) => Type::Basic(*basic),
            UseKind::Any => Type::Any,
            UseKind::Placeholder => Type::Placeholder,
            UseKind::Override(_) => Type::Override,
            UseKind::File => Type::File,
            UseKind::Array(item) => Type::Array(item),
            UseKind::Map(value) => Type::Map(value),
            UseKind::Tuple(items) => Type::Tuple(items),
            UseKind::Type(id) => {
                let Some(declared) = api.get(*id) else { break };
                resolved.constraints.push(&declared.constraints);
                if let Shape::Newtype(inner) = &declared.shape {
                    next = inner;
                    continue;
                }
                if let Shape::Array {
                    separator: Some(separator),
                    ..
                } = &declared.shape
                {
                    resolved.separator = resolved.separator.or(Some(separator));
                }
                type_of_shape(&declared.shape)
            }
        };
        break;
    }
    resolved
}

/// The type behind `of`.
pub(super) fn type_of<'a>(api: &'a Api, of: &'a Use) -> Type<'a> {
    resolve_use(api, of).of
}

/// The type behind a shape.
pub(super) fn resolve_shape<'a>(api: &'a Api, shape: &'a Shape) -> Type<'a> {
    match shape {
        Shape::Newtype(of) => type_of(api, of),
        other => type_of_shape(other),
    }
}

fn type_of_shape(shape: &Shape) -> Type<'_> {
    match shape {
        Shape::Basic(basic) => Type::Basic(*basic),
        // Callers have followed it; only a cycle is left.
        Shape::Newtype(_) => Type::Placeholder,
        Shape::Array { of, .. } => Type::Array(of),
        Shape::Map { of } => Type::Map(of),
        Shape::Enum { values, is_open } => Type::Enum(values, *is_open),
        Shape::Object {
            fields,
            fixed,
            additional_properties,
        } => Type::Object(fields, fixed, additional_properties),
        Shape::Union { variants, tagging } => Type::Union(variants, tagging),
    }
}
