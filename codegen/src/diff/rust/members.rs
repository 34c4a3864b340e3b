//! Members of two items: which are the same, which have another name, which are gone and which are new.
//!
//! In: the members, by name. Out: [`Matched`]. A member that has another name is one whose name on the wire or type tells.

use std::collections::BTreeMap;

use crate::diagnostics::nearest::nearest;

/// A field, a parameter or a variant.
#[derive(Clone, Debug)]
pub struct Member<'m> {
    /// Its name in Rust.
    pub name: &'m str,
    /// Its name or its value on the wire.
    pub wire: String,
    /// Its type, as it is compared.
    pub of: String,
}

/// Positions of members in both lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matched {
    /// Those that have the same name.
    pub same: Vec<(usize, usize)>,
    /// Those that have another name.
    pub renamed: Vec<(usize, usize)>,
    /// Those that are gone.
    pub gone: Vec<usize>,
    /// Those that are new.
    pub added: Vec<usize>,
}

/// Matches members by name, and then what is left by what else tells.
pub fn match_members(old: &[Member<'_>], new: &[Member<'_>]) -> Matched {
    let mut by_name: BTreeMap<&str, usize> = new
        .iter()
        .enumerate()
        .map(|(index, member)| (member.name, index))
        .collect();
    let mut matched = Matched::default();
    for (index, member) in old.iter().enumerate() {
        match by_name.remove(member.name) {
            Some(other) => matched.same.push((index, other)),
            None => matched.gone.push(index),
        }
    }
    matched.added = by_name.into_values().collect();
    matched.added.sort_unstable();
    let signs: [fn(&Member<'_>) -> String; 2] = [|member| member.wire.clone(), |member| folded(member.name)];
    for sign in signs {
        matched.pair(
            old,
            new,
            &|member| format!("{}\0{}", member.of, sign(member)),
            &|_, _| true,
        );
    }
    let is_near = |old: &Member<'_>, new: &Member<'_>| nearest(old.name, [new.name]).is_some();
    matched.pair(old, new, &|member| member.of.clone(), &is_near);
    matched
}

impl Matched {
    // Pairs what is left where exactly one of each side has a sign.
    fn pair(
        &mut self,
        old: &[Member<'_>],
        new: &[Member<'_>],
        sign: &dyn Fn(&Member<'_>) -> String,
        is_meant: &dyn Fn(&Member<'_>, &Member<'_>) -> bool,
    ) {
        if self.gone.is_empty() || self.added.is_empty() {
            return;
        }
        let (gone, added) = (signed(old, &self.gone, sign), signed(new, &self.added, sign));
        for (sign, gone) in gone {
            let ([gone], Some([added])) = (gone.as_slice(), added.get(&sign).map(Vec::as_slice)) else {
                continue;
            };
            let (Some(before), Some(after)) = (old.get(*gone), new.get(*added)) else {
                continue;
            };
            if is_meant(before, after) {
                self.renamed.push((*gone, *added));
                self.gone.retain(|index| index != gone);
                self.added.retain(|index| index != added);
            }
        }
    }
}

fn signed(
    members: &[Member<'_>],
    of: &[usize],
    sign: &dyn Fn(&Member<'_>) -> String,
) -> BTreeMap<String, Vec<usize>> {
    let mut signed: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for index in of {
        if let Some(member) = members.get(*index) {
            signed.entry(sign(member)).or_default().push(*index);
        }
    }
    signed
}

/// A name without what joins its words.
pub fn folded(name: &str) -> String {
    let letters = name.chars().filter(|next| next.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{Matched, Member, match_members};

    fn members<'m>(list: &[(&'m str, &str, &str)]) -> Vec<Member<'m>> {
        let list = list.iter();
        list.map(|(name, wire, of)| Member {
            name,
            wire: (*wire).to_owned(),
            of: (*of).to_owned(),
        })
        .collect()
    }

    #[test]
    fn what_has_another_name_is_told_by_its_name_on_the_wire_its_words_or_its_type() {
        let old = members(&[
            ("id", "id", "i64"),
            ("value_link", "value_link", "String"),
            ("iban", "iban", "Iban"),
            ("x", "x", "bool"),
            ("kind", "type", "Kind"),
        ]);
        let new = members(&[
            ("valuelink", "valuelink", "String"),
            ("iban_2", "iban2", "Iban"),
            ("id", "id", "i64"),
            ("far", "far", "bool"),
            ("r#type", "type", "Kind"),
        ]);
        let matched = match_members(&old, &new);
        let expected = Matched {
            same: vec![(0, 2)],
            renamed: vec![(4, 4), (1, 0), (2, 1)],
            gone: vec![3],
            added: vec![3],
        };
        assert_eq!(matched, expected);
    }
}
