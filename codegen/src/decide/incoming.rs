//! Requests that the API itself makes: a type for what each brings, and one for its headers, in a module of their own.

use super::{Decider, Side, Standing};
use crate::model::api::{TypeId, TypeName};
use crate::model::spec::{Incoming, IncomingKind, SpecType};

impl Decider<'_> {
    /// The types of all that comes.
    pub(super) fn decide_incoming(&mut self) -> Vec<TypeId> {
        let spec = self.spec;
        let mut types = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        for incoming in &spec.incoming {
            let standing = standing_of(incoming);
            if !seen.insert(standing.key.clone()) {
                continue;
            }
            if let Some(body) = &incoming.endpoint.body {
                types.push(self.declare_payload(&standing, incoming, &body.shape));
            }
            let doc = format!("Headers that come with {}.", described(incoming));
            types.extend(self.decide_headers(&standing, &incoming.endpoint.headers, doc));
        }
        types
    }

    fn declare_payload(&mut self, standing: &Standing, incoming: &Incoming, shape: &SpecType) -> TypeId {
        let mut decided = self.decide_declared(standing, shape, &incoming.name.location);
        // Its own words go before those of the type it is of.
        let own = &incoming.endpoint.notes;
        let doc = own.doc.clone().or(decided.notes.doc.take());
        let what = format!("What {} brings.", described(incoming));
        decided.notes.doc = Some(doc.map_or_else(|| what.clone(), |doc| format!("{what}\n\n{doc}")));
        decided.notes.deprecated.clone_from(&own.deprecated);
        let id = TypeId(self.types.len());
        self.types.push(decided);
        id
    }
}

fn described(incoming: &Incoming) -> String {
    let method = &incoming.endpoint.method.value;
    match &incoming.kind {
        IncomingKind::Webhook => format!("the webhook `{}` ({method})", incoming.name.value),
        IncomingKind::Callback(of) => format!("a callback of `{of}` ({method})"),
    }
}

fn standing_of(incoming: &Incoming) -> Standing {
    let name = incoming.name.value.clone();
    let (module, kind) = match &incoming.kind {
        IncomingKind::Webhook => ("webhooks", "webhook"),
        IncomingKind::Callback(_) => ("callbacks", "callback"),
    };
    Standing {
        key: format!("{kind} {name}"),
        name: TypeName {
            namespace: vec![module.to_owned()],
            parts: vec![name.clone()],
            family: name,
        },
        side: Side::Response,
        in_multipart: false,
    }
}
