//! What a setter accepts: a value of the field's type, or one that converts into it without failing.

/// A value that converts into a `T` without failing: everything that is `Into<T>`.
///
/// Setters ask for this trait and not for `Into`, so that rustc can say how to convert a value that has to be validated first.
#[diagnostic::on_unimplemented(
    message = "the setter takes `{T}`, and `{Self}` does not convert into it",
    label = "expected `{T}`, or a value that always converts into it",
    note = "convert the value first: `from_static(…)` validates a literal, `parse()` and `try_into()` any other value"
)]
pub trait IntoField<T> {
    /// Converts the value.
    fn into_field(self) -> T;
}

// Without this, rustc reports `T: From<…>` as missing, and no user is to implement that.
#[diagnostic::do_not_recommend]
impl<T, U: Into<T>> IntoField<T> for U {
    #[inline]
    fn into_field(self) -> T {
        self.into()
    }
}

/// A value of a field that may be absent: everything that converts into a `T`, and an `Option` of it.
///
/// `Form` says which of the two a type is: it is inferred, and is [`Plain`] or [`InOption`].
#[diagnostic::on_unimplemented(
    message = "the setter takes `{T}` or `Option<{T}>`, and `{Self}` converts into neither",
    label = "expected `{T}`, an `Option` of it, or a value that always converts into it",
    note = "convert the value first: `from_static(…)` validates a literal, `parse()` and `try_into()` any other value"
)]
pub trait IntoOptional<T, Form> {
    /// Converts the value.
    fn into_optional(self) -> Option<T>;
}

/// The form of a value that is given itself.
#[derive(Debug)]
pub enum Plain {}

/// The form of a value that is given in an `Option`.
#[derive(Debug)]
pub enum InOption {}

#[diagnostic::do_not_recommend]
impl<T, U: Into<T>> IntoOptional<T, Plain> for U {
    #[inline]
    fn into_optional(self) -> Option<T> {
        Some(self.into())
    }
}

#[diagnostic::do_not_recommend]
impl<T, U: Into<T>> IntoOptional<T, InOption> for Option<U> {
    #[inline]
    fn into_optional(self) -> Option<T> {
        self.map(Into::into)
    }
}

/// A value of a field that may be absent: a `T` itself, or an `Option` of it.
///
/// For numbers, since a literal without a suffix is then a `T`, and for booleans.
#[diagnostic::on_unimplemented(
    message = "the setter takes `{T}` or `Option<{T}>`, and `{Self}` is neither",
    label = "expected `{T}` or an `Option` of it"
)]
pub trait InOptional<T> {
    /// The value.
    fn in_optional(self) -> Option<T>;
}

#[diagnostic::do_not_recommend]
impl<T> InOptional<T> for T {
    #[inline]
    fn in_optional(self) -> Option<T> {
        Some(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T> InOptional<T> for Option<T> {
    #[inline]
    fn in_optional(self) -> Option<T> {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::{InOptional, IntoField, IntoOptional};

    fn set<T, Form>(value: impl IntoOptional<T, Form>) -> Option<T> {
        value.into_optional()
    }

    #[test]
    fn a_setter_takes_what_always_converts() {
        let text: String = "a".into_field();
        let number: i64 = 1_u8.into_field();
        assert_eq!((text.as_str(), number), ("a", 1));
    }

    #[test]
    fn an_optional_field_takes_a_value_and_an_option_of_it() {
        assert_eq!(set::<String, _>("a"), Some("a".to_owned()));
        assert_eq!(set::<String, _>(Some("a")), Some("a".to_owned()));
        assert_eq!(set::<String, _>(Some("a".to_owned())), Some("a".to_owned()));
        assert_eq!(set::<String, _>(None::<&str>), None);
        assert_eq!(set::<i64, _>(Some(1_u8)), Some(1));
    }

    #[test]
    fn a_literal_is_of_the_type_of_the_field() {
        fn exact<T>(value: impl InOptional<T>) -> Option<T> {
            value.in_optional()
        }
        assert_eq!(exact::<u32>(1), Some(1));
        assert_eq!(exact::<u64>(Some(1)), Some(1));
        assert_eq!(exact::<bool>(None), None);
    }
}
