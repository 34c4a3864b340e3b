//! Operations, as requests.
//!
//! In: an operation and its names. Out: an [`EndpointItem`]: the fields of the request, its constants, the body, and the redirect.

use std::collections::BTreeSet;

use super::Lowering;
use super::content::in_media;
use super::member_names::{LockedNames, Member, name_members};
use super::response::lower_accept;
use super::style::lower_style;
use crate::backend::docs;
use crate::model::api::{
    Body, Operation, OperationParameter, OperationRedirect, ParameterIn, Shape, TypeId, UseKind,
};
use crate::model::ident::Ident;
use crate::model::items::{
    AuthItem, BodyFormatItem, BodyItem, ConstantParameter, ConstraintTree, Docs, EndpointItem, ParameterItem,
    PkceItem, RedirectItem, RustType,
};
use crate::model::keys::parameter_key;
use crate::model::spec::{Auth, BodyFormat, Constraints, Literal, Presence, SpecLanguage};
use crate::naming::{OperationNames, Scope};

// Fields and setters that every request may have, and the methods of the runtime's traits.
const RESERVED_FIELDS: &[&str] = &["build", "builder", "body_format", "pkce"];
const RESERVED_GETTERS: &[&str] = &[
    "build",
    "builder",
    "validate",
    "unchecked",
    "url",
    "url_at",
    "into_http",
    "http_at",
    "http_with",
    "read",
    "read_response",
    "read_strict",
    "read_redirect",
    "parts",
    "echoed",
    "clone",
];

