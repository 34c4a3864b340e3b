//! The integers of Rust besides `i64` and `u64`, and `f32`: what users' own types have as fields.
//!
//! In: a number. Out: the impls of a value, by way of the widest type of its kind. What does not fit when it is read is an error.

use serde::de::{Deserializer, Error, Unexpected};

use crate::parameter::{Parameter, ParameterSink};
use crate::validate::{Constraint, Validate, Validation};
use crate::value::{Value, read};

macro_rules! numbers {
    ($($of:ident by $widen:path;)*) => {$(
        impl Validate for $of {
            fn validate_into(&self, validation: &mut Validation<'_>) {
                $widen(*self).validate_into(validation);
            }

            fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
                $widen(*self).validate_constraints(constraints, validation);
            }
        }

        impl Parameter for $of {
            fn write_parameter(&self, to: &mut dyn ParameterSink) {
                $widen(*self).write_parameter(to);
            }
        }
    )*};
}

macro_rules! integers {
    ($($of:ident by $widen:path, $read:path;)*) => {
        numbers! { $($of by $widen;)* }

        $(impl Value for $of {
            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $read(deserializer, stringify!($of))
            }
        })*
    };
}

integers! {
    i8 by i64::from, read::signed;
    i16 by i64::from, read::signed;
    i32 by i64::from, read::signed;
    u8 by u64::from, read::unsigned;
    u16 by u64::from, read::unsigned;
    u32 by u64::from, read::unsigned;
}

numbers! { f32 by in_its_notation; }

impl Value for f32 {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::read(deserializer)?;
        #[allow(
            clippy::cast_possible_truncation,
            reason = "what becomes infinite is an error"
        )]
        let narrow = value as f32;
        if narrow.is_infinite() {
            let unexpected = Unexpected::Float(value);
            return Err(D::Error::invalid_value(
                unexpected,
                &"a number that fits into `f32`",
            ));
        }
        Ok(narrow)
    }
}

/// The number that an `f32` denotes in its shortest notation: 1.1 for `1.1_f32`, where `f64::from` is 1.100000023841858.
///
/// It is what JSON has of an `f32`, so it is what parameters have and what constraints hold for.
fn in_its_notation(value: f32) -> f64 {
    let widened = value.to_string().parse();
    widened.unwrap_or_else(|_| f64::from(value))
}

#[cfg(test)]
mod tests {
    use crate::direction::Direction;
    use crate::json::{self, Json};
    use crate::parameter::flat_text;
    use crate::rules::{IntegerConstraints, NumberConstraints};
    use crate::validate::{Constraint, Validate, Validation, validate};
    use crate::value::Value;

    fn read<T: Value>(text: &str) -> Result<T, String> {
        let tree: Json = text.parse().expect(text);
        T::read(&tree).map_err(|error| error.to_string())
    }

    fn violations(value: &impl Validate, constraint: Constraint<'_>) -> Vec<String> {
        let run = |validation: &mut Validation<'_>| value.validate_constraints(&[constraint], validation);
        let found = Validation::run(Direction::Sent, run).err().unwrap_or_default();
        found.iter().map(ToString::to_string).collect()
    }

    fn round_trip<T: Value>(texts: [&str; 2]) {
        for text in texts {
            let value: T = read(text).expect(text);
            assert_eq!(json::to_string(&value).expect("it was read"), text);
            assert_eq!(flat_text(&value), text);
            assert!(validate(&value).is_ok());
        }
    }

    #[test]
    fn the_least_and_the_greatest_of_each_type_are_read_and_written() {
        round_trip::<i8>(["-128", "127"]);
        round_trip::<i16>(["-32768", "32767"]);
        round_trip::<i32>(["-2147483648", "2147483647"]);
        round_trip::<u8>(["0", "255"]);
        round_trip::<u16>(["0", "65535"]);
        round_trip::<u32>(["0", "4294967295"]);
        assert_eq!(read::<f32>("-3.4028235e38"), Ok(f32::MIN));
        assert_eq!(read::<f32>("3.4028235e38"), Ok(f32::MAX));
    }

    #[test]
    fn a_number_that_does_not_fit_is_an_error_that_names_the_type() {
        let of = |text: &str| {
            [
                read::<i8>(text).err(),
                read::<i32>(text).err(),
                read::<u8>(text).err(),
                read::<u32>(text).err(),
            ]
        };
        let misfit = |of: &str| {
            Some(format!(
                "expected an integer that fits into `{of}`, found an integer"
            ))
        };
        assert_eq!(of("300"), [misfit("i8"), None, misfit("u8"), None]);
        assert_eq!(of("-1"), [None, None, misfit("u8"), misfit("u32")]);
        assert_eq!(of("5e9"), ["i8", "i32", "u8", "u32"].map(misfit));
        let fraction = "expected an integer, found a number with a fraction";
        assert_eq!(of("1.5"), [(); 4].map(|()| Some(fraction.to_owned())));
        let error = read::<f32>("1e39").expect_err("it becomes infinite");
        assert!(
            error.starts_with("expected a number that fits into `f32`, found"),
            "{error}"
        );
    }

    #[test]
    fn an_f32_is_written_and_held_against_constraints_in_its_shortest_notation() {
        const MAX: NumberConstraints = NumberConstraints::new().max(1.1);
        round_trip::<f32>(["1.1", "-0.3"]);
        assert_eq!(flat_text(&16_777_216_f32), "16777216");
        assert!(violations(&1.1_f32, Constraint::Number(&MAX)).is_empty());
        assert_eq!(violations(&1.2_f32, Constraint::Number(&MAX)).len(), 1);
        assert_eq!(
            validate(&f32::NAN).expect_err("JSON has none").to_string(),
            "`NaN` is not a finite number"
        );
        assert!(validate(&f32::INFINITY).is_err());
    }

    #[test]
    fn constraints_on_integers_hold_for_each_type() {
        const MIN: IntegerConstraints = IntegerConstraints::new().min(0);
        assert_eq!(violations(&-1_i8, Constraint::Integer(&MIN)).len(), 1);
        assert!(violations(&1_u16, Constraint::Integer(&MIN)).is_empty());
    }

    #[test]
    fn an_integer_in_another_notation_is_read() {
        assert_eq!(read::<u8>("1.0"), Ok(1));
        assert_eq!(read::<i16>("-1.5e1"), Ok(-15));
        assert_eq!(read::<f32>("2"), Ok(2.0));
    }
}
