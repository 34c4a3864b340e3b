//! Which properties of an object need which.

use std::fmt;

/// A rule about the presence of properties: JSON Schema's `required` in `anyOf`, `oneOf` and `not`, and `dependentRequired` (2020-12,
/// core, section 10.2, and validation, section 6.5).
#[derive(Debug)]
pub enum PresenceRule {
    /// All of these properties are present.
    Required(&'static [&'static str]),
    /// At least one of these rules is satisfied.
    AnyOf(&'static [PresenceRule]),
    /// Exactly one of these rules is satisfied.
    OneOf(&'static [PresenceRule]),
    /// All of these rules are satisfied.
    AllOf(&'static [PresenceRule]),
    /// This rule is not satisfied.
    Not(&'static PresenceRule),
    /// Where the first property is present, so are the others.
    DependentRequired(&'static str, &'static [&'static str]),
}

impl PresenceRule {
    /// Whether an object with these properties satisfies it.
    pub fn is_satisfied_by(&self, properties: &[&str]) -> bool {
        let has = |name: &&str| properties.contains(name);
        let count = |parts: &[Self]| {
            parts
                .iter()
                .filter(|part| part.is_satisfied_by(properties))
                .count()
        };
        match self {
            Self::Required(names) => names.iter().all(has),
            Self::AnyOf(parts) => count(parts) > 0,
            Self::OneOf(parts) => count(parts) == 1,
            Self::AllOf(parts) => count(parts) == parts.len(),
            Self::Not(part) => !part.is_satisfied_by(properties),
            Self::DependentRequired(name, others) => !has(name) || others.iter().all(has),
        }
    }
}

impl fmt::Display for PresenceRule {
    /// What an object that does not satisfy it lacks: `must have …`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Not(Self::Required(names)) => {
                out.write_str("must not have ")?;
                write_names(names, out)?;
                out.write_str(if names.len() > 1 { " at once" } else { "" })
            }
            Self::DependentRequired(name, others) => {
                out.write_str("must have ")?;
                write_names(others, out)?;
                write!(out, ", since it has `{name}`")
            }
            other => {
                out.write_str("must have ")?;
                other.write_requirement(out)
            }
        }
    }
}

impl PresenceRule {
    fn write_requirement(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Required(names) => write_names(names, out),
            Self::AnyOf(parts) => write_parts(parts, " or ", out),
            Self::AllOf(parts) => write_parts(parts, " and ", out),
            Self::OneOf(parts) => {
                out.write_str("exactly one of ")?;
                write_parts(parts, " or ", out)
            }
            Self::Not(part) => {
                out.write_str("not ")?;
                part.write_part(out)
            }
            Self::DependentRequired(name, others) => {
                out.write_str("no ")?;
                write_names(&[*name], out)?;
                out.write_str(" or ")?;
                Self::Required(others).write_part(out)
            }
        }
    }

    // As a part of another rule: in parentheses where it has several parts itself.
    fn write_part(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_single = match self {
            Self::Required(names) => names.len() < 2,
            Self::AnyOf(parts) | Self::AllOf(parts) => parts.len() < 2,
            Self::OneOf(_) | Self::Not(_) => true,
            Self::DependentRequired(..) => false,
        };
        if is_single {
            return self.write_requirement(out);
        }
        out.write_str("(")?;
        self.write_requirement(out)?;
        out.write_str(")")
    }
}

fn write_names(names: &[&str], out: &mut fmt::Formatter<'_>) -> fmt::Result {
    if names.is_empty() {
        return out.write_str("any properties");
    }
    for (index, name) in names.iter().enumerate() {
        let separator = if index == 0 { "" } else { " and " };
        write!(out, "{separator}`{name}`")?;
    }
    Ok(())
}

fn write_parts(parts: &[PresenceRule], separator: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (index, part) in parts.iter().enumerate() {
        out.write_str(if index == 0 { "" } else { separator })?;
        part.write_part(out)?;
    }
    Ok(())
}
