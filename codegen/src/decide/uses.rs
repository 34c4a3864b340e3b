//! Types where they are used: an object, an enum or a union that is written there becomes a type of its own.

use super::context::{TypeContext, WrittenAs};
use super::decider::Decider;
use super::written::{is_raw, is_union_of_strings};
use crate::model::api::{Use, UseKind};
use crate::model::spec::{Basic, Constraints, Spec, SpecShape, SpecType, SpecVariant};

/// The longest tuple that the runtime reads and writes.
const MAX_TUPLE: usize = 8;
/// How many declared types are followed from one to the next; `normalize` reports cycles of them.
pub(super) const MAX_CHAIN: usize = 32;

impl Decider<'_> {
    pub(super) fn decide_use(&mut self, context: &TypeContext, spec_type: &SpecType) -> Use {
        let (kind, constraints) = self.decide_kind(context, spec_type);
        Use {
            kind,
            is_nullable: self.nullability.accepts_null(spec_type),
            is_boxed: false,
            constraints,
            wire: self.wire_of(context, spec_type),
            location: spec_type.location.clone(),
        }
    }

    /// The use of the values of a map, or of additional properties; null removes one of a merge patch (RFC 7396, section 2).
    pub(super) fn decide_member(&mut self, context: &TypeContext, part: &str, spec_type: &SpecType) -> Use {
        let mut of = self.decide_use(&context.member(part), spec_type);
        of.is_nullable |= context.written_as == WrittenAs::MergePatch && of.kind != UseKind::Any;
        of
    }

    // What is used, and the constraints that stay with the use.
    pub(super) fn decide_kind(
        &mut self,
        context: &TypeContext,
        spec_type: &SpecType,
    ) -> (UseKind, Constraints) {
        if let Some(named) = self.named_rust_type(context, spec_type) {
            return (named, Constraints::default());
        }
        let constraints = self.constraints_of(spec_type);
        let kind = match &spec_type.shape {
            SpecShape::Any => UseKind::Any,
            SpecShape::Placeholder => UseKind::Placeholder,
            SpecShape::Basic(basic) => return self.decide_basic(context, spec_type, *basic, constraints),
            SpecShape::Reference(key) => {
                let key = self.ends.get(key.as_str()).copied().unwrap_or(key);
                let (kind, of_files) = self.decide_reference(context, key);
                let is_bare = constraints == Constraints::default();
                return (kind, if is_bare { of_files } else { constraints });
            }
            SpecShape::Array(of) => UseKind::Array(Box::new(self.decide_use(&context.item("item"), of))),
            SpecShape::Tuple { items, rest } => self.decide_tuple(context, items, rest.as_deref()),
            SpecShape::Map { value, .. } => {
                UseKind::Map(Box::new(self.decide_member(context, "value", value)))
            }
            SpecShape::Split { request, response } => {
                return self.decide_kind(context, context.direction.pick(request, response));
            }
            SpecShape::AllOf(parts) if parts.len() == 1 => match parts.first() {
                Some(part) => return self.decide_kind(context, part),
                None => UseKind::Any,
            },
            SpecShape::Enum { .. } | SpecShape::Constant(_) => {
                // Assertions stay with the use: they say which of the values are accepted there.
                let assertions = Constraints {
                    assertions: constraints.assertions.clone(),
                    ..Constraints::default()
                };
                let kind = self.decide_hoisted(context, spec_type, constraints.without_assertions());
                return (kind, assertions);
            }
            shape if !context.has_files() && is_union_of_strings(shape) => {
                return (UseKind::Basic(Basic::String), Constraints::default());
            }
            SpecShape::Object(_) | SpecShape::OneOf { .. } | SpecShape::AllOf(_) => {
                let kind = self.decide_hoisted(context, spec_type, constraints);
                return (kind, Constraints::default());
            }
        };
        (kind, constraints)
    }

    fn decide_basic(
        &mut self,
        context: &TypeContext,
        spec_type: &SpecType,
        basic: Basic,
        constraints: Constraints,
    ) -> (UseKind, Constraints) {
        match basic {
            Basic::Bytes if context.makes_file(&constraints) => (UseKind::File, constraints),
            // JSON, forms and parameters cannot contain raw bytes; what documents call so there is a string.
            Basic::Bytes if is_raw(&constraints) => (UseKind::Basic(Basic::String), Constraints::default()),
            // A secret needs a type of its own to be kept out of `Debug`.
            _ if spec_type.is_secret => {
                let kind = self.decide_hoisted(context, spec_type, constraints);
                (kind, Constraints::default())
            }
            _ => (UseKind::Basic(basic), constraints),
        }
    }

    fn decide_hoisted(
        &mut self,
        context: &TypeContext,
        spec_type: &SpecType,
        constraints: Constraints,
    ) -> UseKind {
        let shape = self.decide_shape(context, spec_type);
        self.hoist(context, spec_type, shape, constraints)
    }

    // A tuple has one type per position. One with further items is an array of what any position accepts.
    fn decide_tuple(
        &mut self,
        context: &TypeContext,
        items: &[SpecType],
        rest: Option<&SpecType>,
    ) -> UseKind {
        if rest.is_some() || items.is_empty() || items.len() > MAX_TUPLE {
            let mut distinct: Vec<&SpecType> = Vec::new();
            for item in items.iter().chain(rest) {
                let is_repeated = distinct
                    .iter()
                    .any(|earlier| earlier.shape == item.shape && earlier.constraints == item.constraints);
                if !is_repeated {
                    distinct.push(item);
                }
            }
            return UseKind::Array(Box::new(self.decide_any_of(context, &distinct)));
        }
        let numbered = items.iter().zip(1_u64..);
        let items = numbered
            .map(|(item, number)| self.decide_constrained(&context.item(&format!("item {number}")), item));
        UseKind::Tuple(items.collect())
    }

    fn decide_any_of(&mut self, context: &TypeContext, types: &[&SpecType]) -> Use {
        let context = context.item("item");
        match types {
            [] => Use::any(&self.spec.location),
            [only] => self.decide_use(&context, only),
            [first, ..] => {
                let variants = types.iter().map(|of| SpecVariant {
                    name: None,
                    tag_values: Vec::new(),
                    is_fallback: false,
                    shape: (*of).clone(),
                });
                let shape = SpecShape::OneOf {
                    variants: variants.collect(),
                    tag: None,
                    is_any: true,
                };
                self.decide_use(&context, &SpecType::new(first.location.clone(), shape))
            }
        }
    }

    /// A use where only a type can have constraints: in a variant, at a position of a tuple.
    pub(super) fn decide_constrained(&mut self, context: &TypeContext, spec_type: &SpecType) -> Use {
        if !has_constraints(spec_type) {
            return self.decide_use(context, spec_type);
        }
        let constraints = self.constraints_of(spec_type);
        Use {
            kind: self.decide_hoisted(context, spec_type, constraints),
            is_nullable: self.nullability.accepts_null(spec_type),
            is_boxed: false,
            constraints: Constraints::default(),
            wire: spec_type.wire.clone(),
            location: spec_type.location.clone(),
        }
    }

    /// The constraints of a type; those of a map with the ones of its keys.
    pub(super) fn constraints_of(&self, spec_type: &SpecType) -> Constraints {
        let mut constraints = spec_type.constraints.clone();
        if let SpecShape::Map { key: Some(key), .. } = &spec_type.shape {
            let names = self.string_constraints(key);
            constraints.property_names =
                Some(Box::new(names)).filter(|names| **names != Constraints::default());
        }
        constraints
    }

    // The constraints of the string that a key is, which may be a declared type.
    fn string_constraints(&self, key: &SpecType) -> Constraints {
        let mut key = key;
        for _ in 0..MAX_CHAIN {
            match &key.shape {
                SpecShape::Reference(name) => match self.spec.types.get(name) {
                    Some(declared) => key = &declared.shape,
                    None => break,
                },
                SpecShape::Basic(_) => return key.constraints.clone(),
                _ => break,
            }
        }
        Constraints::default()
    }
}