impl Lowering<'_> {
    pub(super) fn lower_endpoint(&self, operation: &Operation, names: &OperationNames) -> EndpointItem {
        let mut fields = Scope::with_reserved(RESERVED_FIELDS.iter().copied());
        let mut getters = Scope::with_reserved(RESERVED_GETTERS.iter().copied());
        // What is seldom added to an operation is named first, so that an addition does not take a published name.
        let mut body = operation
            .body
            .as_ref()
            .map(|body| self.lower_body(&mut fields, &mut getters, body, names.content.as_ref()));
        let (mut parameters, locked_names) = self.lower_parameters(&mut fields, &mut getters, operation);
        name_null_setters(&mut fields, &mut parameters, body.as_mut());
        let responses = self.lower_responses(operation, names.usual.as_deref());
        EndpointItem {
            method: operation.method.clone(),
            path: lower_path(operation),
            host: operation.host.clone(),
            auth: match operation.auth {
                Auth::None => AuthItem::None,
                Auth::Optional => AuthItem::Optional,
                Auth::Bearer => AuthItem::Bearer,
            },
            security: self.lower_security(operation),
            opens_in_browser: operation.opens_in_browser,
            is_versioned: self.api.version.is_some() && self.api.version_header.is_some(),
            redirect: operation
                .redirect
                .as_ref()
                .map(|redirect| lower_redirect(operation, redirect, &parameters)),
            pkce: self.lower_pkce(operation),
            parameters,
            locked_names,
            constants: lower_constants(&operation.parameters),
            body,
            builder: names.builder.clone(),
            response: (!operation.opens_in_browser).then(|| names.response.clone()),
            accept: lower_accept(&operation.responses),
            response_derives: Vec::new(),
            responses,
        }
    }

    // The parameters in the order of the spec, named in the order of their positions; and the names that `levain.lock` records.
    fn lower_parameters(
        &self,
        fields: &mut Scope,
        getters: &mut Scope,
        operation: &Operation,
    ) -> (Vec<ParameterItem>, LockedNames) {
        let mut by_position: Vec<(usize, &OperationParameter)> =
            variable_parameters(operation).enumerate().collect();
        by_position.sort_by_key(|(index, parameter)| (parameter.kind as u8, *index));
        let mut keys = BTreeSet::new();
        let members: Vec<Member<'_>> = by_position
            .iter()
            .map(|(_, parameter)| Member {
                key: lock_key(operation, parameter, &mut keys),
                text: parameter.rust_name.as_deref().unwrap_or(&parameter.name.value),
            })
            .collect();
        let given = name_members(fields, &members, self.registry, Scope::snake);
        let mut named: Vec<(usize, ParameterItem)> = by_position
            .into_iter()
            .zip(given.idents)
            .map(|((index, parameter), ident)| (index, self.lower_parameter(getters, ident, parameter)))
            .collect();
        named.sort_by_key(|(index, _)| *index);
        (
            named.into_iter().map(|(_, parameter)| parameter).collect(),
            given.locked_names,
        )
    }

    fn lower_parameter(
        &self,
        getters: &mut Scope,
        ident: Ident,
        parameter: &OperationParameter,
    ) -> ParameterItem {
        ParameterItem {
            getter: getter_of(getters, &ident),
            ident,
            wire: lower_wire_name(parameter),
            position: parameter.kind,
            base: Self::bare_type(&parameter.of),
            is_optional: parameter.presence == Presence::Optional,
            is_nullable: parameter.of.is_nullable,
            null_setter: None,
            style: lower_style(&parameter.of.wire, parameter.kind),
            constraints: self.constraint_tree(&parameter.of).written(),
            docs: Docs {
                example: self.certain_example(parameter),
                ..docs::docs_of_parameter(parameter)
            },
        }
    }

    // An example of an OpenAPI document is not checked, so that it is certain only where every value is valid.
    fn certain_example(&self, parameter: &OperationParameter) -> Option<Literal> {
        let of = match parameter.of.kind {
            UseKind::Type(id) => self.api.get(id),
            _ => None,
        };
        let is_checked = self.api.language == SpecLanguage::Levain;
        let is_free = parameter.of.constraints == Constraints::default()
            && of.is_none_or(|of| of.constraints == Constraints::default());
        let own = parameter.notes.examples.first().or(parameter.default.as_ref());
        let example = own.or_else(|| of?.notes.examples.first())?;
        (is_checked || is_free).then(|| example.value.clone())
    }

    fn lower_body(
        &self,
        fields: &mut Scope,
        getters: &mut Scope,
        body: &Body,
        content_name: Option<&Ident>,
    ) -> BodyItem {
        let ident = fields.snake("body");
        let content = content_name.map(|name| self.lower_content(body, name));
        let is_content = content.is_some();
        BodyItem {
            getter: getter_of(getters, &ident),
            ident,
            base: if let Some(content) = &content {
                RustType::Local(content.ident.clone())
            } else {
                let of = Self::bare_type(&body.of);
                body.formats
                    .first()
                    .map_or(of.clone(), |format| in_media(of, format))
            },
            is_optional: body.presence == Presence::Optional,
            is_nullable: body.of.is_nullable && !is_content,
            null_setter: None,
            formats: body.formats.iter().map(lower_format).collect(),
            encodings: self.lower_encodings(body),
            constraints: if is_content {
                ConstraintTree::default()
            } else {
                self.constraint_tree(&body.of).written()
            },
            content,
            docs: docs::docs_of_body(body),
        }
    }

    // The challenge and the method are recognised by their formats, not by their names.
    fn lower_pkce(&self, operation: &Operation) -> Option<PkceItem> {
        let with_format = |format: &str| {
            variable_parameters(operation).position(|parameter| self.has_format(&parameter.of.kind, format))
        };
        Some(PkceItem {
            challenge: with_format("pkce-challenge")?,
            method: with_format("pkce-method")?,
        })
    }

    fn has_format(&self, kind: &UseKind, wanted: &str) -> bool {
        let UseKind::Type(id) = kind else { return false };
        let has = |id: TypeId| {
            self.api
                .get(id)
                .and_then(|api_type| api_type.constraints.format.as_ref())
                .is_some_and(|format| format.value == wanted)
        };
        match self.api.get(*id).map(|api_type| &api_type.shape) {
            Some(Shape::Basic(_) | Shape::Enum { .. }) => has(*id),
            _ => false,
        }
    }
}

// The path; a last segment that may be absent is `{/id}` in it (RFC 6570, section 3.2.6).
fn lower_path(operation: &Operation) -> String {
    let path = &operation.path.value;
    let mut parameters = operation.parameters.iter();
    let optional = parameters.find_map(|parameter| {
        let is_optional = parameter.kind == ParameterIn::Path && parameter.presence == Presence::Optional;
        let name = &parameter.name.value;
        let before = path
            .strip_suffix(&format!("/{{{name}}}"))
            .filter(|_| is_optional)?;
        Some(format!("{before}{{/{name}}}"))
    });
    optional.unwrap_or_else(|| path.clone())
}

