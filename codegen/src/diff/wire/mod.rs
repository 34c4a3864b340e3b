//! Compares two contracts: what changed on the wire, with the operations that it reaches.
//!
//! In: two [`Contract`]s. Out: [`Change`]s. Operations are matched by their methods and their paths up to the names of parameters, everything in
//! them by what identifies it on the wire; schemas are compared two at a time (`schema`).

mod bodies;
mod collect;
mod document;
mod encodings;
mod fact;
mod lifecycle;
mod operations;
mod parameters;
mod responses;
mod schema;
mod security;
mod servers;

use std::collections::BTreeMap;

use self::collect::{Collector, Found};
use self::fact::{Fact, FactAt};
use self::schema::{Comparer, Form, PairId, Root, Visit};
use super::change::{Change, OperationIds};
use super::rules::Element;
use super::severity::Direction;
use crate::diagnostics::location::Location;
use crate::model::contract::{Contract, Operation, SchemaId, Scheme};

/// Every change from one contract to another. `today` is a full date of RFC 3339, by which sunset dates are judged.
pub fn compare(old: &Contract, new: &Contract, today: &str) -> Vec<Change> {
    let mut diff = Wire {
        old,
        new,
        today,
        changed_schemes: security::changed_schemes(old, new),
        schemas: Comparer::new(&old.schemas, &new.schemas),
        uses: Vec::new(),
        collector: Collector::default(),
    };
    operations::compare(&mut diff);
    document::compare(&mut diff);
    diff.schemas.finish();
    for one in std::mem::take(&mut diff.uses) {
        let root = Root {
            operation: (&one.operation.0, &one.operation.1),
            direction: one.direction,
            element: one.element,
            inside: one.inside,
        };
        Visit::new(&root, &diff.schemas).follow(one.pair, &mut diff.collector);
    }
    document::compare_versions(&mut diff);
    diff.collector.finish()
}

/// The `operationId`s of both contracts by their operations, as changes name them.
pub fn operation_ids(old: &Contract, new: &Contract) -> OperationIds {
    let mut ids = OperationIds::new();
    let mut add = |method: &str, path: &str, id: Option<&String>| {
        let of_operation = ids.entry((method.to_owned(), path.to_owned())).or_default();
        of_operation.extend(id.cloned());
    };
    let id_of = |operation: &'_ Operation| operation.id.as_ref().map(|id| id.value.clone());
    let newer: BTreeMap<(String, String), &Operation> = new
        .operations
        .iter()
        .map(|operation| (operations::route_of(operation), operation))
        .collect();
    for operation in &new.operations {
        add(&operation.method, &operation.path, id_of(operation).as_ref());
    }
    for operation in &old.operations {
        // One that is on both sides is called by its newer path.
        let known = newer.get(&operations::route_of(operation));
        let path = known.map_or(operation.path.as_str(), |newer| newer.path.as_str());
        add(&operation.method, path, id_of(operation).as_ref());
    }
    for webhook in old.webhooks.iter().chain(&new.webhooks) {
        let path = format!("webhook:{}", webhook.name);
        add(
            &webhook.operation.method,
            &path,
            id_of(&webhook.operation).as_ref(),
        );
    }
    ids
}

/// A comparison that is under way.
struct Wire<'c> {
    old: &'c Contract,
    new: &'c Contract,
    today: &'c str,
    changed_schemes: Vec<(&'c str, [&'c Scheme; 2])>,
    schemas: Comparer<'c>,
    // Schemas that operations use, which are followed when all are compared.
    uses: Vec<SchemaUse>,
    collector: Collector,
}

struct SchemaUse {
    operation: (String, String),
    direction: Direction,
    element: Element,
    inside: String,
    pair: PairId,
}

// Where in an operation something is.
#[derive(Clone)]
struct Place {
    method: String,
    path: String,
    direction: Direction,
    // What paths inside of the operation begin with: the name of a callback.
    within: String,
}

impl Place {
    fn inside(&self, path: &str) -> String {
        format!("{}{path}", self.within).trim_end().to_owned()
    }
}

impl Wire<'_> {
    fn report(&mut self, place: &Place, inside: &str, rule: &'static str, at: FactAt) {
        let fact = Fact::new(rule, at);
        self.collector.add(
            &fact,
            Found {
                level: fact.rule.level(place.direction),
                direction: Some(place.direction),
                movement: fact.rule.movement,
                element: None,
                is_write_only: false,
                method: place.method.clone(),
                path: place.path.clone(),
                inside: inside.to_owned(),
                subject: inside.to_owned(),
            },
        );
    }

    // About the whole document.
    fn report_alone(&mut self, subject: &str, rule: &'static str, at: FactAt) {
        self.report_document(Direction::Request, subject, rule, at);
    }

    // Of a webhook, which the server sends.
    fn report_webhook(&mut self, name: &str, rule: &'static str, at: FactAt) {
        self.report_document(Direction::Response, &format!("webhook:{name}"), rule, at);
    }

    fn report_document(&mut self, direction: Direction, subject: &str, rule: &'static str, at: FactAt) {
        let fact = Fact::new(rule, at);
        self.collector.add(
            &fact,
            Found {
                level: fact.rule.level(direction),
                direction: Some(direction),
                movement: fact.rule.movement,
                element: None,
                is_write_only: false,
                method: String::new(),
                path: String::new(),
                inside: subject.to_owned(),
                subject: subject.to_owned(),
            },
        );
    }

    // That what a reference leads to is not compared, which is one finding for all operations.
    fn not_compared(&mut self, (method, path): (&str, &str), reference: &str) {
        let location = |contract: &Contract| contract.unread.locations.get(reference).cloned();
        let (before, after) = (location(self.old), location(self.new));
        let text = |location: &Option<Location>| location.as_ref().map(|_| reference.to_owned());
        let (was, is) = (text(&before), text(&after));
        let fact = Fact::new("unhandled", FactAt::locations(before, after).texts(was, is));
        self.collector.add(
            &fact,
            Found {
                level: fact.rule.level(Direction::Request),
                direction: None,
                movement: fact.rule.movement,
                element: None,
                is_write_only: false,
                method: method.to_owned(),
                path: path.to_owned(),
                inside: String::new(),
                subject: reference.to_owned(),
            },
        );
    }

    fn use_schemas(
        &mut self,
        place: &Place,
        element: Element,
        (inside, form): (String, Form),
        (old, new): (SchemaId, SchemaId),
    ) {
        let pair = self.schemas.pair_of(old, new, form);
        self.uses.push(SchemaUse {
            operation: (place.method.clone(), place.path.clone()),
            direction: place.direction,
            element,
            inside: place.inside(&inside),
            pair,
        });
    }
}

fn at(before: &Location, after: &Location) -> FactAt {
    FactAt::locations(Some(before.clone()), Some(after.clone()))
}

fn only_before(before: &Location) -> FactAt {
    FactAt::locations(Some(before.clone()), None)
}

fn only_after(after: &Location) -> FactAt {
    FactAt::locations(None, Some(after.clone()))
}
