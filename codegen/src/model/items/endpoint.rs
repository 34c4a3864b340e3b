//! Endpoints: the request struct, its builder and its responses.

use super::constraints::ConstraintTree;
use super::security::SchemeUseItem;
use super::{Docs, ItemId, RustType};
use crate::model::api::ParameterIn;
use crate::model::ident::Ident;
use crate::model::rust_path::RustPath;
use crate::model::spec::Literal;

/// A request with its builder and its responses.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointItem {
    /// The method, in capitals.
    pub method: String,
    /// The path, with `{name}` for each parameter.
    pub path: String,
    /// The URL of its server.
    pub host: String,
    /// Whether it sends a bearer token.
    pub auth: AuthItem,
    /// The security requirements: sets of schemes, of which one is enough.
    pub security: Vec<Vec<SchemeUseItem>>,
    /// Whether the user opens its URL in a browser.
    pub opens_in_browser: bool,
    /// Whether it sends the version of its module.
    pub is_versioned: bool,
    /// The parameters that are fields, in the order of the spec.
    pub parameters: Vec<ParameterItem>,
    /// The names that `levain.lock` records, by key, because several parameters would have the same one.
    pub locked_names: Vec<(String, String)>,
    /// The parameters that always have the same value; they are written before the others.
    pub constants: Vec<ConstantParameter>,
    /// The body, if it has one.
    pub body: Option<BodyItem>,
    /// The name of the builder: `AuthorizeBuilder`.
    pub builder: Ident,
    /// The name of the response enum: `AuthorizeResponse`. `None` when the client does not read the response.
    pub response: Option<Ident>,
    /// The media types that a request accepts, as its header `Accept`; `None` for JSON.
    pub accept: Option<String>,
    /// The derives that the user adds to the response enum.
    pub response_derives: Vec<RustPath>,
    /// The responses in the order of the spec.
    pub responses: Vec<ResponseItem>,
    /// The redirect that follows, for a URL that is opened in a browser.
    pub redirect: Option<RedirectItem>,
    /// The parameters that are set by one PKCE pair.
    pub pkce: Option<PkceItem>,
}

impl EndpointItem {
    /// Whether it has a default: it requires no parameter and no body.
    pub fn has_default(&self) -> bool {
        self.parameters.iter().all(|parameter| parameter.is_optional)
            && self.body.as_ref().is_none_or(|body| body.is_optional)
    }

    /// Whether its default is other than the defaults of its fields: the format of the body is the first of several.
    pub fn has_built_default(&self) -> bool {
        let has_formats = |body: &BodyItem| body.formats.len() > 1 && body.content.is_none();
        self.has_default() && self.body.as_ref().is_some_and(has_formats)
    }
}

/// Whether a request sends a bearer token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AuthItem {
    /// It sends none.
    None,
    /// It may send one.
    Optional,
    /// It must send one.
    Bearer,
}

/// A parameter that is a field.
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterItem {
    /// Its name in Rust: the field and the setter.
    pub ident: Ident,
    /// The name of its getter, which differs from `ident` where a method of the runtime's traits has that name.
    pub getter: Ident,
    /// Its name on the wire.
    pub wire: String,
    /// Its position in the request.
    pub position: ParameterIn,
    /// Its type without the `Option`s for absence and null.
    pub base: RustType,
    /// Whether it may be absent.
    pub is_optional: bool,
    /// Whether it may be null.
    pub is_nullable: bool,
    /// The name of the setter that sends null, if it may be null: `note_null`.
    pub null_setter: Option<Ident>,
    /// Its style; `None` for the default of its position.
    pub style: Option<StyleItem>,
    /// The constraints that it adds to those of its type.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
}

/// The style of a parameter: a constant of the runtime's `Style` and the calls on it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StyleItem {
    /// `FORM`, `BRACKETS`, `SIMPLE`, `LABEL`, `MATRIX`, `SPACE_DELIMITED`, `PIPE_DELIMITED`, `DEEP_OBJECT`, `COOKIE`,
    /// `QUERY_STRING`.
    pub constant: &'static str,
    /// `explode(false)`, when it differs from the default of the style.
    pub explode: Option<bool>,
    /// `json()`.
    pub is_json: bool,
    /// `allow_empty()`.
    pub allow_empty: bool,
    /// `allow_reserved()`.
    pub allow_reserved: bool,
    /// `slashes()`.
    pub slashes: bool,
    /// `separator(",")`.
    pub separator: Option<String>,
    /// `decimal(',')`.
    pub decimal: Option<char>,
    /// `bools("0", "1")`.
    pub bools: Option<[String; 2]>,
}

