//! The method of a request, as a constant of any name.

use std::fmt;

/// The method of a request ([RFC 9110 §9]); its name is case-sensitive.
///
/// ```
/// use levain::Method;
///
/// const COPY: Method = Method::of("COPY");
/// assert_eq!((COPY.as_str(), Method::GET.as_str()), ("COPY", "GET"));
/// ```
///
/// [RFC 9110 §9]: https://www.rfc-editor.org/rfc/rfc9110#section-9
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Method(&'static str);

macro_rules! methods {
    ($($name:ident)*) => {
        impl Method {
            $(
                #[doc = concat!("`", stringify!($name), "`.")]
                pub const $name: Self = Self(stringify!($name));
            )*
        }
    };
}

methods! { GET PUT POST DELETE OPTIONS HEAD PATCH TRACE CONNECT QUERY }

impl Method {
    /// The method with this name. A name that is not a token is an error when a request is made.
    #[must_use]
    pub const fn of(name: &'static str) -> Self {
        Self(name)
    }

    /// The name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Method {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}
