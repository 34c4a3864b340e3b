//! Tuples, which JSON holds as lists of a fixed length.

use crate::{Check, Checked, Parameter, ParameterSink, Value};

macro_rules! tuples {
    ($(($($type:ident $place:tt)+))*) => {$(
        impl<$($type: Value),+> Value for ($($type,)+) {}

        impl<$($type: Checked),+> Checked for ($($type,)+) {
            fn check(&self, check: &mut Check<'_>) {
                $(check.index($place, |check| self.$place.check(check));)+
            }
        }

        impl<$($type: Parameter),+> Parameter for ($($type,)+) {
            fn write_parameter(&self, to: &mut dyn ParameterSink) {
                to.begin_list(None);
                $(to.item(&self.$place);)+
                to.end_list();
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
