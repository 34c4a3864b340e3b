//! Follows pairs from where an operation uses them, and gives each fact its level there.
//!
//! In: the root of a schema in an operation. Out: facts with the path that leads to them.

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

// How many pairs are visited for one schema of an operation: in a schema whose parts use each other, there are more ways than that.
const MOST_VISITS: usize = 4096;

/// One walk.
pub(in crate::diff::wire) struct Visit<'v, 'a> {
    root: &'v Root<'a>,
    collector: &'v mut Collector,
    open: Vec<PairId>,
    visits: usize,
}

// What is known on the way to a pair.
#[derive(Clone)]
struct Way {
    inside: String,
    subject: String,
    depth: usize,
    polarity: Polarity,
    is_read_only: bool,
    is_write_only: bool,
}

impl<'v, 'a> Visit<'v, 'a> {
    /// A walk from a root, whose facts go into `collector`.
    pub(in crate::diff::wire) fn new(root: &'v Root<'a>, collector: &'v mut Collector) -> Self {
        Self {
            root,
            collector,
            open: Vec::new(),
            visits: 0,
        }
    }

    /// Follows a pair and what it leads to.
    pub(in crate::diff::wire) fn follow(&mut self, comparer: &Comparer<'_>, pair: PairId) {
        let way = Way {
            inside: self.root.inside.clone(),
            subject: self.root.inside.clone(),
            depth: 0,
            polarity: Polarity::Same,
            is_read_only: false,
            is_write_only: false,
        };
        self.enter(comparer, pair, way);
    }

    // Recurses once per level of the schemas: a pair is not entered again inside of itself, and the visits are counted.
    fn enter(&mut self, comparer: &Comparer<'_>, id: PairId, mut way: Way) {
        const MOST_LEVELS: usize = 200;
        let Some(pair) = comparer.get(id).filter(|pair| pair.is_dirty) else {
            return;
        };
        if self.open.contains(&id) || self.visits >= MOST_VISITS || self.open.len() >= MOST_LEVELS {
            return;
        }
        self.visits += 1;
        self.open.push(id);
        if let Some(name) = &pair.name {
            way.subject.clone_from(name);
        }
        for fact in &pair.facts {
            self.report(fact, &way);
        }
        for edge in &pair.edges {
            self.enter(comparer, edge.to, way.behind(edge));
        }
        self.open.pop();
    }

    fn report(&mut self, fact: &Fact, way: &Way) {
        let direction = self.root.direction;
        let is_inner = way.depth > 0 || !fact.step.is_empty();
        let (read_only, write_only) = (
            way.is_read_only || fact.is_read_only,
            way.is_write_only || fact.is_write_only,
        );
        let element = inner(self.root.element, is_inner, read_only, write_only);
        let movement = way.polarity.of(fact.rule.movement);
        let level = match direction {
            Direction::Request if read_only => Level::Compatible,
            Direction::Response if write_only => Level::Compatible,
            _ if way.polarity == Polarity::Same => fact.rule.level(direction),
            _ => level_of(direction, movement),
        };
        let (method, path) = self.root.operation;
        self.collector.add(
            fact,
            Found {
                level,
                direction: Some(direction),
                movement,
                element: Some(element),
                is_write_only: write_only,
                method: method.to_owned(),
                path: path.to_owned(),
                inside: format!("{}{}", way.inside, fact.step),
                subject: format!("{}{}", way.subject, fact.step),
            },
        );
    }
}

impl Way {
    fn behind(&self, edge: &Edge) -> Self {
        Self {
            inside: format!("{}{}", self.inside, edge.step),
            subject: format!("{}{}", self.subject, edge.step),
            depth: self.depth + usize::from(!edge.step.is_empty()),
            polarity: self.polarity.then(edge.polarity),
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
