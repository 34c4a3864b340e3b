//! Quantifiers: `*`, `+`, `?`, `{2}`, `{2,}`, `{2,3}`.

use super::{NotRead, Reader};

impl Reader<'_> {
    // The least and the greatest number of repetitions, if a quantifier comes next. `{` that begins none is text without the flag `u`.
    pub(super) fn quantifier(&mut self) -> Result<Option<(usize, Option<usize>)>, NotRead> {
        if self.take("*") {
            return Ok(Some((0, None)));
        }
        if self.take("+") {
            return Ok(Some((1, None)));
        }
        if self.take("?") {
            return Ok(Some((0, Some(1))));
        }
        let start = self.at;
        if !self.take("{") {
            return Ok(None);
        }
        let Some((min, max)) = self.counts() else {
            self.at = start;
            return if self.is_unicode {
                Err(NotRead::Syntax)
            } else {
                Ok(None)
            };
        };
        if max.is_some_and(|max| max < min) {
            return Err(NotRead::Syntax);
        }
        Ok(Some((min, max)))
    }

    fn counts(&mut self) -> Option<(usize, Option<usize>)> {
        let min = self.count()?;
        let mut max = Some(min);
        if self.take(",") {
            max = if self.peek() == Some('}') {
                None
            } else {
                Some(self.count()?)
            };
        }
        self.take("}").then_some((min, max))
    }

    fn count(&mut self) -> Option<usize> {
        let digits = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        let text = self.rest().get(..digits).filter(|text| !text.is_empty())?;
        self.at += digits;
        // A number that does not fit is more than any string has.
        Some(text.parse().unwrap_or(usize::MAX))
    }
}
