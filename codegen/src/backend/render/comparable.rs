//! An endpoint as a user's own struct is compared with it: its attributes, and each of its fields.
//!
//! In: the items of one version, and an endpoint among them. Out: a [`ComparableEndpoint`], in the words of the derive `Request`.

use proc_macro2::TokenStream;
use quote::quote;

use super::Settings;
use super::attributes::key;
use super::attributes::word_of;
use super::constants::constant;
use super::object::member_entries;
use super::scope::{Paths, Scope};
use super::types::in_options;
use super::wire_form::body_format;
use crate::backend::layout::lay_out;
use crate::model::items::{
    BodyItem, EndpointItem, EnumOf, FieldItem, Item, ItemId, ItemKind, Items, ObjectItem, ParameterItem,
    RustType, StdType,
};

/// An endpoint.
#[derive(Clone, Debug)]
pub struct ComparableEndpoint {
    /// The method and the path.
    pub title: String,
    /// The file of the spec that declares it.
    pub source: String,
    /// The entries of the struct.
    pub entries: TokenStream,
    /// The value of `Endpoint::SECURITY`, if there are requirements.
    pub security: Option<TokenStream>,
    /// The parameter that a redirect must echo, by its name in Rust.
    pub echoes: Option<String>,
    /// Its parameters, and its body as one field.
    pub fields: Vec<ComparableField>,
    /// The members of the body, if that is an object.
    pub members: Option<ComparableMembers>,
}

/// The members of a body, each as a field.
#[derive(Clone, Debug)]
pub struct ComparableMembers {
    /// The fields.
    pub fields: Vec<ComparableField>,
    /// The entries of the struct: constant members, and the format of the body.
    pub entries: TokenStream,
}

/// A field.
#[derive(Clone, Debug)]
pub struct ComparableField {
    /// The name in Rust.
    pub ident: String,
    /// The name on the wire; empty for the body.
    pub wire: String,
    /// The type as generated code writes it, in its `Option`s.
    pub of: String,
    /// What values of the type are.
    pub shape: Shape,
    /// Whether it may be absent.
    pub is_optional: bool,
    /// Whether it may be null.
    pub is_nullable: bool,
    /// Whether it is the body.
    pub is_body: bool,
    /// The entries of the field.
    pub entries: TokenStream,
    /// The place alone, in the first format, for a body of several formats.
    pub first_format: Option<TokenStream>,
    /// The docs.
    pub docs: String,
}

impl ComparableField {
    /// The name on the wire; that in Rust for the body.
    pub fn name(&self) -> &str {
        if self.is_body { &self.ident } else { &self.wire }
    }
}

/// What the values of a type are on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Strings.
    String,
    /// Integers.
    Integer,
    /// Numbers.
    Number,
    /// Booleans.
    Boolean,
    /// Arrays.
    Array,
    /// Maps.
    Map,
    /// Anything else, or of several types.
    Other,
}

/// The endpoint of this id.
pub fn comparable_endpoint(items: &Items, id: ItemId, settings: &Settings) -> Option<ComparableEndpoint> {
    let item = items.get(id)?;
    let ItemKind::Endpoint(endpoint) = &item.kind else {
        return None;
    };
    let layout = lay_out(std::slice::from_ref(items));
    let file = layout.files.iter().find(|file| file.items.contains(&id))?;
    let scope = Scope::new(&layout, settings, file, Paths::of_package(&layout));
    let parameters = (0..endpoint.parameters.len()).map(|index| scope.comparable_parameter(endpoint, index));
    let body = endpoint.body.as_ref().map(|body| scope.comparable_body(body));
    Some(ComparableEndpoint {
        title: format!("{} {}", endpoint.method, endpoint.path),
        source: item.source.clone(),
        entries: scope.comparable_entries(item, endpoint),
        security: scope.security_value(endpoint),
        echoes: echoed(endpoint),
        fields: parameters.chain(body).collect(),
        members: endpoint
            .body
            .as_ref()
            .and_then(|body| scope.comparable_members(body)),
    })
}

fn echoed(endpoint: &EndpointItem) -> Option<String> {
    let (_, field) = endpoint.redirect.as_ref()?.echoes.as_ref()?;
    Some(field.plain().to_owned())
}

