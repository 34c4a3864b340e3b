//! The body of a request whose members are fields of the request itself, which may be borrowed.
//!
//! In: the members with their names. Out: a body: JSON, a form, or multipart.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::flattened::Flattened;
use super::part::{BodyValue, Part};
use crate::direction::Direction;
use crate::json::Json;
use crate::object::{FlatFields, Flatten};
use crate::parameter::{Parameter, ParameterSink};
use crate::validate::{Constraint, Validate, Validation, validate_assertions};

/// A value that can be a member of a body.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a member of a body",
    note = "a type that derives `levain::Newtype`, `levain::StringEnum` or `levain::Object` can, and strings, numbers, `bool`, `Vec`, slices, `levain::Map` and `levain::Json`"
)]
pub trait MemberValue: Part {
    /// The value as JSON text.
    ///
    /// # Errors
    ///
    /// Those of `serde_json`.
    #[doc(hidden)]
    fn json_text(&self) -> Result<Box<serde_json::value::RawValue>, serde_json::Error>;
}

#[diagnostic::do_not_recommend]
impl<T: Part + Serialize> MemberValue for T {
    fn json_text(&self) -> Result<Box<serde_json::value::RawValue>, serde_json::Error> {
        serde_json::value::to_raw_value(self)
    }
}

/// A member of a body, or several.
pub struct Member<'m>(Kind<'m>);

enum Kind<'m> {
    One(One<'m>),
    /// The fields of an object that are members.
    Flattened(&'m dyn Flatten, &'m Flattened<'m>),
}

struct One<'m> {
    name: &'static str,
    value: &'m dyn MemberValue,
    is_optional: bool,
    constraints: &'m [Constraint<'m>],
}

impl<'m> Member<'m> {
    /// A member with the constraints of its use; `None` is absent if it is optional, and null otherwise.
    pub const fn new(
        name: &'static str,
        value: &'m dyn MemberValue,
        is_optional: bool,
        constraints: &'m [Constraint<'m>],
    ) -> Self {
        Self(Kind::One(One {
            name,
            value,
            is_optional,
            constraints,
        }))
    }

    /// The fields of an object, each as a member; those that are parameters are left out.
    pub const fn flatten(value: &'m dyn Flatten, to: &'m Flattened<'m>) -> Self {
        Self(Kind::Flattened(value, to))
    }
}

impl One<'_> {
    fn is_absent(&self) -> bool {
        self.is_optional && self.is_without_value()
    }

    fn is_without_value(&self) -> bool {
        struct Absence(bool);
        impl ParameterSink for Absence {
            fn absent(&mut self) {
                self.0 = true;
            }
        }
        let mut absence = Absence(false);
        self.value.write_parameter(&mut absence);
        absence.0
    }
}

/// The members of one body.
pub(super) struct Members<'m>(pub(super) &'m [Member<'m>]);

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for Member(member) in self.0 {
            match member {
                Kind::One(member) if member.is_absent() => {}
                Kind::One(member) => {
                    let text = member.value.json_text().map_err(serde::ser::Error::custom)?;
                    map.serialize_entry(member.name, &text)?;
                }
                Kind::Flattened(value, to) => {
                    let members = value.flat_json().map_err(serde::ser::Error::custom)?;
                    for (name, text) in members.iter().filter(|(name, _)| to.member(name).is_some()) {
                        map.serialize_entry(name, text)?;
                    }
                }
            }
        }
        map.end()
    }
}

impl Parameter for Members<'_> {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.begin_object();
        for Member(member) in self.0 {
            match member {
                Kind::One(member) if member.is_absent() => {}
                Kind::One(member) if member.is_without_value() => to.member(member.name, &Json::Null),
                Kind::One(member) => to.member(member.name, &Shown(member.value)),
                Kind::Flattened(value, table) => value.flat_fields(&mut FlatWriter { to: &mut *to, table }),
            }
        }
        to.end_object();
    }
}

/// Writes the fields that are members to a sink.
struct FlatWriter<'w> {
    to: &'w mut dyn ParameterSink,
    table: &'w Flattened<'w>,
}

impl FlatFields for FlatWriter<'_> {
    fn field(&mut self, name: &str, value: &dyn Part, _: &[Constraint<'_>]) {
        if self.table.member(name).is_some() {
            self.to.member(name, &ShownPart(value));
        }
    }
}

/// Validates the fields that are members.
struct FlatValidator<'w, 'v> {
    validation: &'w mut Validation<'v>,
    table: &'w Flattened<'w>,
}

impl FlatFields for FlatValidator<'_, '_> {
    fn field(&mut self, name: &str, value: &dyn Part, constraints: &[Constraint<'_>]) {
        let Some(of_use) = self.table.member(name) else {
            return;
        };
        self.validation.member(name, |validation| {
            value.validate_into(validation);
            for constraints in [constraints, of_use] {
                value.validate_constraints(constraints, validation);
                validate_assertions(constraints, &ShownPart(value), validation);
            }
        });
    }
}

/// A part without its type.
struct ShownPart<'m>(&'m dyn Part);

impl Parameter for ShownPart<'_> {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        self.0.write_parameter(to);
    }
}

/// A member's value without its type.
struct Shown<'m>(&'m dyn MemberValue);

impl Parameter for Shown<'_> {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        self.0.write_parameter(to);
    }
}

impl Validate for Members<'_> {
    fn validate_into(&self, validation: &mut Validation<'_>) {
        for Member(member) in self.0 {
            match member {
                Kind::One(member) => validation.member(member.name, |validation| {
                    member.value.validate_into(validation);
                    member.value.validate_constraints(member.constraints, validation);
                    validate_assertions(member.constraints, &Shown(member.value), validation);
                }),
                Kind::Flattened(value, table) => {
                    value.flat_fields(&mut FlatValidator {
                        validation: &mut *validation,
                        table,
                    });
                    // Where there are parameters among them, they are validated there.
                    if table.parameters_in().is_none() {
                        value.validate_flat(validation);
                    }
                }
            }
        }
    }
}

impl BodyValue for Members<'_> {
    fn json(&self) -> Result<Vec<u8>, serde_json::Error> {
        Direction::Sent.during(|| serde_json::to_vec(self))
    }

    fn as_part(&self) -> &dyn Part {
        self
    }

    fn is_left_out(&self) -> bool {
        false
    }
}
