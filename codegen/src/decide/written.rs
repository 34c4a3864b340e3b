//! Declared types that are types of their own where a body is not plain JSON: with files in a multipart body, with nulls in a merge patch.
//!
//! In: a reference, and what it is written as. Out: the use of the declared type, of its form for that body, or of the files that it
//! stands for. A form is made only where it differs: `AttachmentMultipart`, `ThingPatch`. Where nothing else uses the declared type,
//! its form takes its name.

use std::collections::BTreeSet;

use super::context::{Direction, PartLevel, TypeContext, WrittenAs};
use super::decider::Decider;
use super::different::find_different;
use super::retain::retain_types;
use super::type_ids::renumber;
use super::uses::MAX_CHAIN;
use crate::model::api::{Api, ApiType, Origin, TypeId, UseKind};
use crate::model::spec::{Basic, Constraints, Presence, Spec, SpecField, SpecShape, SpecType, WireForm};

impl<'s> Decider<'s> {
    /// The use of the declared type `key` in this context.
    pub(super) fn decide_reference(&mut self, context: &TypeContext, key: &str) -> (UseKind, Constraints) {
        if let Some(files) = self.files_behind(context, key) {
            return self.decide_kind(context, files);
        }
        let written_as = context.written_as.of_declared();
        let kind = if self.is_different(key, written_as) && self.form_depth < MAX_CHAIN {
            self.form_of(key, context.direction, written_as)
        } else {
            self.reference(key, context.direction)
        };
        (kind, Constraints::default())
    }

    // Whether a declared type has another form where it is written as this.
    fn is_different(&mut self, key: &str, written_as: WrittenAs) -> bool {
        if written_as == WrittenAs::Json {
            return false;
        }
        let (spec, nullability) = (self.spec, &self.nullability);
        let different = self.different.entry(written_as);
        let different = different.or_insert_with(|| find_different(spec, nullability, written_as));
        different.contains(key)
    }

    // The declared type, where it is nothing but a file, or a list or map of files.
    fn files_behind(&self, context: &TypeContext, key: &str) -> Option<&'s SpecType> {
        let WrittenAs::Multipart(level) = context.written_as else {
            return None;
        };
        let declared = &self.spec.types.get(key)?.shape;
        is_files(self.spec, declared, level, MAX_CHAIN).then_some(declared)
    }

    // The form of a declared type for a body of this kind, which is decided where it is first used.
    fn form_of(&mut self, key: &str, direction: Direction, written_as: WrittenAs) -> UseKind {
        let spec = self.spec;
        let id = (key.to_owned(), direction, written_as);
        if let Some(known) = self.forms.get(&id) {
            return UseKind::Type(*known);
        }
        let Some(declaration) = spec.types.get(key) else {
            return UseKind::Any;
        };
        let form = self.add_placeholder(&declaration.shape.location);
        self.forms.insert(id, form);
        let has_own_direction = self.declared.contains_key(&(key.to_owned(), direction));
        let named_for = if has_own_direction {
            direction
        } else {
            Direction::Response
        };
        let mut context = TypeContext::of_declared(declaration.name.value.text(), key, named_for);
        context.direction = direction;
        let context = context.written_as(written_as);
        self.form_depth += 1;
        let mut decided = self.decide_type(&context, &declaration.shape, &declaration.shape.location);
        self.form_depth -= 1;
        decided.origin = Origin::Inline;
        if let Some(slot) = self.types.get_mut(form.0) {
            *slot = decided;
        }
        UseKind::Type(form)
    }

    /// How a use is written; in a multipart body also what the type behind a reference says about that.
    pub(super) fn wire_of(&self, context: &TypeContext, of: &SpecType) -> WireForm {
        let mut target = of;
        if matches!(context.written_as, WrittenAs::Multipart(_)) {
            for _ in 0..MAX_CHAIN {
                let next = match &target.shape {
                    _ if target.wire != WireForm::default() => None,
                    SpecShape::Reference(key) => self.spec.types.get(key).map(|declared| &declared.shape),
                    SpecShape::AllOf(parts) if parts.len() == 1 => parts.first(),
                    _ => None,
                };
                let Some(next) = next else { break };
                target = next;
            }
        }
        target.wire.clone()
    }
}

impl TypeContext {
    /// Whether bytes with these constraints are a file here.
    pub(super) fn makes_file(&self, constraints: &Constraints) -> bool {
        matches!(self.written_as, WrittenAs::Multipart(level) if is_file(constraints, level))
    }

    /// Whether null removes this field (RFC 7396, section 2). Any JSON includes null, and what is required cannot be removed.
    pub(super) fn is_removable(&self, field: &SpecField) -> bool {
        self.written_as == WrittenAs::MergePatch && is_optional(field)
    }
}

/// Whether bytes with these constraints are raw, and not base64.
pub(super) fn is_raw(constraints: &Constraints) -> bool {
    has_format(constraints, "binary")
}

fn has_format(constraints: &Constraints, name: &str) -> bool {
    let format = constraints.format.as_ref();
    format.is_some_and(|format| format.value == name)
}

