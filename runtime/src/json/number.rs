//! A JSON number in its notation, so that no digit is lost.

use std::cmp::Ordering;
use std::error::Error;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

/// A JSON number in its notation, so that nothing is rounded ([RFC 8259 §6]).
///
/// Equality is numeric: `1.0` equals `1` equals `10e-1`, and `-0` equals `0`.
///
/// [RFC 8259 §6]: https://www.rfc-editor.org/rfc/rfc8259#section-6
#[derive(Clone)]
pub struct Number(Box<str>);

impl Number {
    /// The number in its notation.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as an `i64`, if it is an integer in its range; `1.0` and `10e-1` are integers.
    pub fn as_i64(&self) -> Option<i64> {
        self.0.parse().ok().or_else(|| self.decimal().to_int())
    }

    /// The number as a `u64`, if it is an integer in its range.
    pub fn as_u64(&self) -> Option<u64> {
        self.0.parse().ok().or_else(|| self.decimal().to_int())
    }

    /// Whether the number has no fraction, in whatever notation: `1.0` and `1e400` are integers ([JSON Schema 2020-12 §6.1.1]).
    ///
    /// [JSON Schema 2020-12 §6.1.1]: https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.1
    pub fn is_integer(&self) -> bool {
        self.decimal().exponent >= 0
    }

    /// The nearest `f64`, unless the number is too large for one.
    pub fn as_f64(&self) -> Option<f64> {
        self.0.parse().ok().filter(|number: &f64| number.is_finite())
    }

    /// A number from text that is known to be in the notation of JSON.
    pub(super) fn from_checked(text: &str) -> Self {
        debug_assert!(
            end_of_number(text.as_bytes()) == Some(text.len()),
            "{text} is not a number"
        );
        Self(text.into())
    }

    fn decimal(&self) -> Decimal {
        Decimal::of(&self.0)
    }
}

/// Where the number at the start of `text` ends, if there is one.
pub(super) fn end_of_number(text: &[u8]) -> Option<usize> {
    let digits = |from: usize| {
        from + text[from..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count()
    };
    let start = usize::from(text.first() == Some(&b'-'));
    let mut end = digits(start);
    if end == start || (text[start] == b'0' && end > start + 1) {
        return None;
    }
    if text.get(end) == Some(&b'.') {
        let fraction = digits(end + 1);
        if fraction == end + 1 {
            return None;
        }
        end = fraction;
    }
    if matches!(text.get(end), Some(b'e' | b'E')) {
        let signed = end + 1 + usize::from(matches!(text.get(end + 1), Some(b'+' | b'-')));
        let exponent = digits(signed.min(text.len()));
        if exponent == signed {
            return None;
        }
        end = exponent;
    }
    Some(end)
}

/// A number by its value: `digits × 10^exponent`, without leading or trailing zeros in the digits.
#[derive(PartialEq, Eq, Hash)]
struct Decimal {
    is_negative: bool,
    digits: Vec<u8>,
    exponent: i64,
}

impl Decimal {
    fn of(text: &str) -> Self {
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let is_negative = whole.starts_with('-');
        let digits = whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit);
        let mut digits: Vec<u8> = digits.skip_while(|&digit| digit == b'0').collect();
        // With an exponent beyond an i64, only its sign matters: no memory could contain the digits.
        let limit = if exponent.starts_with('-') {
            i64::MIN / 2
        } else {
            i64::MAX / 2
        };
        let mut exponent = exponent
            .parse()
            .unwrap_or(limit)
            .saturating_sub_unsigned(fraction.len() as u64);
        while digits.last() == Some(&b'0') {
            digits.pop();
            exponent = exponent.saturating_add(1);
        }
        if digits.is_empty() {
            return Self {
                is_negative: false,
                digits,
                exponent: 0,
            };
        }
        Self {
            is_negative,
            digits,
            exponent,
        }
    }

    fn to_int<T: FromStr>(&self) -> Option<T> {
        let zeros = usize::try_from(self.exponent).ok().filter(|&zeros| zeros <= 20)?;
        let digits = self.digits.iter().map(|&digit| char::from(digit));
        let sign = if self.is_negative { "-" } else { "" };
        let digits: String = sign
            .chars()
            .chain(digits)
            .chain(std::iter::repeat_n('0', zeros))
            .collect();
        if digits.is_empty() {
            "0".parse().ok()
        } else {
            digits.parse().ok()
        }
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || self.decimal() == other.decimal()
    }
}

