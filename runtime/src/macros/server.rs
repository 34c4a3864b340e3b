//! `server!`: servers whose URL has variables.

/// Implements the struct of a server's variables: their defaults, a setter for each, and the URL.
///
/// The template has `{name}` for each variable, which is replaced by the value without encoding.
#[macro_export]
macro_rules! server {
    ($type:ident at $template:literal { $($field:ident: $of:ty = $name:literal or $default:expr),* $(,)? }) => {
        impl $type {
            /// The server with the default of every variable.
            pub fn new() -> Self {
                Self { $($field: ::core::convert::Into::into($default)),* }
            }

            $(
                #[doc = ::core::concat!("Sets the variable `", $name, "` of the URL.")]
                #[must_use]
                pub fn $field(mut self, value: impl $crate::IntoField<$of>) -> Self {
                    self.$field = $crate::IntoField::into_field(value);
                    self
                }
            )*

            /// The base URL, for `url_at`, `http_at` and the client's `base_url`.
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
