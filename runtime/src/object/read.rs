//! Reading an object: which member comes next, and into which field it goes.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::shape::{Field, Shape};
use super::{Object, Slots};
use crate::purpose::Purpose;
use crate::value::Value;
use crate::value::read::Seed;
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
            shape: Shape::of::<T>(),
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
    /// The fields, in the order of the shape; `None` when there was an error.
    pub fn read<T: Slots>(&mut self) -> Option<T> {
        let mut open = T::open();
        self.error = self.fill::<T>(&mut open, None).err();
        self.close(open)
    }

    /// The fields, and the members that the shape does not name.
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
        let is_closed = shape.is_closed && additional.is_none() && Purpose::StrictAnswer.is_current();
        let keeps_names = is_closed || additional.is_some();
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
                    let field = Field::from(shape.fields[place]);
                    if !T::fill(open, place, &mut self.access, field.presence())? {
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
                Name::Other(name) => match &mut additional {
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
        for place in filled..shape.fields.len() {
            let field = Field::from(shape.fields[place]);
            if !T::end(open, place, field.presence()) {
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

/// Where members stand that the spec does not name.
trait AdditionalSlot<'de, A: MapAccess<'de>> {
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
        Ok(match self.shape.field(self.next) {
            Some(field) if field.name == name => Name::Field(self.next),
            _ => self.find(name),
        })
    }
}

impl NameSeed {
    #[cold]
    fn find(&self, name: &str) -> Name {
        let fields = self.shape.fields;
        // Outwards from the one that is next: members left out are near behind it, and another order is often the reverse.
        let next = self.next.min(fields.len());
        for distance in 0..=next.max(fields.len() - next) {
            let is = |place: usize| fields.get(place).is_some_and(|(field, _)| *field == name);
            let (after, before) = (next + distance, next.checked_sub(distance));
            if is(after) {
                return Name::Field(after);
            }
            if let Some(before) = before.filter(|before| is(*before)) {
                return Name::Field(before);
            }
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