impl Scope<'_> {
    fn comparable_entries(&self, item: &Item, endpoint: &EndpointItem) -> TokenStream {
        let entries = self.endpoint_entries(item, endpoint);
        quote!(#(#entries),*)
    }

    fn comparable_parameter(&self, endpoint: &EndpointItem, index: usize) -> ComparableField {
        let parameter: &ParameterItem = &endpoint.parameters[index];
        let entries = Self::parameter_entries(endpoint, index);
        ComparableField {
            ident: parameter.ident.plain().to_owned(),
            wire: parameter.wire.clone(),
            of: self.type_text(&parameter.base, parameter.is_optional, parameter.is_nullable),
            shape: self.shape(&parameter.base),
            is_optional: parameter.is_optional,
            is_nullable: parameter.is_nullable,
            is_body: false,
            entries: quote!(#(#entries),*),
            first_format: None,
            docs: parameter.docs.text.clone(),
        }
    }

    fn comparable_body(&self, body: &BodyItem) -> ComparableField {
        let entries = Self::body_entries(body);
        let first = (body.formats.len() > 1 && body.content.is_none()).then(|| {
            let format = body_format(&body.formats[0]);
            quote!(body(#format))
        });
        ComparableField {
            ident: body.ident.plain().to_owned(),
            wire: String::new(),
            of: self.type_text(&body.base, body.is_optional, body.is_nullable),
            shape: self.shape(&body.base),
            is_optional: body.is_optional,
            is_nullable: body.is_nullable,
            is_body: true,
            entries: quote!(#(#entries),*),
            first_format: first,
            docs: body.docs.text.clone(),
        }
    }

    // Only of an object that is sent, in one format at least that writes its members.
    fn comparable_members(&self, body: &BodyItem) -> Option<ComparableMembers> {
        let RustType::Item(id) = &body.base else {
            return None;
        };
        let ItemKind::Object(object) = &self.items().get(*id)?.kind else {
            return None;
        };
        let format = body_format(body.formats.first().filter(|_| body.content.is_none())?);
        let constants = constants_entry(object);
        let encodings = Self::encoding_entries(body);
        let entries: Vec<TokenStream> = [quote!(body(#format))]
            .into_iter()
            .chain(constants)
            .chain(encodings)
            .collect();
        let sent = object.fields.iter().filter(|field| !field.is_read_only);
        Some(ComparableMembers {
            fields: sent.map(|field| self.comparable_member(field)).collect(),
            entries: quote!(#(#entries),*),
        })
    }

    fn comparable_member(&self, field: &FieldItem) -> ComparableField {
        let entries = member_entries(field);
        ComparableField {
            ident: field.ident.plain().to_owned(),
            wire: field.wire.clone(),
            of: self.type_text(&field.base, field.is_optional, field.is_nullable),
            shape: self.shape(&field.base),
            is_optional: field.is_optional,
            is_nullable: field.is_nullable,
            is_body: false,
            entries: quote!(#(#entries),*),
            first_format: None,
            docs: field.docs.text.clone(),
        }
    }

    fn type_text(&self, of: &RustType, is_optional: bool, is_nullable: bool) -> String {
        let options = usize::from(is_optional) + usize::from(is_nullable);
        let text = in_options(self.rust_type(of), options)
            .to_string()
            .replace(' ', "");
        let text = text.replace("<::", "<").replace(',', ", ");
        text.trim_start_matches("::").to_owned()
    }

    fn shape(&self, of: &RustType) -> Shape {
        match of {
            RustType::Std(StdType::String) => Shape::String,
            RustType::Std(StdType::I64 | StdType::U64) => Shape::Integer,
            RustType::Std(StdType::F64) => Shape::Number,
            RustType::Std(StdType::Bool) => Shape::Boolean,
            RustType::Runtime("Url" | "Date" | "DateTime" | "Currency" | "Uuid") => Shape::String,
            RustType::Vec(_) => Shape::Array,
            RustType::Map(_) => Shape::Map,
            RustType::Boxed(of) | RustType::Option(of) => self.shape(of),
            RustType::Item(id) => self
                .items()
                .get(*id)
                .map_or(Shape::Other, |item| shape_of_item(&item.kind)),
            RustType::Local(_)
            | RustType::Runtime(_)
            | RustType::Tuple(_)
            | RustType::RuntimeGeneric(..)
            | RustType::Path(..) => Shape::Other,
        }
    }
}

fn shape_of_item(kind: &ItemKind) -> Shape {
    match kind {
        ItemKind::String(_) => Shape::String,
        ItemKind::Integer(_) => Shape::Integer,
        ItemKind::Number(_) => Shape::Number,
        ItemKind::Boolean => Shape::Boolean,
        // An array with a separator may stand as one string outside of JSON.
        ItemKind::Array(array) if array.separator.is_some() => Shape::Other,
        ItemKind::Array(_) => Shape::Array,
        ItemKind::Map(_) => Shape::Map,
        ItemKind::Enum(values) => match values.of {
            EnumOf::String => Shape::String,
            EnumOf::Integer => Shape::Integer,
            EnumOf::Json => Shape::Other,
        },
        _ => Shape::Other,
    }
}

// The constant members that are always sent.
fn constants_entry(object: &ObjectItem) -> Option<TokenStream> {
    let constants = object.constants.iter().map(|field| {
        let (key, value) = (key(&field.wire), constant(&field.value));
        quote!(#key = #value)
    });
    let constants: Vec<TokenStream> = constants.collect();
    let equals = word_of("equals");
    (!constants.is_empty()).then(|| quote!(#equals(#(#constants),*)))
}
