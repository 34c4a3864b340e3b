//! The keys of the objects of a document: which of them levain reads, and why it does not read the others.
//!
//! In: the tables of OpenAPI 2.0 to 3.2 and of JSON Schema 2020-12, and a document. Out: every key that no stage reads, with the reason
//! if there is one; a finding for each that is nearly another key, or that matters. Keys in examples, defaults, constants and extensions are values, and
//! are not visited.

mod schemas;
mod tables;
mod walk;

use std::collections::BTreeMap;

use self::walk::Walk;
use super::cursor::{Cursor, is_extension};
use super::documents::Documents;
use super::reader::Reader;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Sources};
use crate::diagnostics::nearest::nearest;
use crate::frontend::text::json_tree::Kind;

/// A kind of object of OpenAPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Object {
    Document,
    Info,
    Server,
    ServerVariable,
    Components,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Response,
    Header,
    Example,
    Tag,
    Schema,
    Discriminator,
    SecurityScheme,
    Flows,
    Flow,
}

/// What the value of a key contains.
#[derive(Clone, Copy, Debug)]
pub(super) enum Inside {
    /// A value, or an object that is not read.
    Value,
    One(Object),
    List(Object),
    Map(Object),
    /// A map of maps: `callbacks`.
    Maps(Object),
    /// An object, or a list of them: `items`.
    OneOrList(Object),
}

/// A key of an object.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    name: &'static str,
    /// Why no stage reads it; `None` if one does.
    unread: Option<&'static str>,
    /// Whether what it says changes what is sent or received, so that it is reported.
    is_reported: bool,
    inside: Inside,
}

const fn read(name: &'static str) -> Key {
    with(name, Inside::Value)
}

const fn with(name: &'static str, inside: Inside) -> Key {
    Key {
        name,
        unread: None,
        is_reported: false,
        inside,
    }
}

const fn unread(name: &'static str, why: &'static str) -> Key {
    Key {
        name,
        unread: Some(why),
        is_reported: false,
        inside: Inside::Value,
    }
}

const fn reported(name: &'static str, why: &'static str) -> Key {
    Key {
        is_reported: true,
        ..unread(name, why)
    }
}

impl Object {
    /// The words for one in a message.
    const fn title(self) -> &'static str {
        match self {
            Self::Document => "a document",
            Self::Info => "`info`",
            Self::Server => "a server",
            Self::ServerVariable => "a server variable",
            Self::Components => "`components`",
            Self::PathItem => "a path",
            Self::Operation => "an operation",
            Self::Parameter => "a parameter",
            Self::RequestBody => "a request body",
            Self::MediaType => "a media type",
            Self::Encoding => "an encoding",
            Self::Response => "a response",
            Self::Header => "a header",
            Self::Example => "an example",
            Self::Tag => "a tag",
            Self::Schema => "a schema",
            Self::Discriminator => "a discriminator",
            Self::SecurityScheme => "a security scheme",
            Self::Flows | Self::Flow => "an OAuth flow",
        }
    }

    /// Its keys. A parameter and a header may have keywords of schemas beside their own, as in OpenAPI 2.0.
    fn keys(self) -> impl Iterator<Item = &'static Key> {
        let own = tables::keys_of(self);
        let of_schemas = match self {
            Self::Parameter | Self::Header => schemas::SCHEMA,
            _ => &[],
        };
        own.iter().chain(of_schemas)
    }

    fn key(self, name: &str) -> Option<&'static Key> {
        self.keys().find(|key| key.name == name)
    }
}

/// A key that no stage reads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnreadKey {
    /// The kind of object that it is in: `a schema`.
    pub object: &'static str,
    /// The key.
    pub key: String,
    /// Why it is not read; `None` for a key that OpenAPI does not have.
    pub why: Option<&'static str>,
}

/// Reports keys that are nearly those of OpenAPI, `shema` and `minLenght`, and those that matter and are not used. Others that OpenAPI
/// does not have are left alone: documents have notes of their own in them, and JSON Schema allows any (2020-12, core, section 6.5).
pub(super) fn report_keys<'d>(root: &Cursor<'_, 'd>, reader: &mut Reader<'d, '_>) {
    let mut misspelled = Vec::new();
    let mut wrong = Vec::new();
    let mut unused = BTreeMap::new();
    let documents = reader.documents;
    Walk::new(documents, &mut |object, name, at| match object.key(name) {
        Some(key) if key.is_reported && !is_usual_dialect(at) => {
            unused
                .entry((object, key.name))
                .or_insert_with(|| unused_key(object, key, at));
        }
        Some(key) => wrong.extend(wrong_type(key, at)),
        None => {
            if let Some(meant) = key_meant_by(object, name) {
                misspelled.push(misspelled_key(object, name, meant, at));
            }
        }
    })
    .visit(Object::Document, root);
    let findings = misspelled.into_iter().chain(wrong).chain(unused.into_values());
    findings.for_each(|finding| reader.found.add(finding));
}

/// Whether an object has a key that is nearly this one, which is reported, so that it does not lack what it says there.
pub(super) fn has_misspelt(cursor: &Cursor<'_, '_>, object: Object, key: &str) -> bool {
    misspelt_member(cursor, object, key).is_some()
}

