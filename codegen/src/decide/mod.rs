//! Decides what types an API has: gives every table, enum and choice a name and an id, and follows every reference.
//!
//! In: a resolved [`Spec`]. Out: an [`Api`]. Does not check constraints against types (`check` does) and knows no Rust.

mod boxes;
mod directions;
mod incoming;
mod nullability;
mod operations;
mod overrides;
mod responses;
mod retain;
mod security;
mod shapes;
mod share;
mod splits;
mod unions;
mod uses;

pub(crate) use responses::kind_of;
pub use retain::keep_operations;

use std::collections::BTreeMap;

use crate::diagnostics::location::Location;
use crate::model::api::{Api, ApiType, Origin, Scheme, Shape, TypeId, TypeName, Use, UseKind};
use crate::model::spec::{Constraints, Name, Notes, Spec, SpecType, WireForm};
use crate::model::type_overrides::TypeOverrides;

/// Decides the whole of one version, with no types but its own.
pub fn decide_api(spec: &Spec) -> Api {
    decide_api_with(spec, &TypeOverrides::default())
}

/// Decides the whole of one version, where types of the user's own stand for some of its types.
pub fn decide_api_with(spec: &Spec, own: &TypeOverrides) -> Api {
    let mut decider = Decider::new(spec, own);
    decider.declare_types();
    let operations = spec
        .endpoints
        .iter()
        .map(|endpoint| decider.decide_operation(endpoint))
        .collect();
    let incoming = decider.decide_incoming();
    overrides::end_alias_rings(&mut decider.types);
    let mut api = Api {
        language: spec.language,
        name: spec.api.clone(),
        version: spec.version.clone(),
        status: spec.status,
        title: spec.title.clone(),
        notes: spec.notes.clone(),
        hosts: spec.hosts.clone(),
        version_header: spec.version_header.clone(),
        schemes: decider.schemes,
        types: decider.types,
        operations,
        incoming,
        location: spec.location.clone(),
    };
    share::share_copies(&mut api, spec);
    unions::keep_tags(&mut api);
    directions::mark_directions(&mut api);
    retain::drop_needless_splits(&mut api);
    boxes::box_cycles(&mut api);
    api
}

/// Which of two tables is meant where a type has two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Side {
    /// What is sent.
    Request,
    /// What is received; also where there is but one.
    Response,
}

/// Where a type stands: what its name and key are made of.
#[derive(Clone, Debug)]
struct Standing {
    key: String,
    name: TypeName,
    side: Side,
    // Bytes are files here.
    in_multipart: bool,
}

impl Standing {
    fn below(&self, part: &str) -> Self {
        let mut below = self.clone();
        below.key = format!("{}.{part}", self.key);
        below.name.parts.push(part.to_owned());
        below
    }
}

struct Decider<'s> {
    spec: &'s Spec,
    own: &'s TypeOverrides,
    splits: splits::Splits,
    schemes: Vec<Scheme>,
    types: Vec<ApiType>,
    declared: BTreeMap<(String, Side), TypeId>,
}

impl<'s> Decider<'s> {
    fn new(spec: &'s Spec, own: &'s TypeOverrides) -> Self {
        Self {
            spec,
            own,
            splits: splits::find_splits(spec),
            schemes: security::decide_schemes(spec),
            types: Vec::new(),
            declared: BTreeMap::new(),
        }
    }

    // Ids first, so that types may refer to each other; shapes then.
    fn declare_types(&mut self) {
        let spec = self.spec;
        for (key, declaration) in &spec.types {
            for side in self.splits.sides(key) {
                let id = TypeId(self.types.len());
                self.declared.insert((key.clone(), *side), id);
                self.types.push(stand_in(&declaration.shape.location));
            }
        }
        for (key, declaration) in &spec.types {
            for side in self.splits.sides(key) {
                let standing = declared_standing(declaration.name.value.text(), key, *side);
                let mut decided =
                    self.decide_declared(&standing, &declaration.shape, &declaration.name.location);
                if matches!(declaration.name.value, Name::SubtypeUnion(_)) {
                    stand_beside(&mut decided);
                }
                if let Some(slot) = self
                    .declared
                    .get(&(key.clone(), *side))
                    .and_then(|id| self.types.get_mut(id.0))
                {
                    *slot = decided;
                }
            }
        }
    }

