//! An absolute URL that is kept as it was given.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::{Check, Checked, Parameter, ParameterSink, Text};

/// An absolute URL: a scheme, a colon, and what follows ([RFC 3986 §4.3]).
///
/// The text is kept as it was given: `https://example.com` gains no slash, nothing is decoded, encoded or lowered.
///
/// [RFC 3986 §4.3]: https://www.rfc-editor.org/rfc/rfc3986#section-4.3
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(Text);

impl Url {
    /// The text, as it was given.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// A text that is no absolute URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotUrl(String);

impl fmt::Display for NotUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "`{}` is not an absolute URL, such as `https://example.com`",
            self.0
        )
    }
}

impl Error for NotUrl {}

impl FromStr for Url {
    type Err = NotUrl;

    fn from_str(text: &str) -> Result<Self, NotUrl> {
        let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
        let is_scheme = scheme.starts_with(|sign: char| sign.is_ascii_alphabetic())
            && scheme
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
        if is_scheme {
            Ok(Self(Text::from(text)))
        } else {
            Err(NotUrl(text.to_owned()))
        }
    }
}

impl AsRef<str> for Url {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Debug for Url {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), out)
    }
}

impl fmt::Display for Url {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl Serialize for Url {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Url {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(Text::from(text)))
    }
}

impl Checked for Url {
    fn check(&self, _: &mut Check<'_>) {}
}

impl Parameter for Url {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.text(self.as_str());
    }
}
