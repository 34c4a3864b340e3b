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
/// `Other`. `holds(…)` behind the name holds whichever it is against a
/// [`Schema`](crate::schema::Schema).
#[macro_export]
macro_rules! union {
    (@of $holds:tt $type:ident from each by $tag:literal {
        $($variant:ident($of:ty) $(= $($value:literal)|+ $($otherwise:ident)?)?),* $(,)?
    }) => {
        $crate::union! { @of $holds $type by $tag { $($variant($of) $(= $($value)|+ $($otherwise)?)?),* } }

        $(
            impl ::core::convert::From<$of> for $type {
                #[inline]
                fn from(value: $of) -> Self {
                    Self::$variant(value.into())
                }
            }
        )*
    };

    (@of $holds:tt $type:ident by shape { $($variant:ident($of:ty)),* $(,)? }) => {
        $crate::union! { @shape $holds $type $($variant),* }
    };

    (@of $holds:tt $type:ident by $tag:literal {
        $($variant:ident($of:ty) $(= $($value:literal)|+ $($otherwise:ident)?)?),* $(,)?
    }) => {
        $crate::union! { @by $holds $type $tag $($variant [$($($value)+ $($otherwise)?)?]),* }
    };

    (@of $holds:tt $type:ident tag $tag:literal outside {
        $($variant:ident($of:ty) = $($value:literal)|+ $($otherwise:ident)?),* $(,)?
    }) => {
        $crate::union! { @outside $holds $type $tag $($variant $($value)+ [$($otherwise)?]),* }
    };

    (@shape $holds:tt $type:ident $($variant:ident),*) => {
        $crate::union! { @common $holds read_shape $type $($variant),* }
        $crate::union! { @plain $type $($variant),* }

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
                Self::Other($crate::Other::unlisted(tree))
            }
        }
    };

    (@by $holds:tt $type:ident $tag:literal $($variant:ident $told:tt),*) => {
        $crate::union! { @common $holds read_tagged $type $($variant),* }
        $crate::union! { @plain $type $($variant),* }
        $crate::union! { @tagged $type $tag $($variant $told),* }
    };

    (@outside $holds:tt $type:ident $tag:literal
        $($variant:ident $value:literal $($more:literal)* [$($otherwise:ident)?]),*
    ) => {
        $crate::union! { @common $holds read_tagged $type $($variant),* }
        $crate::union! { @tagged $type $tag $($variant [$value $($more)* $($otherwise)?]),* }

        impl $crate::Parameter for $type {
            #[inline]
            fn write_parameter(&self, to: &mut dyn $crate::ParameterSink) {
                match self {
                    $(Self::$variant(value) => $crate::kinds::send_tagged($tag, &[&$value $(, &$more)*], value, to),)*
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
                    $(Self::$variant(value) => $crate::kinds::write_tagged($tag, &[&$value $(, &$more)*], value, serializer),)*
                    Self::Other(other) => $crate::serde::Serialize::serialize(other.get(), serializer),
                }
            }
        }
    };

    (@tagged $type:ident $tag:literal $($variant:ident [$($value:literal)* $($otherwise:ident)?]),*) => {
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
                Self::Other($crate::Other::unlisted(tree))
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

    (@common $holds:tt $read:ident $type:ident $($variant:ident),*) => {
        impl $crate::Value for $type {}

        impl $crate::Checked for $type {
            #[inline]
            fn check(&self, check: &mut $crate::Check<'_>) {
                match self {
                    $(Self::$variant(value) => $crate::Checked::check(value, check),)*
                    Self::Other(_) => $crate::kinds::check_unlisted(check),
                }
                $crate::union! { @holds $holds self check }
            }

            #[inline]
            fn keep(&self, rules: &[$crate::Rule<'_>], check: &mut $crate::Check<'_>) {
                match self {
                    $(Self::$variant(value) => $crate::Checked::keep(value, rules, check),)*
                    Self::Other(other) => $crate::Checked::keep(other.get(), rules, check),
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

    (@holds [] $self:ident $check:ident) => {};

    (@holds ($($schema:tt)*) $self:ident $check:ident) => {
        $crate::schema::hold($crate::schema!($($schema)*), $self, $check);
    };

    ($type:ident holds $holds:tt $($rest:tt)+) => {
        $crate::union! { @of $holds $type $($rest)+ }
    };

    ($type:ident $($rest:tt)+) => {
        $crate::union! { @of [] $type $($rest)+ }
    };
}
