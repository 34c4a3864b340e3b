//! `endpoint!`: what ties a request to its endpoint.

/// Makes a request an [`Endpoint`](crate::Endpoint).
///
/// ```text
/// endpoint! { Shops<V> as "shops" {
///     GET "/shops/{id}" at "https://bakery.example" => ShopsResponse,
///     auth Optional,
///     security &[&[API_KEY]],
///     version("x-version", V::VERSION),
///     parts(self) { path("id", &self.id); },
/// } }
/// ```
///
/// The name in the spec, method, path, host and answers are always there; the rest only where it is needed, in this order. A method
/// that is none of [`Method`](crate::Method)'s constants is a text. What stands in `parts` are methods of [`Parts`](crate::Parts), each
/// with the constraints that its value must keep beside those of its type.
#[macro_export]
macro_rules! endpoint {
    ($request:ident $(<$version:ident>)? as $name:literal {
        $method:tt $path:literal at $host:literal => $response:ty
        $(, auth $auth:ident)?
        $(, security $security:expr)?
        $(, version($header:literal, $number:expr))?
        $(, parts($self:ident) { $($place:ident $value:tt $(.$kind:ident $constraints:tt)*;)* })?
        $(,)?
    }) => {
        impl$(<$version: $crate::Version>)? $crate::Endpoint for $request$(<$version>)? {
            const NAME: &'static str = $name;
            const METHOD: $crate::Method = $crate::endpoint! { @method $method };
            const PATH: &'static str = $path;
            const HOST: &'static str = $host;
            $(const AUTH: $crate::Auth = $crate::Auth::$auth;)?
            $(const SECURITY: $crate::Security = $security;)?
            $(
                const VERSION: ::core::option::Option<(&'static str, &'static str)> =
                    ::core::option::Option::Some(($header, $number));
            )?
            type Response = $response;

            $crate::endpoint! { @parts $($self $($place $value [$(.$kind $constraints)*])*)? }
        }
    };

    (@method $method:ident) => {
        $crate::Method::$method
    };

    (@method $method:literal) => {
        $crate::Method::of($method)
    };

    (@parts) => {
        fn parts(&self, _: &mut $crate::Parts<'_>) {}
    };

    (@parts $self:ident $($place:ident $value:tt [$($constraints:tt)*])+) => {
        fn parts(&$self, parts: &mut $crate::Parts<'_>) {
            $(parts.$place $value $($constraints)*;)+
        }
    };
}
