//! Operations: their parameters, bodies and responses, with the types inside them.

use super::context::{Direction, PartLevel, TypeContext, WrittenAs};
use super::decider::Decider;
use crate::model::api::{
    Body, Operation, OperationParameter, OperationRedirect, ParameterIn, Shape, TypeId, Use, UseKind,
};
use crate::model::keys::parameter_key;
use crate::model::spec::{
    BodyFormat, Parameter, Presence, Redirect, SpecBody, SpecEndpoint, SpecLanguage, SpecShape, SpecType,
    UnreadElements, UnreadPart,
};

impl Decider<'_> {
    pub(super) fn decide_operation(&mut self, endpoint: &SpecEndpoint) -> Operation {
        let context = context_of(endpoint);
        let host = self.host_of(endpoint);
        let mut unread = endpoint.unread.clone();
        unread.extend(host.is_none().then_some(UnreadPart::Host));
        Operation {
            key: context.key.clone(),
            location: endpoint.location.clone(),
            method: endpoint.method.value.clone(),
            path: endpoint.path.clone(),
            name: endpoint.name.clone(),
            group: endpoint.group.as_ref().map(|group| group.value.clone()),
            host: host.unwrap_or_default(),
            auth: endpoint.auth,
            security: super::security::decide_security(&endpoint.security, &self.scheme_positions),
            opens_in_browser: endpoint.opens_in_browser,
            notes: endpoint.notes.clone(),
            parameters: self.decide_parameters(&context, endpoint),
            body: endpoint
                .body
                .as_ref()
                .map(|body| self.decide_bodies(&context, body)),
            responses: self.decide_responses(&context, endpoint),
            redirect: endpoint
                .redirect
                .as_ref()
                .and_then(|redirect| self.decide_redirect(&context, redirect)),
            examples: endpoint.examples.clone(),
            unread,
        }
    }

    // `None` if it is not declared, or cannot be read, which has been reported.
    fn host_of(&self, endpoint: &SpecEndpoint) -> Option<String> {
        if let Some(url) = &endpoint.server_url {
            return Some(url.value.clone());
        }
        let mut hosts = self.spec.hosts.iter();
        let host = match &endpoint.host {
            Some(name) => hosts.find(|host| host.name.value == name.value),
            None if self.spec.unread.contains(&UnreadElements::Hosts) => None,
            None if self.spec.hosts.is_empty() => return Some(String::new()),
            None => hosts.next(),
        };
        // A host without a URL has been reported too.
        let url = host.map(|host| host.url.value.clone());
        match self.spec.language {
            SpecLanguage::Levain => url.filter(|url| !url.is_empty()),
            SpecLanguage::OpenApi => Some(url.unwrap_or_default()),
        }
    }

    fn decide_parameters(
        &mut self,
        context: &TypeContext,
        endpoint: &SpecEndpoint,
    ) -> Vec<OperationParameter> {
        let kinds = [
            (ParameterIn::Path, &endpoint.path_parameters),
            (ParameterIn::Query, &endpoint.query),
            (ParameterIn::Header, &endpoint.headers),
            (ParameterIn::Cookie, &endpoint.cookies),
        ];
        let mut decided = Vec::new();
        for (kind, parameters) in kinds {
            for parameter in parameters {
                decided.push(self.decide_parameter(context, kind, parameter));
            }
        }
        decided
    }

    fn decide_parameter(
        &mut self,
        context: &TypeContext,
        kind: ParameterIn,
        parameter: &Parameter,
    ) -> OperationParameter {
        let fixed = match (&parameter.shape.shape, parameter.presence) {
            (SpecShape::Constant(value), Presence::Required) if !parameter.shape.is_nullable => {
                Some(value.clone())
            }
            _ => None,
        };
        let mut of = if let Some(value) = &fixed {
            // A constant is not a field, so it needs no type; its format says how it is written.
            Use {
                constraints: parameter.shape.constraints.clone(),
                ..Use::any(&value.location)
            }
        } else {
            let key = parameter_key(&context.key, &parameter.name.value);
            self.override_use(&key, &parameter.shape)
                .unwrap_or_else(|| self.decide_use(&context.child(&parameter.name.value), &parameter.shape))
        };
        if kind == ParameterIn::Path {
            self.keep_demanded_slashes(&mut of);
        }
        OperationParameter {
            name: parameter.name.clone(),
            rust_name: parameter.rust_name.clone(),
            kind,
            presence: parameter.presence,
            of,
            fixed,
            default: parameter.shape.default.clone(),
            notes: parameter.shape.notes.clone(),
        }
    }

    fn decide_bodies(&mut self, context: &TypeContext, body: &SpecBody) -> Body {
        let context = context.child("body");
        let mut decided = self.decide_body(context.clone(), body);
        for other in &body.other_contents {
            let format = other
                .formats
                .first()
                .map_or("", |format| format_name(&format.value));
            let other = self.decide_body(context.child(format), other);
            decided.other_contents.push(other);
        }
        decided
    }

    fn decide_body(&mut self, mut context: TypeContext, body: &SpecBody) -> Body {
        let formats: Vec<BodyFormat> = body.formats.iter().map(|format| format.value.clone()).collect();
        context.written_as = written_as(&formats);
        let of = self.decide_use(&context, &body.shape);
        Body {
            location: body.location.clone(),
            formats,
            presence: body.presence,
            of,
            parts: body.parts.clone(),
            notes: body.shape.notes.clone(),
            other_contents: Vec::new(),
        }
    }

    fn decide_redirect(&mut self, context: &TypeContext, redirect: &Redirect) -> Option<OperationRedirect> {
        let context = context.child("redirect");
        let query = self.decide_received_object(&context, &redirect.query)?;
        let error = redirect.error.as_ref();
        let error = error.and_then(|error| self.decide_received_object(&context.child("error"), error));
        Some(OperationRedirect {
            query,
            error,
            echoes: redirect.echoes.clone(),
            issuer: redirect.issuer.clone(),
        })
    }

    // The parameters that the browser brings back, as an object.
    fn decide_received_object(&mut self, context: &TypeContext, object: &SpecType) -> Option<TypeId> {
        let mut context = context.clone();
        context.direction = Direction::Response;
        let UseKind::Type(id) = self.decide_use(&context, object).kind else {
            return None;
        };
        let decided = self.types.get(id.0)?;
        matches!(decided.shape, Shape::Object { .. }).then_some(id)
    }
}

fn context_of(endpoint: &SpecEndpoint) -> TypeContext {
    let key = format!(
        "{} {}{}",
        endpoint.method.value,
        endpoint.path.value,
        endpoint.fragment.as_deref().unwrap_or_default()
    );
    let namespace = endpoint.group.iter().map(|group| group.value.clone()).collect();
    let name = endpoint.name.value.text().to_owned();
    TypeContext::of_operation(key, namespace, name, Direction::Request)
}

fn written_as(formats: &[BodyFormat]) -> WrittenAs {
    if formats.iter().any(BodyFormat::is_multipart) {
        WrittenAs::Multipart(PartLevel::Body)
    } else if formats.iter().any(BodyFormat::is_merge_patch) {
        WrittenAs::MergePatch
    } else {
        WrittenAs::Json
    }
}

fn format_name(format: &BodyFormat) -> &'static str {
    match format {
        BodyFormat::Json(_) => "json",
        BodyFormat::Form(_) => "form",
        BodyFormat::Multipart(_) => "multipart",
        BodyFormat::Lines(_) => "lines",
        BodyFormat::Sequence(_) => "sequence",
        BodyFormat::Text(_) => "text",
        BodyFormat::Bytes(_) => "bytes",
    }
}
