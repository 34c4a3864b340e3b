//! What the declared types say about the properties that are tags, so that unions can be changed while it is asked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::spec::{
    Basic, Literal, Name, Spec, SpecField, SpecObject, SpecShape, SpecType, SpecVariant,
};

/// How many declared types are followed from one to the next, and how deep unions are searched.
const MAX_DEPTH: usize = 32;

/// What is known of the declared types.
pub(super) struct Facts {
    types: BTreeMap<String, Declared>,
    /// The names of the properties that discriminators name.
    tags: BTreeSet<String>,
}

struct Declared {
    /// The name that stands for the type where no `mapping` does.
    name: String,
    of: Known,
}

enum Known {
    Alias(String),
    /// Its properties that are tags or have a single value.
    Object(Vec<(String, PropertyFacts)>),
    Union(Vec<SpecVariant>),
    /// A scalar: an enum, a constant or a basic type.
    Scalar(PropertyFacts),
    Other,
}

/// What a property says about its values.
#[derive(Clone, Default)]
pub(super) struct PropertyFacts {
    /// The values that it lists.
    pub(super) values: Arc<[Literal]>,
    /// The type of its values, where it lists none.
    pub(super) basic: Option<Basic>,
    pub(super) default: Option<Literal>,
}

impl Facts {
    /// The facts about types whose properties `tags` tell variants apart.
    pub(super) fn of(spec: &Spec, tags: &BTreeSet<String>) -> Self {
        let mut facts = Self {
            types: BTreeMap::new(),
            tags: tags.clone(),
        };
        // Enums first: properties refer to them.
        for (key, declared) in &spec.types {
            let name = match &declared.name.value {
                Name::Given(_) | Name::SubtypeUnion(_) => declared.name.value.own_text(),
                Name::Invented(_) => key.clone(),
            };
            let of = facts.scalar_or_alias(&declared.shape);
            facts.types.insert(key.clone(), Declared { name, of });
        }
        for (key, declared) in &spec.types {
            let known = match &declared.shape.shape {
                SpecShape::Object(object) => Known::Object(facts.properties(object)),
                SpecShape::OneOf { variants, .. } => Known::Union(variants.clone()),
                _ => continue,
            };
            if let Some(slot) = facts.types.get_mut(key) {
                slot.of = known;
            }
        }
        facts
    }

    fn scalar_or_alias(&self, of: &SpecType) -> Known {
        match &of.shape {
            SpecShape::Reference(key) => Known::Alias(key.clone()),
            SpecShape::Basic(_) | SpecShape::Enum { .. } | SpecShape::Constant(_) => {
                Known::Scalar(self.property(of))
            }
            _ => Known::Other,
        }
    }

    fn properties(&self, object: &SpecObject) -> Vec<(String, PropertyFacts)> {
        let of = |field: &SpecField| {
            let name = &field.name.value;
            let is_told = self.count_values(&field.shape) == 1 || self.tags.contains(name);
            is_told.then(|| (name.clone(), self.property(&field.shape)))
        };
        object.fields.iter().filter_map(of).collect()
    }

    // How many values a property lists, which are many for some.
    fn count_values(&self, of: &SpecType) -> usize {
        match &of.shape {
            SpecShape::Constant(_) => 1,
            SpecShape::Enum { values, .. } => values.len(),
            SpecShape::Reference(key) => match self.follow(key) {
                Some(Known::Scalar(facts)) => facts.values.len(),
                _ => 0,
            },
            _ => 0,
        }
    }

    fn property(&self, of: &SpecType) -> PropertyFacts {
        let mut facts = match &of.shape {
            SpecShape::Constant(value) => PropertyFacts {
                values: Arc::from([value.value.clone()]),
                ..PropertyFacts::default()
            },
            SpecShape::Enum { values, .. } => PropertyFacts {
                values: values.iter().map(|value| value.value.value.clone()).collect(),
                ..PropertyFacts::default()
            },
            SpecShape::Basic(basic) => PropertyFacts {
                basic: Some(*basic),
                ..PropertyFacts::default()
            },
            SpecShape::Any => PropertyFacts {
                basic: Some(Basic::String),
                ..PropertyFacts::default()
            },
            SpecShape::Reference(key) => match self.follow(key) {
                Some(Known::Scalar(facts)) => facts.clone(),
                _ => PropertyFacts::default(),
            },
            _ => PropertyFacts::default(),
        };
        let default = of.default.as_ref().map(|default| default.value.clone());
        facts.default = default.or(facts.default);
        facts
    }

    fn follow(&self, key: &str) -> Option<&Known> {
        self.types.get(self.followed_key(key)?).map(|of| &of.of)
    }

    fn followed_key<'k>(&'k self, key: &'k str) -> Option<&'k str> {
        let mut key = key;
        for _ in 0..MAX_DEPTH {
            match &self.types.get(key)?.of {
                Known::Alias(next) => key = next,
                _ => return Some(key),
            }
        }
        None
    }

    /// The declared object at the end of a chain of references.
    pub(super) fn object_key<'k>(&'k self, key: &'k str) -> Option<&'k str> {
        let key = self.followed_key(key)?;
        matches!(self.types.get(key)?.of, Known::Object(_)).then_some(key)
    }

    /// The name that stands for a declared type.
    pub(super) fn name(&self, key: &str) -> Option<&str> {
        self.types.get(key).map(|declared| declared.name.as_str())
    }

    /// The values of a declared enum.
    pub(super) fn values(&self, key: &str) -> Arc<[Literal]> {
        match self.follow(key) {
            Some(Known::Scalar(facts)) => facts.values.clone(),
            _ => Arc::default(),
        }
    }

    /// What a variant says about the property `tag`; `None` if it does not declare it.
    pub(super) fn tag_of(&self, of: &SpecType, tag: &str) -> Option<PropertyFacts> {
        match &of.shape {
            SpecShape::Object(object) => {
                let field = object.fields.iter().find(|field| field.name.value == tag)?;
                Some(self.property(&field.shape))
            }
            SpecShape::Reference(key) => match self.follow(key)? {
                Known::Object(properties) => {
                    let mut properties = properties.iter();
                    properties
                        .find(|(name, _)| name == tag)
                        .map(|(_, facts)| facts.clone())
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The variants of a variant that is a union itself.
    pub(super) fn inner_variants<'v>(&'v self, of: &'v SpecType) -> Option<&'v [SpecVariant]> {
        match &of.shape {
            SpecShape::OneOf { variants, .. } => Some(variants),
            SpecShape::Reference(key) => match self.follow(key)? {
                Known::Union(variants) => Some(variants),
                _ => None,
            },
            _ => None,
        }
    }

    /// The properties of an object that have a single value.
    pub(super) fn single_values(&self, of: &SpecType) -> Vec<(String, Literal)> {
        let single = |(name, facts): (String, PropertyFacts)| match &*facts.values {
            [value] => Some((name, value.clone())),
            _ => None,
        };
        match &of.shape {
            SpecShape::Object(object) => self.properties(object).into_iter().filter_map(single).collect(),
            SpecShape::Reference(key) => match self.follow(key) {
                Some(Known::Object(properties)) => properties.iter().cloned().filter_map(single).collect(),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }
}