    fn decide_declared(&mut self, standing: &Standing, shape: &SpecType, location: &Location) -> ApiType {
        let mut decided = ApiType {
            key: standing.key.clone(),
            name: standing.name.clone(),
            origin: Origin::Declared,
            location: location.clone(),
            notes: shape.notes.clone(),
            shape: self.decide_shape(standing, shape),
            constraints: self.constraints_of(shape),
            is_secret: shape.is_secret,
            is_sent: false,
            is_received: false,
        };
        overrides::drop_constraints(&mut decided);
        decided
    }

    // Gives a table, an enum or a choice that stands inside something a type of its own.
    fn hoist(
        &mut self,
        standing: &Standing,
        spec_type: &SpecType,
        shape: Shape,
        constraints: Constraints,
    ) -> UseKind {
        let id = TypeId(self.types.len());
        let mut hoisted = ApiType {
            key: standing.key.clone(),
            name: standing.name.clone(),
            origin: Origin::Inline,
            location: spec_type.location.clone(),
            notes: spec_type.notes.clone(),
            shape,
            constraints,
            is_secret: spec_type.is_secret,
            is_sent: false,
            is_received: false,
        };
        overrides::drop_constraints(&mut hoisted);
        self.types.push(hoisted);
        UseKind::Type(id)
    }

    fn reference(&self, key: &str, side: Side) -> UseKind {
        self.declared
            .get(&(key.to_owned(), side))
            .or_else(|| self.declared.get(&(key.to_owned(), Side::Response)))
            .map_or(UseKind::Any, |id| UseKind::Type(*id))
    }
}

fn declared_standing(name: &str, key: &str, side: Side) -> Standing {
    let parts: Vec<&str> = name.split('.').filter(|part| !part.is_empty()).collect();
    let lower = parts
        .iter()
        .take_while(|part| part.starts_with(|first: char| !first.is_uppercase()))
        .count();
    let (namespace, own) = parts.split_at(lower.min(parts.len().saturating_sub(1)));
    let mut own: Vec<String> = own.iter().map(|part| (*part).to_owned()).collect();
    if own.is_empty() {
        own.push(name.to_owned());
    }
    let family = own.first().cloned().unwrap_or_default();
    let mut key = key.to_owned();
    if side == Side::Request {
        own.push("request".to_owned());
        key.push_str(" request");
    }
    let namespace = namespace.iter().map(|part| (*part).to_owned()).collect();
    Standing {
        key,
        name: TypeName {
            namespace,
            parts: own,
            family,
        },
        side,
        in_multipart: false,
    }
}

// The choice between a type and those that extend it stands beside the type.
fn stand_beside(choice: &mut ApiType) {
    choice.origin = Origin::Inline;
    if let Some(base) = choice.name.family.strip_prefix(Name::SUBTYPE_UNION_PREFIX) {
        choice.name.family = base.to_owned();
    }
}

// Holds an id's position until its type is decided.
fn stand_in(location: &Location) -> ApiType {
    ApiType {
        key: String::new(),
        name: TypeName {
            namespace: Vec::new(),
            parts: Vec::new(),
            family: String::new(),
        },
        origin: Origin::Declared,
        location: location.clone(),
        notes: Notes::default(),
        shape: Shape::Newtype(any_use(location)),
        constraints: Constraints::default(),
        is_secret: false,
        is_sent: false,
        is_received: false,
    }
}

fn any_use(location: &Location) -> Use {
    Use {
        kind: UseKind::Any,
        is_nullable: false,
        is_boxed: false,
        constraints: Constraints::default(),
        wire: WireForm::default(),
        location: location.clone(),
    }
}
