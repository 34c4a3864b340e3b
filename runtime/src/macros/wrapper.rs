//! `wrapper!`: newtypes over any other value.

/// Makes a struct over any value a type of its own: `wrapper! { Extra of levain::Json }`.
#[macro_export]
macro_rules! wrapper {
    ($type:ident of $inner:ty $(, $($word:ident $(($($constraints:tt)*))?)+)? $(,)?) => {
        impl $type {
            const CONSTRAINTS: &'static [$crate::Constraint<'static>] = {
                #[allow(unused_imports)]
                use $crate::words::*;
                &[$($($word($(&($($constraints)*))?)),+)?]
            };

            /// A value of what is inside.
            #[inline]
            pub const fn new(inner: $inner) -> Self {
                Self(inner)
            }

            /// What is inside.
            #[inline]
            pub const fn get(&self) -> &$inner {
                &self.0
            }

            /// What is inside, taken out.
            #[inline]
            pub fn into_inner(self) -> $inner {
                self.0
            }
        }

        impl $crate::Value for $type {
            #[inline]
            fn null() -> ::core::option::Option<Self> {
                <$inner as $crate::Value>::null().map(Self)
            }
        }

        impl $crate::Validate for $type {
            #[inline]
            fn validate_into(&self, validation: &mut $crate::Validation<'_>) {
                $crate::Validate::validate_into(&self.0, validation);
                $crate::validate_all(&self.0, Self::CONSTRAINTS, validation);
            }

            #[inline]
            fn validate_constraints(&self, constraints: &[$crate::Constraint<'_>], validation: &mut $crate::Validation<'_>) {
                $crate::Validate::validate_constraints(&self.0, constraints, validation);
            }
        }

        impl $crate::Parameter for $type {
            #[inline]
            fn write_parameter(&self, to: &mut dyn $crate::ParameterSink) {
                $crate::Parameter::write_parameter(&self.0, to);
            }
        }

        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::serde::Serialize::serialize(&self.0, serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                <$inner as $crate::Value>::read(deserializer).map(Self)
            }
        }

        impl ::core::convert::From<$inner> for $type {
            #[inline]
            fn from(inner: $inner) -> Self {
                Self(inner)
            }
        }

        impl ::core::convert::AsRef<$inner> for $type {
            #[inline]
            fn as_ref(&self) -> &$inner {
                &self.0
            }
        }
    };
}
