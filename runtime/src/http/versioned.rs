//! A request that several versions of an API have: the same parameters and responses, and the version and host of each of them.
//!
//! In: a request, and a version as a type. Out: the request as an endpoint of that version.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use super::endpoint::Endpoint;
use super::method::Method;
use super::parts::Parts;
use super::redirect::Redirects;
use crate::security::{Auth, Security};
use crate::validate::Violations;
use crate::version::Version;

/// A request of one version of an API, which other versions have too.
///
/// The derive implements it where the version or the host is a path: `#[levain(version_header = "x-version", version = crate::VERSION)]`,
/// `#[levain(host = crate::HOST)]`.
pub trait Versioned: Endpoint {
    /// Whether its host is that of its version.
    const HAS_HOST_OF_VERSION: bool = false;
    /// The same request in another version.
    type In<V: Version>;
    /// Its builder, of which `build` makes an `R`.
    #[doc(hidden)]
    type Builder<R>;

    /// A builder with no parameter set.
    #[doc(hidden)]
    fn builder_of<R>() -> Self::Builder<R>;
}

/// The request `R` as the version `V` of the API has it.
///
/// ```
/// # const VERSION: &str = "2.0.0";
/// #[derive(levain::Request)]
/// #[levain(get = "/shops", host = "https://api.example.com", version_header = "x-version", version = VERSION)]
/// struct Shops {
///     limit: i64,
/// }
///
/// enum V1 {}
/// impl levain::Version for V1 {
///     const VERSION: &'static str = "1.0.0";
/// }
///
/// use levain::Endpoint;
///
/// let older = levain::InVersion::<Shops, V1>::builder().limit(10).build();
/// assert_eq!(older.into_http()?.headers()["x-version"], "1.0.0");
/// # Ok::<(), levain::RequestError>(())
/// ```
pub type InVersion<R, V> = <R as Versioned>::In<V>;

/// A request that is sent with the version `V`, and to its host; named by [`InVersion`].
pub struct VersionedRequest<R, V> {
    request: R,
    version: PhantomData<fn() -> V>,
}

impl<R: Versioned, V: Version> VersionedRequest<R, V> {
    /// A builder with no parameter set.
    pub fn builder() -> R::Builder<Self> {
        R::builder_of()
    }
}

impl<R, V> VersionedRequest<R, V> {
    /// The request as the version has it that declares it.
    pub fn into_inner(self) -> R {
        self.request
    }
}

impl<R, V> From<R> for VersionedRequest<R, V> {
    fn from(request: R) -> Self {
        Self {
            request,
            version: PhantomData,
        }
    }
}

impl<R: Versioned, V: Version> Endpoint for VersionedRequest<R, V> {
    const NAME: &'static str = R::NAME;
    const METHOD: Method = R::METHOD;
    const PATH: &'static str = R::PATH;
    const HOST: &'static str = match V::HOST {
        Some(host) if R::HAS_HOST_OF_VERSION => host,
        _ => R::HOST,
    };
    const SECURITY: Security = R::SECURITY;
    const AUTH: Auth = R::AUTH;
    const VERSION: Option<(&'static str, &'static str)> = match R::VERSION {
        Some((header, _)) => Some((header, V::VERSION)),
        None => None,
    };
    const PACKAGE: (Option<&'static str>, Option<&'static str>) = R::PACKAGE;
    type Response = R::Response;

    fn parts(&self, parts: &mut Parts<'_>) {
        self.request.parts(parts);
    }

    fn validate(&self) -> Result<(), Violations> {
        self.request.validate()
    }
}

impl<R: Redirects + Versioned, V: Version> Redirects for VersionedRequest<R, V> {
    type Redirect = R::Redirect;
    type Error = R::Error;

    const ECHOES: Option<&'static str> = R::ECHOES;
    const ISSUER: Option<&'static str> = R::ISSUER;

    fn echoed(&self) -> Option<&str> {
        self.request.echoed()
    }

    fn sent_redirect_uri(&self) -> Option<&str> {
        self.request.sent_redirect_uri()
    }
}

impl<R: Versioned, V: Version> Versioned for VersionedRequest<R, V> {
    const HAS_HOST_OF_VERSION: bool = R::HAS_HOST_OF_VERSION;
    type In<W: Version> = VersionedRequest<R, W>;
    type Builder<Q> = R::Builder<Q>;

    fn builder_of<Q>() -> Self::Builder<Q> {
        R::builder_of()
    }
}

// What a request says of itself is the same in all versions; what is sent is said by `Endpoint`, which is implemented for both.
impl<R, V> Deref for VersionedRequest<R, V> {
    type Target = R;

    fn deref(&self) -> &R {
        &self.request
    }
}

impl<R: fmt::Debug, V> fmt::Debug for VersionedRequest<R, V> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.request.fmt(out)
    }
}

impl<R: Clone, V> Clone for VersionedRequest<R, V> {
    fn clone(&self) -> Self {
        self.request.clone().into()
    }
}

impl<R: PartialEq, V> PartialEq for VersionedRequest<R, V> {
    fn eq(&self, other: &Self) -> bool {
        self.request == other.request
    }
}

impl<R: Default, V> Default for VersionedRequest<R, V> {
    fn default() -> Self {
        R::default().into()
    }
}
