//! What every item can do: found by starting from everything and taking away what something inside it cannot.

use crate::items::{Abilities, Item, ItemId, ItemKind, Items, RustType, StdType};

const ALL: Abilities = Abilities {
    copy: true,
    eq_hash: true,
    order: true,
};
const NOTHING: Abilities = Abilities {
    copy: false,
    eq_hash: false,
    order: false,
};

/// Sets the abilities of all items.
pub(super) fn set_abilities(items: &mut Items) {
    let mut known: Vec<Abilities> = vec![ALL; items.list.len()];
    loop {
        let next: Vec<Abilities> = items.list.iter().map(|item| abilities_of(item, &known)).collect();
        if next == known {
            break;
        }
        known = next;
    }
    let request_and_answers: Vec<(Abilities, Abilities)> = items
        .list
        .iter()
        .map(|item| endpoint_abilities(item, &known))
        .collect();
    for ((item, abilities), (request, answers)) in items.list.iter_mut().zip(known).zip(request_and_answers) {
        match &mut item.kind {
            ItemKind::List(list) | ItemKind::Map(list) => list.abilities = abilities,
            ItemKind::Wrapper(value) => value.abilities = abilities,
            ItemKind::Object(object) => object.abilities = abilities,
            ItemKind::Union(union) => union.abilities = abilities,
            ItemKind::Endpoint(endpoint) => {
                endpoint.abilities = request;
                endpoint.response_abilities = answers;
            }
            ItemKind::Text(_)
            | ItemKind::Int(_)
            | ItemKind::Float(_)
            | ItemKind::Bool
            | ItemKind::Enum(_)
            | ItemKind::Scheme(_)
            | ItemKind::Server(_) => {}
        }
    }
}

fn both(left: Abilities, right: Abilities) -> Abilities {
    Abilities {
        copy: left.copy && right.copy,
        eq_hash: left.eq_hash && right.eq_hash,
        order: left.order && right.order,
    }
}

fn abilities_of(item: &Item, known: &[Abilities]) -> Abilities {
    // Aggregates are compared, not ordered: their fields' order means nothing.
    let aggregate = Abilities {
        copy: false,
        eq_hash: true,
        order: false,
    };
    match &item.kind {
        ItemKind::Text(_) => Abilities { copy: false, ..ALL },
        ItemKind::Int(_) | ItemKind::Bool => ALL,
        ItemKind::Float(_) => Abilities {
            copy: true,
            eq_hash: false,
            order: true,
        },
        ItemKind::Enum(item) => {
            let is_json = item.of == crate::items::EnumOf::Json;
            Abilities {
                copy: false,
                eq_hash: !is_json,
                order: !is_json,
            }
        }
        ItemKind::List(list) => both(aggregate, of_type(&list.of, known)),
        ItemKind::Map(list) => both(
            aggregate,
            of_type(&RustType::Map(Box::new(list.of.clone())), known),
        ),
        ItemKind::Wrapper(value) => both(Abilities { copy: false, ..ALL }, of_type(&value.of, known)),
        ItemKind::Object(object) => {
            let fields = object.fields.iter().map(|field| of_type(&field.base, known));
            let additional = object
                .additional
                .iter()
                .map(|(_, of)| of_type(&RustType::Map(Box::new(of.clone())), known));
            fields.chain(additional).fold(aggregate, both)
        }
        // The variant that keeps the unknown holds any JSON.
        ItemKind::Union(_) | ItemKind::Endpoint(_) | ItemKind::Scheme(_) | ItemKind::Server(_) => NOTHING,
    }
}

fn endpoint_abilities(item: &Item, known: &[Abilities]) -> (Abilities, Abilities) {
    let ItemKind::Endpoint(endpoint) = &item.kind else {
        return (NOTHING, NOTHING);
    };
    let aggregate = Abilities {
        copy: false,
        eq_hash: true,
        order: false,
    };
    let parameters = endpoint
        .parameters
        .iter()
        .map(|parameter| of_type(&parameter.base, known));
    let body = endpoint.body.iter().map(|body| of_type(&body.base, known));
    let request = parameters.chain(body).fold(aggregate, both);
    let answers = endpoint
        .responses
        .iter()
        .filter_map(|response| response.body.as_ref());
    let answers = answers.map(|(of, _)| of_type(of, known)).fold(aggregate, both);
    (request, answers)
}

fn of_type(of: &RustType, known: &[Abilities]) -> Abilities {
    match of {
        RustType::Item(ItemId(index)) => known.get(*index).copied().unwrap_or(NOTHING),
        RustType::Std(StdType::I64 | StdType::Bool) => ALL,
        RustType::Std(StdType::F64) => Abilities {
            copy: true,
            eq_hash: false,
            order: true,
        },
        // Dictionaries are equal whatever their order, so they are not hashed; nor is free JSON.
        RustType::Runtime("Json" | "FilePart") | RustType::Map(_) | RustType::Own(_) | RustType::Of(..) => {
            NOTHING
        }
        RustType::Std(StdType::String) | RustType::Runtime(_) => Abilities { copy: false, ..ALL },
        RustType::Vec(inner) | RustType::Boxed(inner) => Abilities {
            copy: false,
            ..of_type(inner, known)
        },
        RustType::Option(inner) => of_type(inner, known),
        RustType::Tuple(items) => items.iter().map(|item| of_type(item, known)).fold(ALL, both),
    }
}