// The parameters whose value the caller chooses.
fn variable_parameters(operation: &Operation) -> impl Iterator<Item = &OperationParameter> {
    operation
        .parameters
        .iter()
        .filter(|parameter| parameter.fixed.is_none())
}

// The first parameter of a name has the name as its key; another one of that name, in another position, has the position behind it.
fn lock_key(
    operation: &Operation,
    parameter: &OperationParameter,
    keys: &mut BTreeSet<String>,
) -> Option<String> {
    let key = parameter_key(&operation.key, &parameter.name.value);
    let position = match parameter.kind {
        ParameterIn::Path => "path",
        ParameterIn::Query => "query",
        ParameterIn::Header => "header",
        ParameterIn::Cookie => "cookie",
    };
    let is_first = keys.insert(key.clone());
    let key = if is_first {
        key
    } else {
        format!("{key} in {position}")
    };
    parameter.rust_name.is_none().then_some(key)
}

// After all fields have their names, so that a parameter `note_null` keeps its name.
fn name_null_setters(fields: &mut Scope, parameters: &mut [ParameterItem], body: Option<&mut BodyItem>) {
    let mut name = |ident: &Ident| fields.snake(&format!("{}_null", ident.plain()));
    for parameter in parameters.iter_mut().filter(|parameter| parameter.is_nullable) {
        parameter.null_setter = Some(name(&parameter.ident));
    }
    if let Some(body) = body.filter(|body| body.is_nullable) {
        body.null_setter = Some(name(&body.ident));
    }
}

fn getter_of(getters: &mut Scope, ident: &Ident) -> Ident {
    if getters.take(ident) {
        return ident.clone();
    }
    let suffixed = Ident::new(&format!("{}_", ident.plain())).unwrap_or_else(|| ident.clone());
    getters.numbered(suffixed, "_")
}

fn lower_redirect(
    operation: &Operation,
    redirect: &OperationRedirect,
    parameters: &[ParameterItem],
) -> RedirectItem {
    let echoes = redirect.echoes.as_ref().and_then(|echoed| {
        let (_, item) = variable_parameters(operation)
            .zip(parameters)
            .find(|(parameter, _)| parameter.name.value == echoed.value)?;
        Some((echoed.value.clone(), item.ident.clone()))
    });
    RedirectItem {
        query: Lowering::item_of(redirect.query),
        error: redirect.error.map(Lowering::item_of),
        echoes,
        issuer: redirect.issuer.as_ref().map(|issuer| issuer.value.clone()),
    }
}

pub(super) fn lower_format(format: &BodyFormat) -> BodyFormatItem {
    match format {
        BodyFormat::Json(media_type) => BodyFormatItem::Json(unusual(media_type, BodyFormat::JSON)),
        BodyFormat::Form(media_type) => BodyFormatItem::Form(unusual(media_type, BodyFormat::FORM)),
        BodyFormat::Multipart(media_type) => {
            BodyFormatItem::Multipart(unusual(media_type, BodyFormat::FORM_DATA))
        }
        BodyFormat::Lines(media_type) => BodyFormatItem::Lines(media_type.clone()),
        BodyFormat::Sequence(media_type) => BodyFormatItem::Sequence(media_type.clone()),
        BodyFormat::Text(media_type) => BodyFormatItem::Text(media_type.clone()),
        BodyFormat::Bytes(media_type) => BodyFormatItem::Bytes(media_type.clone()),
    }
}

fn unusual(media_type: &str, usual: &str) -> Option<String> {
    (media_type != usual).then(|| media_type.to_owned())
}

// The names of headers are case-insensitive (RFC 9110, section 5.1), and the crate `http` takes them in lower case only.
fn lower_wire_name(parameter: &OperationParameter) -> String {
    match parameter.kind {
        ParameterIn::Header => parameter.name.value.to_ascii_lowercase(),
        ParameterIn::Path | ParameterIn::Query | ParameterIn::Cookie => parameter.name.value.clone(),
    }
}

// The parameters with a fixed value.
fn lower_constants(all: &[OperationParameter]) -> Vec<ConstantParameter> {
    let constants = all.iter().filter_map(|parameter| {
        let value = parameter.fixed.as_ref()?;
        Some(ConstantParameter {
            wire: lower_wire_name(parameter),
            position: parameter.kind,
            value: value.value.clone(),
        })
    });
    constants.collect()
}
