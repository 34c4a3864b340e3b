//! Which members of an object go together.

use std::fmt;

/// What holds of the members of an object: JSON Schema's `required` in `anyOf`, `oneOf`, `not`, `dependentRequired` and the like
/// (2020-12, core, section 10.2, and validation, section 6.5).
#[derive(Debug)]
pub enum Together {
    /// All of these are there.
    All(&'static [&'static str]),
    /// One of these holds at least.
    Any(&'static [Together]),
    /// Exactly one of these holds.
    One(&'static [Together]),
    /// Each of these holds.
    Each(&'static [Together]),
    /// This does not hold.
    Not(&'static Together),
    /// Where the first is there, the others are.
    With(&'static str, &'static [&'static str]),
}

impl Together {
    /// Whether it holds where these members are there.
    pub fn holds(&self, members: &[&str]) -> bool {
        let has = |name: &&str| members.contains(name);
        let count = |parts: &[Self]| parts.iter().filter(|part| part.holds(members)).count();
        match self {
            Self::All(names) => names.iter().all(has),
            Self::Any(parts) => count(parts) > 0,
            Self::One(parts) => count(parts) == 1,
            Self::Each(parts) => count(parts) == parts.len(),
            Self::Not(part) => !part.holds(members),
            Self::With(name, others) => !has(name) || others.iter().all(has),
        }
    }
}

impl fmt::Display for Together {
    /// What is wrong where it does not hold: `must have …`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Not(Self::All(names)) => {
                out.write_str("must not have ")?;
                write_names(names, out)?;
                out.write_str(if names.len() > 1 { " at once" } else { "" })
            }
            Self::With(name, others) => {
                out.write_str("must have ")?;
                write_names(others, out)?;
                write!(out, " beside `{name}`")
            }
            other => {
                out.write_str("must have ")?;
                other.write_words(out)
            }
        }
    }
}

impl Together {
    fn write_words(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All(names) => write_names(names, out),
            Self::Any(parts) => write_parts(parts, " or ", out),
            Self::Each(parts) => write_parts(parts, " and ", out),
            Self::One(parts) => {
                out.write_str("exactly one of ")?;
                write_parts(parts, " or ", out)
            }
            Self::Not(part) => {
                out.write_str("not ")?;
                part.write_part(out)
            }
            Self::With(name, others) => {
                out.write_str("no ")?;
                write_names(&[*name], out)?;
                out.write_str(" or ")?;
                Self::All(others).write_part(out)
            }
        }
    }

    // As a part of another, apart where it has parts itself.
    fn write_part(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_one = match self {
            Self::All(names) => names.len() < 2,
            Self::Any(parts) | Self::Each(parts) => parts.len() < 2,
            Self::One(_) | Self::Not(_) => true,
            Self::With(..) => false,
        };
        if is_one {
            return self.write_words(out);
        }
        out.write_str("(")?;
        self.write_words(out)?;
        out.write_str(")")
    }
}

fn write_names(names: &[&str], out: &mut fmt::Formatter<'_>) -> fmt::Result {
    if names.is_empty() {
        return out.write_str("any members");
    }
    for (index, name) in names.iter().enumerate() {
        let between = if index == 0 { "" } else { " and " };
        write!(out, "{between}`{name}`")?;
    }
    Ok(())
}

fn write_parts(parts: &[Together], between: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (index, part) in parts.iter().enumerate() {
        out.write_str(if index == 0 { "" } else { between })?;
        part.write_part(out)?;
    }
    Ok(())
}