/// A parameter that always has the same value.
#[derive(Clone, Debug, PartialEq)]
pub struct ConstantParameter {
    /// Its name on the wire.
    pub wire: String,
    /// Its position in the request.
    pub position: ParameterIn,
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
    /// The name of the setter that sends null, if it may be null: `note_null`.
    pub null_setter: Option<Ident>,
    /// Its formats; the first is the default. With more than one there is a setter `body_format`.
    pub formats: Vec<BodyFormatItem>,
    /// The enum of its contents, where the formats have different types. It is then the type of the body and contains the formats.
    pub content: Option<BodyContent>,
    /// How its properties are written in a form or a multipart body.
    pub encodings: Vec<EncodingItem>,
    /// The constraints that it adds to those of its type.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
}

/// A body whose formats have different types: an enum with a variant for each format.
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
    /// Whether no earlier variant has the same type, so that the type converts into this one.
    pub is_first_of_type: bool,
    /// The format.
    pub format: BodyFormatItem,
    /// How its properties are written.
    pub encodings: Vec<EncodingItem>,
    /// The constraints that it adds to those of its type.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
}

/// How a property of a form or a multipart body is written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EncodingItem {
    /// The name of the property.
    pub name: String,
    /// Its style in a form.
    pub style: Option<StyleItem>,
    /// The media type of its part in a multipart body.
    pub media_type: Option<String>,
}

/// The format of a body.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum BodyFormatItem {
    /// JSON, with its media type when that is not `application/json`.
    Json(Option<String>),
    /// A form, with its media type when that is not `application/x-www-form-urlencoded`.
    Form(Option<String>),
    /// Multipart, with its media type when that is not `multipart/form-data`.
    Multipart(Option<String>),
    /// The items of an array as lines of JSON, with this media type.
    Lines(String),
    /// The items of an array, each after a record separator, with this media type.
    Sequence(String),
    /// Text of this media type.
    Text(String),
    /// Bytes of this media type.
    Bytes(String),
}

/// The statuses of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ResponseStatus {
    /// One status.
    Exactly(u16),
    /// A class of statuses: `4` for `4XX`.
    Class(u16),
    /// Every status that no other response has.
    Default,
}

/// A response.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseItem {
    /// The variant's name: `Ok`, `NotFound`, `ClientError`, `Default`. A variant for a class or the default also has the status.
    pub variant: Ident,
    /// Its statuses.
    pub status: ResponseStatus,
    /// The media types that distinguish it from another response of the same status; none when it takes all that remain.
    pub media_types: Vec<String>,
    /// Whether another content of the same status comes before it.
    pub is_alternative: bool,
    /// The type and the format of its body; `None` when it has no body.
    pub body: Option<(RustType, BodyFormatItem)>,
    /// Whether the body is a stream of items.
    pub is_stream: bool,
    /// The constraints that its body adds to those of its type; `validate` and strict reading check them.
    pub constraints: ConstraintTree,
    /// Its docs.
    pub docs: Docs,
    /// Whether it is a success, whose body `into_ok` returns. Those that are have one type of body, or none; if there is no such type, no
    /// response is marked, and `into_ok` returns the enum itself.
    pub is_ok: bool,
}

/// The redirect that brings the user back to the client.
#[derive(Clone, Debug, PartialEq)]
pub struct RedirectItem {
    /// The object of the query parameters on success.
    pub query: ItemId,
    /// The object of the query parameters on failure.
    pub error: Option<ItemId>,
    /// The parameter that must be returned unchanged: its name on the wire, and its field.
    pub echoes: Option<(String, Ident)>,
    /// The issuer that it must name as `iss` (RFC 9207).
    pub issuer: Option<String>,
}

/// The parameters that are set by one PKCE pair: indexes into `parameters`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PkceItem {
    /// The challenge.
    pub challenge: usize,
    /// The method.
    pub method: usize,
}
