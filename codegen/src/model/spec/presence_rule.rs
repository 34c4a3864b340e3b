//! Rules about which properties of an object occur together.

/// A rule about which properties of an object are present, named as the keywords of JSON Schema that it is read from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum PresenceRule {
    /// All of these are present.
    Required(Vec<String>),
    /// At least one of these rules is satisfied.
    AnyOf(Vec<PresenceRule>),
    /// Exactly one of these rules is satisfied.
    OneOf(Vec<PresenceRule>),
    /// All of these rules are satisfied.
    AllOf(Vec<PresenceRule>),
    /// This rule is not satisfied.
    Not(Box<PresenceRule>),
    /// If the first property is present, the others are too.
    DependentRequired(String, Vec<String>),
}

impl PresenceRule {
    /// Calls `visit` with the name of every property that it names.
    pub fn each_name(&self, visit: &mut dyn FnMut(&str)) {
        match self {
            Self::Required(names) => names.iter().for_each(|name| visit(name)),
            Self::AnyOf(parts) | Self::OneOf(parts) | Self::AllOf(parts) => {
                parts.iter().for_each(|part| part.each_name(visit));
            }
            Self::Not(part) => part.each_name(visit),
            Self::DependentRequired(name, others) => {
                visit(name);
                others.iter().for_each(|name| visit(name));
            }
        }
    }
}
