//! Boxes where a type would contain itself by value: few of them, one in every cycle, and none inside an array or a map.
//!
//! Uses are visited in the order of their types' keys and their own names. One is boxed if its target already contains, by value and
//! unboxed, the type that the use is in. So neither an unrelated type nor another order of the spec moves a box.

use crate::model::api::{Api, Shape, TypeId, Use, UseKind};

/// Boxes one use in every cycle of types.
pub(super) fn box_cycles(api: &mut Api) {
    let components = components(api);
    let mut edges: Vec<Vec<TypeId>> = vec![Vec::new(); api.types.len()];
    let mut order: Vec<usize> = (0..api.types.len()).collect();
    order.sort_by(|left, right| api.types[*left].key.cmp(&api.types[*right].key));
    for index in order {
        let Some(api_type) = api.types.get_mut(index) else {
            continue;
        };
        for of in uses_by_value(&mut api_type.shape) {
            let UseKind::Type(target) = of.kind else { continue };
            // Only a use inside a strongly connected component can close a cycle.
            if components.get(index) != components.get(target.0) {
                continue;
            }
            if reaches(&edges, target, TypeId(index)) {
                of.is_boxed = true;
            } else if let Some(targets) = edges.get_mut(index) {
                targets.push(target);
            }
        }
    }
}

// Whether `from` reaches `to` over unboxed uses.
fn reaches(edges: &[Vec<TypeId>], from: TypeId, to: TypeId) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        if id == to {
            return true;
        }
        if seen.insert(id) {
            open.extend(edges.get(id.0).into_iter().flatten());
        }
    }
    false
}

fn uses_by_value(shape: &mut Shape) -> Vec<&mut Use> {
    match shape {
        Shape::Basic(_) | Shape::Enum { .. } | Shape::Array { .. } | Shape::Map { .. } => Vec::new(),
        Shape::Newtype(of) => by_value(of),
        Shape::Object { fields, .. } => {
            let fields = fields.iter_mut();
            by_name(fields.map(|field| (&field.name.value, &mut field.of)))
        }
        Shape::Union { variants, .. } => {
            let variants = variants.iter_mut();
            by_name(variants.map(|variant| (&variant.name, &mut variant.of)))
        }
    }
}

fn by_name<'u>(uses: impl Iterator<Item = (&'u String, &'u mut Use)>) -> Vec<&'u mut Use> {
    let mut uses: Vec<_> = uses.collect();
    uses.sort_by_key(|(name, _)| *name);
    uses.into_iter().flat_map(|(_, of)| by_value(of)).collect()
}

fn by_value(of: &mut Use) -> Vec<&mut Use> {
    match of.kind {
        UseKind::Tuple(_) => match &mut of.kind {
            UseKind::Tuple(items) => items.iter_mut().flat_map(by_value).collect(),
            _ => Vec::new(),
        },
        UseKind::Override(_) => match &mut of.kind {
            UseKind::Override(of) => of.parameters.iter_mut().flat_map(by_value).collect(),
            _ => Vec::new(),
        },
        UseKind::Type(_) => vec![of],
        _ => Vec::new(),
    }
}

// The strongly connected component of every type (Tarjan's algorithm, without recursion, since cycles may be long).
fn components(api: &mut Api) -> Vec<usize> {
    let targets: Vec<Vec<usize>> = api
        .types
        .iter_mut()
        .map(|api_type| {
            let ids = uses_by_value(&mut api_type.shape).into_iter();
            ids.filter_map(|of| {
                if let UseKind::Type(id) = of.kind {
                    Some(id.0)
                } else {
                    None
                }
            })
            .collect()
        })
        .collect();
    Tarjan::run(&targets)
}

struct Tarjan<'t> {
    targets: &'t [Vec<usize>],
    order: Vec<Option<usize>>,
    low: Vec<usize>,
    is_open: Vec<bool>,
    stack: Vec<usize>,
    component: Vec<usize>,
    next: usize,
}

impl<'t> Tarjan<'t> {
    fn run(targets: &'t [Vec<usize>]) -> Vec<usize> {
        let count = targets.len();
        let mut state = Self {
            targets,
            order: vec![None; count],
            low: vec![0; count],
            is_open: vec![false; count],
            stack: Vec::new(),
            component: vec![usize::MAX; count],
            next: 0,
        };
        for start in 0..count {
            if state.order[start].is_none() {
                state.visit(start);
            }
        }
        state.component
    }

    fn enter(&mut self, node: usize) {
        self.order[node] = Some(self.next);
        self.low[node] = self.next;
        self.next += 1;
        self.is_open[node] = true;
        self.stack.push(node);
    }

    fn visit(&mut self, start: usize) {
        let mut calls = vec![(start, 0)];
        self.enter(start);
        while let Some((node, position)) = calls.pop() {
            if let Some(&target) = self.targets[node].get(position) {
                calls.push((node, position + 1));
                match self.order[target] {
                    None => {
                        self.enter(target);
                        calls.push((target, 0));
                    }
                    Some(order) if self.is_open[target] => self.low[node] = self.low[node].min(order),
                    Some(_) => {}
                }
                continue;
            }
            if let Some(&(parent, _)) = calls.last() {
                self.low[parent] = self.low[parent].min(self.low[node]);
            }
            if Some(self.low[node]) == self.order[node] {
                self.close(node);
            }
        }
    }

    fn close(&mut self, root: usize) {
        while let Some(node) = self.stack.pop() {
            self.is_open[node] = false;
            self.component[node] = root;
            if node == root {
                break;
            }
        }
    }
}
