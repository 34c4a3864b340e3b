//! What is sent and what is received, by the operations that there are.

use super::type_ids::{ids_of_use, reachable};
use crate::model::api::{Api, TypeId};

/// Marks every type that is reachable from something sent or received.
pub(super) fn mark_directions(api: &mut Api) {
    for api_type in &mut api.types {
        (api_type.is_sent, api_type.is_received) = (false, false);
    }
    for id in reachable(api, sent_ids(api)) {
        if let Some(api_type) = api.types.get_mut(id.0) {
            api_type.is_sent = true;
        }
    }
    for id in reachable(api, received_ids(api)) {
        if let Some(api_type) = api.types.get_mut(id.0) {
            api_type.is_received = true;
        }
    }
}

/// The types of parameters and request bodies.
pub(super) fn sent_ids(api: &Api) -> Vec<TypeId> {
    let mut ids = Vec::new();
    for operation in &api.operations {
        let parameters = operation.parameters.iter().map(|parameter| &parameter.of);
        let bodies = operation.bodies().map(|body| &body.of);
        parameters.chain(bodies).for_each(|of| ids_of_use(of, &mut ids));
    }
    ids
}

/// The types of response bodies, headers and redirects, and of what the API itself sends.
pub(super) fn received_ids(api: &Api) -> Vec<TypeId> {
    let mut ids = api.incoming.clone();
    for operation in &api.operations {
        let bodies = operation
            .responses
            .iter()
            .filter_map(|response| response.body.as_ref());
        bodies.for_each(|(of, _)| ids_of_use(of, &mut ids));
        ids.extend(operation.responses.iter().filter_map(|response| response.headers));
        if let Some(redirect) = &operation.redirect {
            ids.push(redirect.query);
            ids.extend(redirect.error);
        }
    }
    ids
}
