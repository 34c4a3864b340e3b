//! Which traits each item can derive.
//!
//! In: all items of a version. Out: the same items with their traits. It starts with every trait for every item and removes those that a
//! type inside of an item does not have, until nothing changes, so that recursive types have as many as possible.

use crate::model::items::{DerivableTraits, EnumOf, Item, ItemId, ItemKind, Items, RustType, StdType};

const ALL: DerivableTraits = DerivableTraits {
    copy: true,
    eq_hash: true,
    order: true,
};
const NONE: DerivableTraits = DerivableTraits {
    copy: false,
    eq_hash: false,
    order: false,
};

const FLOAT: DerivableTraits = DerivableTraits {
    copy: true,
    eq_hash: false,
    order: true,
};

/// Sets the traits of all items whose traits depend on other items.
pub(super) fn set_derivable_traits(items: &mut Items) {
    let mut known: Vec<DerivableTraits> = vec![ALL; items.list.len()];
    loop {
        let next: Vec<DerivableTraits> = items
            .list
            .iter()
            .map(|item| traits_of_item(item, &known))
            .collect();
        if next == known {
            break;
        }
        known = next;
    }
    for (item, derivable) in items.list.iter_mut().zip(known) {
        match &mut item.kind {
            ItemKind::Array(array) | ItemKind::Map(array) => array.derivable = derivable,
            ItemKind::Wrapper(wrapper) => wrapper.derivable = derivable,
            _ => {}
        }
    }
}

fn traits_of_item(item: &Item, known: &[DerivableTraits]) -> DerivableTraits {
    match &item.kind {
        ItemKind::String(_) => DerivableTraits { copy: false, ..ALL },
        ItemKind::Integer(_) | ItemKind::Boolean => ALL,
        ItemKind::Number(_) => FLOAT,
        ItemKind::Enum(item) => {
            let is_json = item.of == EnumOf::Json;
            DerivableTraits {
                copy: false,
                eq_hash: !is_json,
                order: false,
            }
        }
        // Equality but no order: whether the order of the items has a meaning is not known.
        ItemKind::Array(array) => DerivableTraits {
            copy: false,
            order: false,
            ..traits_of_type(&array.of, known)
        },
        ItemKind::Wrapper(wrapper) => DerivableTraits {
            copy: false,
            ..traits_of_type(&wrapper.of, known)
        },
        // The traits of a type override are not known. Objects, unions and requests may grow. Maps are equal whatever the order of their
        // members, so they are not hashed.
        ItemKind::Object(_)
        | ItemKind::Union(_)
        | ItemKind::Map(_)
        | ItemKind::Alias(_)
        | ItemKind::Endpoint(_)
        | ItemKind::Scheme(_)
        | ItemKind::Server(_) => NONE,
    }
}

fn traits_of_type(of: &RustType, known: &[DerivableTraits]) -> DerivableTraits {
    match of {
        RustType::Item(ItemId(index)) => known.get(*index).copied().unwrap_or(NONE),
        RustType::Std(StdType::I64 | StdType::U64 | StdType::Bool) => ALL,
        RustType::Std(StdType::F64) => FLOAT,
        // Maps are equal whatever the order of their members, so they are not hashed; neither is JSON of any type.
        RustType::Runtime("Json" | "FilePart")
        | RustType::Map(_)
        | RustType::Local(_)
        | RustType::RuntimeGeneric(..)
        | RustType::Path(..) => NONE,
        RustType::Std(StdType::String) | RustType::Runtime(_) => DerivableTraits { copy: false, ..ALL },
        RustType::Vec(inner) | RustType::Boxed(inner) => DerivableTraits {
            copy: false,
            ..traits_of_type(inner, known)
        },
        RustType::Option(inner) => traits_of_type(inner, known),
        RustType::Tuple(items) => {
            items
                .iter()
                .map(|item| traits_of_type(item, known))
                .fold(ALL, |left, right| DerivableTraits {
                    copy: left.copy && right.copy,
                    eq_hash: left.eq_hash && right.eq_hash,
                    order: left.order && right.order,
                })
        }
    }
}
