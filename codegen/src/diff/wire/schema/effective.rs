//! What a schema says with all that it refers to, and without the forms in which the same can be written.
//!
//! In: an id. Out: a schema without a reference, in which `anyOf` with null is nullable. `all_of` merges parts into one.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use super::signature::Signatures;
use crate::model::contract::{Additional, Lifecycle, PartList, Schema, SchemaId, Schemas};

// How many references lead to a schema at most: also a cycle of them ends.
pub(super) const MOST_STEPS: usize = 64;

/// The schemas of one of the two specs.
pub(super) struct Side<'c> {
    schemas: &'c Schemas,
    empty: Schema,
    pub(super) signatures: RefCell<Signatures>,
    // How many merges of schemas are inside of one another: recursive schemas have no end.
    pub(super) merging: Cell<usize>,
    // How many parts may be merged yet, while some are.
    pub(super) parts_left: Cell<Option<usize>>,
}

impl<'c> Side<'c> {
    pub(super) fn new(schemas: &'c Schemas) -> Self {
        Self {
            schemas,
            empty: Schema::default(),
            signatures: RefCell::default(),
            merging: Cell::new(0),
            parts_left: Cell::new(None),
        }
    }

    /// The schema of an id, as it is written.
    pub(super) fn get(&self, id: SchemaId) -> &Schema {
        self.schemas.get(id).unwrap_or(&self.empty)
    }

    /// The schema that an id refers to without saying anything else.
    pub(super) fn target(&self, id: SchemaId) -> SchemaId {
        let mut id = id;
        for _ in 0..MOST_STEPS {
            let schema = self.get(id);
            match schema.reference {
                Some(target) if says_nothing_else(schema) => id = target,
                _ => return id,
            }
        }
        id
    }

    /// The schema that is compared for an id: what it refers to, unless annotations stand beside the reference.
    pub(super) fn compared(&self, id: SchemaId) -> SchemaId {
        let mut id = id;
        for _ in 0..MOST_STEPS {
            let schema = self.get(id);
            match schema.reference {
                Some(target) if says_nothing_else(schema) && !has_annotations(schema) => id = target,
                _ => return id,
            }
        }
        id
    }

    /// The name that a schema is declared with.
    pub(super) fn declared_name(&self, id: SchemaId) -> Option<&str> {
        self.get(id).name.as_deref()
    }

    /// The name of the declared schema that an id refers to, or its title.
    pub(super) fn shown_name(&self, id: SchemaId) -> Option<String> {
        let schema = self.get(self.target(id));
        schema.name.clone().or_else(|| schema.title.clone())
    }

    /// The title of a schema.
    pub(super) fn title(&self, id: SchemaId) -> Option<String> {
        self.get(self.target(id)).title.clone()
    }

    /// Whether a schema accepts every value.
    pub(super) fn accepts_anything(&self, id: SchemaId) -> bool {
        let schema = self.effective(id);
        says_nothing_else(&schema) && schema.reference.is_none() && !schema.is_unread
    }

