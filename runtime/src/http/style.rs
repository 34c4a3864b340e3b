//! How a value is written in a path, a query, a header or a cookie.

/// A style of the OpenAPI specification (3.1.1, section 4.8.12.6) or of levain's language, with its settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    pub(crate) kind: Kind,
    pub(crate) explode: bool,
    pub(crate) allow_reserved: bool,
    pub(crate) separator: Option<&'static str>,
    pub(crate) decimal: char,
    pub(crate) bools: Option<(&'static str, &'static str)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Simple,
    Label,
    Matrix,
    Form,
    Space,
    Pipe,
    DeepObject,
    Brackets,
}

impl Style {
    /// `a,b`, for paths and headers.
    pub const SIMPLE: Self = Self::of(Kind::Simple, false);
    /// `.a.b`, for paths.
    pub const LABEL: Self = Self::of(Kind::Label, false);
    /// `;name=a,b`, for paths.
    pub const MATRIX: Self = Self::of(Kind::Matrix, false);
    /// `name=a&name=b`, for queries and cookies.
    pub const FORM: Self = Self::of(Kind::Form, true);
    /// `name=a%20b`, for queries.
    pub const SPACE_DELIMITED: Self = Self::of(Kind::Space, false);
    /// `name=a%7Cb`, for queries.
    pub const PIPE_DELIMITED: Self = Self::of(Kind::Pipe, false);
    /// `name[key]=value`, for queries.
    pub const DEEP_OBJECT: Self = Self::of(Kind::DeepObject, true);
    /// `name[0]=a&name[1]=b` and `name[key]=value`, to any depth, for queries.
    pub const BRACKETS: Self = Self::of(Kind::Brackets, true);

    const fn of(kind: Kind, explode: bool) -> Self {
        Self {
            kind,
            explode,
            allow_reserved: false,
            separator: None,
            decimal: '.',
            bools: None,
        }
    }

    /// Whether every item or member is written on its own.
    #[must_use]
    pub const fn explode(mut self, explode: bool) -> Self {
        self.explode = explode;
        self
    }

    /// Leaves reserved characters as they are.
    #[must_use]
    pub const fn allow_reserved(mut self) -> Self {
        self.allow_reserved = true;
        self
    }

    /// Joins the items of a list into one text.
    #[must_use]
    pub const fn separator(mut self, separator: &'static str) -> Self {
        self.separator = Some(separator);
        self
    }

    /// Writes the decimal point as this.
    #[must_use]
    pub const fn decimal(mut self, point: char) -> Self {
        self.decimal = point;
        self
    }

    /// Writes false and true as these.
    #[must_use]
    pub const fn bools(mut self, no: &'static str, yes: &'static str) -> Self {
        self.bools = Some((no, yes));
        self
    }
}
