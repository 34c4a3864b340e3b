//! Follows pairs from where an operation uses them, and gives each fact its level there.
//!
//! In: the root of a schema in an operation. Out: facts with the path that leads to them.

use std::collections::BTreeSet;

use super::{Comparer, Edge, PairId, Polarity};
use crate::diff::rules::Element;
use crate::diff::severity::{Direction, Level, level_of};
use crate::diff::wire::collect::{Collector, Found};
use crate::diff::wire::fact::Fact;

/// Where an operation uses a schema.
#[derive(Clone, Debug)]
pub(in crate::diff::wire) struct Root<'a> {
    /// The method and the path of the operation.
    pub(in crate::diff::wire) operation: (&'a str, &'a str),
    /// Who writes the value.
    pub(in crate::diff::wire) direction: Direction,
    /// The element whose schema it is.
    pub(in crate::diff::wire) element: Element,
    /// The path to it: `body`, `200 body`, `query.limit`.
    pub(in crate::diff::wire) inside: String,
}

// How many ways to pairs are followed for one schema of an operation: in a schema whose parts use each other, there are more than that. Each
// pair is reached on one way at least.
const MOST_WAYS: usize = 4096;

/// One walk, the shortest ways first.
pub(in crate::diff::wire) struct Visit<'v> {
    root: &'v Root<'v>,
    comparer: &'v Comparer<'v>,
    ways: Vec<Way<'v>>,
    seen: BTreeSet<(PairId, Polarity, bool, bool)>,
}

// A way from the root to a pair: an edge behind another way.
struct Way<'v> {
    behind: Option<usize>,
    step: &'v str,
    pair: PairId,
    kind: Kind,
}

// What of a way decides the level of facts.
#[derive(Clone, Copy, Debug)]
struct Kind {
    polarity: Polarity,
    is_inner: bool,
    is_read_only: bool,
    is_write_only: bool,
}

impl<'v> Visit<'v> {
    /// A walk from a root.
    pub(in crate::diff::wire) const fn new(root: &'v Root<'v>, comparer: &'v Comparer<'v>) -> Self {
        Self {
            root,
            comparer,
            ways: Vec::new(),
            seen: BTreeSet::new(),
        }
    }

    /// Follows a pair and what it leads to; the facts go into `collector`.
    pub(in crate::diff::wire) fn follow(mut self, pair: PairId, collector: &mut Collector) {
        let kind = Kind {
            polarity: Polarity::Same,
            is_inner: false,
            is_read_only: false,
            is_write_only: false,
        };
        self.add(None, "", pair, kind);
        let mut next = 0;
        while let Some(way) = self.ways.get(next) {
            let (id, kind) = (way.pair, way.kind);
            if let Some(pair) = self.comparer.get(id) {
                if !pair.facts.is_empty() {
                    let (inside, subject) = self.paths(next);
                    for fact in &pair.facts {
                        self.report(fact, kind, (&inside, &subject), collector);
                    }
                }
                for edge in &pair.edges {
                    self.add(Some(next), &edge.step, edge.to, kind.behind(edge));
                }
            }
            next += 1;
        }
    }

    // A pair is entered again inside of itself only if its facts have another level there.
    fn add(&mut self, behind: Option<usize>, step: &'v str, pair: PairId, kind: Kind) {
        let is_dirty = self.comparer.get(pair).is_some_and(|pair| pair.is_dirty);
        if !is_dirty {
            return;
        }
        let (is_read_only, is_write_only) = (kind.is_read_only, kind.is_write_only);
        let is_first = self
            .seen
            .insert((pair, kind.polarity, is_read_only, is_write_only));
        if is_first || (self.ways.len() < MOST_WAYS && !self.is_inside(behind, pair)) {
            self.ways.push(Way {
                behind,
                step,
                pair,
                kind,
            });
        }
    }

    fn above(&self, way: Option<usize>) -> impl Iterator<Item = &Way<'v>> {
        let way_at = |at: usize| self.ways.get(at);
        std::iter::successors(way.and_then(way_at), move |way| way.behind.and_then(way_at))
    }

    fn is_inside(&self, way: Option<usize>, pair: PairId) -> bool {
        self.above(way).any(|above| above.pair == pair)
    }

    // The path inside of the operation, and that inside of the nearest schema that has a name in both specs.
    fn paths(&self, way: usize) -> (String, String) {
        let ways: Vec<&Way<'_>> = self.above(Some(way)).collect();
        let name = |way: &Way<'_>| self.comparer.get(way.pair)?.name.as_deref();
        let mut inside = self.root.inside.clone();
        let mut subject = inside.clone();
        for way in ways.into_iter().rev() {
            inside.push_str(way.step);
            match name(way) {
                Some(name) => name.clone_into(&mut subject),
                None => subject.push_str(way.step),
            }
        }
        (inside, subject)
    }

    fn report(&self, fact: &Fact, kind: Kind, (inside, subject): (&str, &str), collector: &mut Collector) {
        let direction = self.root.direction;
        let is_inner = kind.is_inner || !fact.step.is_empty();
        let (read_only, write_only) = (
            kind.is_read_only || fact.is_read_only,
            kind.is_write_only || fact.is_write_only,
        );
        let element = inner(self.root.element, is_inner, read_only, write_only);
        let is_not_compared = fact.is_not_compared();
        let movement = if is_not_compared {
            fact.rule.movement
        } else {
            kind.polarity.of(fact.rule.movement)
        };
        let level = match direction {
            _ if is_not_compared => fact.rule.level(direction),
            Direction::Request if read_only => Level::Compatible,
            Direction::Response if write_only => Level::Compatible,
            _ if kind.polarity == Polarity::Same => fact.rule.level(direction),
            _ => level_of(direction, movement),
        };
        let (method, path) = self.root.operation;
        collector.add(
            fact,
            Found {
                level,
                direction: (!is_not_compared).then_some(direction),
                movement,
                element: Some(element),
                is_write_only: write_only,
                method: method.to_owned(),
                path: path.to_owned(),
                inside: format!("{inside}{}", fact.step),
                subject: format!("{subject}{}", fact.step),
            },
        );
    }
}

impl Kind {
    fn behind(self, edge: &Edge) -> Self {
        Self {
            polarity: self.polarity.then(edge.polarity),
            is_inner: self.is_inner || !edge.step.is_empty(),
            is_read_only: self.is_read_only || edge.is_read_only,
            is_write_only: self.is_write_only || edge.is_write_only,
        }
    }
}

const fn inner(root: Element, is_inner: bool, is_read_only: bool, is_write_only: bool) -> Element {
    match (root, is_inner) {
        (Element::RequestBody, true) if is_read_only => Element::RequestReadOnlyProperty,
        (Element::RequestBody, true) => Element::RequestProperty,
        (Element::RequestParameter, true) => Element::RequestParameterProperty,
        (Element::RequestHeader, true) => Element::RequestHeaderProperty,
        (Element::ResponseBody, true) if is_write_only => Element::ResponseWriteOnlyProperty,
        (Element::ResponseBody, true) => Element::ResponseProperty,
        (root, _) => root,
    }
}
