//! The members of an object as data.

use std::fmt::Debug;

use serde_json::value::RawValue;

use crate::Parameter;
use crate::value::Presence;

/// All members that the spec names.
#[derive(Debug)]
pub struct Shape {
    /// Those that are fields, in their order.
    pub fields: &'static [Field],
    /// Those that always hold the same.
    pub constants: &'static [(&'static str, &'static dyn Constant)],
}

/// A member that is a field.
#[derive(Debug)]
pub struct Field {
    /// Its name in JSON.
    pub name: &'static str,
    /// How it may be missing, then which rules it keeps.
    pub words: &'static [Word],
}

/// One word after a field's name in `object!`.
#[derive(Debug)]
pub enum Word {
    /// The member may be absent.
    Optional,
    /// The member may be null.
    Nullable,
    /// What follows is for each item.
    Each,
}

/// The words of `object!`.
pub mod words {
    use super::Word;

    pub const fn optional() -> Word {
        Word::Optional
    }

    pub const fn nullable() -> Word {
        Word::Nullable
    }

    pub const fn each() -> Word {
        Word::Each
    }
}

impl Field {
    /// How the member may be missing.
    pub(super) fn presence(&self) -> Presence {
        let mut presence = Presence::default();
        for word in self.words {
            match word {
                Word::Optional => presence.is_optional = true,
                Word::Nullable => presence.is_nullable = true,
                _ => break,
            }
        }
        presence
    }
}

/// A value that a member always holds.
pub trait Constant: Parameter + Debug + Sync + 'static {
    /// It in JSON.
    fn raw(&self) -> Option<Box<RawValue>>;
}

impl Constant for &'static str {
    fn raw(&self) -> Option<Box<RawValue>> {
        serde_json::value::to_raw_value(self).ok()
    }
}

impl Constant for i64 {
    fn raw(&self) -> Option<Box<RawValue>> {
        serde_json::value::to_raw_value(self).ok()
    }
}

impl Constant for f64 {
    fn raw(&self) -> Option<Box<RawValue>> {
        serde_json::value::to_raw_value(self).ok()
    }
}

impl Constant for bool {
    fn raw(&self) -> Option<Box<RawValue>> {
        serde_json::value::to_raw_value(self).ok()
    }
}
