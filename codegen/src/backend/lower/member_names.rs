//! Names for members: fields of a type, values of an enum, parameters of an operation. Where several become one in Rust, who was there
//! first keeps the name, by `levain.lock` or by an older version; else the one with the fewest signs, then the one that is written as the
//! name is, then the first by its text. So a name is no matter of the order of the spec.
//!
//! In: the members with their keys, and what was published. Out: a name for each, and those that `levain.lock` is to hold. It holds
//! but these: a name that no other asks for follows from the spec.

use std::collections::BTreeMap;

use crate::model::ident::Ident;
use crate::naming::{NameRegistry, Scope};

/// A member that is to be named.
pub(super) struct Member<'m> {
    /// What `levain.lock` calls it; none when the user says how it is named.
    pub(super) key: Option<String>,
    /// What its name is made of.
    pub(super) text: &'m str,
}

/// The names of some members, in their order.
pub(super) struct NamedMembers {
    pub(super) idents: Vec<Ident>,
    /// The names of those that are told apart, by their keys.
    pub(super) held: Held,
}

/// Names by their keys.
pub(super) type Held = Vec<(String, String)>;

/// Names members in `scope`; `name` makes a free name of a text.
pub(super) fn name_members(
    scope: &mut Scope,
    members: &[Member<'_>],
    registry: &dyn NameRegistry,
    name: fn(&mut Scope, &str) -> Ident,
) -> NamedMembers {
    let before = scope.clone();
    let idents = members.iter().map(|member| name(scope, member.text)).collect();
    if scope.refused() == before.refused() {
        return NamedMembers {
            idents,
            held: Vec::new(),
        };
    }
    *scope = before;
    let plain: Vec<Ident> = members
        .iter()
        .map(|member| name(&mut Scope::default(), member.text))
        .collect();
    let mut alike: BTreeMap<&Ident, usize> = BTreeMap::new();
    plain
        .iter()
        .for_each(|ident| *alike.entry(ident).or_default() += 1);
    let is_alone = |ident: &Ident| alike.get(ident) == Some(&1);
    let known = members.iter().map(|member| {
        let known = member.key.as_deref().and_then(|key| registry.name_of(key));
        known.and_then(Ident::new).filter(|ident| scope.take(ident))
    });
    let mut idents: Vec<Option<Ident>> = known.collect();
    for (ident, plain) in idents.iter_mut().zip(&plain) {
        if ident.is_none() && is_alone(plain) && scope.take(plain) {
            *ident = Some(plain.clone());
        }
    }
    let mut rest: Vec<usize> = (0..members.len())
        .filter(|index| idents[*index].is_none())
        .collect();
    rest.sort_by_key(|index| rank(members[*index].text, &plain[*index]));
    for index in rest {
        idents[index] = Some(name(scope, members[index].text));
    }
    let idents: Vec<Ident> = idents
        .into_iter()
        .zip(&plain)
        .map(|(ident, plain)| ident.unwrap_or_else(|| plain.clone()))
        .collect();
    let held = members.iter().zip(&plain).zip(&idents);
    let held = held.filter_map(|((member, plain), ident)| {
        let key = member.key.clone().filter(|_| !is_alone(plain))?;
        Some((key, ident.plain().to_owned()))
    });
    NamedMembers {
        held: held.collect(),
        idents,
    }
}

// `id` goes before `_id`, `clientId` before `client_id`, and `id` before `ID`.
fn rank<'t>(text: &'t str, plain: &Ident) -> (usize, bool, &'t str) {
    let signs = text.chars().filter(|next| !next.is_alphanumeric()).count();
    let name = plain.plain();
    // `self_` is how `self` is written.
    let is_as_named = text == name || Some(text) == name.strip_suffix('_');
    (signs, !is_as_named, text)
}
