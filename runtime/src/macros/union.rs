//! `union!`: enums of alternatives.

/// Makes an enum whose variants hold alternatives.
///
/// - `by "kind"`: the alternatives hold the member that tells them apart, as a constant or a field. One without a value
///   of its own is tried when no other is told.
/// - `tag "kind" outside`: they do not; it is added on writing.
/// - `by shape`: the first alternative that can be read, breaks no rule and loses nothing; else the best.
///
/// `Cat(Cat) = "cat" otherwise` is tried, too, when no other is told. With `from each` before, every alternative converts into the
/// enum; the types are those that do, which an alternative may hold in a box.
///
/// An alternative whose tag is there and whose content does not fit is an error; what is none of them is kept in
/// `Other`, or in the variant named at the end: `..Other2`.
#[macro_export]
macro_rules! union {
    ($type:ident from each by $tag:literal {
        $($variant:ident($of:ty) $(= $($value:literal)|+ $($otherwise:ident)?)?),* $(,)?
    }) => {
        $crate::union! { $type by $tag { $($variant($of) $(= $($value)|+ $($otherwise)?)?),* } }

        $(
            impl ::core::convert::From<$of> for $type {
                #[inline]
                fn from(value: $of) -> Self {
                    Self::$variant(value.into())
                }
            }
        )*
    };

    ($type:ident by shape { $($variant:ident($of:ty)),* $(,)? }) => {
        $crate::union! { @shape $type Other $($variant),* }
    };

    ($type:ident by shape { $($variant:ident($of:ty),)* ..$other:ident }) => {
        $crate::union! { @shape $type $other $($variant),* }
    };

    ($type:ident by $tag:literal {
        $($variant:ident($of:ty) $(= $($value:literal)|+ $($otherwise:ident)?)?),* $(,)?
    }) => {
        $crate::union! { @by $type Other $tag $($variant [$($($value)+ $($otherwise)?)?]),* }
    };

    ($type:ident by $tag:literal {
        $($variant:ident($of:ty) $(= $($value:literal)|+ $($otherwise:ident)?)?,)* ..$other:ident
    }) => {
        $crate::union! { @by $type $other $tag $($variant [$($($value)+ $($otherwise)?)?]),* }
    };

    ($type:ident tag $tag:literal outside {
        $($variant:ident($of:ty) = $($value:literal)|+ $($otherwise:ident)?),* $(,)?
    }) => {
        $crate::union! { @outside $type Other $tag $($variant $($value)+ [$($otherwise)?]),* }
    };

    ($type:ident tag $tag:literal outside {
        $($variant:ident($of:ty) = $($value:literal)|+ $($otherwise:ident)?,)* ..$other:ident
    }) => {
        $crate::union! { @outside $type $other $tag $($variant $($value)+ [$($otherwise)?]),* }
    };

    (@shape $type:ident $other:ident $($variant:ident),*) => {
        $crate::union! { @common read_shape $type $other $($variant),* }
        $crate::union! { @plain $type $other $($variant),* }

        impl $crate::kinds::Alternatives for $type {
            fn read(
                tree: &$crate::Json,
            ) -> ::core::result::Result<::core::option::Option<Self>, $crate::json::ReadJsonError> {
                let mut best = ::core::option::Option::None;
                $(
                    if let ::core::ops::ControlFlow::Break(value) =
                        $crate::kinds::by_shape(tree, &mut best, Self::$variant)
                    {
                        return ::core::result::Result::Ok(::core::option::Option::Some(value));
                    }
                )*
                ::core::result::Result::Ok(best.map(|(_, value)| value))
            }

            fn unlisted(tree: $crate::Json) -> Self {
                Self::$other($crate::Other::unlisted(tree))
            }
        }
    };

    (@by $type:ident $other:ident $tag:literal $($variant:ident $told:tt),*) => {
        $crate::union! { @common read_tagged $type $other $($variant),* }
        $crate::union! { @plain $type $other $($variant),* }
        $crate::union! { @tagged $type $other $tag $($variant $told),* }
    };

    (@outside $type:ident $other:ident $tag:literal
        $($variant:ident $value:literal $($more:literal)* [$($otherwise:ident)?]),*
    ) => {
        $crate::union! { @common read_tagged $type $other $($variant),* }
        $crate::union! { @tagged $type $other $tag $($variant [$value $($more)* $($otherwise)?]),* }

        impl $crate::Parameter for $type {
            #[inline]
            fn write_parameter(&self, to: &mut dyn $crate::ParameterSink) {
                match self {
                    $(Self::$variant(value) => $crate::kinds::send_tagged($tag, &[&$value $(, &$more)*], value, to),)*
                    Self::$other(other) => $crate::Parameter::write_parameter(other.get(), to),
                }
            }
        }

        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => $crate::kinds::write_tagged($tag, &[&$value $(, &$more)*], value, serializer),)*
                    Self::$other(other) => $crate::serde::Serialize::serialize(other.get(), serializer),
                }
            }
        }
    };

    (@tagged $type:ident $other:ident $tag:literal $($variant:ident [$($value:literal)* $($otherwise:ident)?]),*) => {
        impl $crate::kinds::Alternatives for $type {
            fn read(
                tree: &$crate::Json,
            ) -> ::core::result::Result<::core::option::Option<Self>, $crate::json::ReadJsonError> {
                $(
                    if $crate::kinds::tag_is(tree, $tag, &[$(&$value),*]) {
                        return $crate::kinds::tagged(tree, Self::$variant);
                    }
                )*
                $(
                    if $crate::kinds::is_untold(&[$(&$value),*]) $(|| $crate::kinds::$otherwise())? {
                        if let ::core::result::Result::Ok(value) = $crate::kinds::tagged(tree, Self::$variant) {
                            return ::core::result::Result::Ok(value);
                        }
                    }
                )*
                ::core::result::Result::Ok(::core::option::Option::None)
            }

            fn unlisted(tree: $crate::Json) -> Self {
                Self::$other($crate::Other::unlisted(tree))
            }
        }
    };

    (@plain $type:ident $other:ident $($variant:ident),*) => {
        impl $crate::Parameter for $type {
            #[inline]
            fn write_parameter(&self, to: &mut dyn $crate::ParameterSink) {
                match self {
                    $(Self::$variant(value) => $crate::Parameter::write_parameter(value, to),)*
                    Self::$other(other) => $crate::Parameter::write_parameter(other.get(), to),
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
                    Self::$other(other) => $crate::serde::Serialize::serialize(other.get(), serializer),
                }
            }
        }
    };

    (@common $read:ident $type:ident $other:ident $($variant:ident),*) => {
        impl $crate::Value for $type {}

        impl $crate::Checked for $type {
            #[inline]
            fn check(&self, check: &mut $crate::Check<'_>) {
                match self {
                    $(Self::$variant(value) => $crate::Checked::check(value, check),)*
                    Self::$other(_) => $crate::kinds::check_unlisted(check),
                }
            }

            #[inline]
            fn keep(&self, rules: &[$crate::Rule<'_>], check: &mut $crate::Check<'_>) {
                match self {
                    $(Self::$variant(value) => $crate::Checked::keep(value, rules, check),)*
                    Self::$other(other) => $crate::Checked::keep(other.get(), rules, check),
                }
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            /// What is none of the alternatives is kept.
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::kinds::$read(deserializer)
            }
        }
    };
}
