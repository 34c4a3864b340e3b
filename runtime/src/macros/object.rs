//! `object!`: reading, writing, checking and sending of a struct.

/// Makes a struct an object: it reads and writes JSON, checks itself, and can be a parameter.
///
/// In this order: constants (`"name" = value`: written, held against what is read, and no fields; `"name" [optional] = value` may be
/// missing there), fields
/// (`name = "name in JSON"`, or `name` alone where that is the same, then how they may be missing, then rules), and the field
/// that keeps other members.
///
/// | words | absent | null | the field's type |
/// |---|---|---|---|
/// | none | refused | refused | `T` |
/// | `optional` | `None` | refused | `Option<T>` |
/// | `nullable` | refused | `None` | `Option<T>` |
/// | `optional nullable` | `None` | `Some(None)` | `Option<Option<T>>` |
/// | `read_only` | as `optional`; a violation of what is received | | |
/// | `write_only` | as `optional`; a violation of what is sent | | |
///
/// `Card keeps(ListRules::new().max_items(2)) { … }` holds the number of members against rules, and the names of those that
/// the spec does not name. Rules may stand behind the field for other members too: `..additional text(…)`.
///
/// `Search { [Any(&[All(&["id"]), All(&["name"])])], … }` says which members go together, by
/// [`Together`](crate::object::Together).
///
/// A `read_only` member is left out of requests, whatever it holds, and a `write_only` one is a violation of what is received;
/// with `optional` they may be absent both ways. Other members are passed over, also where the spec has none (`closed` before the
/// name): a server may add some, and only strict reading refuses them. A member that stands twice has its last value.
#[macro_export]
macro_rules! object {
    (@name $field:ident) => {
        ::core::stringify!($field)
    };

    (@name $field:ident $name:literal) => {
        $name
    };

    (@is) => {
        false
    };

    (@is optional) => {
        true
    };

    (closed $type:ident $($rest:tt)+) => {
        $crate::object! { @of true $type $($rest)+ }
    };

    (@of $is_closed:literal $type:ident $(keeps $own:tt)? {
        $([$($together:tt)*],)? $($constant:literal $([$optional:ident])? = $value:expr),+
    }) => {
        $crate::object! { @of $is_closed $type $(keeps $own)? { $([$($together)*],)? $($constant $([$optional])? = $value,)+ } }
    };

    (@of $is_closed:literal $type:ident $(keeps ($($own:tt)*))? {
        $([$($together:tt)*] $(,)?)?
        $($constant:literal $([$optional:ident])? = $value:expr,)*
        $($field:ident $(= $name:literal)? $($word:ident $(($($rules:tt)*))?)*),*
        $(,)? $(..$additional:ident $($more:ident $(($($more_rules:tt)*))?)* $(,)?)?
    }) => {
        impl $crate::object::Object for $type {
            const SHAPE: &'static $crate::object::Shape = {
                #[allow(unused_imports)]
                use $crate::words::*;
                &$crate::object::Shape {
                    fields: &[$($crate::object::Field {
                        name: $crate::object! { @name $field $($name)? },
                        words: &[$($word($(&($($rules)*))?)),*],
                    }),*],
                    constants: &[$($crate::object::FixedMember {
                        name: $constant,
                        value: &$value,
                        is_optional: $crate::object! { @is $($optional)? },
                    }),*],
                    is_closed: $is_closed,
                    additional: &[$($($more($(&($($more_rules)*))?)),*)?],
                    own: &[$(&($($own)*))?],
                    together: {
                        #[allow(unused_imports)]
                        use $crate::object::Together::*;
                        &[$($($together)*)?]
                    },
                }
            };

            fn read<'de, A: $crate::serde::MapAccess<'de>>(
                reader: &mut $crate::object::Reader<'de, A>,
            ) -> ::core::option::Option<Self> {
                $(let mut $field = ::core::option::Option::None;)*
                $(let mut $additional = $crate::Map::new();)?
                reader.read(&mut [$(&mut $field),*], &mut [$(&mut $additional)?]);
                ::core::option::Option::Some(Self { $($field: $field?,)* $($additional)? })
            }

            fn visit<M: $crate::object::Members>(&self, members: &mut M) {
                $(members.member(&self.$field);)*
                $(members.additional(&self.$additional);)?
            }
        }

        impl $crate::Value for $type {}

        impl $crate::Checked for $type {
            #[inline]
            fn check(&self, check: &mut $crate::Check<'_>) {
                $crate::object::check(self, check);
            }
        }

        impl $crate::Parameter for $type {
            #[inline]
            fn write_parameter(&self, to: &mut dyn $crate::ParameterSink) {
                $crate::object::write_parameter(self, to);
            }
        }

        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::object::serialize(self, serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                $crate::object::deserialize(deserializer)
            }
        }
    };

    ($type:ident $($rest:tt)+) => {
        $crate::object! { @of false $type $($rest)+ }
    };
}
