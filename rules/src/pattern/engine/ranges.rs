//! Sets of characters as ranges of code points.

/// The last code point.
const LAST: u32 = 0x0010_ffff;

/// Ranges of code points, both ends included.
#[derive(Clone, Default)]
pub(super) struct Ranges(Vec<(u32, u32)>);

impl Ranges {
    /// `\d`.
    pub(super) fn digits() -> Self {
        Self(vec![(0x30, 0x39)])
    }

    /// `\w`.
    pub(super) fn word() -> Self {
        Self(vec![(0x30, 0x39), (0x41, 0x5a), (0x5f, 0x5f), (0x61, 0x7a)])
    }

    /// `\s`: `WhiteSpace` and `LineTerminator` (ECMA-262, sections 12.2 and 12.3).
    pub(super) fn space() -> Self {
        Self(vec![
            (0x09, 0x0d),
            (0x20, 0x20),
            (0xa0, 0xa0),
            (0x1680, 0x1680),
            (0x2000, 0x200a),
            (0x2028, 0x2029),
            (0x202f, 0x202f),
            (0x205f, 0x205f),
            (0x3000, 0x3000),
            (0xfeff, 0xfeff),
        ])
    }

    pub(super) fn add(&mut self, first: u32, last: u32) {
        self.0.push((first, last));
    }

    pub(super) fn add_all(&mut self, others: &Self) {
        self.0.extend(&others.0);
    }

    /// Sorts and joins the ranges, on which [`contains`](Self::contains) relies.
    pub(super) fn normalize(&mut self) {
        self.0.sort_unstable();
        let mut joined: Vec<(u32, u32)> = Vec::with_capacity(self.0.len());
        for (first, last) in self.0.drain(..) {
            match joined.last_mut() {
                Some(before) if first <= before.1.saturating_add(1) => before.1 = before.1.max(last),
                _ => joined.push((first, last)),
            }
        }
        self.0 = joined;
    }

    /// Every other code point, of normalized ranges.
    pub(super) fn complement(&self) -> Self {
        let mut others = Self::default();
        let mut next = 0;
        for (first, last) in &self.0 {
            if *first > next {
                others.add(next, first - 1);
            }
            next = last.saturating_add(1);
        }
        if next <= LAST {
            others.add(next, LAST);
        }
        others
    }

    pub(super) fn contains(&self, code: u32) -> bool {
        let after = self.0.partition_point(|(first, _)| *first <= code);
        let before = after.checked_sub(1).and_then(|index| self.0.get(index));
        before.is_some_and(|(_, last)| code <= *last)
    }
}
