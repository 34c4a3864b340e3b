//! Endpoint items: the struct of a request, its builder and its responses.

use super::constraints::ConstraintTree;
use super::security::SchemeUseItem;
use super::{Docs, ItemId, RustType};
use crate::model::api::ParameterIn;
use crate::model::ident::Ident;
use crate::model::spec::Literal;

/// A request with its builder and its responses.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointItem {
    /// The method, in upper case.
    pub method: String,
    /// The path with `{name}` for its parameters.
    pub path: String,
    /// The URL of its host.
    pub host: String,
    /// Whether a request sends a bearer token.
    pub auth: AuthItem,
    /// The sets of security schemes, one of which must be satisfied.
    pub security: Vec<Vec<SchemeUseItem>>,
    /// Whether a browser opens the URL, and not a program.
    pub opens_in_browser: bool,
    /// Whether the struct has a type parameter for the version, so that versions can share it.
    pub is_versioned: bool,
    /// The private field of the version, if there is one: `version`, unless a parameter has that name.
    pub version_field: Ident,
    /// The parameters that are fields, in the order of path, query, headers and cookies.
    pub parameters: Vec<ParameterItem>,
    /// Names of parameters that `levain.lock` holds, since others would be called so too.
    pub held: Vec<(String, String)>,
    /// The parameters that have a single value.
    pub constants: Vec<ConstantParameter>,
    /// Indexes into parameters and constants, in the order in which they are written.
    pub order: Vec<WireEntry>,
    /// The body.
    pub body: Option<BodyItem>,
    /// The name of the builder: `AuthorizeBuilder`.
    pub builder: Ident,
    /// The module of the markers of what is missing: `authorize_missing`, beside the builder.
    pub missing: Ident,
    /// The name of the enum of responses: `AuthorizeResponse`. `None` if no response is read.
    pub response: Option<Ident>,
    /// The responses in the order of the spec.
    pub responses: Vec<ResponseItem>,
    /// The parameters that the browser brings back.
    pub redirect: Option<RedirectItem>,
    /// The parameters that a PKCE pair sets together.
    pub pkce: Option<PkceItem>,
}

/// A parameter or a constant, in the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WireEntry {
    /// An index into `parameters`.
    Parameter(usize),
    /// An index into `constants`.
    Constant(usize),
}

/// Whether a request sends a bearer token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AuthItem {
    /// No token is sent.
    None,
    /// A bearer token may be sent.
    Optional,
    /// A bearer token must be sent.
    Bearer,
}

/// A parameter that is a field.
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterItem {
    /// Its name in Rust: the field and the setter.
    pub ident: Ident,
    /// The name of its getter, which differs from `ident` if that is a method of a trait of the runtime.
    pub getter: Ident,
    /// Its name on the wire.
    pub wire: String,
    /// Its position.
    pub location: ParameterIn,
    /// Its type, without the `Option`s for absence and null.
    pub base: RustType,
    /// Whether it may be absent.
    pub is_optional: bool,
    /// Whether it may be null.
    pub is_nullable: bool,
    /// The name of the setter that sends null, if null is allowed: `note_null`.
    pub null_setter: Option<Ident>,
    /// Its style; `None` for the default of its position.
    pub style: Option<StyleItem>,
    /// The constraints that `validate` checks, in addition to those of the type.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
}

/// The style of a parameter: a constant of `Style` of the runtime, and the calls on it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StyleItem {
    /// `FORM`, `BRACKETS`, `SIMPLE`, `LABEL`, `MATRIX`, `SPACE_DELIMITED`, `PIPE_DELIMITED`, `DEEP_OBJECT`, `COOKIE`,
    /// `QUERY_STRING`.
    pub constant: &'static str,
    /// `explode(false)`, if it is not the default of the style.
    pub explode: Option<bool>,
    /// `json()`.
    pub is_json: bool,
    /// `allow_empty()`.
    pub allow_empty: bool,
    /// `allow_reserved()`.
    pub allow_reserved: bool,
    /// `separator(",")`.
    pub separator: Option<String>,
    /// `decimal(',')`.
    pub decimal: Option<char>,
    /// `bools("0", "1")`.
    pub bools: Option<[String; 2]>,
}

