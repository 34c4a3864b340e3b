//! Tuples, which JSON holds as lists of a fixed length.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, SeqAccess, Visitor};

use crate::parameter::{Parameter, ParameterSink};
use crate::validate::{Validate, Validation};
use crate::value::Value;
use crate::value::read::Seed;

macro_rules! tuples {
    ($(($($type:ident $place:tt)+))*) => {$(
        impl<$($type: Value),+> Value for ($($type,)+) {
            fn read<'de, De: Deserializer<'de>>(deserializer: De) -> Result<Self, De::Error> {
                struct TupleVisitor<$($type),+>(PhantomData<($($type,)+)>);

                impl<'de, $($type: Value),+> Visitor<'de> for TupleVisitor<$($type),+> {
                    type Value = ($($type,)+);

                    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                        write!(out, "an array of {} items", [$($place),+].len())
                    }

                    fn visit_seq<Items: SeqAccess<'de>>(self, mut items: Items) -> Result<Self::Value, Items::Error> {
                        Ok(($(
                            match items.next_element_seed(Seed::<$type>::new())? {
                                Some(item) => item,
                                None => return Err(Items::Error::invalid_length($place, &self)),
                            },
                        )+))
                    }
                }

                deserializer.deserialize_seq(TupleVisitor(PhantomData))
            }
        }

        impl<$($type: Validate),+> Validate for ($($type,)+) {
            fn validate_into(&self, validation: &mut Validation<'_>) {
                $(validation.item($place, |validation| self.$place.validate_into(validation));)+
            }
        }

        impl<$($type: Parameter),+> Parameter for ($($type,)+) {
            fn write_parameter(&self, to: &mut dyn ParameterSink) {
                to.begin_array(None);
                $(to.item(&self.$place);)+
                to.end_array();
            }
        }
    )*};
}

tuples! {
    (A 0)
    (A 0 B 1)
    (A 0 B 1 C 2)
    (A 0 B 1 C 2 D 3)
    (A 0 B 1 C 2 D 3 E 4)
    (A 0 B 1 C 2 D 3 E 4 F 5)
    (A 0 B 1 C 2 D 3 E 4 F 5 G 6)
    (A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7)
}
