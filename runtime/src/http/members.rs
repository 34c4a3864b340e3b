//! The body of a request whose members are fields of the request itself, which may be borrowed.
//!
//! In: the members with their names. Out: a body: JSON, a form, or multipart.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::part::{BodyValue, Part};
use crate::direction::Direction;
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

/// A member of a body.
pub struct Member<'m> {
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
        Self {
            name,
            value,
            is_optional,
            constraints,
        }
    }

    fn is_absent(&self) -> bool {
        struct Absence(bool);
        impl ParameterSink for Absence {
            fn absent(&mut self) {
                self.0 = true;
            }
        }
        let mut absence = Absence(false);
        if self.is_optional {
            self.value.write_parameter(&mut absence);
        }
        absence.0
    }
}

/// The members of one body.
pub(super) struct Members<'m>(pub(super) &'m [Member<'m>]);

impl Members<'_> {
    fn present(&self) -> impl Iterator<Item = &Member<'_>> {
        self.0.iter().filter(|member| !member.is_absent())
    }
}

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for member in self.present() {
            let text = member.value.json_text().map_err(serde::ser::Error::custom)?;
            map.serialize_entry(member.name, &text)?;
        }
        map.end()
    }
}

impl Parameter for Members<'_> {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.begin_object();
        for member in self.present() {
            to.member(member.name, &Shown(member.value));
        }
        to.end_object();
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
        for member in self.0 {
            validation.member(member.name, |validation| {
                member.value.validate_into(validation);
                member.value.validate_constraints(member.constraints, validation);
                validate_assertions(member.constraints, &Shown(member.value), validation);
            });
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
