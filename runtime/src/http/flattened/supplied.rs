//! Whether the fields of flattened structs are what the request sends, which the compiler checks: a derive sees the name of their type only.
//!
//! In: the names of the fields, as constants of their types. Out: nothing, or a panic in a const, which is a compile error.

use std::marker::PhantomData;

use super::Flattened;
use crate::constant::ConstantMember;
use crate::object::Object;
use crate::rules::Message;

/// The names of the properties of a type, if it is an object.
#[derive(Debug)]
pub struct FlatNames<T> {
    of: PhantomData<T>,
    names: &'static [&'static str],
    presence: &'static [u8],
    constants: &'static [ConstantMember],
}

/// The names of a type that is no object: a trait's constant, which one of the type itself hides. That the type is none is reported where
/// it is sent.
pub trait NoFlatNames: Sized {
    /// Nothing is known.
    const NAMES: Option<Self> = None;
}

impl<T> NoFlatNames for FlatNames<T> {}

impl<T: Object> FlatNames<T> {
    /// The names.
    pub const NAMES: Option<Self> = Some(Self {
        of: PhantomData,
        names: T::NAMES,
        presence: T::PRESENCE,
        constants: T::CONSTANTS,
    });
}

impl<T> FlatNames<T> {
    const fn count(&self) -> usize {
        self.names.len() + self.constants.len()
    }

    const fn name(&self, index: usize) -> &'static str {
        if index < self.names.len() {
            self.names[index]
        } else {
            self.constants[index - self.names.len()].name
        }
    }

    const fn find(&self, name: &str) -> Option<usize> {
        let mut index = 0;
        while index < self.count() {
            // Of headers: names that differ by case alone are no parameters of anything else.
            if self.name(index).eq_ignore_ascii_case(name) {
                return Some(index);
            }
            index += 1;
        }
        None
    }

    // An optional property, whose bit is the first.
    const fn may_be_absent(&self, index: usize) -> bool {
        index < self.names.len() && index < self.presence.len() && self.presence[index] & 1 != 0
    }
}

/// Asserts that no field of a flattened struct is sent twice, and that the endpoint has a parameter for each.
///
/// `known` is `None` where no spec says which parameters there are; `remedy` lists them.
///
/// # Panics
///
/// When a field is not.
#[track_caller]
pub const fn check_flattened<T>(
    flattened: &Option<FlatNames<T>>,
    of: &str,
    sent: &[&str],
    known: Option<&Flattened<'_>>,
    remedy: &str,
) {
    let Some(flattened) = flattened else { return };
    let mut index = 0;
    while index < flattened.count() {
        let name = flattened.name(index);
        let message = Message::new().text("`").text(name).text("` of `").text(of);
        if has(sent, name) {
            let message = message.text("` is sent by another field of the request already");
            panic!("{}", message.as_str());
        }
        if let Some(known) = known
            && !is_known(known, name)
        {
            let message = message.text("` is not a parameter of ").text(remedy);
            panic!("{}", message.as_str());
        }
        index += 1;
    }
}

/// Asserts that two flattened structs have no field of the same name.
///
/// # Panics
///
/// When they do.
#[track_caller]
pub const fn check_distinct<T, U>(
    first: &Option<FlatNames<T>>,
    second: &Option<FlatNames<U>>,
    of_first: &str,
    of_second: &str,
) {
    let (Some(first), Some(second)) = (first, second) else {
        return;
    };
    let mut index = 0;
    while index < second.count() {
        let name = second.name(index);
        if first.find(name).is_some() {
            let message = Message::new().text("`").text(name).text("` of `").text(of_second);
            let message = message
                .text("` is sent twice: `")
                .text(of_first)
                .text("` has it too");
            panic!("{}", message.as_str());
        }
        index += 1;
    }
}

/// Asserts that a flattened struct has a parameter that is required, unless it is not an object.
///
/// # Panics
///
/// When it may be absent.
#[track_caller]
pub const fn check_supplied<T>(
    flattened: &Option<FlatNames<T>>,
    of: &str,
    is_optional: bool,
    known: &Flattened<'_>,
    required: &[&str],
    title: &str,
) -> Supplied {
    let mut supplied = Supplied(0);
    let Some(flattened) = flattened else {
        return Supplied(u128::MAX);
    };
    let mut index = 0;
    while index < flattened.count() {
        // It is probably one that is required, and is reported already.
        if !is_known(known, flattened.name(index)) {
            return Supplied(u128::MAX);
        }
        index += 1;
    }
    index = 0;
    while index < required.len() && index < 128 {
        if let Some(found) = flattened.find(required[index]) {
            if is_optional || flattened.may_be_absent(found) {
                let message = Message::new().text("`").text(required[index]);
                let message = message.text("` is required by `").text(title).text("`, and `");
                let message = message.text(of).text("` may leave it out: drop the `Option`");
                panic!("{}", message.as_str());
            }
            supplied.0 |= 1 << index;
        }
        index += 1;
    }
    supplied
}

/// Which of the required parameters a struct has, one bit each.
#[derive(Clone, Copy, Debug)]
pub struct Supplied(u128);

impl Supplied {
    /// What either has.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Asserts that all are there.
    ///
    /// # Panics
    ///
    /// When one is missing.
    #[track_caller]
    pub const fn check(self, required: &[&str], title: &str) {
        let mut message = Message::new().text("`").text(title);
        message = message.text("` requires more than the struct and its flattened fields have:");
        let mut is_complete = true;
        let mut index = 0;
        while index < required.len() && index < 128 {
            if self.0 & (1 << index) == 0 {
                message = message.text(if is_complete { " `" } else { ", `" });
                message = message.text(required[index]).text("`");
                is_complete = false;
            }
            index += 1;
        }
        assert!(is_complete, "{}", message.as_str());
    }
}

const fn has(names: &[&str], name: &str) -> bool {
    let mut index = 0;
    while index < names.len() {
        if is_equal(names[index], name) {
            return true;
        }
        index += 1;
    }
    false
}

const fn is_known(known: &Flattened<'_>, name: &str) -> bool {
    let mut index = 0;
    while index < known.named.len() {
        if known.named[index].has_name(name) {
            return true;
        }
        index += 1;
    }
    false
}

/// Whether two strings are equal, in a const.
pub(super) const fn is_equal(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let mut index = 0;
    while index < left.len() && index < right.len() {
        if left[index] != right[index] {
            return false;
        }
        index += 1;
    }
    left.len() == right.len()
}
