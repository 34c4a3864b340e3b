//! Where fields stand until all are there, and how all are shown: tuples, so that `object!` names each field once.
//!
//! A tuple of 16 is the longest; longer tables are [`Chunks`] of them. A slot each behind a pointer, with its own `?`, took rustc
//! three times as long.

use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, MapAccess};

use super::Members;
use crate::value::{Presence, Value};

/// Fields that are read one by one, in any order.
pub trait Slots: Sized {
    /// The fields while some may still be to come.
    type Open;

    /// How many there are.
    const LEN: usize;

    /// The fields before any has come.
    fn open() -> Self::Open;

    /// Reads the field at a place; `false` for a null that may not be.
    ///
    /// # Errors
    ///
    /// When the value has the wrong shape.
    fn fill<'de, A: MapAccess<'de>>(
        open: &mut Self::Open,
        place: usize,
        access: &mut A,
        presence: Presence,
    ) -> Result<bool, A::Error>;

    /// Settles the field at a place when no more members come; whether it has a value now.
    fn end(open: &mut Self::Open, place: usize, presence: Presence) -> bool;

    /// The fields, when all have a value.
    fn close(open: Self::Open) -> Option<Self>;
}

/// References to fields, each shown in turn.
pub trait Shown {
    /// Shows each.
    fn show<M: Members>(self, members: &mut M);
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
        place: usize,
        access: &mut M,
        presence: Presence,
    ) -> Result<bool, M::Error> {
        match place.checked_sub(A::LEN) {
            None => A::fill(&mut open.0, place, access, presence),
            Some(place) => B::fill(&mut open.1, place, access, presence),
        }
    }

    fn end(open: &mut Self::Open, place: usize, presence: Presence) -> bool {
        match place.checked_sub(A::LEN) {
            None => A::end(&mut open.0, place, presence),
            Some(place) => B::end(&mut open.1, place, presence),
        }
    }

    fn close(open: Self::Open) -> Option<Self> {
        Some(Self(A::close(open.0)?, B::close(open.1)?))
    }
}

impl<A: Shown, B: Shown> Shown for Chunks<A, B> {
    fn show<M: Members>(self, members: &mut M) {
        self.0.show(members);
        self.1.show(members);
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
    ($($len:literal: $($field:ident $place:tt)*;)*) => {$(
        impl<$($field: Value),*> Slots for ($($field,)*) {
            type Open = ($(Option<$field>,)*);

            const LEN: usize = $len;

            #[allow(clippy::unused_unit, reason = "the tuple without a field is one")]
            fn open() -> Self::Open {
                ($(None::<$field>,)*)
            }

            #[allow(unused_variables, reason = "the tuple without a field has none to fill")]
            #[inline(never)]
            fn fill<'de, A: MapAccess<'de>>(
                open: &mut Self::Open,
                place: usize,
                access: &mut A,
                presence: Presence,
            ) -> Result<bool, A::Error> {
                match place {
                    $($place => fill_one(&mut open.$place, access, presence),)*
                    _ => Ok(false),
                }
            }

            #[allow(unused_variables, reason = "the tuple without a field has none to end")]
            fn end(open: &mut Self::Open, place: usize, presence: Presence) -> bool {
                match place {
                    $($place => end_one(&mut open.$place, presence),)*
                    _ => false,
                }
            }

            #[allow(unused_variables, reason = "the tuple without a field has none to close")]
            fn close(open: Self::Open) -> Option<Self> {
                Some(($(open.$place?,)*))
            }
        }

        impl<$($field: Value),*> Shown for ($(&$field,)*) {
            #[allow(unused_variables, reason = "the tuple without a field has none to show")]
            fn show<M: Members>(self, members: &mut M) {
                $(members.member(self.$place);)*
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
