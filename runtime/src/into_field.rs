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

/// A file, or several of them: what the setter of a field of type [`FilePart`](crate::FilePart) takes.
#[diagnostic::on_unimplemented(
    message = "the setter takes `{T}`, and `{Self}` does not convert into it",
    label = "expected `{T}`: a file has a name beside its bytes",
    note = "make it with its name: `levain::FilePart::new(\"photo.png\", bytes)`"
)]
pub trait IntoFile<T> {
    /// Converts the value.
    fn into_field(self) -> T;
}

#[diagnostic::do_not_recommend]
impl<T, U: Into<T>> IntoFile<T> for U {
    #[inline]
    fn into_field(self) -> T {
        self.into()
    }
}

/// A file that may be absent: what [`IntoFile`] takes, and an `Option` of it.
#[diagnostic::on_unimplemented(
    message = "the setter takes `{T}` or `Option<{T}>`, and `{Self}` converts into neither",
    label = "expected `{T}` or an `Option` of it: a file has a name beside its bytes",
    note = "make it with its name: `levain::FilePart::new(\"photo.png\", bytes)`"
)]
pub trait IntoOptionalFile<T, Form> {
    /// Converts the value.
    fn into_optional(self) -> Option<T>;
}

#[diagnostic::do_not_recommend]
impl<T, Form, U: IntoOptional<T, Form>> IntoOptionalFile<T, Form> for U {
    #[inline]
    fn into_optional(self) -> Option<T> {
        IntoOptional::into_optional(self)
    }
}

/// A list of strings: anything with items that convert into a `String`, such as an array or a `Vec` of `&str`.
#[diagnostic::on_unimplemented(
    message = "the setter takes a list of strings, and `{Self}` is none",
    label = "expected a list whose items convert into `String`"
)]
pub trait IntoStrings<T> {
    /// Converts the value.
    fn into_field(self) -> T;
}

#[diagnostic::do_not_recommend]
impl<I: IntoIterator<Item: Into<String>>> IntoStrings<Vec<String>> for I {
    #[inline]
    fn into_field(self) -> Vec<String> {
        self.into_iter().map(Into::into).collect()
    }
}

/// A list of strings that may be absent: what [`IntoStrings`] takes, and an `Option` of it.
#[diagnostic::on_unimplemented(
    message = "the setter takes a list of strings or an `Option` of one, and `{Self}` is neither",
    label = "expected a list whose items convert into `String`, or an `Option` of one"
)]
pub trait IntoOptionalStrings<T, Form> {
    /// Converts the value.
    fn into_optional(self) -> Option<T>;
}

#[diagnostic::do_not_recommend]
impl<I: IntoIterator<Item: Into<String>>> IntoOptionalStrings<Vec<String>, Plain> for I {
    #[inline]
    fn into_optional(self) -> Option<Vec<String>> {
        Some(self.into_iter().map(Into::into).collect())
    }
}

#[diagnostic::do_not_recommend]
impl<I: IntoIterator<Item: Into<String>>> IntoOptionalStrings<Vec<String>, InOption> for Option<I> {
    #[inline]
    fn into_optional(self) -> Option<Vec<String>> {
        self.map(|list| list.into_iter().map(Into::into).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{InOptional, IntoField, IntoOptional, IntoOptionalStrings, IntoStrings};

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
    fn a_list_of_strings_is_any_list_of_what_converts_into_them() {
        fn set<Form>(value: impl IntoOptionalStrings<Vec<String>, Form>) -> Option<Vec<String>> {
            value.into_optional()
        }
        let list = Some(vec!["a".to_owned(), "b".to_owned()]);
        assert_eq!(set(["a", "b"]), list);
        assert_eq!(set(vec!["a".to_owned(), "b".to_owned()]), list);
        assert_eq!(set(Some(["a", "b"])), list);
        assert_eq!(set(None::<Vec<String>>), None);
        let strings: Vec<String> = IntoStrings::into_field("a b".split(' '));
        assert_eq!(Some(strings), list);
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
