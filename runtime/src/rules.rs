//! TEMPORARY, until the crate of the rules is there.
#![allow(missing_docs, clippy::pedantic)]
#[derive(Debug)]
pub struct CharSet(&'static str);
impl CharSet {
    pub const fn new(set: &'static str) -> Self {
        Self(set)
    }
}
#[derive(Debug)]
pub enum Format {
    PkceChallenge,
    PkceVerifier,
    CsrfState,
    Uri,
    Date,
    LocalOrOffsetDateTime,
    Currency,
}
#[derive(Debug)]
pub struct TextRules {
    min: usize,
    max: usize,
}
impl TextRules {
    pub const fn new() -> Self {
        Self {
            min: 0,
            max: usize::MAX,
        }
    }
    pub const fn min_length(mut self, min: usize) -> Self {
        self.min = min;
        self
    }
    pub const fn max_length(mut self, max: usize) -> Self {
        self.max = max;
        self
    }
    pub const fn chars(self, _: CharSet) -> Self {
        self
    }
    pub const fn format(self, _: Format) -> Self {
        self
    }
    pub const fn accepts(&self, text: &str) -> bool {
        text.len() >= self.min && text.len() <= self.max
    }
}
#[derive(Debug)]
pub struct IntRules {
    min: i128,
    max: i128,
}
impl IntRules {
    pub const fn new() -> Self {
        Self {
            min: i128::MIN,
            max: i128::MAX,
        }
    }
    pub const fn min(mut self, min: i128) -> Self {
        self.min = min;
        self
    }
    pub const fn max(mut self, max: i128) -> Self {
        self.max = max;
        self
    }
    pub const fn accepts(&self, value: i64) -> bool {
        value as i128 >= self.min && value as i128 <= self.max
    }
}
#[derive(Debug)]
pub struct FloatRules {
    min: f64,
    max: f64,
}
impl FloatRules {
    pub const fn new() -> Self {
        Self {
            min: f64::MIN,
            max: f64::MAX,
        }
    }
    pub const fn min(mut self, min: f64) -> Self {
        self.min = min;
        self
    }
    pub const fn max(mut self, max: f64) -> Self {
        self.max = max;
        self
    }
    pub const fn accepts(&self, value: f64) -> bool {
        value >= self.min && value <= self.max
    }
}
#[derive(Debug)]
pub struct ListRules {
    min: usize,
    max: usize,
    pub unique: bool,
}
impl ListRules {
    pub const fn new() -> Self {
        Self {
            min: 0,
            max: usize::MAX,
            unique: false,
        }
    }
    pub const fn min_items(mut self, min: usize) -> Self {
        self.min = min;
        self
    }
    pub const fn max_items(mut self, max: usize) -> Self {
        self.max = max;
        self
    }
    pub const fn unique(mut self) -> Self {
        self.unique = true;
        self
    }
    pub const fn accepts(&self, len: usize) -> bool {
        len >= self.min && len <= self.max
    }
}
