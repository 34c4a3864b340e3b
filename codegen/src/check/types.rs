//! What a type is made of once every name is followed.

use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Api, Field, FixedMember, Shape, Use, UseKind, Value, Variant};
use crate::model::spec::{Basic, Constraints};
use crate::model::tagging::Tagging;

/// More names than a type has one behind the other; a ring of them is reported by `resolve`.
const MOST_NAMES: usize = 64;

/// What a type is made of.
#[derive(Clone, Copy)]
pub(super) enum Kind<'a> {
    /// One of the language's own.
    Basic(Basic),
    /// Any JSON.
    Any,
    /// A type of the user's own: what it reads and writes is its own matter.
    Override,
    /// A file.
    File,
    /// A list.
    Array(&'a Use),
    /// A dictionary.
    Map(&'a Use),
    /// A type a position.
    Tuple(&'a [Use]),
    /// Some values; others too when it is open.
    Enum(&'a [Value], bool),
    /// An object.
    Object(&'a [Field], &'a [FixedMember], &'a AdditionalProperties<Use>),
    /// Alternatives.
    Union(&'a [Variant], &'a Tagging),
}

impl Kind<'_> {
    /// In words, with an article.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Basic(Basic::String) => "a text",
            Self::Basic(Basic::Int) => "a whole number",
            Self::Basic(Basic::UInt) => "a whole number that is not negative",
            Self::Basic(Basic::Float) => "a number",
            Self::Basic(Basic::Bool) => "a truth value",
            Self::Basic(Basic::Url) => "a URL",
            Self::Basic(Basic::Date) => "a date",
            Self::Basic(Basic::DateTime) => "a date-time",
            Self::Basic(Basic::Currency) => "a currency",
            Self::Basic(Basic::Bytes) => "bytes",
            Self::Any => "any JSON",
            Self::Override => "a type of one's own",
            Self::File => "a file",
            Self::Array(_) | Self::Tuple(_) => "a list",
            Self::Map(_) => "a dictionary",
            Self::Enum(..) => "one of some values",
            Self::Object(..) => "an object",
            Self::Union(..) => "one of some alternatives",
        }
    }
}

/// A use with every name in it followed.
pub(super) struct Followed<'a> {
    /// What it is made of.
    pub(super) kind: Kind<'a>,
    /// Whether null is one of its values.
    pub(super) is_nullable: bool,
    /// All rules on the way, the use's own first.
    pub(super) constraints: Vec<&'a Constraints>,
    /// What joins its items, when its type says.
    pub(super) separator: Option<&'a str>,
}

/// Follows `of` to what it is made of.
pub(super) fn follow<'a>(api: &'a Api, of: &'a Use) -> Followed<'a> {
    let mut followed = Followed {
        kind: Kind::Any,
        is_nullable: false,
        constraints: Vec::new(),
        separator: of
            .wire
            .separator
            .as_ref()
            .map(|separator| separator.value.as_str()),
    };
    let mut next = of;
    for _ in 0..MOST_NAMES {
        followed.is_nullable |= next.is_nullable;
        followed.constraints.push(&next.constraints);
        followed.kind = match &next.kind {
            UseKind::Basic(basic) => Kind::Basic(*basic),
            UseKind::Any => Kind::Any,
            UseKind::Override(_) => Kind::Override,
            UseKind::File => Kind::File,
            UseKind::Array(item) => Kind::Array(item),
            UseKind::Map(value) => Kind::Map(value),
            UseKind::Tuple(items) => Kind::Tuple(items),
            UseKind::Type(id) => {
                let Some(named) = api.get(*id) else { break };
                followed.constraints.push(&named.constraints);
                if let Shape::Newtype(inner) = &named.shape {
                    next = inner;
                    continue;
                }
                if let Shape::Array {
                    separator: Some(separator),
                    ..
                } = &named.shape
                {
                    followed.separator = followed.separator.or(Some(separator));
                }
                kind_of_shape(&named.shape)
            }
        };
        break;
    }
    followed
}

/// What a type is made of that is not merely another.
pub(super) fn follow_shape<'a>(api: &'a Api, shape: &'a Shape) -> Kind<'a> {
    match shape {
        Shape::Newtype(of) => follow(api, of).kind,
        other => kind_of_shape(other),
    }
}

fn kind_of_shape(shape: &Shape) -> Kind<'_> {
    match shape {
        Shape::Basic(basic) => Kind::Basic(*basic),
        // Whoever asks has followed it, save for a ring.
        Shape::Newtype(_) => Kind::Any,
        Shape::Array { of, .. } => Kind::Array(of),
        Shape::Map { of } => Kind::Map(of),
        Shape::Enum { values, is_open } => Kind::Enum(values, *is_open),
        Shape::Object {
            fields,
            fixed,
            additional_properties,
        } => Kind::Object(fields, fixed, additional_properties),
        Shape::Union { variants, tagging } => Kind::Union(variants, tagging),
    }
}
