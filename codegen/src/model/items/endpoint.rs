//! Endpoint items: the request struct, its builder, its answers.

use super::constraints::ConstraintTree;
use super::security::SchemeUseItem;
use super::{Docs, ItemId, RustType};
use crate::model::api::ParameterIn;
use crate::model::ident::Ident;
use crate::model::spec::Literal;

/// A request with its builder, its answers and what ties them together.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointItem {
    /// The method, in capitals.
    pub method: String,
    /// The path with `{name}` for its parameters.
    pub path: String,
    /// The URL of its host.
    pub host: String,
    /// How a request proves who asks.
    pub auth: AuthItem,
    /// The sets of schemes, one of which is enough.
    pub security: Vec<Vec<SchemeUseItem>>,
    /// Whether a user visits the URL.
    pub opens_in_browser: bool,
    /// Whether the struct has a type parameter for the version, so that versions can share it.
    pub is_versioned: bool,
    /// The private field that holds the version, where there is one: `version`, unless a parameter has that.
    pub version_field: Ident,
    /// The parameters that are fields, in the order of the spec: path, query, headers, cookies.
    pub parameters: Vec<ParameterItem>,
    /// Names of parameters that `levain.lock` holds, since others would be called so too.
    pub held: Vec<(String, String)>,
    /// Those that always hold one value.
    pub constants: Vec<ConstantParameter>,
    /// The order in which parameters and constants are written: indexes into both, by wire order.
    pub order: Vec<WireEntry>,
    /// The body.
    pub body: Option<BodyItem>,
    /// The name of the builder: `AuthorizeBuilder`.
    pub builder: Ident,
    /// The module of the markers of what is missing: `authorize_missing`, beside the builder.
    pub missing: Ident,
    /// The name of the enum of answers: `AuthorizeResponse`. `None` when nothing reads a response.
    pub response: Option<Ident>,
    /// The answers in the order of the spec.
    pub responses: Vec<ResponseItem>,
    /// What the browser brings back.
    pub redirect: Option<RedirectItem>,
    /// The parameters that a PKCE pair sets together.
    pub pkce: Option<PkceItem>,
}

/// One place in the order of what is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WireEntry {
    /// An index into `parameters`.
    Parameter(usize),
    /// An index into `constants`.
    Constant(usize),
}

/// How a request proves who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AuthItem {
    /// It does not.
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
    /// The name of its getter; it differs from `ident` where that is a method of the runtime's traits.
    pub getter: Ident,
    /// Its name on the wire.
    pub wire: String,
    /// Where it is written.
    pub location: ParameterIn,
    /// Its type without the `Option`s of absence and null.
    pub base: RustType,
    /// Whether it may be absent.
    pub is_optional: bool,
    /// Whether it may be null.
    pub is_nullable: bool,
    /// The name of the setter that sends null, where null may be sent: `note_null`.
    pub null_setter: Option<Ident>,
    /// How it is written; `None` for the place's usual style.
    pub style: Option<StyleItem>,
    /// What `validate` checks beside the type's own rules.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
}

/// How a parameter is written: a constant of the runtime's `Style` and the calls on it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StyleItem {
    /// `FORM`, `BRACKETS`, `SIMPLE`, `LABEL`, `MATRIX`, `SPACE_DELIMITED`, `PIPE_DELIMITED`, `DEEP_OBJECT`, `COOKIE`,
    /// `QUERY_STRING`.
    pub constant: &'static str,
    /// `explode(false)`, when it is not the style's own.
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

/// A parameter that always holds one value.
#[derive(Clone, Debug, PartialEq)]
pub struct ConstantParameter {
    /// Its name on the wire.
    pub wire: String,
    /// Where it is written.
    pub location: ParameterIn,
    /// Its value.
    pub value: Literal,
}

/// The body of a request.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyItem {
    /// Its name in Rust: `body`, unless a parameter has that.
    pub ident: Ident,
    /// The name of its getter.
    pub getter: Ident,
    /// Its type.
    pub base: RustType,
    /// Whether it may be absent.
    pub is_optional: bool,
    /// Whether it may be null.
    pub is_nullable: bool,
    /// The name of the setter that sends null, where null may be sent: `note_null`.
    pub null_setter: Option<Ident>,
    /// The formats it may be sent in; the first is the default. With more than one there is a setter `body_format`.
    pub formats: Vec<BodyFormatItem>,
    /// The enum that holds it, where formats have types of their own; the body's type is that, and its formats are here.
    pub choice: Option<BodyContent>,
    /// How single members are written in a form or a multipart body.
    pub encodings: Vec<EncodingItem>,
    /// What `validate` checks beside the type's own rules.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
}

/// A body in formats of several types: an enum with a variant a format.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyContent {
    /// The enum's name.
    pub ident: Ident,
    /// Its variants; the first is the usual one.
    pub variants: Vec<BodyVariant>,
}

/// A body in one format.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyVariant {
    /// The variant's name: `Json`, `Form`, `Png`.
    pub ident: Ident,
    /// Its type.
    pub of: RustType,
    /// Whether no variant before has the type, so that a value of it alone says which it is.
    pub is_first_of_type: bool,
    /// The format.
    pub format: BodyFormatItem,
    /// How single members are written.
    pub encodings: Vec<EncodingItem>,
    /// What `validate` checks beside the type's own rules.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
}

/// How a member of a form or a multipart body is written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EncodingItem {
    /// The member.
    pub name: String,
    /// Its style in a form.
    pub style: Option<StyleItem>,
    /// The media type of its part.
    pub media_type: Option<String>,
}

/// How a body is written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum BodyFormatItem {
    /// JSON, with its media type when that is not `application/json`.
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

/// The statuses an answer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ResponseStatus {
    /// One status.
    Exactly(u16),
    /// All of a hundred: `4` for `4XX`.
    Class(u16),
    /// All that are not listed.
    Default,
}

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseItem {
    /// The variant's name: `Ok`, `NotFound`, `ClientError`, `Default`. One for a class or the default also holds the status.
    pub variant: Ident,
    /// The statuses it is for.
    pub status: ResponseStatus,
    /// The media types that tell it from another of its status; none when it is the one that all others are.
    pub media_types: Vec<String>,
    /// The body's type and how it is read; `None` when it has none.
    pub body: Option<(RustType, BodyFormatItem)>,
    /// Whether the body is a stream of items.
    pub is_stream: bool,
    /// What `validate` and strict reading check beside the type's own rules.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
    /// Whether it is the usual answer, which `into_ok` takes out. At most one is.
    pub is_usual: bool,
}

/// What the browser brings back.
#[derive(Clone, Debug, PartialEq)]
pub struct RedirectItem {
    /// The object of the parameters when all went well.
    pub query: ItemId,
    /// The object of those that come instead when it did not.
    pub error: Option<ItemId>,
    /// The parameter that must come back as it was sent: its name on the wire, and its field.
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
