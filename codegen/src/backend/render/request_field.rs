//! The fields of a request.
//!
//! In: an endpoint. Out: its parameters and its body in one form, and which fields it has besides them.

use crate::model::ident::Ident;
use crate::model::items::{Docs, EndpointItem, RustType};

/// A field of a request that has a setter: a parameter or the body.
pub(super) struct RequestField<'a> {
    pub(super) ident: &'a Ident,
    pub(super) getter: &'a Ident,
    pub(super) base: &'a RustType,
    pub(super) is_optional: bool,
    /// The setter of null, if it may be null.
    pub(super) null_setter: Option<&'a Ident>,
    pub(super) docs: &'a Docs,
}

impl RequestField<'_> {
    /// How many `Option`s its type has, for absence and for null.
    pub(super) fn options(&self) -> usize {
        usize::from(self.is_optional) + usize::from(self.null_setter.is_some())
    }
}

/// The parameters of a request, followed by its body.
pub(super) fn request_fields(endpoint: &EndpointItem) -> Vec<RequestField<'_>> {
    let parameters = endpoint.parameters.iter().map(|parameter| RequestField {
        ident: &parameter.ident,
        getter: &parameter.getter,
        base: &parameter.base,
        is_optional: parameter.is_optional,
        null_setter: parameter.null_setter.as_ref(),
        docs: &parameter.docs,
    });
    let body = endpoint.body.as_ref().map(|body| RequestField {
        ident: &body.ident,
        getter: &body.getter,
        base: &body.base,
        is_optional: body.is_optional,
        null_setter: body.null_setter.as_ref(),
        docs: &body.docs,
    });
    parameters.chain(body).collect()
}

/// The field for the version, if the request has one.
pub(super) fn version_field(endpoint: &EndpointItem) -> Option<&Ident> {
    endpoint.is_versioned.then_some(&endpoint.version_field)
}

/// Whether the request has a field for the format of its body: the body has several formats of one type.
pub(super) fn has_body_format(endpoint: &EndpointItem) -> bool {
    endpoint
        .body
        .as_ref()
        .is_some_and(|body| body.formats.len() > 1 && body.content.is_none())
}
