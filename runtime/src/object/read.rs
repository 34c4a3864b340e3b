//! Reads an object: which property a name is, and which field its value is read into.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::shape::{Field, Shape};
use super::{Object, Slots};
use crate::constant::ConstantMember;
use crate::direction::Direction;
use crate::json::Json;
use crate::map::Map;
use crate::path::Path;
use crate::value::read::{additional, is_strict};
use crate::value::{Value, read_number_text};

/// Reads an object.
///
/// # Errors
///
/// Those of the deserializer, and a property that is missing or cannot be read.
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
            shape: Shape::of::<T>(),
            error: None,
        };
        let read = T::read(&mut reader);
        match (read, reader.error) {
            (_, Some(error)) => Err(error),
            (Some(value), None) => Ok(value),
            (None, None) => Err(A::Error::custom("a property is missing")),
        }
    }
}

/// Reads the members of one object from a deserializer.
pub struct Reader<'de, A: MapAccess<'de>> {
    access: A,
    shape: &'static Shape,
    error: Option<A::Error>,
}

impl<'de, A: MapAccess<'de>> Reader<'de, A> {
    /// Reads the fields, in the order of [`NAMES`](Object::NAMES); `None` on an error.
    pub fn read<T: Slots>(&mut self) -> Option<T> {
        let mut open = T::open();
        self.error = self.fill::<T>(&mut open, None).err();
        self.close(open)
    }

    /// Reads the fields, and captures the additional properties.
    pub fn read_open<T: Slots, V: Value>(&mut self) -> Option<(T, Map<V>)> {
        let mut open = T::open();
        let mut additional = Map::new();
        self.error = self.fill::<T>(&mut open, Some(&mut additional)).err();
        Some((self.close(open)?, additional))
    }

    fn close<T: Slots>(&self, open: T::Open) -> Option<T> {
        if self.error.is_some() {
            return None;
        }
        T::close(open)
    }

    fn fill<T: Slots>(
        &mut self,
        open: &mut T::Open,
        mut additional: Option<&mut dyn AdditionalSlot<'de, A>>,
    ) -> Result<(), A::Error> {
        let shape = self.shape;
        let is_forbidden =
            shape.forbids_additional && additional.is_none() && Direction::Received.is_current();
        let keeps_names = is_forbidden || additional.is_some();
        let mut filled = 0_usize;
        let mut next = 0;
        let mut constants = Vec::new();
        while let Some(name) = self.access.next_key_seed(NameSeed {
            shape,
            next,
            keeps_names,
        })? {
            match name {
                Name::Field(index) => {
                    let Some(field) = shape.field(index) else { continue };
                    let mut fill = || T::fill(open, index, &mut self.access, field.presence());
                    let is_filled = if field.reads_number_text() {
                        read_number_text(fill)?
                    } else {
                        fill()?
                    };
                    // Exact as long as members come in the order of the fields, which is when it saves checking each slot.
                    filled += usize::from(index == filled);
                    next = index + 1;
                    if !is_filled {
                        self.accept_null(field)?;
                        filled = filled.min(index);
                    }
                }
                Name::Constant(index) => {
                    constants.extend(self.constant(&shape.constants[index])?);
                }
                Name::Other(name) => match &mut additional {
                    Some(additional) if shape.additional_number_text => {
                        read_number_text(|| additional.fill(name, &mut self.access))?;
                    }
                    Some(additional) => additional.fill(name, &mut self.access)?,
                    None if is_forbidden => {
                        self.access.next_value::<IgnoredAny>()?;
                        return Err(self.error_at(&name, "the spec allows no such property"));
                    }
                    None => {
                        self.access.next_value::<IgnoredAny>()?;
                    }
                },
            }
        }
        self.complete::<T>(open, filled, &constants)
    }

    // Jackson and Go write null for what is absent, whether the schema allows it or not.
    #[cold]
    fn accept_null(&mut self, field: Field) -> Result<(), A::Error> {
        if field.presence().is_optional && !is_strict() {
            return Ok(());
        }
        Err(self.error_at(field.name, "expected a value, found null"))
    }

    // The name of a constant that has its value; `None` for null in place of one that may be absent.
    fn constant(&mut self, constant: &ConstantMember) -> Result<Option<&'static str>, A::Error> {
        let found: Json = self.access.next_value()?;
        let expected = constant.value.literal();
        if expected == found {
            return Ok(Some(constant.name));
        }
        if found.is_null() && constant.is_optional && !is_strict() {
            return Ok(None);
        }
        // The value that was found may be secret.
        let found = found.type_name();
        let message = format!("expected {expected}, found {found}");
        Err(self.error_at(constant.name, &message))
    }

    // Settles the fields and constants that have not been read after the last member; the fields before `filled` have been.
    fn complete<T: Slots>(
        &self,
        open: &mut T::Open,
        filled: usize,
        constants: &[&'static str],
    ) -> Result<(), A::Error> {
        let shape = self.shape;
        let mut required = shape.constants.iter().filter(|constant| !constant.is_optional);
        if let Some(missing) = required.find(|constant| !constants.contains(&constant.name)) {
            return Err(A::Error::missing_field(missing.name));
        }
        for index in filled..shape.names.len() {
            let Some(field) = shape.field(index) else { continue };
            if !T::end(open, index, field.presence()) {
                return Err(A::Error::missing_field(field.name));
            }
        }
        Ok(())
    }

    /// The error for a member that was read and then found wrong.
    ///
    /// A deserializer adds its current position to an error. So the rest of the object is read first, which moves the position to the end of
    /// the object, and the message carries the name, as [`ReadJsonError`](crate::json::ReadJsonError) expects.
    #[cold]
    fn error_at(&mut self, name: &str, message: &str) -> A::Error {
        loop {
            match self.access.next_entry::<IgnoredAny, IgnoredAny>() {
                Ok(Some(_)) => {}
                Ok(None) => return A::Error::custom(format!("at {}: {message}", Path::of_name(name))),
                Err(error) => return error,
            }
        }
    }
}

