//! How a value is written in a path, a query, a header or a cookie.

/// A style of the OpenAPI specification (3.1.1, section 4.8.12.6) or of levain's language, with its settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    pub(crate) kind: Kind,
    pub(crate) explode: bool,
    pub(crate) is_json: bool,
    pub(crate) allow_reserved: bool,
    pub(crate) allow_empty: bool,
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
    Cookie,
    Whole,
}

impl Style {
    /// `a,b`, for paths and headers.
    pub const SIMPLE: Self = Self::of(Kind::Simple, false);
    /// `.a.b`, for paths.
    pub const LABEL: Self = Self::of(Kind::Label, false);
    /// `;name=a,b`, for paths.
    pub const MATRIX: Self = Self::of(Kind::Matrix, false);
    /// `name=a&name=b`, for queries and cookies. An object is written by its members: in a query, none of them may have the name of a
    /// parameter that is written beside it, which `validate` tells.
    pub const FORM: Self = Self::of(Kind::Form, true);
    /// `name=a%20b`, for queries.
    pub const SPACE_DELIMITED: Self = Self::of(Kind::Space, false);
    /// `name=a%7Cb`, for queries.
    pub const PIPE_DELIMITED: Self = Self::of(Kind::Pipe, false);
    /// `name[key]=value`, for queries.
    pub const DEEP_OBJECT: Self = Self::of(Kind::DeepObject, true);
    /// `name[0]=a&name[1]=b` and `name[key]=value`, to any depth, for queries.
    pub const BRACKETS: Self = Self::of(Kind::Brackets, true);

    /// `name=a; name=b`, not encoded, for cookies.
    pub const COOKIE: Self = Self::of(Kind::Cookie, true);
    /// `key=value` for each member, without a name of its own: the whole query.
    pub const QUERY_STRING: Self = Self::of(Kind::Whole, true);

    const fn of(kind: Kind, explode: bool) -> Self {
        Self {
            kind,
            explode,
            is_json: false,
            allow_reserved: false,
            allow_empty: false,
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
    pub const fn bools(mut self, no: &'static str, yes: &'static str) -> Self {
        self.bools = Some((no, yes));
        self
    }
}
