//! The standard types and the runtime's own, held against no rule but what JSON cannot hold.

use super::{Check, Checked};
use crate::{Json, Map, Text};

macro_rules! unruled {
    ($($type:ty),*) => {$(
        impl Checked for $type {
            fn check(&self, _: &mut Check<'_>) {}
        }
    )*};
}

unruled!(str, String, Text, i64, bool, Json);

impl Checked for f64 {
    /// JSON has no infinity and nothing that is not a number ([RFC 8259 §6]).
    ///
    /// [RFC 8259 §6]: https://www.rfc-editor.org/rfc/rfc8259#section-6
    fn check(&self, check: &mut Check<'_>) {
        if !self.is_finite() {
            check.violation("type", format!("`{self}` is not a finite number"));
        }
    }
}

impl<T: Checked + ?Sized> Checked for &T {
    fn check(&self, check: &mut Check<'_>) {
        (**self).check(check);
    }
}

impl<T: Checked + ?Sized> Checked for Box<T> {
    fn check(&self, check: &mut Check<'_>) {
        (**self).check(check);
    }
}

impl<T: Checked> Checked for Option<T> {
    fn check(&self, check: &mut Check<'_>) {
        if let Some(value) = self {
            value.check(check);
        }
    }
}

impl<T: Checked> Checked for [T] {
    fn check(&self, check: &mut Check<'_>) {
        for (index, item) in self.iter().enumerate() {
            check.index(index, |check| item.check(check));
        }
    }
}

impl<T: Checked> Checked for Vec<T> {
    fn check(&self, check: &mut Check<'_>) {
        self.as_slice().check(check);
    }
}

impl<T: Checked> Checked for Map<T> {
    fn check(&self, check: &mut Check<'_>) {
        for (name, value) in self {
            check.member(name, |check| value.check(check));
        }
    }
}
