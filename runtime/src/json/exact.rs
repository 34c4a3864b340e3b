//! Notices that an integer is in another notation than that of digits, such as `1.7538e18` or `30.0`.
//!
//! In: the reading of JSON text. Out: whether it is to be repeated from the numbers' own text. `serde_json` passes every number with a
//! fraction or an exponent as the nearest `f64`, which beyond 2^53 may be another number, and of `1.0000000000000000001` is 1. JSON text
//! without such integers costs one look at a flag.

use std::cell::Cell;

/// What is known of the text that the current thread reads.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Text {
    /// Another crate reads, so nothing can be repeated.
    Foreign,
    /// No integer in another notation so far.
    Plain,
    /// There is an integer in another notation.
    Rounded,
}

thread_local! {
    static TEXT: Cell<Text> = const { Cell::new(Text::Foreign) };
}

/// Reads JSON text; also returns whether that failed, perhaps only because an integer was in another notation.
pub(super) fn read<T, E>(run: impl FnOnce() -> Result<T, E>) -> (Result<T, E>, bool) {
    struct Restore(Text);
    impl Drop for Restore {
        fn drop(&mut self) {
            TEXT.set(self.0);
        }
    }
    let _restore = Restore(TEXT.replace(Text::Plain));
    let read = run();
    let is_rounded = read.is_err() && TEXT.get() == Text::Rounded;
    (read, is_rounded)
}

/// Notes that an `f64` was passed where an integer is expected; whether the text will be read once more, from its digits.
pub(crate) fn note_rounded() -> bool {
    let is_repeated = TEXT.get() != Text::Foreign;
    if is_repeated {
        TEXT.set(Text::Rounded);
    }
    is_repeated
}
