//! `server!`: servers whose URL has variables.

/// Gives the struct of a server's variables its defaults, a setter each, and the URL they make.
///
/// The template has `{name}` for each variable; what stands there is written as it is.
#[macro_export]
macro_rules! server {
    ($type:ident at $template:literal { $($field:ident: $of:ty = $name:literal or $default:expr),* $(,)? }) => {
        impl $type {
            /// With every variable at its default.
            pub fn new() -> Self {
                Self { $($field: ::core::convert::Into::into($default)),* }
            }

            $(
                #[doc = ::core::concat!("Puts another `", $name, "` into the URL.")]
                #[must_use]
                pub fn $field(mut self, value: impl $crate::IntoField<$of>) -> Self {
                    self.$field = $crate::IntoField::into_field(value);
                    self
                }
            )*

            /// The URL that paths are appended to: what `url_at`, `http_at` and the client's `base_url` take.
            pub fn url(&self) -> ::std::string::String {
                $crate::filled_template($template, &[$(($name, self.$field.as_ref())),*])
            }
        }

        impl ::core::default::Default for $type {
            fn default() -> Self {
                Self::new()
            }
        }

        impl ::core::convert::From<$type> for ::std::string::String {
            fn from(server: $type) -> Self {
                server.url()
            }
        }
    };
}
