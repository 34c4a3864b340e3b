//! `object!`: structs with fields, as JSON objects.

/// Implements a struct as a JSON object: it is read and written as JSON, validated, and can be a parameter. `Debug` is implemented too,
/// which is cheaper to compile than a derive.
///
/// The entries, in this order:
///
/// - constants, which are no fields: `"kind" = "card"` is written, and compared with what is read; `"kind" [optional] = "card"` may be
///   absent from what is read;
/// - fields: `name = "name in JSON"`, or just `name` where the two are equal, then the words below, then constraints after a colon
///   (`name optional: string(…)`);
/// - the field that captures additional properties, with constraints on each of them: `..additional: string(…)`.
///
/// | words | absent | null | type of the field |
/// |---|---|---|---|
/// | none | an error | an error | `T` |
/// | `optional` | `None` | an error | `Option<T>` |
/// | `nullable` | an error | `None` | `Option<T>` |
/// | `optional nullable` | `None` | `Some(None)` | `Option<Option<T>>` |
/// | `read_only` | as `optional`; a violation in a response | | |
/// | `write_only` | as `optional`; a violation in a request | | |
///
/// A request never contains a `read_only` property, whatever the field is; a response that contains a `write_only` one has a violation.
/// With `optional` either may be absent in both directions.
///
/// After the name of the type, in this order:
///
/// - `additional_properties(forbidden)`: the spec allows no other properties. They are ignored even so, since a server may add some; only
///   strict reading makes them an error.
/// - `constraints(ArrayConstraints::new().max_items(2))`: how many properties the object has, and the names of its additional ones.
/// - `assertion(If(…))`: an [`Assertion`](crate::assertion::Assertion) about the object.
///
/// The first entry may be a list of [`PresenceRule`](crate::object::PresenceRule)s, of properties that depend on each other:
/// `Search { [AnyOf(&[Required(&["id"]), Required(&["name"])])], … }`.
///
/// Of a property that is repeated, the last value counts.
#[macro_export]
macro_rules! object {
    // By far the most objects: those with nothing but fields and how these may be absent.
    ($type:ident { $($field:ident $($presence:ident)*),* $(,)? }) => {
        impl $crate::object::Object for $type {
            const FIELDS: &'static [$crate::object::FieldEntry] =
                &[$((::core::stringify!($field), 0 $(| $crate::object::presence::$presence)*)),*];

            fn read<'de, A: $crate::serde::MapAccess<'de>>(
                reader: &mut $crate::object::Reader<'de, A>,
            ) -> ::core::option::Option<Self> {
                match reader.read() {
                    ::core::option::Option::Some($crate::chunks! { @bind $($field)* }) => {
                        ::core::option::Option::Some(Self { $($field),* })
                    }
                    ::core::option::Option::None => ::core::option::Option::None,
                }
            }

            fn visit<M: $crate::object::Members>(&self, members: &mut M) {
                $crate::object::FieldRefs::visit($crate::chunks! { @refer self $($field)* }, members);
            }
        }

        $crate::object! { @traits $type }
        $crate::object! { @debug $type }
    };

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

    ($type:ident additional_properties(forbidden) $($rest:tt)+) => {
        $crate::object! { @of true $type $($rest)+ }
        $crate::object! { @debug $type }
    };

    (@debug $type:ident) => {
        impl ::core::fmt::Debug for $type {
            fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::object::debug(self, ::core::stringify!($type), out)
            }
        }
    };

    (@of $forbids_additional:tt $type:ident $(constraints $own:tt)? $(assertion $assertion:tt)? {
        $([$($presence_rule:tt)*],)? $($constant:literal $([$optional:ident])? = $value:expr),+
    }) => {
        $crate::object! { @of $forbids_additional $type $(constraints $own)? $(assertion $assertion)? { $([$($presence_rule)*],)? $($constant $([$optional])? = $value,)+ } }
    };

    (@of $forbids_additional:tt $type:ident $(constraints ($($own:tt)*))? $(assertion ($($assertion:tt)*))? {
        $([$($presence_rule:tt)*] $(,)?)?
        $($constant:literal $([$optional:ident])? = $value:expr,)*
        $($field:ident $(= $name:literal)? $($presence:ident)* $(: $($word:ident $(($($constraints:tt)*))?)+)?),*
        $(,)? $(..$additional:ident $(: $($more:ident $(($($more_constraints:tt)*))?)+)? $(,)?)?
    }) => {
        impl $crate::object::Object for $type {
            const FIELDS: &'static [$crate::object::FieldEntry] = &[
                $(($crate::object! { @name $field $($name)? }, 0 $(| $crate::object::presence::$presence)*)),*
            ];

            $crate::object! { @constraints [$($($($word)+)?)*] $([$($($word $(($($constraints)*))?)+)?])* }
            $crate::object! { @constants [$(($constant [$($optional)?] $value))*] }
            $crate::object! { @forbids_additional $forbids_additional }
            $crate::object! { @additional [$($($($more $(($($more_constraints)*))?)+)?)?] }
            $crate::object! { @object_constraints [$($($own)*)?] }
            $crate::object! { @presence_rules [$($($presence_rule)*)?] }
            $crate::object! { @assertion [$($($assertion)*)?] }

            fn read<'de, A: $crate::serde::MapAccess<'de>>(
                reader: &mut $crate::object::Reader<'de, A>,
            ) -> ::core::option::Option<Self> {
                $crate::object! { @read reader [$($field)*] [$($additional)?] }
            }

            fn visit<M: $crate::object::Members>(&self, members: &mut M) {
                $crate::object::FieldRefs::visit($crate::chunks! { @refer self $($field)* }, members);
                $(members.additional(&self.$additional);)?
            }
        }

        $crate::object! { @traits $type }
    };

    (@traits $type:ident) => {
        impl $crate::kind::HasKind for $type {
            type Kind = $crate::object::ObjectKind;
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

    (@constraints [] $($field:tt)*) => {};

    (@constraints [$($any:ident)+] $([$($word:ident $(($($constraints:tt)*))?)*])*) => {
        const CONSTRAINTS: &'static [&'static [$crate::Constraint<'static>]] = {
            use $crate::words::*;
            &[$(&[$($word($(&($($constraints)*))?)),*]),*]
        };
    };

    (@constants []) => {};

    (@constants [$(($name:literal [$($optional:ident)?] $value:expr))+]) => {
        const CONSTANTS: &'static [$crate::constant::ConstantMember] = {
            #[allow(unused_imports)]
            use $crate::words::*;
            &[$($crate::constant::ConstantMember {
                name: $name,
                value: &$value,
                is_optional: $crate::object! { @is $($optional)? },
            }),+]
        };
    };

    (@forbids_additional false) => {};

    (@forbids_additional true) => {
        const FORBIDS_ADDITIONAL: bool = true;
    };

    (@additional []) => {};

    (@additional [$($word:ident $(($($constraints:tt)*))?)+]) => {
        const ADDITIONAL_CONSTRAINTS: &'static [$crate::Constraint<'static>] = {
            #[allow(unused_imports)]
            use $crate::words::*;
            &[$($word($(&($($constraints)*))?)),+]
        };
    };

    (@object_constraints []) => {};

    (@object_constraints [$($constraints:tt)+]) => {
        const OBJECT_CONSTRAINTS: &'static [&'static $crate::ArrayConstraints] = {
            #[allow(unused_imports)]
            use $crate::words::*;
            &[&($($constraints)+)]
        };
    };

    (@presence_rules []) => {};

    (@presence_rules [$($presence_rule:tt)+]) => {
        const PRESENCE_RULES: &'static [$crate::object::PresenceRule] = {
            #[allow(unused_imports)]
            use $crate::object::PresenceRule::*;
            &[$($presence_rule)+]
        };
    };

    (@assertion []) => {};

    (@assertion [$($assertion:tt)+]) => {
        const ASSERTION: ::core::option::Option<&'static $crate::assertion::Assertion> =
            ::core::option::Option::Some($crate::assertion!($($assertion)+));
    };

    (@read $reader:ident [$($field:ident)*] []) => {
        match $reader.read() {
            ::core::option::Option::Some($crate::chunks! { @bind $($field)* }) => {
                ::core::option::Option::Some(Self { $($field),* })
            }
            ::core::option::Option::None => ::core::option::Option::None,
        }
    };

    (@read $reader:ident [$($field:ident)*] [$additional:ident]) => {
        match $reader.read_open() {
            ::core::option::Option::Some(($crate::chunks! { @bind $($field)* }, $additional)) => {
                ::core::option::Option::Some(Self { $($field,)* $additional })
            }
            ::core::option::Option::None => ::core::option::Option::None,
        }
    };

    ($type:ident $($rest:tt)+) => {
        $crate::object! { @of false $type $($rest)+ }
        $crate::object! { @debug $type }
    };
}
