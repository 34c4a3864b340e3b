//! Builds panic messages in a const: a buffer of fixed size, since a const cannot allocate.

/// A message while it is built; what exceeds the buffer is cut off.
#[derive(Clone, Copy, Debug)]
pub struct Message {
    bytes: [u8; 320],
    length: usize,
}

impl Default for Message {
    fn default() -> Self {
        Self::new()
    }
}

impl Message {
    /// An empty message.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            bytes: [0; 320],
            length: 0,
        }
    }

    /// The message with more text.
    #[must_use]
    pub const fn text(mut self, text: &str) -> Self {
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
        let message = if number < 0 { self.text("-") } else { self };
        message.digits(number.unsigned_abs(), 1)
    }

    // Padded with leading zeros to at least `min` digits.
    const fn digits(mut self, number: u128, min: usize) -> Self {
        let mut digits = [0_u8; 40];
        let mut at = digits.len();
        let mut rest = number;
        while rest > 0 || digits.len() - at < min {
            at -= 1;
            #[allow(clippy::cast_possible_truncation, reason = "a digit")]
            let digit = (rest % 10) as u8;
            digits[at] = b'0' + digit;
            rest /= 10;
        }
        while at < digits.len() && self.length < self.bytes.len() {
            self.bytes[self.length] = digits[at];
            self.length += 1;
            at += 1;
        }
        self
    }

    /// A number in decimal notation, if nine decimals are enough to write it exactly.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        clippy::float_cmp,
        reason = "a lossy conversion fails the comparison, and is not shown"
    )]
    pub(crate) const fn decimal(self, number: f64) -> Self {
        let (mut scale, mut decimals) = (1_i64, 0);
        while decimals <= 9 {
            let scaled = (number.abs() * scale as f64).round_ties_even();
            if scaled < 1e15 && scaled / scale as f64 == number.abs() {
                let (whole, rest) = (scaled as i64 / scale, scaled as i64 % scale);
                let message = if number < 0.0 { self.text("-") } else { self };
                let message = message.number(whole as i128);
                return if decimals == 0 {
                    message
                } else {
                    message.text(".").digits(rest as u128, decimals)
                };
            }
            scale *= 10;
            decimals += 1;
        }
        self.text("another number")
    }

    /// The message; a general one when the cut fell inside a character.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        let (text, _) = self.bytes.split_at(self.length);
        match std::str::from_utf8(text) {
            Ok(text) => text,
            Err(_) => "the value violates a constraint of its type",
        }
    }
}