/// The value of a key, or of one that is nearly this one, which is reported.
pub(super) fn get_misspelt<'c, 'd>(
    cursor: &'c Cursor<'_, 'd>,
    object: Object,
    key: &str,
) -> Option<Cursor<'c, 'd>> {
    cursor
        .get(key)
        .or_else(|| cursor.get(misspelt_member(cursor, object, key)?))
}

fn misspelt_member<'d>(cursor: &Cursor<'_, 'd>, object: Object, key: &str) -> Option<&'d str> {
    let mut names = cursor.members().map(|(name, _)| name);
    let meant = names.find(|name| {
        let is_unknown = object.key(name).is_none() && !is_extension(name);
        is_unknown && key_meant_by(object, name) == Some(key)
    });
    meant.filter(|_| !cursor.has(key))
}

// A value that nothing can be read from. Schemas of the wrong type are reported where they are read.
fn wrong_type(key: &Key, at: &Cursor<'_, '_>) -> Option<Finding> {
    let is_object = at.as_object().is_some();
    let (is_right, wanted) = match key.inside {
        Inside::List(_) => (at.is_array(), "an array"),
        Inside::Map(_) | Inside::Maps(_) => (is_object, "an object"),
        // In OpenAPI 2.0 a discriminator is a string.
        Inside::One(Object::Schema | Object::Discriminator) => (true, ""),
        Inside::One(_) => (is_object, "an object"),
        Inside::Value | Inside::OneOrList(_) => (true, ""),
    };
    let is_reported = !is_right && !matches!(at.node.kind, Kind::Null) && key.unread.is_none();
    is_reported.then(|| {
        Finding::new(
            Code::WrongElementType,
            at.location(),
            format!(
                "`{}` must be {wanted}, not {}",
                key.name,
                at.node.kind.description()
            ),
            format!("write {wanted}, or remove it"),
        )
    })
}

fn misspelled_key(object: Object, name: &str, meant: &str, at: &Cursor<'_, '_>) -> Finding {
    // Without it, a discriminator would be none at all.
    let effect = if object == Object::Discriminator {
        format!("is read as `{meant}`")
    } else {
        "has no effect".to_owned()
    };
    Finding::new(
        Code::MisspelledKey,
        at.key_location(),
        format!("`{name}` is not a key of {}, and {effect}", object.title()),
        format!("write `{meant}` if that is what it means"),
    )
}

fn unused_key(object: Object, key: &Key, at: &Cursor<'_, '_>) -> Finding {
    let why = key.unread.unwrap_or_default();
    Finding::new(
        Code::UnusedElement,
        at.key_location(),
        format!("`{}` of {} is not used: {why}", key.name, object.title()),
        "nothing needs to be done if the API works without it",
    )
}

// The dialects that are read: that of JSON Schema 2020-12, and OpenAPI's own.
/// Whether a dialect of JSON Schema is the one of the newer versions of OpenAPI.
pub(super) fn is_usual_dialect(value: &Cursor<'_, '_>) -> bool {
    let dialect = value.as_str().unwrap_or_default();
    dialect.contains("/draft/2020-12/schema") || dialect.starts_with("https://spec.openapis.org/oas/")
}

// The key that another one was probably meant to be, if it would have an effect. Short words are near to too many.
fn key_meant_by(object: Object, key: &str) -> Option<&'static str> {
    let length = key.chars().count();
    if !(4..=40).contains(&length) {
        return None;
    }
    let has_effect = |key: &&Key| key.unread.is_none() || key.is_reported;
    let meant = nearest(key, object.keys().map(|key| key.name))?;
    object.key(meant).filter(has_effect)?;
    let is_case = meant.eq_ignore_ascii_case(&key.replace(['-', '_', ' '], ""));
    let most = if length < 8 { 1 } else { 2 };
    let is_near = strsim::damerau_levenshtein(key, meant) <= most;
    (is_case || is_near).then_some(meant)
}

/// Every key of the document in `file` that no stage reads, with the number of times that it is written; `None` if it is no document.
pub fn unread_keys(file: FileId, sources: &Sources) -> Option<BTreeMap<UnreadKey, usize>> {
    let source = sources.file(file)?;
    let documents = Documents::read(file, &source.text, sources, &mut Findings::default())?;
    let root = Cursor::new(documents.root(file)?, file, "");
    let mut unread = BTreeMap::new();
    Walk::new(&documents, &mut |object, name, _| {
        let key = object.key(name);
        if key.is_none_or(|key| key.unread.is_some()) {
            let key = UnreadKey {
                object: object.title(),
                key: name.to_owned(),
                why: key.and_then(|key| key.unread),
            };
            *unread.entry(key).or_default() += 1;
        }
    })
    .visit(Object::Document, &root);
    Some(unread)
}

/// Every key that OpenAPI or JSON Schema has, with the object that has it.
pub fn all_keys() -> impl Iterator<Item = (&'static str, &'static str)> {
    tables::ALL.iter().flat_map(|object| {
        let keys = tables::keys_of(*object).iter();
        keys.map(|key| (object.title(), key.name))
    })
}

/// Every key that some stage reads, with the object that has it.
pub fn keys_that_are_read() -> impl Iterator<Item = (&'static str, &'static str)> {
    tables::ALL.iter().flat_map(|object| {
        let keys = tables::keys_of(*object).iter();
        keys.filter(|key| key.unread.is_none())
            .map(|key| (object.title(), key.name))
    })
}
