//! Adds credentials to a request: what its endpoint requires, from what a program has.

use http::{HeaderMap, Request};

use super::endpoint::Endpoint;
use crate::security::{Credentials, Head, Requirement, SecurityError};

impl Credentials {
    /// Adds what an endpoint requires to a request: the first set of its security schemes that these credentials satisfy.
    ///
    /// Nothing is added if the endpoint requires nothing, or if it may be called anonymously and no set is satisfied. A credential that the
    /// request already contains is left as it is.
    ///
    /// # Errors
    ///
    /// When no set is satisfied, with what is missing for each.
    pub fn apply<E: Endpoint, B>(&self, request: &mut Request<B>) -> Result<(), SecurityError> {
        self.apply_beside::<E, B>(request, &HeaderMap::new())
    }

    // The headers of `others` are sent as well, and may contain a credential.
    pub(crate) fn apply_beside<E: Endpoint, B>(
        &self,
        request: &mut Request<B>,
        others: &HeaderMap,
    ) -> Result<(), SecurityError> {
        let mut uri = request.uri().clone();
        let mut head = Head {
            uri: &mut uri,
            headers: request.headers_mut(),
        };
        let requirement = Requirement {
            endpoint: E::NAME,
            security: E::SECURITY,
            auth: E::AUTH,
        };
        let written = self.satisfy(requirement, &mut head, others);
        *request.uri_mut() = uri;
        written
    }
}
