//! `request!`: the getters of a request and the builder that makes it.

/// Gives a request its getters and its builder, whose type parameters say which required parameters are still missing.
///
/// In this order, each section only where it is needed: `format` (the field that holds how the body is sent, with what it is at
/// first), `required`, `nullable` (required, and may be null), `optional`, `optional nullable`. An entry is a field with its docs,
/// which getter and setter share; `as &str` says what the getter gives where that is not a reference to the field's type, and
/// `get other` what it is called where it is not called like the field.
#[macro_export]
macro_rules! request {
    ($builder:ident of $built:ident $(<$v:ident> { $version:ident })?, $missing:ident {
        $(format { $(#[$format_doc:meta])* $format:ident = $initial:expr $(,)? } $(,)?)?
        $(required { $(
            $(#[$doc:meta])* $field:ident($parameter:ident, $message:literal $(, get $getter:ident)? $(,)?): $of:ty
            $(as $get:ty)?
        ),* $(,)? } $(,)?)?
        $(nullable { $(
            $(#[$null_doc:meta])* $null:ident(
                $null_parameter:ident, $null_message:literal, null $null_setter:ident $(, get $null_getter:ident)? $(,)?
            ): $null_of:ty $(as $null_get:ty)?
        ),* $(,)? } $(,)?)?
        $(optional { $(
            $(#[$other_doc:meta])* $other:ident $((get $other_getter:ident $(,)?))?: $other_of:ty $(as $other_get:ty)?
        ),* $(,)? } $(,)?)?
        $(optional nullable { $(
            $(#[$either_doc:meta])* $either:ident(null $either_setter:ident $(, get $either_getter:ident)? $(,)?): $either_of:ty
            $(as $either_get:ty)?
        ),* $(,)? } $(,)?)?
    }) => {
        #[doc = ::core::concat!("Takes what [`", ::core::stringify!($built), "`] is made of, one by one.")]
        ///
        /// Its type parameters say what is still missing and may change at any time: use it, do not store it.
        #[must_use = "`build` makes the request"]
        pub struct $builder<
            $($v,)?
            $($($parameter = $crate::Missing,)*)?
            $($($null_parameter = $crate::Missing,)*)?
        > {
            $($($field: $parameter,)*)?
            $($($null: $null_parameter,)*)?
            $($($other: ::core::option::Option<$other_of>,)*)?
            $($($either: ::core::option::Option<::core::option::Option<$either_of>>,)*)?
            $($format: $crate::BodyFormat,)?
            $($version: $crate::VersionOf<$v>,)?
        }

        impl<$($v,)? $($($parameter,)*)? $($($null_parameter,)*)?> ::core::fmt::Debug
            for $builder<$($v,)? $($($parameter,)*)? $($($null_parameter,)*)?>
        {
            fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                out.write_str(::core::stringify!($builder))
            }
        }

        $crate::request! { @missing $missing [$($($field $message)*)? $($($null $null_message)*)?] }

        impl$(<$v>)? $built$(<$v>)? {
            /// Starts with nothing set.
            pub fn builder() -> $builder$(<$v>)? {
                $builder {
                    $($($field: $crate::Missing,)*)?
                    $($($null: $crate::Missing,)*)?
                    $($($other: ::core::option::Option::None,)*)?
                    $($($either: ::core::option::Option::None,)*)?
                    $($format: $initial,)?
                    $($version: $crate::VersionOf::new(),)?
                }
            }

            $($($crate::request! { @getter [$(#[$doc])*] $field [$($getter)?] [$of] [$($get)?] })*)?
            $($($crate::request! { @getter_or [$(#[$null_doc])*] $null [$($null_getter)?] [$null_of] [$($null_get)?] })*)?
            $($($crate::request! { @getter_or [$(#[$other_doc])*] $other [$($other_getter)?] [$other_of] [$($other_get)?] })*)?
            $($($crate::request! {
                @getter_or_null [$(#[$either_doc])*] $either [$($either_getter)?] [$either_of] [$($either_get)?]
            })*)?
        }

        impl<$($v,)? $($($parameter,)*)? $($($null_parameter,)*)?>
            $builder<$($v,)? $($($parameter,)*)? $($($null_parameter,)*)?>
        {
            $($(
                $(#[$other_doc])*
                pub fn $other(mut self, value: impl $crate::IntoField<$other_of>) -> Self {
                    self.$other = ::core::option::Option::Some($crate::IntoField::into_field(value));
                    self
                }
            )*)?

            $($(
                $(#[$either_doc])*
                pub fn $either(mut self, value: impl $crate::IntoField<$either_of>) -> Self {
                    self.$either = ::core::option::Option::Some(::core::option::Option::Some($crate::IntoField::into_field(value)));
                    self
                }

                #[doc = ::core::concat!("Sends `", ::core::stringify!($either), "` as null.")]
                pub fn $either_setter(mut self) -> Self {
                    self.$either = ::core::option::Option::Some(::core::option::Option::None);
                    self
                }
            )*)?

            $(
                $(#[$format_doc])*
                pub fn $format(mut self, format: $crate::BodyFormat) -> Self {
                    self.$format = format;
                    self
                }
            )?

            $crate::walk! {
                request [$builder [$($v)?]
                [$($($other)*)? $($($either)*)? $($format)? $($version)?]] []
                $($(([$(#[$doc])*] $field $parameter [$of] []))*)?
                $($(([$(#[$null_doc])*] $null $null_parameter [$null_of] [$null_setter]))*)?
            }

            #[doc = ::core::concat!("Makes the [`", ::core::stringify!($built), "`].")]
            #[must_use = "nothing happens until it is sent"]
            pub fn build(self) -> $built$(<$v>)?
            where
                $($($parameter: $missing::$field<$of>,)*)?
                $($($null_parameter: $missing::$null<::core::option::Option<$null_of>>,)*)?
            {
                $built {
                    $($($field: self.$field.given(),)*)?
                    $($($null: self.$null.given(),)*)?
                    $($($other: self.$other,)*)?
                    $($($either: self.$either,)*)?
                    $($format: self.$format,)?
                    $($version: self.$version,)?
                }
            }
        }
    };

    (@missing $missing:ident []) => {};

    (@missing $missing:ident [$($field:ident $message:literal)+]) => {
        /// What the compiler says while a required parameter is not set.
        pub mod $missing {
            $crate::missing! { $($field $message),+ }
        }
    };

    (@getter $docs:tt $field:ident [] $of:tt $get:tt) => {
        $crate::request! { @getter $docs $field [$field] $of $get }
    };

    (@getter [$(#[$doc:meta])*] $field:ident [$getter:ident] [$of:ty] []) => {
        $(#[$doc])*
        pub fn $getter(&self) -> &$of {
            &self.$field
        }
    };

    (@getter [$(#[$doc:meta])*] $field:ident [$getter:ident] [$of:ty] [$get:ty]) => {
        $(#[$doc])*
        pub fn $getter(&self) -> $get {
            $crate::Getter::get(&self.$field)
        }
    };

    (@getter_or $docs:tt $field:ident [] $of:tt $get:tt) => {
        $crate::request! { @getter_or $docs $field [$field] $of $get }
    };

    (@getter_or [$(#[$doc:meta])*] $field:ident [$getter:ident] [$of:ty] []) => {
        $(#[$doc])*
        pub fn $getter(&self) -> ::core::option::Option<&$of> {
            self.$field.as_ref()
        }
    };

    (@getter_or [$(#[$doc:meta])*] $field:ident [$getter:ident] [$of:ty] [$get:ty]) => {
        $(#[$doc])*
        pub fn $getter(&self) -> ::core::option::Option<$get> {
            self.$field.as_ref().map($crate::Getter::get)
        }
    };

    (@getter_or_null $docs:tt $field:ident [] $of:tt $get:tt) => {
        $crate::request! { @getter_or_null $docs $field [$field] $of $get }
    };

    (@getter_or_null [$(#[$doc:meta])*] $field:ident [$getter:ident] [$of:ty] []) => {
        $(#[$doc])*
        pub fn $getter(&self) -> ::core::option::Option<::core::option::Option<&$of>> {
            self.$field.as_ref().map(::core::option::Option::as_ref)
        }
    };

    (@getter_or_null [$(#[$doc:meta])*] $field:ident [$getter:ident] [$of:ty] [$get:ty]) => {
        $(#[$doc])*
        pub fn $getter(&self) -> ::core::option::Option<::core::option::Option<$get>> {
            self.$field.as_ref().map(|value| value.as_ref().map($crate::Getter::get))
        }
    };

    (@one [$builder:ident $version:tt $rest:tt]
        [$(($before_docs:tt $before:ident $before_parameter:ident $($before_rest:tt)*))*]
        ($docs:tt $field:ident $parameter:ident $of:tt $null:tt)
        [$(($after_docs:tt $after:ident $after_parameter:ident $($after_rest:tt)*))*]
    ) => {
        $crate::request! {
            @setter $builder $version $rest [$(($before $before_parameter))*] $docs $field $parameter $of $null
            [$(($after $after_parameter))*]
        }
    };

    (@setter $builder:ident [$($v:ident)?] [$($rest:ident)*] [$(($before:ident $before_parameter:ident))*]
        [$(#[$doc:meta])*] $field:ident $parameter:ident [$of:ty] []
        [$(($after:ident $after_parameter:ident))*]
    ) => {
        $(#[$doc])*
        pub fn $field(
            self,
            value: impl $crate::IntoField<$of>,
        ) -> $builder<$($v,)? $($before_parameter,)* $of $(, $after_parameter)*> {
            $builder {
                $($before: self.$before,)*
                $field: $crate::IntoField::into_field(value),
                $($after: self.$after,)*
                $($rest: self.$rest,)*
            }
        }
    };

    (@setter $builder:ident [$($v:ident)?] [$($rest:ident)*] [$(($before:ident $before_parameter:ident))*]
        [$(#[$doc:meta])*] $field:ident $parameter:ident [$of:ty] [$null:ident]
        [$(($after:ident $after_parameter:ident))*]
    ) => {
        $(#[$doc])*
        pub fn $field(
            self,
            value: impl $crate::IntoField<$of>,
        ) -> $builder<$($v,)? $($before_parameter,)* ::core::option::Option<$of> $(, $after_parameter)*> {
            $builder {
                $($before: self.$before,)*
                $field: ::core::option::Option::Some($crate::IntoField::into_field(value)),
                $($after: self.$after,)*
                $($rest: self.$rest,)*
            }
        }

        #[doc = ::core::concat!("Sends `", ::core::stringify!($field), "` as null.")]
        pub fn $null(
            self,
        ) -> $builder<$($v,)? $($before_parameter,)* ::core::option::Option<$of> $(, $after_parameter)*> {
            $builder {
                $($before: self.$before,)*
                $field: ::core::option::Option::None,
                $($after: self.$after,)*
                $($rest: self.$rest,)*
            }
        }
    };
}
