//! The parts of one `allOf`: laid out flat, then met one after the other.

use super::intersect;
use super::{Merger, unions};
use crate::diagnostics::finding::{Code, Finding};
use crate::model::spec::{Constraints, Notes, SpecShape, SpecType};

/// Makes `whole` one type of `parts`.
pub(super) fn merge_all_of(merger: &mut Merger<'_, '_>, whole: &mut SpecType, parts: Vec<SpecType>) {
    let mut flat = Vec::new();
    for part in parts {
        lay_flat(beside_own_choice(merger, part), &mut flat);
    }
    // Parts that only say something of the whole leave it the type it is: a reference stays one.
    let (tagging, silent): (Vec<_>, Vec<_>) = flat.into_iter().partition(says_something);
    for part in &silent {
        take_beside(whole, part);
    }
    let mut distinct: Vec<SpecType> = Vec::new();
    for part in tagging {
        let is_there =
            |other: &SpecType| matches!(&part.shape, SpecShape::Reference(_)) && other.shape == part.shape;
        if !distinct.iter().any(is_there) {
            distinct.push(part);
        }
    }
    if distinct.len() == 1
        && let Some(mut only) = distinct.pop()
    {
        merger.merge(&mut only);
        whole.rust_type = whole.rust_type.take().or(only.rust_type.take());
        take_over(whole, only);
        return;
    }
    let mut met: Option<SpecType> = None;
    let mut referred: Option<(String, SpecType)> = None;
    for mut part in distinct {
        if let SpecShape::Reference(key) = &part.shape {
            let key = key.clone();
            let Some(target) = merger.merge_declared(&key).cloned() else {
                ring(merger, &part);
                if merger.holds_itself(&key) {
                    // A field that is its own object and more: it is that object at least.
                    take_over(whole, part);
                    return;
                }
                continue;
            };
            let target = followed(merger, target);
            part.is_nullable |= target.is_nullable;
            part.constraints = target.constraints.clone();
            part.shape = target.shape;
            part.notes = Notes::default();
            referred.get_or_insert_with(|| (key, part.clone()));
        } else {
            merger.merge(&mut part);
        }
        met = Some(match met {
            None => part,
            Some(before) => intersect::meet(merger, before, part),
        });
    }
    if let Some(mut met) = met {
        unions::settle(&mut met);
        take_over(
            whole,
            referred.map_or_else(|| met.clone(), |target| unless_repeated(target, &met)),
        );
    } else if matches!(whole.shape, SpecShape::AllOf(_)) {
        whole.shape = SpecShape::Any;
    }
}

// A part that is a choice which lists the type that is being merged: what stands beside that choice.
fn beside_own_choice(merger: &Merger<'_, '_>, part: SpecType) -> SpecType {
    let (SpecShape::Reference(choice), Some(kind)) = (&part.shape, merger.whole_type()) else {
        return part;
    };
    if !merger.families.lists(choice, kind) {
        return part;
    }
    let declared = merger.spec.types.get(choice).map(|declared| &declared.shape);
    let mut beside = declared
        .cloned()
        .unwrap_or_else(|| SpecType::new(part.location.clone(), SpecShape::Any));
    leave_choices(&mut beside);
    beside.notes = part.notes;
    beside
}

fn leave_choices(of: &mut SpecType) {
    match &mut of.shape {
        SpecShape::OneOf { .. } => of.shape = SpecShape::Any,
        SpecShape::AllOf(parts) => parts.iter_mut().for_each(leave_choices),
        _ => {}
    }
}

// Parts that only repeat what a type says that they refer to, as `type` beside a `$ref` often does, leave it that type.
fn unless_repeated((key, target): (String, SpecType), met: &SpecType) -> SpecType {
    let is_same = target.shape == met.shape
        && target.constraints == met.constraints
        && target.is_nullable == met.is_nullable
        && target.is_secret == met.is_secret;
    if !is_same {
        return met.clone();
    }
    SpecType {
        shape: SpecShape::Reference(key),
        constraints: Constraints::default(),
        is_nullable: false,
        notes: Notes::default(),
        ..met.clone()
    }
}

// References of references: what the last one is.
fn followed(merger: &mut Merger<'_, '_>, mut of: SpecType) -> SpecType {
    for _ in 0..super::DEEPEST {
        let SpecShape::Reference(key) = &of.shape else {
            break;
        };
        let key = key.clone();
        let Some(next) = merger.merge_declared(&key).cloned() else {
            break;
        };
        let is_nullable = of.is_nullable || next.is_nullable;
        of = next;
        of.is_nullable = is_nullable;
    }
    of
}

fn lay_flat(part: SpecType, into: &mut Vec<SpecType>) {
    let is_bare = part.constraints == Constraints::default() && !part.is_nullable;
    match part.shape {
        SpecShape::AllOf(inner) if is_bare => inner.into_iter().for_each(|part| lay_flat(part, into)),
        _ => into.push(part),
    }
}

// An object of which nothing is said, or any JSON: it has notes, perhaps, and what holds of any value.
fn says_something(part: &SpecType) -> bool {
    let is_empty = match &part.shape {
        SpecShape::Any => true,
        SpecShape::Map {
            key: None,
            value,
            is_said: false,
        } => value.shape == SpecShape::Any && value.constraints == Constraints::default(),
        _ => false,
    };
    !is_empty || part.constraints.others() != Constraints::default()
}

// What a part without a shape says of the whole.
fn take_beside(whole: &mut SpecType, part: &SpecType) {
    super::constraints::tighten(&mut whole.constraints, part.constraints.clone());
    if whole.notes.doc.is_none() {
        whole.notes.doc.clone_from(&part.notes.doc);
    }
    if whole.notes.deprecated.is_none() {
        whole.notes.deprecated.clone_from(&part.notes.deprecated);
    }
    if whole.default.is_none() {
        whole.default.clone_from(&part.default);
    }
    // `allOf: [{$ref: …}, {nullable: true}]` is how documents of 3.0 make a reference nullable.
    whole.is_nullable |= part.is_nullable;
    if part.shape != SpecShape::Any && whole.shape == SpecShape::AllOf(Vec::new()) {
        // Should no part say more, it is an object at least.
        whole.shape = part.shape.clone();
    }
}

fn take_over(whole: &mut SpecType, met: SpecType) {
    whole.shape = met.shape;
    whole.is_nullable |= met.is_nullable;
    whole.is_secret |= met.is_secret;
    super::constraints::tighten(&mut whole.constraints, met.constraints);
    if whole.default.is_none() {
        whole.default = met.default;
    }
    whole.notes = std::mem::take(&mut whole.notes).or(met.notes);
}

fn ring(merger: &mut Merger<'_, '_>, part: &SpecType) {
    merger.found.add(Finding::new(
        Code::ReferenceCycle,
        part.location.clone(),
        "a type cannot be a part of itself",
        "name the part that both have in common, and refer to it from both",
    ));
}
