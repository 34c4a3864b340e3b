//! The causes of an error in its own message.
//!
//! In: an error and its sources. Out: their messages in one line, from the error to the last cause. An error whose `Display` tells its causes
//! has no `source`, so that what prints both shows nothing twice (the guideline of `std::error::Error`: one of the two, never both).

use std::error::Error;
use std::fmt;

/// Shows an error and what caused it: `error sending request: client error (Connect): operation timed out`.
pub(crate) struct Causes<'e>(pub(crate) &'e (dyn Error + 'static));

impl fmt::Display for Causes<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut last = self.0.to_string();
        out.write_str(&last)?;
        let mut source = self.0.source();
        while let Some(error) = source {
            let text = error.to_string();
            // Some errors show their source themselves.
            if !last.ends_with(&text) {
                write!(out, ": {text}")?;
                last = text;
            }
            source = error.source();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error;
    use std::fmt;

    use super::Causes;

    #[derive(Debug)]
    struct Told(&'static str, Option<Box<Told>>);

    impl fmt::Display for Told {
        fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str(self.0)
        }
    }

    impl Error for Told {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            self.1.as_ref().map(|source| &**source as &(dyn Error + 'static))
        }
    }

    #[test]
    fn each_cause_is_told_once_to_the_last() {
        let last = Told("timed out", None);
        let middle = Told("no connection: timed out", Some(Box::new(last)));
        let first = Told("not sent", Some(Box::new(middle)));
        assert_eq!(Causes(&first).to_string(), "not sent: no connection: timed out");
    }
}
