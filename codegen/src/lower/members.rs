//! Names for the members of one type: fields, and values of an enum. Where several become one in Rust, who was there first keeps the
//! name: by `levain.lock`, by an older version, and else by the order of the spec.
//!
//! In: the members with their keys, and what was published. Out: a name for each, and those that `levain.lock` is to hold. It holds
//! but these: a name that no other asks for follows from the spec.

use std::collections::BTreeMap;

use crate::ident::Ident;
use crate::names::{Published, Scope};

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
    pub(super) held: Vec<(String, String)>,
}

/// Names members in `scope`; `name` makes a free name of a text.
pub(super) fn name_members(
    scope: &mut Scope,
    members: &[Member<'_>],
    published: &dyn Published,
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
    let mut first: Vec<Option<Ident>> = Vec::new();
    for member in members {
        let known = member.key.as_deref().and_then(|key| published.name_of(key));
        first.push(known.and_then(Ident::new).filter(|ident| scope.take(ident)));
    }
    let idents: Vec<Ident> = members
        .iter()
        .zip(first)
        .map(|(member, ident)| ident.unwrap_or_else(|| name(scope, member.text)))
        .collect();
    let mut alike: BTreeMap<Ident, usize> = BTreeMap::new();
    let plain = |member: &Member<'_>| name(&mut Scope::default(), member.text);
    for member in members {
        *alike.entry(plain(member)).or_default() += 1;
    }
    let held = members.iter().zip(&idents).filter_map(|(member, ident)| {
        let is_alone = alike.get(&plain(member)) == Some(&1);
        let key = member.key.clone().filter(|_| !is_alone)?;
        Some((key, ident.plain().to_owned()))
    });
    NamedMembers {
        held: held.collect(),
        idents,
    }
}
