//! Suggests the name that a misspelt one was probably meant to be.

/// The candidate nearest to `written`, if one is near enough for a misspelling.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = folded(written);
    let longest = plain.chars().count();
    candidates
        .into_iter()
        // Strings of very different lengths are far apart and need no comparison.
        .filter(|candidate| candidate.len().abs_diff(written.len()) <= 2 + written.len() / 2)
        .map(|candidate| (distance(&plain, &folded(candidate)), candidate))
        .filter(|(distance, candidate)| {
            let length = longest.max(candidate.chars().count());
            *distance * 3 <= length || (*distance == 1 && length > 1)
        })
        // The first of several that are equally near: the order of the spec decides.
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Whether `written` is so near to `meant` that nothing else can have been meant: a letter or two, or what joins the words.
pub fn is_slip(written: &str, meant: &str) -> bool {
    const FEW: usize = 4;
    const MANY: usize = 8;
    let (written, meant) = (folded(written), folded(meant));
    let longest = written.chars().count().max(meant.chars().count());
    let most = match longest {
        0..FEW => 0,
        FEW..MANY => 1,
        _ => 2,
    };
    written.len().abs_diff(meant.len()) <= 2 * most && distance(&written, &meant) <= most
}

/// Candidates as a sentence lists them, when they are few.
pub fn listed<'a>(candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    const MOST: usize = 8;
    let candidates: Vec<&str> = candidates.into_iter().take(MOST + 1).collect();
    if candidates.is_empty() || candidates.len() > MOST {
        return None;
    }
    Some(in_a_sentence(&candidates, "or"))
}

/// `` `a`, `b` or `c` ``.
pub fn in_a_sentence(names: &[&str], word: &str) -> String {
    match names {
        [] => String::new(),
        [one] => format!("`{one}`"),
        [most @ .., last] => {
            let most: Vec<String> = most.iter().map(|name| format!("`{name}`")).collect();
            format!("{} {word} `{last}`", most.join(", "))
        }
    }
}

// Case and the joining of words are what is mistaken most: `minItems` is `min-items`.
fn folded(name: &str) -> String {
    name.chars()
        .filter(|next| !matches!(next, '-' | '_' | ' ' | '?'))
        .flat_map(char::to_lowercase)
        .collect()
}

// Long strings are no misspelt names, and comparing them costs the product of their lengths.
fn distance(one: &str, other: &str) -> usize {
    const LONGEST: usize = 100;
    if one.len() > LONGEST || other.len() > LONGEST {
        return usize::MAX / 4;
    }
    strsim::damerau_levenshtein(one, other)
}

#[cfg(test)]
mod tests {
    use super::{listed, nearest};

    #[test]
    fn a_slip_is_found() {
        assert_eq!(
            nearest("minItems", ["min", "min-items", "max-items"]),
            Some("min-items")
        );
        assert_eq!(nearest("lenght", ["length", "chars"]), Some("length"));
        assert_eq!(nearest("Shop", ["Shop.simple", "Stop"]), Some("Stop"));
    }

    #[test]
    fn another_word_is_not_near() {
        assert_eq!(nearest("colour", ["length", "chars", "is"]), None);
        assert_eq!(nearest("a", ["b"]), None);
    }

    #[test]
    fn few_candidates_are_listed() {
        assert_eq!(listed(["a", "b", "c"]).as_deref(), Some("`a`, `b` or `c`"));
        assert_eq!(listed(["1"; 9]), None);
    }
}
