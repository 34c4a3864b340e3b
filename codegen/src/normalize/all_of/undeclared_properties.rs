//! Properties that `required`, a presence rule or an assertion names, and that no part declares.
//!
//! Each becomes an optional property of any JSON, so that those keywords can be checked; with a warning, since the name may be a typo.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::presence_rules::{named_properties, turn_into_assertions};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Presence, Spec, SpecField, SpecObject, SpecShape, SpecType};
use crate::normalize::visit::{each_inner, each_type_of_endpoints};

/// Declares such properties in every object of the spec.
pub(super) fn declare_properties(spec: &mut Spec, found: &mut Findings) {
    let mut undeclared = Undeclared {
        reported: BTreeSet::new(),
        found,
    };
    for declaration in spec.types.values_mut() {
        undeclared.declare_in(&mut declaration.shape);
    }
    each_type_of_endpoints(spec, &mut |of| undeclared.declare_in(of));
}

/// Makes the properties of `required` that the object itself declares required ones.
pub(super) fn require_declared(object: &mut SpecObject) {
    if object.required.is_empty() {
        return;
    }
    let required: BTreeSet<&str> = object.required.iter().map(|name| name.value.as_str()).collect();
    let mut declared = BTreeSet::new();
    for field in &mut object.fields {
        if required.contains(field.name.value.as_str()) {
            field.presence = Presence::Required;
            declared.insert(field.name.value.as_str());
        }
    }
    object
        .required
        .retain(|name| !declared.contains(name.value.as_str()));
}

struct Undeclared<'f> {
    /// The JSON Pointers that have a warning: subtypes repeat what their base names.
    reported: BTreeSet<Arc<str>>,
    found: &'f mut Findings,
}

impl Undeclared<'_> {
    fn declare_in(&mut self, of: &mut SpecType) {
        if let SpecShape::Object(object) = &mut of.shape {
            self.declare_required(object);
        }
        self.declare_named(of);
        each_inner(&mut of.shape, &mut |inner| self.declare_in(inner));
    }

    fn declare_required(&mut self, object: &mut SpecObject) {
        require_declared(object);
        for name in std::mem::take(&mut object.required) {
            if !object.is_partial {
                self.report(&name, || format!("`{}` is required but not declared", name.value));
            }
            object.fields.push(any_field(name));
        }
    }

    fn declare_named(&mut self, of: &mut SpecType) {
        match &mut of.shape {
            // Additional properties that are captured can be checked as they are.
            SpecShape::Object(SpecObject {
                additional_properties: AdditionalProperties::Captured(_),
                ..
            }) => {}
            SpecShape::Object(object) => {
                let names = named_properties(&of.constraints);
                let fields = object.fields.iter().filter(|_| !names.is_empty());
                let mut declared: BTreeSet<String> = fields.map(|field| field.name.value.clone()).collect();
                for name in names {
                    if declared.insert(name.value.clone()) {
                        self.declare_property(object, name);
                    }
                }
            }
            SpecShape::Any | SpecShape::Map { .. } | SpecShape::OneOf { .. } | SpecShape::Reference(_) => {
                turn_into_assertions(&mut of.constraints);
            }
            // Rules about properties say nothing of values that are not objects.
            _ => of.constraints.presence_rules.clear(),
        }
    }

    fn declare_property(&mut self, object: &mut SpecObject, name: Spanned<String>) {
        if !object.is_partial {
            self.report(&name, || {
                format!("a condition names `{}`, which is not declared", name.value)
            });
        }
        object.fields.push(any_field(name));
    }

    fn report(&mut self, name: &Spanned<String>, message: impl FnOnce() -> String) {
        if self.reported.insert(name.location.pointer.clone()) {
            self.found.add(Finding::new(
                Code::UndeclaredProperty,
                name.location.clone(),
                message(),
                "declare it under `properties`, or correct its name",
            ));
        }
    }
}

fn any_field(name: Spanned<String>) -> SpecField {
    SpecField {
        shape: SpecType::new(name.location.clone(), SpecShape::Any),
        name,
        rust_name: None,
        presence: Presence::Optional,
        tag: None,
        is_read_only: false,
        is_write_only: false,
    }
}
