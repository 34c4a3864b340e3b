//! `responses!`: the enum of an endpoint's responses.

/// Implements an enum of responses, which is read by the status of a response. Each entry says how a variant is filled: with the body as
/// `json`, `text`, `bytes` or `items`, and with the `status`. An entry `200 if "text/csv"` is for a response of that media type. After `ok`
/// comes the variant of success, and after `stream` the type of its items.
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
            #[allow(unreachable_patterns, reason = "the last entry may match all statuses")]
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
            /// The body of the successful response.
            ///
            /// # Errors
            ///
            /// Any other response, unchanged.
            #[allow(unreachable_patterns, reason = "it may be the only variant")]
            pub fn into_ok(self) -> ::core::result::Result<$of, Self> {
                match self {
                    $usual => ::core::result::Result::Ok($value),
                    other => ::core::result::Result::Err(other),
                }
            }
        }
    };
}