/// Captures additional properties.
trait AdditionalSlot<'de, A: MapAccess<'de>> {
    /// Reads the value of one property.
    ///
    /// # Errors
    ///
    /// When it cannot be read as the type of the values.
    fn fill(&mut self, name: String, access: &mut A) -> Result<(), A::Error>;
}

impl<'de, A: MapAccess<'de>, T: Value> AdditionalSlot<'de, A> for Map<T> {
    fn fill(&mut self, name: String, access: &mut A) -> Result<(), A::Error> {
        if let Some(value) = additional(access)? {
            self.insert(name, value);
        }
        Ok(())
    }
}

/// The property that a name is.
enum Name {
    Field(usize),
    Constant(usize),
    Other(String),
}

struct NameSeed {
    shape: &'static Shape,
    /// The field that is next if the members come in the order of the fields.
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
        out.write_str("the name of a property")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        Ok(match self.shape.field(self.next) {
            Some(field) if field.name == name => Name::Field(self.next),
            _ => self.find(name),
        })
    }
}

impl NameSeed {
    #[cold]
    fn find(&self, name: &str) -> Name {
        let names = self.shape.names;
        // Outwards from the next field: absent properties are just after it, and another order is often the reverse one.
        let next = self.next.min(names.len());
        for distance in 0..=next.max(names.len() - next) {
            let is = |index: usize| names.get(index).is_some_and(|field| *field == name);
            let (after, before) = (next + distance, next.checked_sub(distance));
            if is(after) {
                return Name::Field(after);
            }
            if let Some(before) = before.filter(|before| is(*before)) {
                return Name::Field(before);
            }
        }
        if let Some(index) = self
            .shape
            .constants
            .iter()
            .position(|constant| constant.name == name)
        {
            return Name::Constant(index);
        }
        Name::Other(if self.keeps_names {
            name.to_owned()
        } else {
            String::new()
        })
    }
}
