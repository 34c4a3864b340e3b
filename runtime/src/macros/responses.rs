//! `responses!`: how the answers of an endpoint are read.

/// Reads an enum of answers by their statuses: an entry each, with how its variant is filled (`json`, `text`, `bytes`, `items`,
/// `status`), and the variant that is the usual answer. An entry `200 if "text/csv"` is for an answer of that media type; the type
/// behind `stream` is that of the first entry of `items`.
#[macro_export]
macro_rules! responses {
    ($type:ident $(, ok $ok:ident $(($($held:tt)*))?: $of:ty)? $(, stream $items:ty)? {
        $($status:pat $(if $media_types:literal)? => $variant:ident $(($($how:tt)*))?),* $(,)?
    }) => {
        $(
            impl $crate::StreamResponse for $type {
                type Items = $items;
            }
        )?

        impl $crate::ReadResponse for $type {
            #[allow(unreachable_patterns, reason = "the last entry may be for all statuses")]
            fn read(response: $crate::RawResponse<'_>) -> ::core::result::Result<Self, $crate::ReadError> {
                match response.status() {
                    $($status $(if response.is($media_types))? => $crate::responses! { @read response $variant [$($($how)*)?] },)*
                    _ => ::core::result::Result::Err(response.undocumented()),
                }
            }
        }

        $($crate::responses! { @ok $type $ok [$($($held)*)?] $of })?
    };

    (@read $response:ident $variant:ident []) => {
        ::core::result::Result::Ok(Self::$variant)
    };

    (@read $response:ident $variant:ident [status]) => {
        ::core::result::Result::Ok(Self::$variant($response.status_code()))
    };

    (@read $response:ident $variant:ident [status, $method:ident $(($constraints:expr))? $(,)?]) => {
        $response.$method($($constraints)?).map(|body| Self::$variant($response.status_code(), body))
    };

    (@read $response:ident $variant:ident [$method:ident $(($constraints:expr))? $(,)?]) => {
        $response.$method($($constraints)?).map(Self::$variant)
    };

    (@ok $type:ident $variant:ident [] $of:ty) => {
        $crate::responses! { @into_ok $type (Self::$variant) (()) $of }
    };

    (@ok $type:ident $variant:ident [status] $of:ty) => {
        $crate::responses! { @into_ok $type (Self::$variant(_)) (()) $of }
    };

    (@ok $type:ident $variant:ident [status, $method:ident] $of:ty) => {
        $crate::responses! { @into_ok $type (Self::$variant(_, body)) (body) $of }
    };

    (@ok $type:ident $variant:ident [$method:ident] $of:ty) => {
        $crate::responses! { @into_ok $type (Self::$variant(body)) (body) $of }
    };

    (@into_ok $type:ident ($usual:pat) ($value:expr) $of:ty) => {
        impl $type {
            /// The body of the usual answer.
            ///
            /// # Errors
            ///
            /// The answer itself when it is another one.
            #[allow(unreachable_patterns, reason = "it may be the only answer")]
            pub fn into_ok(self) -> ::core::result::Result<$of, Self> {
                match self {
                    $usual => ::core::result::Result::Ok($value),
                    other => ::core::result::Result::Err(other),
                }
            }
        }
    };
}
