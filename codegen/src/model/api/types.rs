//! Types as decided.

use crate::diagnostics::location::{Location, Spanned};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::rust_path::RustPath;
use crate::model::spec::{Basic, Constraints, Literal, Notes, Presence, WireForm};
use crate::model::tagging::Tagging;

/// A type's position in [`super::Api::types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);

/// A name by its parts, before Rust has its say.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TypeName {
    /// The lower-case parts it begins with: a module each.
    pub namespace: Vec<String>,
    /// The parts of its own: `Shop` and `detailed`, or what holds it and where it stands in that.
    pub parts: Vec<String>,
    /// The name of the file it belongs to: its first part, or that of what holds it.
    pub family: String,
}

/// Whether a type has a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// It is declared by name.
    Declared,
    /// It stands in an operation or another type.
    Inline,
    /// It is the headers of an answer.
    Headers,
}

/// A type with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct ApiType {
    /// What identifies it over all versions: `company.Shop.detailed`, `GET /user 200`.
    pub key: String,
    /// Its name by its parts.
    pub name: TypeName,
    /// Whether it has a name of its own.
    pub origin: Origin,
    /// Where it stands.
    pub location: Location,
    /// What is said about it.
    pub notes: Notes,
    /// What it is.
    pub shape: Shape,
    /// What its values keep.
    pub constraints: Constraints,
    /// Whether its values are kept out of `Debug`.
    pub is_secret: bool,
    /// Whether something that is sent reaches it, anywhere in the spec.
    pub is_sent: bool,
    /// Whether something that is received reaches it, anywhere in the spec.
    pub is_received: bool,
}

/// What a type is.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// One of the language's own under a name.
    Basic(Basic),
    /// Any other type under a name.
    Newtype(Use),
    /// A list under a name.
    Array {
        /// The type of its items.
        of: Use,
        /// What joins them into one text outside of JSON.
        separator: Option<String>,
    },
    /// A dictionary under a name.
    Map {
        /// The type of its values.
        of: Use,
    },
    /// Some values.
    Enum {
        /// The values, all distinct.
        values: Vec<Value>,
        /// Whether others may be sent.
        is_open: bool,
    },
    /// An object.
    Object {
        /// Its fields in the order of the spec.
        fields: Vec<Field>,
        /// Members that always hold one value.
        fixed: Vec<FixedMember>,
        /// What may stand beside them.
        additional_properties: AdditionalProperties<Use>,
    },
    /// Alternatives.
    Union {
        /// The alternatives in the order of the spec.
        variants: Vec<Variant>,
        /// How they are told apart.
        tagging: Tagging,
    },
}

/// A type where it is used.
#[derive(Clone, Debug, PartialEq)]
pub struct Use {
    /// What is used.
    pub kind: UseKind,
    /// Whether null is one of its values.
    pub is_nullable: bool,
    /// Whether it must stand behind a pointer, because the type would hold itself.
    pub is_boxed: bool,
    /// What values keep here, beside the type's own rules.
    pub constraints: Constraints,
    /// How it is written outside of JSON.
    pub wire: WireForm,
    /// Where it stands.
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

/// What is used.
#[derive(Clone, Debug, PartialEq)]
pub enum UseKind {
    /// A type with a name.
    Type(TypeId),
    /// One of the language's own.
    Basic(Basic),
    /// Any JSON.
    Any,
    /// A type that the user has, in place of one made of the spec.
    Override(TypeOverride),
    /// A file in a multipart body.
    File,
    /// A list.
    Array(Box<Use>),
    /// A dictionary.
    Map(Box<Use>),
    /// A list of a type a position.
    Tuple(Vec<Use>),
}

/// A type that the user has.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeOverride {
    /// Its path.
    pub path: RustPath,
    /// The types of the spec that it is of, after those of its path.
    pub parameters: Vec<Use>,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The value on the wire.
    pub value: Spanned<Literal>,
    /// What it stands for.
    pub doc: Option<String>,
    /// The name to give it in Rust, when the spec asks for one.
    pub rust_name: Option<String>,
}

/// A field of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name on the wire.
    pub name: Spanned<String>,
    /// The name to give it in Rust, when the spec asks for one.
    pub rust_name: Option<String>,
    /// Whether it must be there.
    pub presence: Presence,
    /// Its type.
    pub of: Use,
    /// What the server assumes when it is absent.
    pub default: Option<Spanned<Literal>>,
    /// What is said about it.
    pub notes: Notes,
    /// Absent from what is sent.
    pub is_read_only: bool,
    /// Absent from what is received.
    pub is_write_only: bool,
}

/// A member that always holds one value.
#[derive(Clone, Debug, PartialEq)]
pub struct FixedMember {
    /// Its name on the wire.
    pub name: Spanned<String>,
    /// Its value.
    pub value: Spanned<Literal>,
    /// Whether it may be absent from what is received.
    pub is_implied: bool,
}

/// One alternative.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// Its name, given or made from its type.
    pub name: String,
    /// What it is.
    pub of: Use,
    /// The values of the telling member that stand for it.
    pub tags: Vec<Literal>,
    /// Whether it is meant when the telling member is missing or stands for none of the others.
    pub is_fallback: bool,
    /// What is said about it.
    pub notes: Notes,
}
