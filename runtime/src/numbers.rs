//! The integers of Rust besides `i64` and `u64`, and `f32`: what users' own types have as fields.
//!
//! In: a number. Out: the impls of a value, by way of the widest type of its kind. What does not fit when it is read is an error.

use serde::de::{Deserializer, Error, Unexpected};

use crate::parameter::{Parameter, ParameterSink};
use crate::validate::{Constraint, Validate, Validation};
use crate::value::Value;

macro_rules! numbers {
    ($($of:ident as $wide:ident;)*) => {$(
        impl Validate for $of {
            fn validate_into(&self, validation: &mut Validation<'_>) {
                $wide::from(*self).validate_into(validation);
            }

            fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
                $wide::from(*self).validate_constraints(constraints, validation);
            }
        }

        impl Parameter for $of {
            fn write_parameter(&self, to: &mut dyn ParameterSink) {
                $wide::from(*self).write_parameter(to);
            }
        }
    )*};
}

macro_rules! integers {
    ($($of:ident as $wide:ident, $unexpected:ident;)*) => {
        numbers! { $($of as $wide;)* }

        $(impl Value for $of {
            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = <$wide as Value>::read(deserializer)?;
                Self::try_from(value).map_err(|_| {
                    D::Error::invalid_value(Unexpected::$unexpected(value), &concat!("an integer of `", stringify!($of), "`"))
                })
            }
        })*
    };
}

integers! {
    i8 as i64, Signed;
    i16 as i64, Signed;
    i32 as i64, Signed;
    u8 as u64, Unsigned;
    u16 as u64, Unsigned;
    u32 as u64, Unsigned;
}

numbers! { f32 as f64; }

impl Value for f32 {}
