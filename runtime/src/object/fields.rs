//! The fields of an object, with its additional properties if it captures them.
//!
//! In: the types of the fields, as the derive writes them. Out: how they are read, and visited by reference.

use serde::de::MapAccess;

use super::{FieldRefs, Members, Reader, Slots};
use crate::map::Map;
use crate::value::Value;

/// All fields of an object.
pub trait Fields: Sized + 'static {
    /// References to the fields.
    type Refs<'a>;

    /// Reads all fields; `None` when the reader has an error.
    fn read<'de, A: MapAccess<'de>>(reader: &mut Reader<'de, A>) -> Option<Self>;

    /// Passes all fields to a visitor, in their order.
    fn visit<M: Members>(refs: Self::Refs<'_>, members: &mut M);
}

impl<T: Slots> Fields for T {
    type Refs<'a> = T::Refs<'a>;

    fn read<'de, A: MapAccess<'de>>(reader: &mut Reader<'de, A>) -> Option<Self> {
        reader.read()
    }

    fn visit<M: Members>(refs: Self::Refs<'_>, members: &mut M) {
        refs.visit(members);
    }
}

/// The fields of an object, and its additional properties.
#[derive(Debug)]
pub struct WithAdditional<T, V>(pub T, pub Map<V>);

impl<T: Slots, V: Value + 'static> Fields for WithAdditional<T, V> {
    type Refs<'a> = (T::Refs<'a>, &'a Map<V>);

    fn read<'de, A: MapAccess<'de>>(reader: &mut Reader<'de, A>) -> Option<Self> {
        let (fields, additional) = reader.read_open()?;
        Some(Self(fields, additional))
    }

    fn visit<M: Members>((fields, additional): Self::Refs<'_>, members: &mut M) {
        fields.visit(members);
        members.additional(additional);
    }
}

/// The fields of an object with private fields, whose types may not be named in the impl of a public trait.
#[derive(Debug)]
pub struct Private<T>(pub T);

/// An object with private fields.
pub trait PrivateFields: Sized + 'static {
    /// Reads all fields; `None` when the reader has an error.
    fn read<'de, A: MapAccess<'de>>(reader: &mut Reader<'de, A>) -> Option<Self>;

    /// Passes all fields to a visitor, in their order.
    fn visit<M: Members>(&self, members: &mut M);
}

impl<T: PrivateFields> Fields for Private<T> {
    type Refs<'a> = &'a T;

    fn read<'de, A: MapAccess<'de>>(reader: &mut Reader<'de, A>) -> Option<Self> {
        T::read(reader).map(Self)
    }

    fn visit<M: Members>(object: &T, members: &mut M) {
        object.visit(members);
    }
}