    /// What a schema says, with what it refers to.
    pub(super) fn effective(&self, id: SchemaId) -> Cow<'c, Schema> {
        let Some(schema) = self.schemas.get(id) else {
            return Cow::Owned(Schema::default());
        };
        self.without_type_union(self.without_null_variant(self.without_reference(schema, MOST_STEPS)))
    }

    // Keywords beside a reference apply too (JSON Schema 2020-12, section 8.2.3.1).
    fn without_reference(&self, schema: &'c Schema, steps: usize) -> Cow<'c, Schema> {
        let Some(target) = schema.reference.filter(|_| steps > 0) else {
            return Cow::Borrowed(schema);
        };
        let target = self.target(target);
        let Some(referenced) = self.schemas.get(target) else {
            return Cow::Borrowed(schema);
        };
        let referenced = self.without_reference(referenced, steps - 1);
        if says_nothing_else(schema) {
            return self.annotated(schema, referenced);
        }
        let own = Schema {
            reference: None,
            ..schema.clone()
        };
        if referenced.is_unread {
            return Cow::Owned(Schema {
                unread: vec![target],
                ..own
            });
        }
        if let Some(merged) = self.merged(own, &referenced) {
            Cow::Owned(merged)
        } else {
            let mut own = Schema {
                reference: None,
                ..schema.clone()
            };
            own.lists.entry(PartList::AllOf).or_default().push(target);
            Cow::Owned(own)
        }
    }

    // What a reference leads to, with the annotations beside all references on the way, of which `target` passes several.
    fn annotated(&self, schema: &'c Schema, referenced: Cow<'c, Schema>) -> Cow<'c, Schema> {
        let mut way = vec![schema];
        while let Some(next) = way.last().and_then(|last| self.schemas.get(last.reference?)) {
            if way.len() >= MOST_STEPS || next.reference.is_none() || !says_nothing_else(next) {
                break;
            }
            way.push(next);
        }
        if !way.iter().any(|schema| has_annotations(schema)) {
            return referenced;
        }
        let mut referenced = referenced.into_owned();
        referenced.origin.clone_from(&schema.origin);
        for own in way.into_iter().rev() {
            referenced.default = own.default.clone().or(referenced.default);
            referenced.xml = own.xml.clone().or(referenced.xml);
            referenced.is_read_only |= own.is_read_only;
            referenced.is_write_only |= own.is_write_only;
            add_lifecycle(&mut referenced.lifecycle, &own.lifecycle);
        }
        Cow::Owned(referenced)
    }

    // `anyOf: [A, {type: "null"}]` is what OpenAPI 3.1 writes instead of `nullable`.
    fn without_null_variant(&self, schema: Cow<'c, Schema>) -> Cow<'c, Schema> {
        let lists = [PartList::AnyOf, PartList::OneOf];
        let Some(list) = lists
            .into_iter()
            .find(|list| schema.list(*list).iter().any(|id| self.is_null(*id)))
        else {
            return schema;
        };
        let mut schema = schema.into_owned();
        let variants = schema.lists.remove(&list).unwrap_or_default();
        let variants: Vec<SchemaId> = variants.into_iter().filter(|id| !self.is_null(*id)).collect();
        schema.is_nullable = true;
        match variants.as_slice() {
            [] => schema.types = vec!["null".to_owned()],
            [only] if self.get(self.target(*only)).is_unread => {
                schema.unread.push(self.target(*only));
            }
            [only] => {
                let only = self.effective_once(*only);
                // Null beside `allOf` would be a part of it.
                let Some(only) = self.flattened(&only) else {
                    schema.lists.insert(list, variants);
                    return Cow::Owned(schema);
                };
                if only.is_false {
                    schema.types = vec!["null".to_owned()];
                    return Cow::Owned(schema);
                }
                let nullable = Schema {
                    is_nullable: true,
                    ..only.into_owned()
                };
                if let Some(merged) = self.merged(
                    Schema {
                        is_nullable: true,
                        ..schema.clone()
                    },
                    &nullable,
                ) {
                    return Cow::Owned(merged);
                }
                schema.lists.insert(list, variants);
            }
            _ => {
                schema.lists.insert(list, variants);
            }
        }
        Cow::Owned(schema)
    }

    // A union whose variants say nothing but a type is a list of types.
    fn without_type_union(&self, schema: Cow<'c, Schema>) -> Cow<'c, Schema> {
        let lists = [PartList::AnyOf, PartList::OneOf];
        let is_type = |id: &SchemaId| {
            let variant = self.get(self.target(*id));
            if variant.types.is_empty() {
                return false;
            }
            let types_alone = Schema {
                types: Vec::new(),
                is_nullable: false,
                ..variant.clone()
            };
            says_nothing_else(&types_alone) && !has_annotations(variant) && variant.reference.is_none()
        };
        let of_types = |list: &PartList| {
            let variants = schema.list(*list);
            // Of `oneOf`, a value of a type that two variants have is none.
            let mut types: Vec<&String> = variants
                .iter()
                .flat_map(|id| &self.get(self.target(*id)).types)
                .collect();
            let count = types.len();
            types.sort();
            types.dedup();
            let has_number = types.iter().any(|name| *name == "number");
            let overlap = types.len() < count || has_number && types.iter().any(|name| *name == "integer");
            let is_list = *list == PartList::AnyOf || !overlap;
            !variants.is_empty() && is_list && schema.types.is_empty() && variants.iter().all(is_type)
        };
        let Some(list) = lists.into_iter().find(of_types) else {
            return schema;
        };
        let mut schema = schema.into_owned();
        for id in schema.lists.remove(&list).unwrap_or_default() {
            let variant = self.get(self.target(id));
            schema.is_nullable |= variant.is_nullable;
            let more = variant.types.iter().filter(|name| !schema.types.contains(name));
            let more: Vec<String> = more.cloned().collect();
            schema.types.extend(more);
        }
        schema.types.sort();
        schema.is_type_union = true;
        Cow::Owned(schema)
    }

    fn effective_once(&self, id: SchemaId) -> Cow<'c, Schema> {
        match self.schemas.get(self.target(id)) {
            Some(schema) => self.without_reference(schema, MOST_STEPS),
            None => Cow::Owned(Schema::default()),
        }
    }

    fn is_null(&self, id: SchemaId) -> bool {
        let schema = self.get(self.target(id));
        schema.types == ["null"] && schema.reference.is_none()
    }
}

// Notes, and the flags that a property may have beside a reference in OpenAPI 3.1, do not change what is accepted.
fn says_nothing_else(schema: &Schema) -> bool {
    schema.types.is_empty()
        && schema.values.is_none()
        && schema.constant.is_none()
        && schema.keywords.is_empty()
        && schema.parts.is_empty()
        && schema.lists.is_empty()
        && schema.maps.is_empty()
        && schema.additional == Additional::Anything
        && schema.required.is_empty()
        && schema.dependent_required.is_empty()
        && schema.discriminator.is_none()
        && schema.unread.is_empty()
        && !schema.is_false
        && !schema.is_nullable
}

/// Whether a schema has a keyword that says something of values and asserts nothing.
fn has_annotations(schema: &Schema) -> bool {
    schema.default.is_some()
        || schema.xml.is_some()
        || schema.is_read_only
        || schema.is_write_only
        || schema.lifecycle != Lifecycle::default()
}

pub(super) fn add_lifecycle(one: &mut Lifecycle, other: &Lifecycle) {
    one.is_deprecated |= other.is_deprecated;
    one.sunset = one.sunset.take().or_else(|| other.sunset.clone());
    one.stability = one.stability.take().or_else(|| other.stability.clone());
}