/// A parameter that has a single value.
#[derive(Clone, Debug, PartialEq)]
pub struct ConstantParameter {
    /// Its name on the wire.
    pub wire: String,
    /// Its position.
    pub location: ParameterIn,
    /// Its value.
    pub value: Literal,
}

/// The body of a request.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyItem {
    /// Its name in Rust: `body`, unless a parameter has that name.
    pub ident: Ident,
    /// The name of its getter.
    pub getter: Ident,
    /// Its type.
    pub base: RustType,
    /// Whether it may be absent.
    pub is_optional: bool,
    /// Whether it may be null.
    pub is_nullable: bool,
    /// The name of the setter that sends null, if null is allowed: `note_null`.
    pub null_setter: Option<Ident>,
    /// The formats that it may be sent in; the first is the default. If there are several, there is a setter `body_format`.
    pub formats: Vec<BodyFormatItem>,
    /// The enum that is the type of the body, if its formats have different types. Each of its variants has a
    /// format.
    pub choice: Option<BodyContent>,
    /// The encodings of single properties in a form or a multipart body.
    pub encodings: Vec<EncodingItem>,
    /// The constraints that `validate` checks, in addition to those of the type.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
}

/// A body whose formats have different types: an enum with one variant per format.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyContent {
    /// The enum's name.
    pub ident: Ident,
    /// Its variants; the first is the default.
    pub variants: Vec<BodyVariant>,
}

/// A body in one format.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyVariant {
    /// The variant's name: `Json`, `Form`, `Png`.
    pub ident: Ident,
    /// Its type.
    pub of: RustType,
    /// Whether no earlier variant has this type, so that a value of the type converts into this variant.
    pub is_first_of_type: bool,
    /// The format.
    pub format: BodyFormatItem,
    /// The encodings of single properties.
    pub encodings: Vec<EncodingItem>,
    /// The constraints that `validate` checks, in addition to those of the type.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
}

/// The encoding of a property in a form or a multipart body.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EncodingItem {
    /// The name of the property.
    pub name: String,
    /// Its style in a form.
    pub style: Option<StyleItem>,
    /// The media type of its part.
    pub media_type: Option<String>,
}

/// The format of a body.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum BodyFormatItem {
    /// JSON, with its media type unless that is `application/json`.
    Json(Option<String>),
    /// A form.
    Form,
    /// Multipart.
    Multipart,
    /// Text of this media type.
    Text(String),
    /// Bytes of this media type.
    Bytes(String),
}

/// The status codes of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ResponseStatus {
    /// One status code.
    Exactly(u16),
    /// A range of a hundred status codes: `4` for `4XX`.
    Class(u16),
    /// All status codes that the endpoint does not list.
    Default,
}

/// A response: a variant of the enum of responses.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseItem {
    /// The name of the variant: `Ok`, `NotFound`, `ClientError`, `Default`. A variant for a range or the default also contains the
    /// status.
    pub variant: Ident,
    /// Its status codes.
    pub status: ResponseStatus,
    /// The media types that distinguish it from other responses with its status; empty for the one that all other media types belong
    /// to.
    pub media_types: Vec<String>,
    /// The type and the format of its body, if it has one.
    pub body: Option<(RustType, BodyFormatItem)>,
    /// Whether the body is a stream of items.
    pub is_stream: bool,
    /// The constraints that `validate` and strict reading check, in addition to those of the type.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
    /// Whether it is the response that `into_ok` returns. At most one is.
    pub is_usual: bool,
}

/// The parameters that a browser brings back.
#[derive(Clone, Debug, PartialEq)]
pub struct RedirectItem {
    /// The object of the parameters of a successful redirect.
    pub query: ItemId,
    /// The object of the parameters of a redirect with an error.
    pub error: Option<ItemId>,
    /// The parameter that must come back unchanged: its name on the wire, and its field.
    pub echoes: Option<(String, Ident)>,
}

/// The parameters that a PKCE pair sets together: indexes into `parameters`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PkceItem {
    /// The challenge.
    pub challenge: usize,
    /// The method.
    pub method: usize,
}
