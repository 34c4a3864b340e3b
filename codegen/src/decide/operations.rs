//! Operations: their parameters, bodies and answers, with the types that stand inside them.

use super::{Decider, Side, Standing};
use crate::model::api::{
    Body, Operation, OperationParameter, OperationRedirect, ParameterIn, Shape, TypeId, TypeName, Use,
    UseKind,
};
use crate::model::keys::parameter_key;
use crate::model::spec::{
    BodyFormat, Parameter, Presence, Redirect, SpecBody, SpecEndpoint, SpecShape, SpecType,
};

impl Decider<'_> {
    pub(super) fn decide_operation(&mut self, endpoint: &SpecEndpoint) -> Operation {
        let standing = standing_of(endpoint);
        Operation {
            key: standing.key.clone(),
            location: endpoint.location.clone(),
            method: endpoint.method.value.clone(),
            path: endpoint.path.clone(),
            name: endpoint.name.clone(),
            group: endpoint.group.as_ref().map(|group| group.value.clone()),
            host: self.host_of(endpoint),
            auth: endpoint.auth,
            security: super::security::decide_security(&endpoint.security, &self.schemes),
            opens_in_browser: endpoint.opens_in_browser,
            notes: endpoint.notes.clone(),
            parameters: self.decide_parameters(&standing, endpoint),
            body: endpoint
                .body
                .as_ref()
                .map(|body| self.decide_bodies(&standing, body)),
            responses: self.decide_responses(&standing, endpoint),
            redirect: endpoint
                .redirect
                .as_ref()
                .and_then(|redirect| self.decide_redirect(&standing, redirect)),
            examples: endpoint.examples.clone(),
        }
    }

    fn host_of(&self, endpoint: &SpecEndpoint) -> String {
        if let Some(own) = &endpoint.own_url {
            return own.value.clone();
        }
        let named = endpoint
            .host
            .as_ref()
            .and_then(|name| self.spec.hosts.iter().find(|host| host.name.value == name.value));
        named
            .or(self.spec.hosts.first())
            .map(|host| host.url.value.clone())
            .unwrap_or_default()
    }

    fn decide_parameters(&mut self, standing: &Standing, endpoint: &SpecEndpoint) -> Vec<OperationParameter> {
        let kinds = [
            (ParameterIn::Path, &endpoint.path_parameters),
            (ParameterIn::Query, &endpoint.query),
            (ParameterIn::Header, &endpoint.headers),
            (ParameterIn::Cookie, &endpoint.cookies),
        ];
        let mut decided = Vec::new();
        for (kind, parameters) in kinds {
            for parameter in parameters {
                decided.push(self.decide_parameter(standing, kind, parameter));
            }
        }
        decided
    }

    fn decide_parameter(
        &mut self,
        standing: &Standing,
        kind: ParameterIn,
        parameter: &Parameter,
    ) -> OperationParameter {
        let fixed = match (&parameter.shape.shape, parameter.presence) {
            (SpecShape::Constant(value), Presence::Required) if !parameter.shape.is_nullable => {
                Some(value.clone())
            }
            _ => None,
        };
        let of = if let Some(value) = &fixed {
            // A constant is no field, so it needs no type either; its format says what it is for.
            Use {
                constraints: parameter.shape.constraints.clone(),
                ..super::any_use(&value.location)
            }
        } else {
            let key = parameter_key(&standing.key, &parameter.name.value);
            self.own_use(&key, &parameter.shape)
                .unwrap_or_else(|| self.decide_use(&standing.below(&parameter.name.value), &parameter.shape))
        };
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

    fn decide_bodies(&mut self, standing: &Standing, body: &SpecBody) -> Body {
        let below = standing.below("body");
        let mut decided = self.decide_body(below.clone(), body);
        for other in &body.others {
            let format = other
                .formats
                .first()
                .map_or("", |format| format_name(&format.value));
            let other = self.decide_body(below.below(format), other);
            decided.others.push(other);
        }
        decided
    }

    fn decide_body(&mut self, mut below: Standing, body: &SpecBody) -> Body {
        let formats: Vec<BodyFormat> = body.formats.iter().map(|format| format.value.clone()).collect();
        below.in_multipart = formats.contains(&BodyFormat::Multipart);
        let of = self.decide_use(&below, &body.shape);
        Body {
            location: body.location.clone(),
            formats,
            presence: body.presence,
            of,
            parts: body.parts.clone(),
            notes: body.shape.notes.clone(),
            others: Vec::new(),
        }
    }

    fn decide_redirect(&mut self, standing: &Standing, redirect: &Redirect) -> Option<OperationRedirect> {
        let query = self.decide_answer(&standing.below("redirect"), &redirect.query)?;
        let error = redirect
            .error
            .as_ref()
            .and_then(|error| self.decide_answer(&standing.below("redirect").below("error"), error));
        Some(OperationRedirect {
            query,
            error,
            echoes: redirect.echoes.clone(),
        })
    }

    fn decide_answer(&mut self, standing: &Standing, table: &SpecType) -> Option<TypeId> {
        let mut standing = standing.clone();
        standing.side = Side::Response;
        match self.decide_use(&standing, table).kind {
            UseKind::Type(id)
                if matches!(
                    self.types.get(id.0).map(|decided| &decided.shape),
                    Some(Shape::Object { .. })
                ) =>
            {
                Some(id)
            }
            _ => None,
        }
    }
}

fn standing_of(endpoint: &SpecEndpoint) -> Standing {
    let name = endpoint.name.value.text().to_owned();
    Standing {
        key: format!(
            "{} {}{}",
            endpoint.method.value,
            endpoint.path.value,
            endpoint.fragment.as_deref().unwrap_or_default()
        ),
        name: TypeName {
            namespace: endpoint.group.iter().map(|group| group.value.clone()).collect(),
            parts: vec![name.clone()],
            family: name,
        },
        side: Side::Request,
        in_multipart: false,
    }
}

fn format_name(format: &BodyFormat) -> &'static str {
    match format {
        BodyFormat::Json(_) => "json",
        BodyFormat::Form => "form",
        BodyFormat::Multipart => "multipart",
        BodyFormat::Text(_) => "text",
        BodyFormat::Bytes(_) => "bytes",
    }
}
