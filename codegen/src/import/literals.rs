//! Values of a document, as the spec language writes them.

use super::yaml::{Map, Yaml};
use crate::model::spec::{Basic, Literal};

/// A value, written where any value is allowed.
pub(super) fn literal(value: &Literal) -> Yaml {
    match value {
        Literal::Null => Yaml::Bare("null".to_owned()),
        Literal::Boolean(flag) => Yaml::Bare(flag.to_string()),
        Literal::Number(number) => Yaml::Bare(number.to_string()),
        Literal::String(text) => Yaml::Quoted(text.clone()),
        Literal::Array(items) => Yaml::List(items.iter().map(literal).collect()),
        Literal::Object(members) => {
            let mut map = Map::default();
            for (key, value) in members {
                map.insert(key, literal(value));
            }
            Yaml::Map(map)
        }
    }
}

/// The basic type of all of these values, if they have the same.
pub(super) fn common_type<'l>(values: impl Iterator<Item = &'l Literal>) -> Option<Basic> {
    let mut common = None;
    for value in values {
        let of = match value {
            Literal::String(_) => Basic::String,
            Literal::Number(number) if number.is_i64() => Basic::Int,
            Literal::Number(number) if number.as_f64().is_some_and(f64::is_finite) => Basic::Float,
            Literal::Boolean(_) => Basic::Bool,
            _ => return None,
        };
        common = match common {
            None => Some(of),
            Some(known) if known == of => Some(of),
            Some(Basic::Int | Basic::Float) if matches!(of, Basic::Int | Basic::Float) => Some(Basic::Float),
            Some(_) => return None,
        };
    }
    common
}

/// The name of a basic type.
pub(super) const fn word(basic: Basic) -> &'static str {
    match basic {
        Basic::String => "String",
        Basic::Int | Basic::UInt => "Int",
        Basic::Float => "Float",
        Basic::Bool => "Bool",
        Basic::Url => "URL",
        Basic::Date => "Date",
        Basic::DateTime => "DateTime",
        Basic::Currency => "Currency",
        Basic::Bytes => "Bytes",
    }
}
