//! `builder!`: the builder of an object.

/// Makes a builder whose type parameters hold the required values, or say which of them is missing.
///
/// ```text
/// builder! { ShopBuilder of Shop, shop_missing {
///     required { id(P0, "the required field `id` is not set"): i64 },
///     nullable { price(P1, "the required field `price` is not set", price_null): UInt },
///     optional { note: String },
///     optional nullable { near(near_null): Vec<Shop> },
///     ..additional: levain::Map<levain::Json>
/// } }
/// ```
///
/// A `nullable` one without a setter of null is one that must be sent and may be missing from what is received. `P0` and so on
/// are the names of the type parameters: they must be other than those of all types here. `price_null` is the setter of null.
/// Without a message the compiler says that a field is missing, and names it below. Written out, each setter of a required field
/// would name all fields twice, and most of a client would be that.
#[macro_export]
macro_rules! builder {
    ($builder:ident of $built:ident, $missing:ident {
        $(required { $($field:ident($parameter:ident $(, $message:literal)? $(,)?): $of:ty),* $(,)? } $(,)?)?
        $(nullable {
            $($null:ident(
                $null_parameter:ident $(, $null_message:literal)? $(, $null_setter:ident)? $(,)?
            ): $null_of:ty),* $(,)?
        } $(,)?)?
        $(optional { $($other:ident: $other_of:ty),* $(,)? } $(,)?)?
        $(optional nullable { $($either:ident($either_setter:ident): $either_of:ty),* $(,)? } $(,)?)?
        $(..$additional:ident: $additional_of:ty $(,)?)?
    }) => {
        #[doc = concat!("Takes what [`", stringify!($built), "`] is made of, one by one.")]
        ///
        /// Its type parameters say what is still missing and may change at any time: use it, do not store it.
        #[must_use = "`build` makes the value"]
        pub struct $builder<
            $($($parameter = $crate::Missing,)*)?
            $($($null_parameter = $crate::Missing,)*)?
        > {
            $($($field: $parameter,)*)?
            $($($null: $null_parameter,)*)?
            $($($other: ::core::option::Option<$other_of>,)*)?
            $($($either: ::core::option::Option<::core::option::Option<$either_of>>,)*)?
            $($additional: $additional_of,)?
        }

        impl<$($($parameter,)*)? $($($null_parameter,)*)?> ::core::fmt::Debug
            for $builder<$($($parameter,)*)? $($($null_parameter,)*)?>
        {
            fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                out.write_str(::core::stringify!($builder))
            }
        }

        /// What the compiler says while a required field is not set.
        pub mod $missing {
            $($crate::missing! { $($field $($message)?),* })?
            $($crate::missing! { $($null $($null_message)?),* })?
        }

        impl $built {
            /// Starts with nothing set.
            pub fn builder() -> $builder {
                $builder {
                    $($($field: $crate::Missing,)*)?
                    $($($null: $crate::Missing,)*)?
                    $($($other: ::core::option::Option::None,)*)?
                    $($($either: ::core::option::Option::None,)*)?
                    $($additional: ::core::default::Default::default(),)?
                }
            }
        }

        impl<$($($parameter,)*)? $($($null_parameter,)*)?> $builder<$($($parameter,)*)? $($($null_parameter,)*)?> {
            $($(
                #[doc = concat!("Sets [`", stringify!($built), "::", stringify!($other), "`].")]
                pub fn $other(mut self, value: impl $crate::IntoField<$other_of>) -> Self {
                    self.$other = ::core::option::Option::Some($crate::IntoField::into_field(value));
                    self
                }
            )*)?

            $($(
                #[doc = concat!("Sets [`", stringify!($built), "::", stringify!($either), "`].")]
                pub fn $either(mut self, value: impl $crate::IntoField<$either_of>) -> Self {
                    self.$either = ::core::option::Option::Some(::core::option::Option::Some($crate::IntoField::into_field(value)));
                    self
                }

                #[doc = concat!("Sends [`", stringify!($built), "::", stringify!($either), "`] as null.")]
                pub fn $either_setter(mut self) -> Self {
                    self.$either = ::core::option::Option::Some(::core::option::Option::None);
                    self
                }
            )*)?

            $(
                #[doc = concat!("Sets [`", stringify!($built), "::", stringify!($additional), "`].")]
                pub fn $additional(mut self, value: $additional_of) -> Self {
                    self.$additional = value;
                    self
                }
            )?

            $crate::walk! {
                builder [$builder $built [$($($other)*)? $($($either)*)? $($additional)?]] []
                $($(($field $parameter [$of]))*)?
                $($(($null $null_parameter [$null_of] [$($null_setter)?]))*)?
            }

            /// Makes the value.
            pub fn build(self) -> $built
            where
                $($($parameter: $missing::$field<$of>,)*)?
                $($($null_parameter: $missing::$null<::core::option::Option<$null_of>>,)*)?
            {
                $built {
                    $($($field: self.$field.given(),)*)?
                    $($($null: self.$null.given(),)*)?
                    $($($other: self.$other,)*)?
                    $($($either: self.$either,)*)?
                    $($additional: self.$additional,)?
                }
            }
        }
    };

    (@one [$builder:ident $built:ident $rest:tt] [$(($before:ident $before_parameter:ident $($before_rest:tt)*))*]
        ($field:ident $parameter:ident [$of:ty])
        [$(($after:ident $after_parameter:ident $($after_rest:tt)*))*]
    ) => {
        $crate::builder! {
            @setter $builder $built $field [$of] [$of] (value) ($crate::IntoField::into_field(value))
            $rest [$(($before $before_parameter))*] $parameter [$(($after $after_parameter))*]
        }
    };

    (@one [$builder:ident $built:ident $rest:tt] [$(($before:ident $before_parameter:ident $($before_rest:tt)*))*]
        ($field:ident $parameter:ident [$of:ty] [$($null:ident)?])
        [$(($after:ident $after_parameter:ident $($after_rest:tt)*))*]
    ) => {
        $crate::builder! {
            @setter $builder $built $field [::core::option::Option<$of>] [$of]
            (value) (::core::option::Option::Some($crate::IntoField::into_field(value)))
            $rest [$(($before $before_parameter))*] $parameter [$(($after $after_parameter))*]
        }
        $crate::builder! {
            @null $builder $built $field [::core::option::Option<$of>] [$($null)?]
            $rest [$(($before $before_parameter))*] $parameter [$(($after $after_parameter))*]
        }
    };

    (@setter $builder:ident $built:ident $field:ident [$of:ty] [$inner:ty] ($value:ident) ($stored:expr)
        [$($rest:ident)*] [$(($before:ident $before_parameter:ident))*] $parameter:ident
        [$(($after:ident $after_parameter:ident))*]
    ) => {
        #[doc = concat!("Sets [`", stringify!($built), "::", stringify!($field), "`].")]
        pub fn $field(
            self,
            $value: impl $crate::IntoField<$inner>,
        ) -> $builder<$($before_parameter,)* $of $(, $after_parameter)*> {
            $builder {
                $($before: self.$before,)*
                $field: $stored,
                $($after: self.$after,)*
                $($rest: self.$rest,)*
            }
        }
    };

    (@null $builder:ident $built:ident $field:ident [$of:ty] [] $rest:tt $before:tt $parameter:ident $after:tt) => {};

    (@null $builder:ident $built:ident $field:ident [$of:ty] [$null:ident]
        [$($rest:ident)*] [$(($before:ident $before_parameter:ident))*] $parameter:ident
        [$(($after:ident $after_parameter:ident))*]
    ) => {
        #[doc = concat!("Sends [`", stringify!($built), "::", stringify!($field), "`] as null.")]
        pub fn $null(self) -> $builder<$($before_parameter,)* $of $(, $after_parameter)*> {
            $builder {
                $($before: self.$before,)*
                $field: ::core::option::Option::None,
                $($after: self.$after,)*
                $($rest: self.$rest,)*
            }
        }
    };
}
