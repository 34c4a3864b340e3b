//! The fields of an object while it is read, and references to them when it is visited: both are tuples, so that the derive names each
//! field once.
//!
//! The longest tuple has 16 fields; objects with more are [`Chunks`] of tuples. One slot per field, each behind a pointer and with a `?` of
//! its own, took rustc three times as long.

use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, MapAccess};

use super::{Members, Reader};
use crate::map::Map;
use crate::value::{Presence, Value};

/// The fields of an object, as a tuple that is read one by one and in any order.
pub trait Slots: Sized {
    /// The fields while some may be unread.
    type Open;

    /// The number of fields.
    const LEN: usize;

    /// All fields unread.
    fn open() -> Self::Open;

    /// Reads the field at an index; `false` for a null where the field allows none.
    ///
    /// # Errors
    ///
    /// When the value has the wrong shape.
    fn fill<'de, A: MapAccess<'de>>(
        open: &mut Self::Open,
        index: usize,
        access: &mut A,
        presence: Presence,
    ) -> Result<bool, A::Error>;

    /// Completes the field at an index after the last member; whether it has a value then.
    fn end(open: &mut Self::Open, index: usize, presence: Presence) -> bool;

    /// The fields, if all have a value.
    fn close(open: Self::Open) -> Option<Self>;
}

/// References to the fields of an object, as a tuple: `Some` of each to visit them, `None` of each to read them.
///
/// Reading and visiting take the same tuple, so that rustc says once, and at the field, that its type is no value.
pub trait FieldRefs: Referred {
    /// Passes each field to a visitor, in order.
    fn visit<M: Members>(self, members: &mut M);

    /// Reads the fields; `None` on an error.
    fn read<'de, A: MapAccess<'de>>(self, reader: &mut Reader<'de, A>) -> Option<Self::Fields>;

    /// Reads the fields, and captures the additional properties.
    fn read_open<'de, A: MapAccess<'de>, V: Value>(
        self,
        reader: &mut Reader<'de, A>,
    ) -> Option<(Self::Fields, Map<V>)>;
}

/// What the references refer to, whether or not it is a value.
pub trait Referred {
    /// The fields, as a tuple.
    type Fields;
}

/// More fields than the longest tuple holds.
#[derive(Debug)]
pub struct Chunks<A, B>(pub A, pub B);

impl<A: Slots, B: Slots> Slots for Chunks<A, B> {
    type Open = (A::Open, B::Open);

    const LEN: usize = A::LEN + B::LEN;

    fn open() -> Self::Open {
        (A::open(), B::open())
    }

    fn fill<'de, M: MapAccess<'de>>(
        open: &mut Self::Open,
        index: usize,
        access: &mut M,
        presence: Presence,
    ) -> Result<bool, M::Error> {
        match index.checked_sub(A::LEN) {
            None => A::fill(&mut open.0, index, access, presence),
            Some(index) => B::fill(&mut open.1, index, access, presence),
        }
    }

    fn end(open: &mut Self::Open, index: usize, presence: Presence) -> bool {
        match index.checked_sub(A::LEN) {
            None => A::end(&mut open.0, index, presence),
            Some(index) => B::end(&mut open.1, index, presence),
        }
    }

    fn close(open: Self::Open) -> Option<Self> {
        Some(Self(A::close(open.0)?, B::close(open.1)?))
    }
}

impl<A: Referred, B: Referred> Referred for Chunks<A, B> {
    type Fields = Chunks<A::Fields, B::Fields>;
}

impl<A: FieldRefs<Fields: Slots>, B: FieldRefs<Fields: Slots>> FieldRefs for Chunks<A, B> {
    fn visit<M: Members>(self, members: &mut M) {
        self.0.visit(members);
        self.1.visit(members);
    }

    fn read<'de, M: MapAccess<'de>>(self, reader: &mut Reader<'de, M>) -> Option<Self::Fields> {
        reader.read()
    }

    fn read_open<'de, M: MapAccess<'de>, V: Value>(
        self,
        reader: &mut Reader<'de, M>,
    ) -> Option<(Self::Fields, Map<V>)> {
        reader.read_open()
    }
}

#[inline]
fn fill_one<'de, T: Value, A: MapAccess<'de>>(
    slot: &mut Option<T>,
    access: &mut A,
    presence: Presence,
) -> Result<bool, A::Error> {
    *slot = access.next_value_seed(MemberSeed(presence, PhantomData))?;
    Ok(slot.is_some())
}

fn end_one<T: Value>(slot: &mut Option<T>, presence: Presence) -> bool {
    if slot.is_none() && presence.is_optional {
        *slot = T::absent();
    }
    slot.is_some()
}

struct MemberSeed<T>(Presence, PhantomData<T>);

impl<'de, T: Value> DeserializeSeed<'de> for MemberSeed<T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        T::read_member(deserializer, self.0)
    }
}

macro_rules! tuples {
    ($($len:literal: $($field:ident $index:tt)*;)*) => {$(
        impl<$($field: Value),*> Slots for ($($field,)*) {
            type Open = ($(Option<$field>,)*);

            const LEN: usize = $len;

            #[allow(clippy::unused_unit, reason = "the empty tuple is one")]
            fn open() -> Self::Open {
                ($(None::<$field>,)*)
            }

            #[allow(unused_variables, reason = "the empty tuple has none to fill")]
            #[inline(never)]
            fn fill<'de, A: MapAccess<'de>>(
                open: &mut Self::Open,
                index: usize,
                access: &mut A,
                presence: Presence,
            ) -> Result<bool, A::Error> {
                match index {
                    $($index => fill_one(&mut open.$index, access, presence),)*
                    _ => Ok(false),
                }
            }

            #[allow(unused_variables, reason = "the empty tuple has none to end")]
            fn end(open: &mut Self::Open, index: usize, presence: Presence) -> bool {
                match index {
                    $($index => end_one(&mut open.$index, presence),)*
                    _ => false,
                }
            }

            #[allow(unused_variables, reason = "the empty tuple has none to close")]
            fn close(open: Self::Open) -> Option<Self> {
                Some(($(open.$index?,)*))
            }
        }

        impl<$($field),*> Referred for ($(Option<&$field>,)*) {
            type Fields = ($($field,)*);
        }

        impl<$($field: Value),*> FieldRefs for ($(Option<&$field>,)*) {
            #[allow(unused_variables, reason = "the empty tuple has none to visit")]
            fn visit<M: Members>(self, members: &mut M) {
                $(if let Some(value) = self.$index {
                    members.member(value);
                })*
            }

            fn read<'de, A: MapAccess<'de>>(self, reader: &mut Reader<'de, A>) -> Option<Self::Fields> {
                reader.read()
            }

            fn read_open<'de, A: MapAccess<'de>, V: Value>(
                self,
                reader: &mut Reader<'de, A>,
            ) -> Option<(Self::Fields, Map<V>)> {
                reader.read_open()
            }
        }
    )*};
}

tuples! {
    0: ;
    1: T0 0;
    2: T0 0 T1 1;
    3: T0 0 T1 1 T2 2;
    4: T0 0 T1 1 T2 2 T3 3;
    5: T0 0 T1 1 T2 2 T3 3 T4 4;
    6: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5;
    7: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6;
    8: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7;
    9: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8;
    10: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9;
    11: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9 T10 10;
    12: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9 T10 10 T11 11;
    13: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9 T10 10 T11 11 T12 12;
    14: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9 T10 10 T11 11 T12 12 T13 13;
    15: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9 T10 10 T11 11 T12 12 T13 13 T14 14;
    16: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9 T10 10 T11 11 T12 12 T13 13 T14 14 T15 15;
}
