//! The conflicts that a merge leaves in a text, in the styles `merge`, `diff3` and `zdiff3` of
//! [Git](https://git-scm.com/docs/git-merge#_how_conflicts_are_presented).
//!
//! In: the lines of a text. Out: what each of them is to a conflict. Knows nothing of what the text means.

// Git's `conflict-marker-size`; merges of merges have longer ones.
const SHORTEST: usize = 7;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A line of the text: outside of conflicts, or of one of the two sides.
    Text,
    /// The marker that begins a conflict.
    Begin,
    /// The marker before the other side of the conflict.
    OtherSide,
    /// A line that belongs to neither side: what both had before the merge, and the markers around it.
    Neither,
    /// A marker where none belongs.
    Misplaced,
}

/// Reads lines in their order.
#[derive(Clone, Debug, Default)]
pub(super) struct Conflicts {
    /// How many began.
    pub(super) count: usize,
    open: Option<(usize, Part)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Ours,
    Before,
    Theirs,
}

impl Conflicts {
    /// What the next line is.
    pub(super) fn read(&mut self, line: &str) -> Line {
        let marker = marker(line);
        // What both sides had before may itself have conflicts, with markers of another length.
        if let Some((length, Part::Before)) = self.open
            && marker != Some(('=', length))
        {
            return Line::Neither;
        }
        let Some((sign, length)) = marker else {
            return Line::Text;
        };
        let same = self
            .open
            .filter(|(open, _)| *open == length)
            .map(|(_, part)| part);
        let (part, read) = match (sign, same) {
            ('<', None) if self.open.is_none() => {
                self.count += 1;
                (Some(Part::Ours), Line::Begin)
            }
            ('|', Some(Part::Ours)) => (Some(Part::Before), Line::Neither),
            ('=', Some(Part::Ours | Part::Before)) => (Some(Part::Theirs), Line::OtherSide),
            ('>', Some(Part::Theirs)) => (None, Line::Neither),
            _ => return Line::Misplaced,
        };
        self.open = part.map(|part| (length, part));
        read
    }

    /// Whether the last conflict has no end.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }
}

/// Whether a text has conflicts, each with its end.
#[cfg(feature = "cli")]
pub(super) fn has_conflicts(text: &str) -> bool {
    let mut conflicts = Conflicts::default();
    let is_whole = text.lines().all(|line| conflicts.read(line) != Line::Misplaced);
    is_whole && conflicts.count > 0 && !conflicts.is_open()
}

// The sign that a marker repeats, and how often.
fn marker(line: &str) -> Option<(char, usize)> {
    let sign = line.chars().next().filter(|first| "<|=>".contains(*first))?;
    let rest = line.trim_start_matches(sign);
    let length = line.len() - rest.len();
    let is_marker = length >= SHORTEST && (rest.trim().is_empty() || rest.starts_with(' '));
    is_marker.then_some((sign, length))
}

#[cfg(test)]
mod tests {
    #[cfg(feature = "cli")]
    use super::has_conflicts;
    use super::{Conflicts, Line};

    fn read(text: &str) -> Vec<Line> {
        let mut conflicts = Conflicts::default();
        text.lines().map(|line| conflicts.read(line)).collect()
    }

    #[test]
    fn the_lines_of_both_sides_are_text_and_what_was_before_them_is_not() {
        use Line::{Begin, Neither, OtherSide, Text};
        let merge = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd";
        assert_eq!(read(merge), [Text, Begin, Text, OtherSide, Text, Neither, Text]);
        let diff3 = "<<<<<<<\nb\n||||||| 1234567\na\n=======\nc\n>>>>>>>\n";
        assert_eq!(
            read(diff3),
            [Begin, Text, Neither, Neither, OtherSide, Text, Neither]
        );
        let of_merges = "<<<<<<< a\nb\n||||||| merged\n<<<<<<<<< x\nq\n=========\nr\n>>>>>>>>> y\n=======\nc\n>>>>>>> b\n";
        assert_eq!(
            read(of_merges),
            [
                Begin, Text, Neither, Neither, Neither, Neither, Neither, Neither, OtherSide, Text, Neither
            ]
        );
    }

    #[cfg(feature = "cli")]
    #[test]
    fn conflicts_are_whole_or_none() {
        assert!(has_conflicts("<<<<<<< a\r\nb\r\n=======\r\nc\r\n>>>>>>> b\r\n"));
        for text in [
            "",
            "a\n=======\nb\n",
            "<<<<<<< a\nb\n=======\nc\n",
            "<<<<<<< a\nb\n>>>>>>> b\n",
            "<<<<<<< a\n<<<<<<< a\n=======\n>>>>>>> b\n",
            "// <<<<<<< a\n// =======\n// >>>>>>> b\n",
            "<<<<<< a\n======\n>>>>>> b\n",
        ] {
            assert!(!has_conflicts(text), "{text}");
        }
    }
}