impl Eq for Number {}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.decimal().hash(state);
    }
}

impl PartialOrd for Number {
    /// The order of the nearest `f64`s; equal only if the numbers are, and `None` for two numbers that an `f64` cannot distinguish.
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        if self == other {
            return Some(Ordering::Equal);
        }
        let order = self.as_f64()?.partial_cmp(&other.as_f64()?)?;
        (order != Ordering::Equal).then_some(order)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// A string that is not a JSON number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotNumber(String);

impl fmt::Display for NotNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "`{}` is not a number in the notation of JSON, such as `-1.5e3`",
            self.0
        )
    }
}

impl Error for NotNumber {}

impl FromStr for Number {
    type Err = NotNumber;

    fn from_str(text: &str) -> Result<Self, NotNumber> {
        if end_of_number(text.as_bytes()) == Some(text.len()) {
            Ok(Self(text.into()))
        } else {
            Err(NotNumber(text.to_owned()))
        }
    }
}

macro_rules! from_int {
    ($($int:ty),*) => {$(
        impl From<$int> for Number {
            fn from(value: $int) -> Self {
                Self(value.to_string().into())
            }
        }
    )*};
}

from_int!(u8, i8, u16, i16, u32, i32, u64, i64);

impl TryFrom<f64> for Number {
    type Error = NotNumber;

    /// Fails for infinities and NaN, which JSON does not have.
    fn try_from(value: f64) -> Result<Self, NotNumber> {
        if !value.is_finite() {
            return Err(NotNumber(value.to_string()));
        }
        // serde_json writes the shortest notation that reads back as the same number.
        serde_json::to_string(&value)
            .map(|text| Self(text.into()))
            .map_err(|_| NotNumber(value.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    fn number(text: &str) -> Number {
        text.parse().expect("the test writes numbers")
    }

    #[test]
    fn numbers_are_equal_in_any_notation() {
        for (left, right) in [
            ("1", "1.0"),
            ("1", "10e-1"),
            ("-0", "0"),
            ("0.0e5", "0"),
            ("100", "1E2"),
            ("0.10", "1e-1"),
        ] {
            assert_eq!(number(left), number(right));
        }
        for (left, right) in [
            ("1", "-1"),
            ("1", "10"),
            ("9007199254740993", "9007199254740992"),
            ("1e400", "1e401"),
        ] {
            assert_ne!(number(left), number(right));
        }
    }

    #[test]
    fn integers_are_recognised_in_any_notation() {
        assert_eq!(number("1.50e1").as_i64(), Some(15));
        assert_eq!(number("-0.0").as_i64(), Some(0));
        assert_eq!(number("1.5").as_i64(), None);
        assert_eq!(number("18446744073709551615").as_u64(), Some(u64::MAX));
        assert_eq!(number("18446744073709551616").as_u64(), None);
        assert_eq!(number("1e999999999999999999999").as_i64(), None);
        for (text, is_integer) in [
            ("0.0", true),
            ("-30.0", true),
            ("1e400", true),
            ("1.50e1", true),
            ("1.5", false),
            ("1e-1", false),
        ] {
            assert_eq!(number(text).is_integer(), is_integer, "{text}");
        }
        assert_eq!(number("9007199254740993.0").as_i64(), Some(9_007_199_254_740_993));
        assert_eq!(number("1.7538e+18").as_i64(), Some(1_753_800_000_000_000_000));
    }

    #[test]
    fn other_notations_than_that_of_json_are_rejected() {
        for text in [
            "", "-", "01", "1.", ".5", "+1", "1e", "1e+", "0x1", "1 ", "NaN", "Infinity",
        ] {
            assert!(text.parse::<Number>().is_err(), "{text}");
        }
    }
}
