//! Labels of host names in other scripts, as ASCII.
//!
//! In: what follows `xn--`. Out: whether it is Punycode (RFC 3492, section 6.2) of a label that RFC 5892 allows where two characters decide
//! (appendix A) or where it names the character (section 2.6). The tables of Unicode are not consulted.

// A label has 63 bytes, of which `xn--` are four.
const MAX_CHARACTERS: usize = 60;

/// Whether the bytes are Punycode of a label with a character beyond ASCII.
pub(super) const fn is_label(encoded: &[u8]) -> bool {
    match decoded(encoded) {
        Some((characters, length)) => {
            has_beyond_ascii(&characters, length) && is_allowed(&characters, length)
        }
        None => false,
    }
}

type Characters = [u32; MAX_CHARACTERS];

const fn decoded(encoded: &[u8]) -> Option<(Characters, usize)> {
    let (mut characters, mut length) = ([0; MAX_CHARACTERS], 0);
    if encoded.len() >= MAX_CHARACTERS {
        return None;
    }
    // Characters of ASCII come first, up to the last hyphen.
    let mut at = encoded.len();
    while at > 0 && encoded[at - 1] != b'-' {
        at -= 1;
    }
    // How many characters there are when the next one is inserted.
    let mut count = 1_u32;
    while length + 1 < at {
        characters[length] = encoded[length] as u32;
        length += 1;
        count += 1;
    }
    // A hyphen that is first belongs to what is encoded, where it means nothing.
    if at == 1 {
        return None;
    }
    let (mut character, mut index, mut bias) = (128_u32, 0_u32, 72_u32);
    while at < encoded.len() {
        let Some((sum, end)) = sum(encoded, at, index, bias) else {
            return None;
        };
        bias = adapted(sum - index, count, index == 0);
        character = character.saturating_add(sum / count);
        index = sum % count;
        if char::from_u32(character).is_none() || length + 1 >= MAX_CHARACTERS {
            return None;
        }
        characters = inserted(characters, index as usize, character);
        at = end;
        length += 1;
        count += 1;
        index += 1;
    }
    Some((characters, length))
}

// `index` plus the number of variable length at `at`, and where that ends.
const fn sum(encoded: &[u8], mut at: usize, mut index: u32, bias: u32) -> Option<(u32, usize)> {
    let (mut weight, mut place) = (1_u32, 36_u32);
    while at < encoded.len() {
        let digit = match encoded[at] {
            digit @ b'0'..=b'9' => digit - b'0' + 26,
            letter => letter.to_ascii_lowercase().wrapping_sub(b'a'),
        } as u32;
        if digit > 35 {
            return None;
        }
        at += 1;
        let Some(added) = digit.checked_mul(weight) else {
            return None;
        };
        let Some(sum) = index.checked_add(added) else {
            return None;
        };
        index = sum;
        let threshold = if place <= bias {
            1
        } else if place >= bias + 26 {
            26
        } else {
            place - bias
        };
        if digit < threshold {
            return Some((index, at));
        }
        let Some(next) = weight.checked_mul(36 - threshold) else {
            return None;
        };
        weight = next;
        place += 36;
    }
    None
}

const fn inserted(mut characters: Characters, at: usize, character: u32) -> Characters {
    let mut index = MAX_CHARACTERS - 1;
    while index > at {
        characters[index] = characters[index - 1];
        index -= 1;
    }
    characters[at] = character;
    characters
}

// Section 6.1.
const fn adapted(delta: u32, count: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / 700 } else { delta / 2 };
    delta += delta / count;
    let mut place = 0;
    while delta > 455 {
        delta /= 35;
        place += 36;
    }
    place + 36 * delta / (delta + 38)
}

const fn has_beyond_ascii(characters: &Characters, length: usize) -> bool {
    let mut at = 0;
    while at < length {
        if characters[at] >= 0x80 {
            return true;
        }
        at += 1;
    }
    false
}

const fn is_allowed(characters: &Characters, length: usize) -> bool {
    let (mut has_middle_dot, mut has_japanese, mut has_arabic, mut has_extended) =
        (false, false, false, false);
    let mut at = 0;
    while at < length {
        let before = if at > 0 { characters[at - 1] } else { 0 };
        let after = if at + 1 < length { characters[at + 1] } else { 0 };
        match characters[at] {
            // Middle dot between two `l`s, keraia before Greek, geresh and gershayim behind Hebrew.
            0xb7 if before != 0x6c || after != 0x6c => return false,
            0x375 if after < 0x370 || after > 0x3ff => return false,
            0x5f3 | 0x5f4 if before < 0x590 || before > 0x5ff => return false,
            // A joiner behind nothing that could join.
            0x200c | 0x200d if before < 0x80 => return false,
            0x30fb => has_middle_dot = true,
            0x3040..=0x30ff | 0x4e00..=0x9fff => has_japanese = true,
            0x660..=0x669 => has_arabic = true,
            0x6f0..=0x6f9 => has_extended = true,
            0x640 | 0x7fa | 0x302e | 0x302f | 0x3031..=0x3035 | 0x303b => return false,
            // A label does not begin with a combining character (RFC 5891, section 4.2.3.2).
            0x300..=0x36f | 0x483..=0x489 | 0x591..=0x5bd | 0x64b..=0x65f | 0x900..=0x903 if at == 0 => {
                return false;
            }
            _ => {}
        }
        at += 1;
    }
    (!has_middle_dot || has_japanese) && !(has_arabic && has_extended)
}
