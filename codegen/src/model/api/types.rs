//! Types after `decide`.

use crate::diagnostics::location::{Location, Spanned};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::rust_path::RustPath;
use crate::model::spec::{Basic, Constraints, Literal, Notes, Presence, WireForm};
use crate::model::tagging::Tagging;

/// An index into [`super::Api::types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);

/// The parts of a name, before `naming` makes an identifier from them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TypeName {
    /// The lower-case parts at the beginning, each of which becomes a module.
    pub namespace: Vec<String>,
    /// The other parts: `Shop` and `detailed`, or the element that contains the type and the position in it.
    pub parts: Vec<String>,
    /// The name of the file that it belongs to: the first part, or that of the element that contains the type.
    pub family: String,
}

/// Where a type is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// It is declared with a name.
    Declared,
    /// It is written inside of an operation or another type.
    Inline,
    /// It is the headers of a response.
    Headers,
}

/// A type with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct ApiType {
    /// Its key, which is the same in all versions: `company.Shop.detailed`, `GET /user 200`.
    pub key: String,
    /// Its name.
    pub name: TypeName,
    /// Where it is from.
    pub origin: Origin,
    /// Its location.
    pub location: Location,
    /// Its documentation.
    pub notes: Notes,
    /// Its shape.
    pub shape: Shape,
    /// The constraints on its values.
    pub constraints: Constraints,
    /// Whether its values are kept out of `Debug`.
    pub is_secret: bool,
    /// Whether a request contains it, anywhere in the spec.
    pub is_sent: bool,
    /// Whether a response contains it, anywhere in the spec.
    pub is_received: bool,
}

/// The shape of a type with a name.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A built-in type with a name.
    Basic(Basic),
    /// Any other type with a name.
    Newtype(Use),
    /// An array with a name.
    Array {
        /// The type of its items.
        of: Use,
        /// The separator that joins the items into one string outside of JSON.
        separator: Option<String>,
    },
    /// A map with a name.
    Map {
        /// The type of its values.
        of: Use,
    },
    /// An enum.
    Enum {
        /// The values, all distinct.
        values: Vec<Value>,
        /// Whether values that are not listed are allowed.
        is_open: bool,
    },
    /// An object.
    Object {
        /// Its fields in the order of the spec.
        fields: Vec<Field>,
        /// Properties with a single value, which are no fields.
        fixed: Vec<FixedMember>,
        /// The properties beyond the declared ones.
        additional_properties: AdditionalProperties<Use>,
    },
    /// A union.
    Union {
        /// The variants in the order of the spec.
        variants: Vec<Variant>,
        /// How the variant of a value is recognised.
        tagging: Tagging,
    },
}

/// A type at a position where it is used.
#[derive(Clone, Debug, PartialEq)]
pub struct Use {
    /// The type that is used.
    pub kind: UseKind,
    /// Whether it allows null.
    pub is_nullable: bool,
    /// Whether it must be boxed, since the type would otherwise contain itself.
    pub is_boxed: bool,
    /// The constraints on values at this position, in addition to those of the type.
    pub constraints: Constraints,
    /// How it is written outside of JSON.
    pub wire: WireForm,
    /// Its location.
    pub location: Location,
}

impl Use {
    /// A use of any JSON.
    pub fn any(location: &Location) -> Self {
        Self {
            kind: UseKind::Any,
            is_nullable: false,
            is_boxed: false,
            constraints: Constraints::default(),
            wire: WireForm::default(),
            location: location.clone(),
        }
    }
}

/// A type that is used.
#[derive(Clone, Debug, PartialEq)]
pub enum UseKind {
    /// A type with a name.
    Type(TypeId),
    /// A built-in type.
    Basic(Basic),
    /// Any JSON.
    Any,
    /// In place of a type with an error. Nothing is reported that only follows from what it is.
    Placeholder,
    /// A type of the user, instead of a generated one.
    Override(TypeOverride),
    /// A file in a multipart body.
    File,
    /// An array.
    Array(Box<Use>),
    /// A map.
    Map(Box<Use>),
    /// An array with a type for each position.
    Tuple(Vec<Use>),
}

/// A type of the user.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeOverride {
    /// Its path.
    pub path: RustPath,
    /// The types of the spec that are its type arguments, after those of its path.
    pub parameters: Vec<Use>,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The value on the wire.
    pub value: Spanned<Literal>,
    /// Its description.
    pub doc: Option<String>,
    /// The version that it came with, if an older one does not have it.
    pub since: Option<String>,
    /// Its name in Rust, if the spec gives one.
    pub rust_name: Option<String>,
}

/// A field of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name on the wire.
    pub name: Spanned<String>,
    /// Its name in Rust, if the spec gives one.
    pub rust_name: Option<String>,
    /// Whether it is required.
    pub presence: Presence,
    /// Its type.
    pub of: Use,
    /// The value that is written unless another is chosen, if it tells the variants of a union apart.
    pub tag: Option<Literal>,
    /// The value that the server assumes if none is sent.
    pub default: Option<Spanned<Literal>>,
    /// Its documentation.
    pub notes: Notes,
    /// Whether it is absent from requests.
    pub is_read_only: bool,
    /// Whether it is absent from responses.
    pub is_write_only: bool,
}

/// A property that has a single value.
#[derive(Clone, Debug, PartialEq)]
pub struct FixedMember {
    /// Its name on the wire.
    pub name: Spanned<String>,
    /// Its value.
    pub value: Spanned<Literal>,
    /// Whether it may be absent from what is received.
    pub is_implied: bool,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// Its name, from the spec or made from its type.
    pub name: String,
    /// Its type.
    pub of: Use,
    /// The values of the tag for this variant.
    pub tags: Vec<Literal>,
    /// Whether it applies to values whose tag is missing or matches no variant.
    pub is_fallback: bool,
    /// Its documentation.
    pub notes: Notes,
}
