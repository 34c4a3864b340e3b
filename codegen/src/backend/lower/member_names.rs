//! Names for the members of an item: the fields of a struct, the variants of an enum, the parameters of a request.
//!
//! In: the text and the key of each member, and the registry of published names. Out: a name for each, and the names that `levain.lock`
//! records. Where the texts of several members become the same name, the name goes to the member that has it in `levain.lock` or in an
//! older version; else to the one with the fewest characters other than letters and digits, then to the one whose text is the name
//! itself, then to the first in the order of their texts. So names do not depend on the order of the spec. Only names that collide are
//! recorded: the others follow from the spec.

use std::collections::BTreeMap;

use crate::model::ident::Ident;
use crate::naming::{NameRegistry, Scope};

/// A member that needs a name.
pub(super) struct Member<'m> {
    /// Its key in `levain.lock`; none when the user overrides its name.
    pub(super) key: Option<String>,
    /// The text that its name is made from.
    pub(super) text: &'m str,
}

/// The names of members.
pub(super) struct MemberNames {
    /// A name for each member, in their order.
    pub(super) idents: Vec<Ident>,
    /// The names of the members that collide.
    pub(super) locked_names: LockedNames,
}

/// Names by their keys in `levain.lock`.
pub(super) type LockedNames = Vec<(String, String)>;

/// Names members in `scope`; `make_name` makes a free name from a text.
pub(super) fn name_members(
    scope: &mut Scope,
    members: &[Member<'_>],
    registry: &dyn NameRegistry,
    make_name: fn(&mut Scope, &str) -> Ident,
) -> MemberNames {
    let before = scope.clone();
    let idents = members
        .iter()
        .map(|member| make_name(scope, member.text))
        .collect();
    if scope.refused() == before.refused() {
        return MemberNames {
            idents,
            locked_names: Vec::new(),
        };
    }
    *scope = before;
    let plain: Vec<Ident> = members
        .iter()
        .map(|member| make_name(&mut Scope::default(), member.text))
        .collect();
    let collides = collisions(&plain);
    let mut idents = registered_names(scope, members, registry);
    for (index, ident) in idents.iter_mut().enumerate() {
        if ident.is_none() && !collides[index] && scope.take(&plain[index]) {
            *ident = Some(plain[index].clone());
        }
    }
    let mut unnamed: Vec<usize> = (0..members.len())
        .filter(|index| idents[*index].is_none())
        .collect();
    unnamed.sort_by_key(|index| rank(members[*index].text, &plain[*index]));
    for index in unnamed {
        idents[index] = Some(make_name(scope, members[index].text));
    }
    let idents: Vec<Ident> = idents
        .into_iter()
        .zip(&plain)
        .map(|(ident, plain)| ident.unwrap_or_else(|| plain.clone()))
        .collect();
    let locked_names = members.iter().zip(&collides).zip(&idents);
    let locked_names = locked_names.filter_map(|((member, collides), ident)| {
        let key = member.key.clone().filter(|_| *collides)?;
        Some((key, ident.plain().to_owned()))
    });
    MemberNames {
        locked_names: locked_names.collect(),
        idents,
    }
}

// By member: whether another one would have the same name.
fn collisions(plain: &[Ident]) -> Vec<bool> {
    let mut counts: BTreeMap<&Ident, usize> = BTreeMap::new();
    plain
        .iter()
        .for_each(|ident| *counts.entry(ident).or_default() += 1);
    plain.iter().map(|ident| counts.get(ident) != Some(&1)).collect()
}

// By member: its published name, where that is still free.
fn registered_names(
    scope: &mut Scope,
    members: &[Member<'_>],
    registry: &dyn NameRegistry,
) -> Vec<Option<Ident>> {
    let names = members.iter().map(|member| {
        let name = member.key.as_deref().and_then(|key| registry.name_of(key));
        name.and_then(Ident::new).filter(|ident| scope.take(ident))
    });
    names.collect()
}

// `id` goes before `_id`, `clientId` before `client_id`, and `id` before `ID`.
fn rank<'t>(text: &'t str, plain: &Ident) -> (usize, bool, &'t str) {
    let punctuation = text.chars().filter(|next| !next.is_alphanumeric()).count();
    let name = plain.plain();
    // The keyword `self` becomes `self_`.
    let is_name = text == name || Some(text) == name.strip_suffix('_');
    (punctuation, !is_name, text)
}
