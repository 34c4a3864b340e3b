//! `object!`: reading, writing, checking and sending of a struct.

/// Makes a struct an object: it reads and writes JSON, checks itself, and can be a parameter.
///
/// In this order: constants (`"name" = value`: written, held against what is read, and no fields; `"name" [optional] = value` may be
/// missing there), fields (`name = "name in JSON"`, or `name` alone where that is the same, then how they may be missing, then
/// rules behind a colon), and the field that keeps other members. The macro writes `Debug` too, which costs less than a derive.
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
/// the spec does not name. Rules may stand behind the field for other members too: `..additional: text(…)`.
///
/// `Card keeps(…) holds(If(…)) { … }` holds the whole against a [`Schema`](crate::schema::Schema).
///
/// `Search { [Any(&[All(&["id"]), All(&["name"])])], … }` says which members go together, by
/// [`Together`](crate::object::Together).
///
/// A `read_only` member is left out of requests, whatever it holds, and a `write_only` one is a violation of what is received;
/// with `optional` they may be absent both ways. Other members are passed over, also where the spec has none (`closed` before the
/// name): a server may add some, and only strict reading refuses them. A member that stands twice has its last value.
#[macro_export]
macro_rules! object {
    // Most objects by far: those of which nothing more is said than how their members may be missing.
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
                $crate::object::Shown::show($crate::chunks! { @refer self $($field)* }, members);
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

    (closed $type:ident $($rest:tt)+) => {
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

    (@of $is_closed:tt $type:ident $(keeps $own:tt)? $(holds $holds:tt)? {
        $([$($together:tt)*],)? $($constant:literal $([$optional:ident])? = $value:expr),+
    }) => {
        $crate::object! { @of $is_closed $type $(keeps $own)? $(holds $holds)? { $([$($together)*],)? $($constant $([$optional])? = $value,)+ } }
    };

    (@of $is_closed:tt $type:ident $(keeps ($($own:tt)*))? $(holds ($($holds:tt)*))? {
        $([$($together:tt)*] $(,)?)?
        $($constant:literal $([$optional:ident])? = $value:expr,)*
        $($field:ident $(= $name:literal)? $($presence:ident)* $(: $($word:ident $(($($rules:tt)*))?)+)?),*
        $(,)? $(..$additional:ident $(: $($more:ident $(($($more_rules:tt)*))?)+)? $(,)?)?
    }) => {
        impl $crate::object::Object for $type {
            const FIELDS: &'static [$crate::object::FieldEntry] = &[
                $(($crate::object! { @name $field $($name)? }, 0 $(| $crate::object::presence::$presence)*)),*
            ];

            $crate::object! { @rules [$($($($word)+)?)*] $([$($($word $(($($rules)*))?)+)?])* }
            $crate::object! { @constants [$(($constant [$($optional)?] $value))*] }
            $crate::object! { @closed $is_closed }
            $crate::object! { @additional [$($($($more $(($($more_rules)*))?)+)?)?] }
            $crate::object! { @own [$($($own)*)?] }
            $crate::object! { @together [$($($together)*)?] }
            $crate::object! { @holds [$($($holds)*)?] }

            fn read<'de, A: $crate::serde::MapAccess<'de>>(
                reader: &mut $crate::object::Reader<'de, A>,
            ) -> ::core::option::Option<Self> {
                $crate::object! { @read reader [$($field)*] [$($additional)?] }
            }

            fn visit<M: $crate::object::Members>(&self, members: &mut M) {
                $crate::object::Shown::show($crate::chunks! { @refer self $($field)* }, members);
                $(members.additional(&self.$additional);)?
            }
        }

        $crate::object! { @traits $type }
    };

    (@traits $type:ident) => {
        impl $crate::made::Made for $type {
            type Kind = $crate::made::AnObject;
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

    (@rules [] $($field:tt)*) => {};

    (@rules [$($any:ident)+] $([$($word:ident $(($($rules:tt)*))?)*])*) => {
        const RULES: &'static [&'static [$crate::Rule<'static>]] = {
            use $crate::words::*;
            &[$(&[$($word($(&($($rules)*))?)),*]),*]
        };
    };

    (@constants []) => {};

    (@constants [$(($name:literal [$($optional:ident)?] $value:expr))+]) => {
        const CONSTANTS: &'static [$crate::object::FixedMember] = {
            #[allow(unused_imports)]
            use $crate::words::*;
            &[$($crate::object::FixedMember {
                name: $name,
                value: &$value,
                is_optional: $crate::object! { @is $($optional)? },
            }),+]
        };
    };

    (@closed false) => {};

    (@closed true) => {
        const IS_CLOSED: bool = true;
    };

    (@additional []) => {};

    (@additional [$($word:ident $(($($rules:tt)*))?)+]) => {
        const ADDITIONAL: &'static [$crate::Rule<'static>] = {
            #[allow(unused_imports)]
            use $crate::words::*;
            &[$($word($(&($($rules)*))?)),+]
        };
    };

    (@own []) => {};

    (@own [$($rules:tt)+]) => {
        const OWN: &'static [&'static $crate::ListRules] = {
            #[allow(unused_imports)]
            use $crate::words::*;
            &[&($($rules)+)]
        };
    };

    (@together []) => {};

    (@together [$($together:tt)+]) => {
        const TOGETHER: &'static [$crate::object::Together] = {
            #[allow(unused_imports)]
            use $crate::object::Together::*;
            &[$($together)+]
        };
    };

    (@holds []) => {};

    (@holds [$($schema:tt)+]) => {
        const HOLDS: ::core::option::Option<&'static $crate::schema::Schema> =
            ::core::option::Option::Some($crate::schema!($($schema)+));
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
