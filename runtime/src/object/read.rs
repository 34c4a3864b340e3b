//! Reading an object: which member comes next, and into which field it goes.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::shape::Shape;
use super::{Field, Object};
use crate::purpose::Purpose;
use crate::value::read::Seed;
use crate::value::{Presence, Value};
use crate::{Json, Map, Path};

/// Reads an object.
///
/// # Errors
///
/// Those of the format, and a missing or wrong member.
pub fn deserialize<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(ObjectVisitor(PhantomData))
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        let mut reader = Reader {
            access,
            shape: T::SHAPE,
            error: None,
        };
        let read = T::read(&mut reader);
        match (read, reader.error) {
            (_, Some(error)) => Err(error),
            (Some(value), None) => Ok(value),
            (None, None) => Err(A::Error::custom("a member is missing")),
        }
    }
}

/// Takes the members of one object from a format.
pub struct Reader<'de, A: MapAccess<'de>> {
    access: A,
    shape: &'static Shape,
    error: Option<A::Error>,
}

impl<'de, A: MapAccess<'de>> Reader<'de, A> {
    /// Fills the slots, in the order of the shape's fields, and at most one slot for what the shape does not name.
    pub fn read(
        &mut self,
        slots: &mut [&mut dyn Slot<'de, A>],
        additional: &mut [&mut dyn AdditionalSlot<'de, A>],
    ) {
        self.error = self.fill(slots, additional).err();
    }

    fn fill(
        &mut self,
        slots: &mut [&mut dyn Slot<'de, A>],
        additional: &mut [&mut dyn AdditionalSlot<'de, A>],
    ) -> Result<(), A::Error> {
        let shape = self.shape;
        let is_closed = shape.is_closed && additional.is_empty() && Purpose::StrictAnswer.is_current();
        let keeps_names = is_closed || !additional.is_empty();
        let mut filled = 0_usize;
        let mut next = 0;
        let mut constants = Vec::new();
        while let Some(name) = self.access.next_key_seed(NameSeed {
            shape,
            next,
            keeps_names,
        })? {
            match name {
                Name::Field(place) => {
                    let field = &shape.fields[place];
                    if !slots[place].fill(&mut self.access, field)? {
                        return Err(self.refuse(field.name, "expected a value, found null"));
                    }
                    // Exact while members come in the order of the shape, which is when it saves a look at each slot.
                    filled += usize::from(place == filled);
                    next = place + 1;
                }
                Name::Constant(place) => {
                    let constant = &shape.constants[place];
                    let found: Json = self.access.next_value()?;
                    let expected = constant.value.literal();
                    if expected != found {
                        let message = format!("expected {expected}, found {found}");
                        return Err(self.refuse(constant.name, &message));
                    }
                    constants.push(constant.name);
                }
                Name::Other(name) => match additional.first_mut() {
                    Some(additional) => additional.fill(name, &mut self.access)?,
                    None if is_closed => {
                        self.access.next_value::<IgnoredAny>()?;
                        return Err(self.refuse(&name, "the spec has no such member"));
                    }
                    None => {
                        self.access.next_value::<IgnoredAny>()?;
                    }
                },
            }
        }
        let mut due = shape.constants.iter().filter(|constant| !constant.is_optional);
        if let Some(missing) = due.find(|constant| !constants.contains(&constant.name)) {
            return Err(A::Error::missing_field(missing.name));
        }
        for (slot, field) in slots.iter_mut().zip(shape.fields).skip(filled) {
            if !slot.end(field) {
                return Err(A::Error::missing_field(field.name));
            }
        }
        Ok(())
    }

    /// The error of a member that has been read and then found wrong.
    ///
    /// The format tells the place that it has come to. So the rest is read first, which makes that the end of the object,
    /// and the message brings the name along, as [`ReadJsonError`](crate::json::ReadJsonError) expects it.
    #[cold]
    fn refuse(&mut self, name: &str, message: &str) -> A::Error {
        loop {
            match self.access.next_entry::<IgnoredAny, IgnoredAny>() {
                Ok(Some(_)) => {}
                Ok(None) => return A::Error::custom(format!("at {}: {message}", Path::of_name(name))),
                Err(error) => return error,
            }
        }
    }
}

/// Where a field stands until all are there.
pub trait Slot<'de, A: MapAccess<'de>> {
    /// Reads the field; `false` for a null that may not be.
    ///
    /// # Errors
    ///
    /// When the value has the wrong shape.
    fn fill(&mut self, access: &mut A, field: &Field) -> Result<bool, A::Error>;

    /// Settles the field when no more members come; whether it has a value now.
    fn end(&mut self, field: &Field) -> bool;
}

impl<'de, A: MapAccess<'de>, T: Value> Slot<'de, A> for Option<T> {
    fn fill(&mut self, access: &mut A, field: &Field) -> Result<bool, A::Error> {
        *self = access.next_value_seed(MemberSeed(field.presence(), PhantomData))?;
        Ok(self.is_some())
    }

    fn end(&mut self, field: &Field) -> bool {
        if self.is_none() && field.presence().is_optional {
            *self = T::absent();
        }
        self.is_some()
    }
}

struct MemberSeed<T>(Presence, PhantomData<T>);

impl<'de, T: Value> DeserializeSeed<'de> for MemberSeed<T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        T::read_member(deserializer, self.0)
    }
}

/// Where members stand that the spec does not name.
pub trait AdditionalSlot<'de, A: MapAccess<'de>> {
    /// Reads one.
    ///
    /// # Errors
    ///
    /// When the value has the wrong shape.
    fn fill(&mut self, name: String, access: &mut A) -> Result<(), A::Error>;
}

impl<'de, A: MapAccess<'de>, T: Value> AdditionalSlot<'de, A> for Map<T> {
    fn fill(&mut self, name: String, access: &mut A) -> Result<(), A::Error> {
        self.insert(name, access.next_value_seed(Seed::new())?);
        Ok(())
    }
}

/// Which member a name is.
enum Name {
    Field(usize),
    Constant(usize),
    Other(String),
}

struct NameSeed {
    shape: &'static Shape,
    /// The field that comes next when the members come in the order of the shape.
    next: usize,
    keeps_names: bool,
}

impl<'de> DeserializeSeed<'de> for NameSeed {
    type Value = Name;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Name, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for NameSeed {
    type Value = Name;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the name of a member")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        Ok(match self.shape.fields.get(self.next) {
            Some(field) if field.name == name => Name::Field(self.next),
            _ => self.find(name),
        })
    }
}

impl NameSeed {
    #[cold]
    fn find(&self, name: &str) -> Name {
        let fields = self.shape.fields;
        let (before, after) = fields.split_at(self.next.min(fields.len()));
        // Behind the last one first: members left out are passed over, and the order of most servers is the spec's.
        if let Some(place) = after.iter().position(|field| field.name == name) {
            return Name::Field(self.next + place);
        }
        if let Some(place) = before.iter().rposition(|field| field.name == name) {
            return Name::Field(place);
        }
        if let Some(place) = self
            .shape
            .constants
            .iter()
            .position(|constant| constant.name == name)
        {
            return Name::Constant(place);
        }
        Name::Other(if self.keeps_names {
            name.to_owned()
        } else {
            String::new()
        })
    }
}
