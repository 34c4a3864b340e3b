//! Whether the name of an addition is a misspelling of a name that exists.
//!
//! In: two names, or the keys of two endpoints. Out: a boolean. Names that differ on purpose are not similar: `address1` and `address2`,
//! `customer` and `customers`, `height` and `weight`, `expired` and `expires`. Neither are those that differ in case or in what joins their
//! words: `check_collisions` reports them.

use strsim::damerau_levenshtein;

/// Whether `added` is `known` with a letter or two missing, doubled, swapped or wrong in some of its words.
pub(super) fn is_misspelt(added: &str, known: &str) -> bool {
    let (added_words, known_words) = (words(added), words(known));
    if added_words.len() != known_words.len() {
        return is_misspelt_word(&added_words.concat(), &known_words.concat());
    }
    let mut differences = added_words
        .iter()
        .zip(&known_words)
        .filter(|(added, known)| added != known);
    let mut is_any = false;
    differences.all(|(added, known)| {
        is_any = true;
        is_misspelt_word(added, known)
    }) && is_any
}

/// Whether two endpoints have one method, and paths that differ in one segment, which is misspelt, the plural of the other, or in another
/// case. Two paths of this kind are hardly ever served together.
pub(super) fn is_misspelt_endpoint(added: &str, known: &str) -> bool {
    let (Some((added_method, added)), Some((known_method, known))) =
        (added.split_once(' '), known.split_once(' '))
    else {
        return false;
    };
    let (added, known) = (segments(added), segments(known));
    if added_method != known_method || added.len() != known.len() {
        return false;
    }
    let mut differences = added.iter().zip(&known).filter(|(added, known)| added != known);
    let first = differences.next();
    differences.next().is_none()
        && first.is_some_and(|(added, known)| {
            is_misspelt(added, known) || singular(added) == singular(known) || words(added) == words(known)
        })
}

// Names of parameters do not distinguish paths. A fragment belongs to the last segment.
fn segments(path: &str) -> Vec<&str> {
    let path = path.trim();
    let path = path.strip_suffix('/').unwrap_or(path);
    let segments = path.split('/');
    segments
        .map(|segment| {
            if segment.starts_with(['@', '{']) {
                "{}"
            } else {
                segment
            }
        })
        .collect()
}

fn singular(segment: &str) -> String {
    let lower = segment.to_lowercase();
    match lower.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => lower.trim_end_matches('s').trim_end_matches('e').to_owned(),
    }
}

/// The words of a name, in lower case: `orderLine`, `order_line` and `order-line` have the same.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut is_after_lower = false;
    for next in name.chars() {
        let begins = !next.is_alphanumeric() || (next.is_uppercase() && is_after_lower);
        if begins && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if next.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(next.to_lowercase());
        }
        is_after_lower = next.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

fn is_misspelt_word(added: &str, known: &str) -> bool {
    const LONGEST: usize = 100;
    const LONG: usize = 9;
    let (letters, known_letters): (Vec<char>, Vec<char>) = (added.chars().collect(), known.chars().collect());
    let longest = letters.len().max(known_letters.len());
    if longest > LONGEST || digits(added) != digits(known) {
        return false;
    }
    let most = if longest < LONG { 1 } else { 2 };
    let distance = damerau_levenshtein(added, known);
    if distance == 0 || distance > most {
        return false;
    }
    if letters.len() == known_letters.len() {
        return are_letters_wrong(&letters, &known_letters);
    }
    // Few misspell the first letter.
    longest >= 5 && letters.first() == known_letters.first() && !is_inflection(&letters, &known_letters)
}

// Two that are swapped, or one that is another one within a word that is long enough to be known by the rest.
fn are_letters_wrong(added: &[char], known: &[char]) -> bool {
    let differences: Vec<usize> = (0..added.len())
        .filter(|at| added.get(*at) != known.get(*at))
        .collect();
    match differences.as_slice() {
        [first, second] if second - first == 1 && added.get(*first) == known.get(*second) => added.len() >= 4,
        [first, .., last] => *first > 0 && last + 1 < added.len() && added.len() >= 6,
        [only] => *only > 0 && only + 1 < added.len() && added.len() >= 6,
        [] => false,
    }
}

// Whether one word is the other with an ending: `orders`, `expired`, `buyer`. The last letter twice is none, and a word that lacks its last
// letter is none that exists, unless that letter makes the plural.
fn is_inflection(added: &[char], known: &[char]) -> bool {
    if let Some(ending) = added.strip_prefix(known) {
        return ending.first() != known.last();
    }
    match known.strip_prefix(added) {
        Some([letter]) => *letter == 's',
        Some(_) => true,
        None => false,
    }
}

fn digits(word: &str) -> String {
    word.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_misspelt, is_misspelt_endpoint};

    #[test]
    fn a_letter_that_is_missing_doubled_swapped_or_wrong_is_a_misspelling() {
        for (added, known) in [
            ("quantiy", "quantity"),
            ("qauntity", "quantity"),
            ("quantitty", "quantity"),
            ("quantuty", "quantity"),
            ("quantit", "quantity"),
            ("emial", "email"),
            ("pric", "price"),
            ("adress", "address"),
            ("lenght", "length"),
            ("shiping_adress", "shipping_address"),
            ("orderLnie", "orderLine"),
            ("quan_tty", "quantity"),
            ("Custmer", "Customer"),
            ("company.Shop.detialed", "company.Shop.detailed"),
            ("company:raed", "company:read"),
            ("customerr", "customer"),
        ] {
            assert!(is_misspelt(added, known), "{added}, {known}");
        }
    }

    #[test]
    fn names_that_differ_on_purpose_are_not_misspelt() {
        for (added, known) in [
            ("address2", "address1"),
            ("address2", "address"),
            ("line_2", "line_1"),
            ("customers", "customer"),
            ("customer", "customers"),
            ("companies", "company"),
            ("categories", "category"),
            ("height", "weight"),
            ("expired", "expires"),
            ("buyer", "buyers"),
            ("updated_at", "created_at"),
            ("max_items", "min_items"),
            ("end_date", "start_date"),
            ("due_rate", "due_date"),
            ("unpaid", "paid"),
            ("stage", "state"),
            ("ship", "shop"),
            ("long", "lon"),
            ("EUT", "EUR"),
            ("email", "mail"),
            ("shipped", "shipper"),
            ("orderId", "order_id"),
            ("", "a"),
        ] {
            assert!(!is_misspelt(added, known), "{added}, {known}");
        }
    }

    #[test]
    fn paths_are_compared_segment_by_segment() {
        for (added, known) in [
            ("GET /v1/customer", "GET /v1/customers"),
            ("GET /v1/custmers", "GET /v1/customers"),
            ("GET /v1/Customers", "GET /v1/customers"),
            ("GET /v1/customers/", "GET /v1/customers/x/"),
            ("GET /shops/@id/order", "GET /shops/{shop}/orders"),
            ("GET /companys", "GET /companies"),
        ] {
            assert_eq!(
                is_misspelt_endpoint(added, known),
                !known.ends_with("/x/"),
                "{added}"
            );
        }
        for (added, known) in [
            ("POST /v1/customers", "GET /v1/customers"),
            ("GET /v2/customers", "GET /v1/customers"),
            ("GET /v1/customers/@id", "GET /v1/customers"),
            ("GET /v1/customers/@id", "GET /v1/customers/search"),
            ("GET /ship/customer", "GET /shop/customers"),
            ("GET /customers", "GET"),
        ] {
            assert!(!is_misspelt_endpoint(added, known), "{added}, {known}");
        }
    }
}
