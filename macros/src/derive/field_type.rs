//! What a derive sees of the type of a field: its `Option`s, and whether it is a string, a number, an array or a map.
//!
//! In: a type as it is written. Out: its form. A derive sees names only, so an alias counts as a type of its own.

use syn::{GenericArgument, PathArguments, PathSegment, Type};

/// The form of a type.
pub enum Form<'t> {
    /// A string that is owned or borrowed.
    String,
    /// An integer.
    Integer,
    /// A floating-point number.
    Number,
    /// `bool`.
    Boolean,
    /// `Vec<T>`, `&[T]`.
    Array(&'t Type),
    /// `Map<T>`.
    Map(&'t Type),
    /// Anything else.
    Other,
}

const INTEGERS: &[&str] = &[
    "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
];

/// The type in its outer `Option`s, and how many there are.
pub fn in_options(of: &Type) -> (usize, &Type) {
    let mut inner = of;
    let mut options = 0;
    while let Some(next) = argument_of(inner, "Option") {
        inner = next;
        options += 1;
    }
    (options, inner)
}

/// The form of a type that is not an `Option`.
pub fn form(of: &Type) -> Form<'_> {
    match ungrouped(of) {
        Type::Reference(reference) => match ungrouped(&reference.elem) {
            Type::Slice(slice) => Form::Array(&slice.elem),
            referred => form(referred),
        },
        Type::Path(_) => {
            let Some(segment) = last_segment(of) else {
                return Form::Other;
            };
            let name = segment.ident.to_string();
            match name.as_str() {
                "String" | "str" | "Text" => Form::String,
                "Cow" => arguments(segment).last().map_or(Form::Other, form),
                "f64" | "f32" => Form::Number,
                "bool" => Form::Boolean,
                "Vec" => arguments(segment).next().map_or(Form::Other, Form::Array),
                "Map" => arguments(segment).next().map_or(Form::Other, Form::Map),
                integer if INTEGERS.contains(&integer) => Form::Integer,
                _ => Form::Other,
            }
        }
        _ => Form::Other,
    }
}

/// Whether a setter takes only this type: it is a number that a literal without a suffix does not become by itself, or a boolean.
pub fn is_exact(of: &Type) -> bool {
    match form(of) {
        Form::Boolean => true,
        Form::Integer | Form::Number => last_segment(of)
            .is_some_and(|segment| !["i64", "i128", "f64"].iter().any(|wide| segment.ident == wide)),
        _ => false,
    }
}

/// What a setter accepts besides values of its type, and how rustc explains a value that it does not accept.
#[derive(Clone, Copy)]
pub enum Accepted {
    /// What converts into the type.
    Field,
    /// The same; a file has a message of its own.
    File,
    /// Anything with items that convert into strings.
    Strings,
}

impl Accepted {
    /// What the setter of a field of this type accepts.
    pub fn by(of: &Type) -> Self {
        let is = |of: &Type, name: &str| last_segment(of).is_some_and(|segment| segment.ident == name);
        let item = argument_of(of, "Vec");
        let is_file_in = |many: &str| argument_of(of, many).is_some_and(|item| is(item, "FilePart"));
        if is(of, "FilePart") || is_file_in("Vec") || is_file_in("Map") {
            Self::File
        } else if item.is_some_and(|item| is(item, "String")) {
            Self::Strings
        } else {
            Self::Field
        }
    }
}

/// Whether a type is `name<T>`, by its last segment; then `T`.
pub fn argument_of<'t>(of: &'t Type, name: &str) -> Option<&'t Type> {
    let segment = last_segment(of)?;
    (segment.ident == name)
        .then(|| arguments(segment).next())
        .flatten()
}

/// The last segment of a path.
pub fn last_segment(of: &Type) -> Option<&PathSegment> {
    match ungrouped(of) {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

/// Whether the type borrows.
pub fn is_reference(of: &Type) -> bool {
    matches!(ungrouped(of), Type::Reference(_))
}

// A type that came through another macro may be in invisible parentheses.
fn ungrouped(of: &Type) -> &Type {
    match of {
        Type::Group(group) => ungrouped(&group.elem),
        Type::Paren(paren) => ungrouped(&paren.elem),
        of => of,
    }
}

fn arguments(segment: &PathSegment) -> impl Iterator<Item = &Type> {
    let arguments = match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => Some(arguments.args.iter()),
        PathArguments::None | PathArguments::Parenthesized(_) => None,
    };
    arguments
        .into_iter()
        .flatten()
        .filter_map(|argument| match argument {
            GenericArgument::Type(of) => Some(of),
            _ => None,
        })
}
