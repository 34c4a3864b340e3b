//! The traits of the standard library that an item derives.

use super::{EnumOf, ItemKind, StringItem};

/// The traits that a type can derive besides `Clone`, `Debug` and `PartialEq`, which every type derives. Types that may grow derive no
/// others: a property that is added later may be a fraction or any JSON, and would break callers that rely on `Eq`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct DerivableTraits {
    /// `Copy`.
    pub copy: bool,
    /// `Eq` and `Hash`.
    pub eq_hash: bool,
    /// `PartialOrd` and, with `eq_hash`, `Ord`.
    pub order: bool,
}

/// The traits of a type that may grow.
pub const GROWING: &[&str] = &["Clone", "Debug", "PartialEq"];

/// The traits of a type that is sent, may grow, and needs nothing: what is added later is optional, or breaks its builder too.
const GROWING_FROM_NOTHING: &[&str] = &["Clone", "Debug", "Default", "PartialEq"];

impl DerivableTraits {
    /// The names of the traits, in the order in which they are written.
    pub fn names(self) -> Vec<&'static str> {
        let all = [
            (true, "Clone"),
            (self.copy, "Copy"),
            (true, "Debug"),
            (true, "PartialEq"),
            (self.eq_hash, "Eq"),
            (self.order, "PartialOrd"),
            (self.order && self.eq_hash, "Ord"),
            (self.eq_hash, "Hash"),
        ];
        let derived = all.into_iter().filter(|(is_derived, _)| *is_derived);
        derived.map(|(_, name)| name).collect()
    }
}

impl ItemKind {
    /// The traits of the standard library that its type derives, in the order in which they are written.
    pub fn traits(&self) -> Vec<&'static str> {
        let mut traits = self.derivable();
        let has_secret = match self {
            Self::Object(object) => object.secret_fields().contains(&true),
            Self::Endpoint(endpoint) => endpoint.secret_parameters().contains(&true),
            _ => false,
        };
        // The derive of the runtime makes a `Debug` that hides it.
        traits.retain(|name| !has_secret || *name != "Debug");
        traits
    }

    fn derivable(&self) -> Vec<&'static str> {
        let derivable = |copy, eq_hash, order| DerivableTraits { copy, eq_hash, order };
        match self {
            Self::String(string) => string.traits(),
            Self::Integer(_) | Self::Boolean => derivable(true, true, true).names(),
            Self::Number(_) => derivable(true, false, true).names(),
            Self::Array(array) | Self::Map(array) => array.derivable.names(),
            Self::Wrapper(wrapper) => wrapper.derivable.names(),
            Self::Enum(values) => {
                derivable(false, values.of != EnumOf::Json, values.of == EnumOf::String).names()
            }
            Self::Server(_) => derivable(false, true, false).names(),
            Self::Object(object) if object.has_default() => GROWING_FROM_NOTHING.to_vec(),
            Self::Endpoint(endpoint) if endpoint.has_default() => GROWING_FROM_NOTHING.to_vec(),
            Self::Object(_) | Self::Union(_) | Self::Endpoint(_) => GROWING.to_vec(),
            Self::Alias(_) | Self::Scheme(_) => Vec::new(),
        }
    }
}

impl StringItem {
    // The derive of the runtime makes a `Debug` that hides a secret.
    fn traits(&self) -> Vec<&'static str> {
        let mut traits = DerivableTraits {
            copy: false,
            eq_hash: true,
            order: true,
        }
        .names();
        traits.retain(|name| !self.is_secret || *name != "Debug");
        traits
    }
}