pub(super) fn is_file(constraints: &Constraints, level: PartLevel) -> bool {
    is_raw(constraints) || level != PartLevel::InPart && !has_format(constraints, "base64url")
}

pub(super) fn is_optional(field: &SpecField) -> bool {
    let is_sent = field.presence == Presence::Optional && !field.is_read_only;
    // Any JSON includes null, and a tag says which variant a value is.
    is_sent && field.tag.is_none() && field.shape.shape != SpecShape::Any
}

/// Whether a union is of files and of other strings, which are all strings where there are no files.
pub(super) fn is_union_of_strings(shape: &SpecShape) -> bool {
    let SpecShape::OneOf { variants, .. } = shape else {
        return false;
    };
    let is_raw_bytes = |of: &SpecType| of.shape == SpecShape::Basic(Basic::Bytes) && is_raw(&of.constraints);
    let is_string = |of: &SpecType| {
        matches!(
            of.shape,
            SpecShape::Basic(
                Basic::String | Basic::Url | Basic::Date | Basic::DateTime | Basic::Currency | Basic::Bytes
            )
        )
    };
    let mut shapes = variants.iter().map(|variant| &variant.shape);
    shapes.clone().any(is_raw_bytes) && shapes.all(is_string)
}

// Whether a type is a file, or a list or map of files, with nothing that needs a name.
fn is_files(spec: &Spec, of: &SpecType, level: PartLevel, steps: usize) -> bool {
    let Some(steps) = steps.checked_sub(1) else {
        return false;
    };
    match &of.shape {
        SpecShape::Basic(Basic::Bytes) => is_file(&of.constraints, level),
        SpecShape::Array(item) => is_files(spec, item, level.of_item(), steps),
        SpecShape::Map { value, .. } => is_files(spec, value, level.of_member(), steps),
        SpecShape::AllOf(parts) => match parts.as_slice() {
            [part] => is_files(spec, part, level, steps),
            _ => false,
        },
        SpecShape::Reference(key) => {
            let declared = spec.types.get(key);
            declared.is_some_and(|declared| is_files(spec, &declared.shape, level, steps))
        }
        _ => false,
    }
}

/// Gives each form the name of its declared type, where nothing uses that as it is.
pub(super) fn name_only_forms(api: &mut Api) {
    let ids: Vec<TypeId> = (0..api.types.len()).map(TypeId).collect();
    let mut only: Vec<(TypeId, TypeId)> = ids
        .iter()
        .filter_map(|id| Some((*id, unused_base(api, *id)?)))
        .collect();
    // Of several forms, the first has the name.
    let mut bases = BTreeSet::new();
    only.retain(|(_, base)| bases.insert(*base));
    if only.is_empty() {
        return;
    }
    let mut replaced = BTreeSet::new();
    for (form, base) in only {
        replaced.extend(part_of(api, base));
        rename(api, form, base);
        renumber(api, &|id| {
            if *id == base {
                *id = form;
            }
        });
    }
    let kept: Vec<TypeId> = ids.into_iter().filter(|id| !replaced.contains(id)).collect();
    retain_types(api, &kept);
}

// The declared type of a form, if neither a request nor a response contains it.
fn unused_base(api: &Api, form: TypeId) -> Option<TypeId> {
    let form = api
        .get(form)
        .filter(|form| form.origin == Origin::Inline && form.is_sent)?;
    let key = [" multipart", " part", " patch"]
        .iter()
        .find_map(|word| form.key.strip_suffix(word))?;
    let is_base =
        |of: &ApiType| of.origin == Origin::Declared && of.key == key && !of.is_sent && !of.is_received;
    api.types.iter().position(is_base).map(TypeId)
}

// A declared type that nothing uses, and the types inside it.
fn part_of(api: &Api, base: TypeId) -> Vec<TypeId> {
    let Some(of) = api.get(base) else {
        return Vec::new();
    };
    let inside = format!("{}.", of.key);
    let is_inside = |other: &ApiType| {
        other.origin != Origin::Declared
            && other.key.starts_with(&inside)
            && !other.is_sent
            && !other.is_received
    };
    let types = (0..).map(TypeId).zip(&api.types);
    types
        .filter(|(id, other)| *id == base || is_inside(other))
        .map(|(id, _)| id)
        .collect()
}

fn rename(api: &mut Api, form: TypeId, base: TypeId) {
    let (Some(of_form), Some(of_base)) = (api.get(form).cloned(), api.get(base).cloned()) else {
        return;
    };
    let inside = format!("{}.", of_form.key);
    let parts = of_form.name.parts.len();
    for of in &mut api.types {
        if of.key == of_form.key {
            of.origin = of_base.origin;
            of.location = of_base.location.clone();
        }
        let rest = if of.key == of_form.key {
            Some(String::new())
        } else {
            of.key.strip_prefix(&inside).map(|rest| format!(".{rest}"))
        };
        if let Some(rest) = rest {
            of.key = format!("{}{rest}", of_base.key);
            let below = of.name.parts.split_off(parts.min(of.name.parts.len()));
            of.name.parts.clone_from(&of_base.name.parts);
            of.name.parts.extend(below);
        }
    }
}
