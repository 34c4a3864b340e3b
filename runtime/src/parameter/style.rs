//! How a value is written in a path, a query, a header or a cookie.

/// A style of the OpenAPI specification (3.1.1, section 4.8.12.6) or of levain's language, with its settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    pub(crate) kind: StyleKind,
    pub(crate) explode: bool,
    pub(crate) is_json: bool,
    pub(crate) allow_reserved: bool,
    pub(crate) allow_empty: bool,
    pub(crate) separator: Option<&'static str>,
    pub(crate) decimal: char,
    pub(crate) booleans: Option<(&'static str, &'static str)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StyleKind {
    Simple,
    Label,
    Matrix,
    Form,
    Space,
    Pipe,
    DeepObject,
    Brackets,
    Cookie,
    Whole,
}

impl Style {
    /// `a,b`, for paths and headers.
    pub const SIMPLE: Self = Self::of(StyleKind::Simple, false);
    /// `.a.b`, for paths.
    pub const LABEL: Self = Self::of(StyleKind::Label, false);
    /// `;name=a,b`, for paths.
    pub const MATRIX: Self = Self::of(StyleKind::Matrix, false);
    /// `name=a&name=b`, for queries and cookies. An object is written by its members: in a query, none of them may have the name of a
    /// parameter that is written beside it, which `validate` tells.
    pub const FORM: Self = Self::of(StyleKind::Form, true);
    /// `name=a%20b`, for queries.
    pub const SPACE_DELIMITED: Self = Self::of(StyleKind::Space, false);
    /// `name=a%7Cb`, for queries.
    pub const PIPE_DELIMITED: Self = Self::of(StyleKind::Pipe, false);
    /// `name[key]=value`, for queries.
    pub const DEEP_OBJECT: Self = Self::of(StyleKind::DeepObject, true);
    /// `name[0]=a&name[1]=b` and `name[key]=value`, to any depth, for queries.
    pub const BRACKETS: Self = Self::of(StyleKind::Brackets, true);

    /// `name=a; name=b`, not encoded, for cookies.
    pub const COOKIE: Self = Self::of(StyleKind::Cookie, true);
    /// `key=value` for each member, without a name of its own: the whole query.
    pub const QUERY_STRING: Self = Self::of(StyleKind::Whole, true);

    const fn of(kind: StyleKind, explode: bool) -> Self {
        Self {
            kind,
            explode,
            is_json: false,
            allow_reserved: false,
            allow_empty: false,
            separator: None,
            decimal: '.',
            booleans: None,
        }
    }

    /// Whether every item or member is written on its own.
    #[must_use]
    pub const fn explode(mut self, explode: bool) -> Self {
        self.explode = explode;
        self
    }

    /// Writes the value as JSON, whatever it is.
    #[must_use]
    pub const fn json(mut self) -> Self {
        self.is_json = true;
        self
    }

    /// Sends an empty list as `name=`, and not at all otherwise.
    #[must_use]
    pub const fn allow_empty(mut self) -> Self {
        self.allow_empty = true;
        self
    }

    /// Leaves reserved characters as they are, save for those that end the value.
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
    pub const fn booleans(mut self, no: &'static str, yes: &'static str) -> Self {
        self.booleans = Some((no, yes));
        self
    }
}
