//! The order of `use` lines, which is that of rustfmt, so that it leaves them where they are.
//!
//! In: names and paths. Out: their order, by the version sort of the style guide.

use std::cmp::Ordering;

use crate::model::ident::Ident;

/// A part of a name: an underscore, digits or other text.
enum Chunk<'n> {
    Underscore,
    Number(&'n str),
    Text(&'n str),
}

/// Compares two names: `v1_2` comes before `v1_10`.
pub(super) fn by_version(left: &str, right: &str) -> Ordering {
    let (mut left_rest, mut right_rest) = (left, right);
    // Of equal numbers, the one with more zeros in front comes first.
    let mut zeros = Ordering::Equal;
    loop {
        let ordering = match (next_chunk(&mut left_rest), next_chunk(&mut right_rest)) {
            (None, None) => return zeros,
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(left), Some(right)) => compare_chunks(&left, &right, &mut zeros),
        };
        if ordering.is_ne() {
            return ordering;
        }
    }
}

/// Compares two paths, segment by segment.
pub(super) fn by_path(left: &[&Ident], right: &[&Ident]) -> Ordering {
    let segments = left.iter().zip(right);
    let mut orderings = segments.map(|(left, right)| by_version(left.plain(), right.plain()));
    orderings
        .find(|ordering| ordering.is_ne())
        .unwrap_or_else(|| left.len().cmp(&right.len()))
}

fn compare_chunks(left: &Chunk<'_>, right: &Chunk<'_>, zeros: &mut Ordering) -> Ordering {
    match (left, right) {
        (Chunk::Underscore, Chunk::Underscore) => Ordering::Equal,
        (Chunk::Underscore, _) => Ordering::Less,
        (_, Chunk::Underscore) => Ordering::Greater,
        (Chunk::Number(left), Chunk::Number(right)) => {
            let [left_digits, right_digits] = [left, right].map(|digits| digits.trim_start_matches('0'));
            if zeros.is_eq() {
                let zeros_of = |all: &str, digits: &str| all.len() - digits.len();
                *zeros = zeros_of(right, right_digits).cmp(&zeros_of(left, left_digits));
            }
            let by_length = left_digits.len().cmp(&right_digits.len());
            by_length.then_with(|| left_digits.cmp(right_digits))
        }
        (Chunk::Number(left) | Chunk::Text(left), Chunk::Number(right) | Chunk::Text(right)) => {
            left.cmp(right)
        }
    }
}

fn next_chunk<'n>(rest: &mut &'n str) -> Option<Chunk<'n>> {
    let first = rest.bytes().next()?;
    let end = |is_other: &dyn Fn(u8) -> bool| rest.bytes().position(is_other).unwrap_or(rest.len());
    let length = match first {
        b'_' => 1,
        b'0'..=b'9' => end(&|byte| !byte.is_ascii_digit()),
        _ => end(&|byte| byte == b'_' || byte.is_ascii_digit()),
    };
    let (chunk, after) = rest.split_at(length);
    *rest = after;
    Some(match first {
        b'_' => Chunk::Underscore,
        b'0'..=b'9' => Chunk::Number(chunk),
        _ => Chunk::Text(chunk),
    })
}

#[cfg(test)]
mod tests {
    use super::by_version;

    #[test]
    fn names_are_in_the_order_of_rustfmt() {
        let sorted = [
            "A2", "B_C", "BC", "Bc", "X1A", "X2", "X10", "a_b", "ab", "type", "type_a", "typea", "u_1",
            "u01", "u1", "v1_9_0", "v1_10_0", "x1a", "x001b", "x6a06a6", "x372371",
        ];
        let mut shuffled = sorted;
        shuffled.reverse();
        shuffled.sort_by(|left, right| by_version(left, right));
        assert_eq!(shuffled, sorted);
    }
}