// Whether a type without a name has constraints that need a type of their own. The range of a number's format does not.
fn has_constraints(of: &SpecType) -> bool {
    let has_assertions =
        matches!(of.shape, SpecShape::Any | SpecShape::Reference(_)) && !of.constraints.assertions.is_empty();
    let is_bare = of.rust_type.is_none()
        && matches!(
            of.shape,
            SpecShape::Basic(_) | SpecShape::Array(_) | SpecShape::Map { .. }
        );
    let is_checked = |format: &str| format != "uuid" && levain_rules::Format::from_name(format).is_some();
    let format = of.constraints.format.as_ref();
    let without_format = Constraints {
        format: None,
        ..of.constraints.clone()
    };
    has_assertions
        || is_bare
            && !is_raw(&of.constraints)
            && (without_format != Constraints::default()
                || format.is_some_and(|format| is_checked(&format.value)))
}

/// The type of a property: a declared type of raw bytes is a string inside JSON, which cannot contain bytes.
pub(super) fn inside_json<'t>(spec: &'t Spec, context: &TypeContext, of: &'t SpecType) -> &'t SpecType {
    let SpecShape::Reference(key) = &of.shape else {
        return of;
    };
    let target = spec.types.get(key).map(|declared| &declared.shape);
    let is_raw_bytes =
        |target: &&SpecType| target.shape == SpecShape::Basic(Basic::Bytes) && is_raw(&target.constraints);
    target
        .filter(|target| is_raw_bytes(target) && !context.has_files())
        .unwrap_or(of)
}
