//! Requests that the API itself makes, webhooks and callbacks: a type for each body and one for its headers, in a module of their own.

use super::context::{Direction, TypeContext};
use super::decider::Decider;
use crate::model::api::TypeId;
use crate::model::spec::{Incoming, IncomingKind, SpecType};

impl Decider<'_> {
    /// The types of all webhooks and callbacks.
    pub(super) fn decide_incoming(&mut self) -> Vec<TypeId> {
        let spec = self.spec;
        let mut types = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        for incoming in &spec.incoming {
            let context = context_of(incoming);
            if !seen.insert(context.key.clone()) {
                continue;
            }
            if let Some(body) = &incoming.endpoint.body {
                types.push(self.decide_payload(&context, incoming, &body.shape));
            }
            let doc = format!("Headers of {}.", describe(incoming));
            types.extend(self.decide_headers(&context, &incoming.endpoint.headers, doc));
        }
        types
    }

    fn decide_payload(&mut self, context: &TypeContext, incoming: &Incoming, shape: &SpecType) -> TypeId {
        let mut decided = self.decide_type(context, shape, &incoming.name.location);
        // The description of the webhook goes before that of its schema.
        let notes = &incoming.endpoint.notes;
        let doc = notes.doc.clone().or(decided.notes.doc.take());
        let heading = format!("The body of {}.", describe(incoming));
        decided.notes.doc = Some(match doc {
            Some(doc) => format!("{heading}\n\n{doc}"),
            None => heading,
        });
        decided.notes.deprecated.clone_from(&notes.deprecated);
        let id = TypeId(self.types.len());
        self.types.push(decided);
        id
    }
}

fn describe(incoming: &Incoming) -> String {
    let method = &incoming.endpoint.method.value;
    match &incoming.kind {
        IncomingKind::Webhook => format!("the webhook `{}` ({method})", incoming.name.value),
        IncomingKind::Callback(of) => format!("a callback of `{of}` ({method})"),
    }
}

fn context_of(incoming: &Incoming) -> TypeContext {
    let name = incoming.name.value.clone();
    let (module, kind) = match &incoming.kind {
        IncomingKind::Webhook => ("webhooks", "webhook"),
        IncomingKind::Callback(_) => ("callbacks", "callback"),
    };
    let key = format!("{kind} {name}");
    TypeContext::of_operation(key, vec![module.to_owned()], name, Direction::Response)
}
