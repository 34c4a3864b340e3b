//! The state of one run over a spec: the types that are decided so far, and which declared type has which id.
//!
//! The steps are methods of [`Decider`], each in a file of its own: operations, responses, uses of types, shapes, unions. They call each
//! other, as types contain types.

use std::collections::{BTreeMap, BTreeSet};

use super::context::{Direction, TypeContext, WrittenAs};
use super::nullability::Nullability;
use super::{aliases, chains, security, splits};
use crate::diagnostics::location::Location;
use crate::model::api::{ApiType, Origin, Scheme, Shape, TypeId, TypeName, Use, UseKind};
use crate::model::spec::{Constraints, Name, Notes, Spec, SpecType, TypeDeclaration};
use crate::model::type_overrides::TypeOverrides;

pub(super) struct Decider<'s> {
    pub(super) spec: &'s Spec,
    pub(super) overrides: &'s TypeOverrides,
    pub(super) schemes: Vec<Scheme>,
    /// The indexes of the schemes by their names.
    pub(super) scheme_positions: security::SchemePositions,
    pub(super) types: Vec<ApiType>,
    /// The ids of the declared types, by key.
    pub(super) declared: BTreeMap<(String, Direction), TypeId>,
    /// The ids of the forms that declared types have in bodies other than JSON.
    pub(super) forms: BTreeMap<(String, Direction, WrittenAs), TypeId>,
    /// How many forms are being decided, each for the one before it.
    pub(super) form_depth: usize,
    /// The ends of chains of references that are too long.
    pub(super) ends: BTreeMap<&'s str, &'s str>,
    /// The declared types that accept null.
    pub(super) nullability: Nullability<'s>,
    /// The declared types that have a form for such a body, found once for each kind.
    pub(super) different: BTreeMap<WrittenAs, BTreeSet<&'s str>>,
    /// The keys of the declared types, by id.
    pub(super) declared_keys: BTreeMap<TypeId, &'s str>,
    splits: splits::Splits,
}

impl<'s> Decider<'s> {
    pub(super) fn new(spec: &'s Spec, overrides: &'s TypeOverrides) -> Self {
        let schemes = security::decide_schemes(spec);
        Self {
            spec,
            overrides,
            scheme_positions: security::scheme_positions(&schemes),
            schemes,
            types: Vec::new(),
            declared: BTreeMap::new(),
            forms: BTreeMap::new(),
            form_depth: 0,
            ends: chains::find_ends(spec),
            nullability: Nullability::find(spec),
            different: BTreeMap::new(),
            declared_keys: BTreeMap::new(),
            splits: splits::find_splits(spec),
        }
    }

    /// Decides the declared types: the ids of all first, so that types can refer to each other, then their shapes.
    pub(super) fn decide_declared_types(&mut self) {
        let spec = self.spec;
        for (key, declaration) in &spec.types {
            for direction in self.splits.directions(key) {
                let id = self.add_placeholder(&declaration.shape.location);
                self.declared.insert((key.clone(), *direction), id);
                self.declared_keys.insert(id, key);
            }
        }
        for (key, declaration) in &spec.types {
            for direction in self.splits.directions(key) {
                let decided = self.decide_declaration(key, declaration, *direction);
                let id = self.declared.get(&(key.clone(), *direction));
                if let Some(slot) = id.and_then(|id| self.types.get_mut(id.0)) {
                    *slot = decided;
                }
            }
        }
    }

    /// The id of a type that is decided later.
    pub(super) fn add_placeholder(&mut self, location: &Location) -> TypeId {
        self.types.push(placeholder(location));
        TypeId(self.types.len() - 1)
    }

    fn decide_declaration(
        &mut self,
        key: &str,
        declaration: &TypeDeclaration,
        direction: Direction,
    ) -> ApiType {
        let name = &declaration.name;
        let context = TypeContext::of_declared(name.value.text(), key, direction);
        let mut decided = self.decide_type(&context, &declaration.shape, &name.location);
        if matches!(name.value, Name::SubtypeUnion(_)) {
            put_beside_base(&mut decided);
        }
        decided
    }

    /// A type that is declared by name.
    pub(super) fn decide_type(
        &mut self,
        context: &TypeContext,
        spec_type: &SpecType,
        location: &Location,
    ) -> ApiType {
        let shape = self.decide_shape(context, spec_type);
        let constraints = self.constraints_of(spec_type);
        let mut decided = new_type(context, spec_type, shape, constraints);
        decided.origin = Origin::Declared;
        decided.location = location.clone();
        decided
    }

    /// Makes a type that is written inside another, or in an operation, a type of its own.
    pub(super) fn hoist(
        &mut self,
        context: &TypeContext,
        spec_type: &SpecType,
        shape: Shape,
        constraints: Constraints,
    ) -> UseKind {
        let id = TypeId(self.types.len());
        let hoisted = new_type(context, spec_type, shape, constraints);
        self.types.push(hoisted);
        UseKind::Type(id)
    }

    /// The use of a declared type by its key. That it is not declared has been reported.
    pub(super) fn reference(&self, key: &str, direction: Direction) -> UseKind {
        self.declared
            .get(&(key.to_owned(), direction))
            .or_else(|| self.declared.get(&(key.to_owned(), Direction::Response)))
            .map_or(UseKind::Placeholder, |id| UseKind::Type(*id))
    }
}

fn new_type(context: &TypeContext, spec_type: &SpecType, shape: Shape, constraints: Constraints) -> ApiType {
    let mut new = ApiType {
        key: context.key.clone(),
        name: context.name.clone(),
        origin: Origin::Inline,
        location: spec_type.location.clone(),
        notes: spec_type.notes.clone(),
        shape,
        constraints,
        is_secret: spec_type.is_secret,
        is_sent: false,
        is_received: false,
    };
    aliases::drop_constraints(&mut new);
    new
}

// A subtype union belongs to the file of its base.
fn put_beside_base(union: &mut ApiType) {
    union.origin = Origin::Inline;
    if let Some(base) = union.name.family.strip_prefix(Name::SUBTYPE_UNION_PREFIX) {
        union.name.family = base.to_owned();
    }
}

// Stands at an id's position until its type is decided.
fn placeholder(location: &Location) -> ApiType {
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
        shape: Shape::Newtype(Use::any(location)),
        constraints: Constraints::default(),
        is_secret: false,
        is_sent: false,
        is_received: false,
    }
}
