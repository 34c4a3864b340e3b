//! What every item can do: found by starting from everything and taking away what something inside it cannot.

use crate::model::items::{DerivableTraits, EnumOf, Item, ItemId, ItemKind, Items, RustType, StdType};

const ALL: DerivableTraits = DerivableTraits {
    copy: true,
    eq_hash: true,
    order: true,
};
const NOTHING: DerivableTraits = DerivableTraits {
    copy: false,
    eq_hash: false,
    order: false,
};

const FLOAT: DerivableTraits = DerivableTraits {
    copy: true,
    eq_hash: false,
    order: true,
};

/// Sets the abilities of all items that have some of their own.
pub(super) fn set_abilities(items: &mut Items) {
    let mut known: Vec<DerivableTraits> = vec![ALL; items.list.len()];
    loop {
        let next: Vec<DerivableTraits> = items.list.iter().map(|item| abilities_of(item, &known)).collect();
        if next == known {
            break;
        }
        known = next;
    }
    for (item, abilities) in items.list.iter_mut().zip(known) {
        match &mut item.kind {
            ItemKind::Array(list) | ItemKind::Map(list) => list.abilities = abilities,
            ItemKind::Wrapper(value) => value.abilities = abilities,
            _ => {}
        }
    }
}

fn abilities_of(item: &Item, known: &[DerivableTraits]) -> DerivableTraits {
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
        // Compared, not ordered: whether the order of the items means anything is not known.
        ItemKind::Array(list) => DerivableTraits {
            copy: false,
            order: false,
            ..of_type(&list.of, known)
        },
        ItemKind::Wrapper(value) => DerivableTraits {
            copy: false,
            ..of_type(&value.of, known)
        },
        // What a type of the user's own can do is not known. Objects, alternatives and requests may grow. Dictionaries are equal whatever
        // their order, so they are not hashed.
        ItemKind::Object(_)
        | ItemKind::Union(_)
        | ItemKind::Map(_)
        | ItemKind::Alias(_)
        | ItemKind::Endpoint(_)
        | ItemKind::Scheme(_)
        | ItemKind::Server(_) => NOTHING,
    }
}

fn of_type(of: &RustType, known: &[DerivableTraits]) -> DerivableTraits {
    match of {
        RustType::Item(ItemId(index)) => known.get(*index).copied().unwrap_or(NOTHING),
        RustType::Std(StdType::I64 | StdType::U64 | StdType::Bool) => ALL,
        RustType::Std(StdType::F64) => FLOAT,
        // Dictionaries are equal whatever their order, so they are not hashed; nor is free JSON.
        RustType::Runtime("Json" | "FilePart")
        | RustType::Map(_)
        | RustType::Own(_)
        | RustType::Of(..)
        | RustType::Path(..) => NOTHING,
        RustType::Std(StdType::String) | RustType::Runtime(_) => DerivableTraits { copy: false, ..ALL },
        RustType::Vec(inner) | RustType::Boxed(inner) => DerivableTraits {
            copy: false,
            ..of_type(inner, known)
        },
        RustType::Option(inner) => of_type(inner, known),
        RustType::Tuple(items) => items
            .iter()
            .map(|item| of_type(item, known))
            .fold(ALL, |left, right| DerivableTraits {
                copy: left.copy && right.copy,
                eq_hash: left.eq_hash && right.eq_hash,
                order: left.order && right.order,
            }),
    }
}
