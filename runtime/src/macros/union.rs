//! `union!`: enums of schemas, one of which applies.

/// Implements an enum with a variant for each schema of a union: `union! { Pet tag "kind" { Cat(Cat) = "cat", Dog(Dog) = "dog" } }`.
///
/// How a variant is recognised comes before the variants:
///
/// - `tag "kind"`: by a property that the variants do not declare. It is added when a value is written.
/// - `variant_field "kind"`: by a property that each variant declares, as a constant or a field. A variant without a value is tried when
///   no other is recognised.
/// - `untagged`: by what can be read. The first variant that reads completely and violates no constraint is taken, else the best one.
///
/// `Cat(Cat) = "cat" fallback` is tried when no other variant is recognised, too. With `from each` before the tagging, every variant
/// converts into the enum; the types given are those that convert, and a variant may hold its type in a box.
///
/// A value whose tag is known and that cannot be read as the variant is an error; a value that is no variant becomes `Other`.
/// `assertion(…)` after the name adds an [`Assertion`](crate::assertion::Assertion) about the value, whichever variant it is.
#[macro_export]
macro_rules! union {
    (@of $assertion:tt $type:ident from each variant_field $tag:literal {
        $($variant:ident($of:ty) $(= $($value:literal)|+ $($fallback:ident)?)?),* $(,)?
    }) => {
        $crate::union! { @of $assertion $type variant_field $tag { $($variant($of) $(= $($value)|+ $($fallback)?)?),* } }

        $(
            impl ::core::convert::From<$of> for $type {
                #[inline]
                fn from(value: $of) -> Self {
                    Self::$variant(value.into())
                }
            }
        )*
    };

    (@of $assertion:tt $type:ident untagged { $($variant:ident($of:ty)),* $(,)? }) => {
        $crate::union! { @untagged $assertion $type $($variant),* }
    };

    (@of $assertion:tt $type:ident variant_field $tag:literal {
        $($variant:ident($of:ty) $(= $($value:literal)|+ $($fallback:ident)?)?),* $(,)?
    }) => {
        $crate::union! { @variant_field $assertion $type $tag $($variant [$($($value)+ $($fallback)?)?]),* }
    };

    (@of $assertion:tt $type:ident tag $tag:literal {
        $($variant:ident($of:ty) = $($value:literal)|+ $($fallback:ident)?),* $(,)?
    }) => {
        $crate::union! { @internal $assertion $type $tag $($variant $($value)+ [$($fallback)?]),* }
    };

    (@untagged $assertion:tt $type:ident $($variant:ident),*) => {
        $crate::union! { @common $assertion read_untagged $type $($variant),* }
        $crate::union! { @plain $type $($variant),* }

        impl $crate::union::Union for $type {
            fn read(
                tree: &$crate::Json,
            ) -> ::core::result::Result<::core::option::Option<Self>, $crate::json::ReadJsonError> {
                let mut best = ::core::option::Option::None;
                $(
                    if let ::core::ops::ControlFlow::Break(value) =
                        $crate::union::best_match(tree, &mut best, Self::$variant)
                    {
                        return ::core::result::Result::Ok(::core::option::Option::Some(value));
                    }
                )*
                ::core::result::Result::Ok(best.map(|(_, value)| value))
            }

            fn other(tree: $crate::Json) -> Self {
                Self::Other($crate::Other::new(tree))
            }
        }
    };

    (@variant_field $assertion:tt $type:ident $tag:literal $($variant:ident $tags:tt),*) => {
        $crate::union! { @common $assertion read_tagged $type $($variant),* }
        $crate::union! { @plain $type $($variant),* }
        $crate::union! { @tagged $type $tag $($variant $tags),* }
    };

    (@internal $assertion:tt $type:ident $tag:literal
        $($variant:ident $value:literal $($more:literal)* [$($fallback:ident)?]),*
    ) => {
        $crate::union! { @common $assertion read_tagged $type $($variant),* }
        $crate::union! { @tagged $type $tag $($variant [$value $($more)* $($fallback)?]),* }

        impl $crate::Parameter for $type {
            #[inline]
            fn write_parameter(&self, to: &mut dyn $crate::ParameterSink) {
                match self {
                    $(Self::$variant(value) => $crate::union::write_tagged_parameter($tag, &[&$value $(, &$more)*], value, to),)*
                    Self::Other(other) => $crate::Parameter::write_parameter(other.get(), to),
                }
            }
        }

        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => $crate::union::write_tagged($tag, &[&$value $(, &$more)*], value, serializer),)*
                    Self::Other(other) => $crate::serde::Serialize::serialize(other.get(), serializer),
                }
            }
        }
    };

    (@tagged $type:ident $tag:literal $($variant:ident [$($value:literal)* $($fallback:ident)?]),*) => {
        impl $crate::union::Union for $type {
            fn read(
                tree: &$crate::Json,
            ) -> ::core::result::Result<::core::option::Option<Self>, $crate::json::ReadJsonError> {
                $(
                    if $crate::union::has_tag(tree, $tag, &[$(&$value),*]) {
                        return $crate::union::read_variant(tree, Self::$variant);
                    }
                )*
                $(
                    if $crate::union::is_untagged(&[$(&$value),*]) $(|| $crate::union::$fallback())? {
                        if let ::core::result::Result::Ok(value) = $crate::union::read_variant(tree, Self::$variant) {
                            return ::core::result::Result::Ok(value);
                        }
                    }
                )*
                ::core::result::Result::Ok(::core::option::Option::None)
            }

            fn other(tree: $crate::Json) -> Self {
                Self::Other($crate::Other::new(tree))
            }
        }
    };

    (@plain $type:ident $($variant:ident),*) => {
        impl $crate::Parameter for $type {
            #[inline]
            fn write_parameter(&self, to: &mut dyn $crate::ParameterSink) {
                match self {
                    $(Self::$variant(value) => $crate::Parameter::write_parameter(value, to),)*
                    Self::Other(other) => $crate::Parameter::write_parameter(other.get(), to),
                }
            }
        }

        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => $crate::serde::Serialize::serialize(value, serializer),)*
                    Self::Other(other) => $crate::serde::Serialize::serialize(other.get(), serializer),
                }
            }
        }
    };

    (@common $assertion:tt $read:ident $type:ident $($variant:ident),*) => {
        impl $crate::Value for $type {}

        impl $crate::Validate for $type {
            #[inline]
            fn validate_into(&self, validation: &mut $crate::Validation<'_>) {
                match self {
                    $(Self::$variant(value) => $crate::Validate::validate_into(value, validation),)*
                    Self::Other(_) => $crate::union::validate_other(validation),
                }
                $crate::union! { @assertion $assertion self validation }
            }

            #[inline]
            fn validate_constraints(&self, constraints: &[$crate::Constraint<'_>], validation: &mut $crate::Validation<'_>) {
                match self {
                    $(Self::$variant(value) => $crate::Validate::validate_constraints(value, constraints, validation),)*
                    Self::Other(other) => $crate::Validate::validate_constraints(other.get(), constraints, validation),
                }
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            /// A value that is no variant becomes `Other`.
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::union::$read(deserializer)
            }
        }
    };

    (@assertion [] $self:ident $validation:ident) => {};

    (@assertion ($($assertion:tt)*) $self:ident $validation:ident) => {
        $crate::validate_assertion($crate::assertion!($($assertion)*), $self, $validation);
    };

    ($type:ident assertion $assertion:tt $($rest:tt)+) => {
        $crate::union! { @of $assertion $type $($rest)+ }
    };

    ($type:ident $($rest:tt)+) => {
        $crate::union! { @of [] $type $($rest)+ }
    };
}
