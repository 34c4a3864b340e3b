//! Messages that a const can make: text in a buffer of fixed size, since a const cannot allocate.

/// A message as it is built; what does not fit is cut.
#[derive(Clone, Copy)]
pub(crate) struct Message {
    bytes: [u8; 320],
    length: usize,
}

impl Message {
    pub(crate) const fn new() -> Self {
        Self {
            bytes: [0; 320],
            length: 0,
        }
    }

    pub(crate) const fn text(mut self, text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut index = 0;
        while index < bytes.len() && self.length < self.bytes.len() {
            self.bytes[self.length] = bytes[index];
            self.length += 1;
            index += 1;
        }
        self
    }

    pub(crate) const fn number(self, number: i128) -> Self {
        let mut digits = [0_u8; 40];
        let mut at = digits.len();
        let mut rest = number.unsigned_abs();
        loop {
            at -= 1;
            #[allow(clippy::cast_possible_truncation, reason = "a digit")]
            let digit = (rest % 10) as u8;
            digits[at] = b'0' + digit;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        let mut message = if number < 0 { self.text("-") } else { self };
        while at < digits.len() && message.length < message.bytes.len() {
            message.bytes[message.length] = digits[at];
            message.length += 1;
            at += 1;
        }
        message
    }

    /// The text; empty when a cut fell inside a character.
    pub(crate) const fn as_str(&self) -> &str {
        let (text, _) = self.bytes.split_at(self.length);
        match std::str::from_utf8(text) {
            Ok(text) => text,
            Err(_) => "the value breaks a rule of its type",
        }
    }
}
