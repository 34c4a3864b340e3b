//! The style of a parameter: how its value is written in a path, a query, a header or a cookie.

/// A style of the OpenAPI specification (3.1.1, section 4.8.12.6) or of levain's spec language, with its options.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    pub(crate) kind: StyleKind,
    pub(crate) explode: bool,
    pub(crate) is_json: bool,
    pub(crate) allow_reserved: bool,
    pub(crate) slashes: bool,
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
    /// `name=a&name=b`, for queries and cookies. An object writes its own properties as parameters: `validate` reports one
    /// that has the name of another query parameter.
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
    /// `key=value` for each property, without a name: the whole query.
    pub const QUERY_STRING: Self = Self::of(StyleKind::Whole, true);

    const fn of(kind: StyleKind, explode: bool) -> Self {
        Self {
            kind,
            explode,
            is_json: false,
            allow_reserved: false,
            slashes: false,
            allow_empty: false,
            separator: None,
            decimal: '.',
            booleans: None,
        }
    }

    /// Whether every item or property is written separately.
    #[must_use]
    pub const fn explode(mut self, explode: bool) -> Self {
        self.explode = explode;
        self
    }

    /// Writes any value as JSON.
    #[must_use]
    pub const fn json(mut self) -> Self {
        self.is_json = true;
        self
    }

    /// Sends an empty array as `name=`; without this it is not sent.
    #[must_use]
    pub const fn allow_empty(mut self) -> Self {
        self.allow_empty = true;
        self
    }

    /// Does not encode reserved characters, except those that would end the value.
    #[must_use]
    pub const fn allow_reserved(mut self) -> Self {
        self.allow_reserved = true;
        self
    }

    /// Keeps the slashes of a value in a path, which is then several segments, each encoded by itself (RFC 6570, section 3.2.3, of `/`
    /// alone). No segment may be `.` or `..`.
    #[must_use]
    pub const fn slashes(mut self) -> Self {
        self.slashes = true;
        self
    }

    /// Joins the items of an array into one string.
    #[must_use]
    pub const fn separator(mut self, separator: &'static str) -> Self {
        self.separator = Some(separator);
        self
    }

    /// Sets the character for the decimal point.
    #[must_use]
    pub const fn decimal(mut self, point: char) -> Self {
        self.decimal = point;
        self
    }

    /// Sets the strings for `false` and `true`.
    #[must_use]
    pub const fn booleans(mut self, no: &'static str, yes: &'static str) -> Self {
        self.booleans = Some((no, yes));
        self
    }
}
