//! The table of codes: one row per code, with its number, severity and title. The pages of `levain explain` are files in `explain`.

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Reported; the run continues.
    Warning,
    /// Reported; nothing is written.
    Error,
}

impl Severity {
    /// The word that is printed before the code.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

macro_rules! codes {
    ($($variant:ident = $number:literal $severity:ident $title:literal,)*) => {
        /// The kind of problem that a finding is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $title] $variant,)*
        }

        impl Code {
            /// Every code, in order of number.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The number as it is printed: `L` and four digits.
            pub const fn number(self) -> &'static str {
                match self { $(Self::$variant => $number,)* }
            }

            /// The kind of problem, in a few words.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }

            /// The page of `levain explain`: Markdown, with an example that raises the code and the corrected one.
            pub const fn explanation(self) -> &'static str {
                match self { $(Self::$variant => include_str!(concat!("explain/", $number, ".md")),)* }
            }

            /// Whether findings with this code stop the run.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

// L00xx: files and settings. L01xx: the text of a version file. L02xx: references. L03xx: the API as a whole.
// L04xx: warnings about any spec. L2xxx: OpenAPI documents.
codes! {
    SpecNotFound = "L0001" Error "a spec that is missing or empty",
    NotUtf8 = "L0002" Error "a file that is not UTF-8 text",
    UnknownVersion = "L0003" Error "a version that the spec does not have",
    UnknownOperation = "L0004" Error "a selection that matches no operation",
    InvalidSettings = "L0005" Error "settings that cannot be used",
    NotYaml = "L0101" Error "text that is not YAML",
    DuplicateKey = "L0102" Error "a duplicate key",
    UnknownKey = "L0103" Error "a key that the spec language does not have",
    MissingKey = "L0104" Error "a required key that is missing",
    EmptyValue = "L0105" Error "a key without a value",
    WrongType = "L0106" Error "a value of the wrong type",
    UnquotedVersion = "L0107" Error "a version that YAML reads as a number",
    NotAVersion = "L0108" Error "text that is not a version",
    DuplicateVersion = "L0109" Error "two files with the same version",
    NotATypeExpression = "L0110" Error "text that is not a type expression",
    NotAnAllowedValue = "L0111" Error "a value that is not one of those allowed",
    NotARange = "L0112" Error "text that is not a range",
    NotAnEndpointKey = "L0113" Error "an endpoint key that is not a method and a path",
    NotAPattern = "L0114" Error "a regular expression that cannot be read",
    NotACharacterSet = "L0115" Error "a character set that cannot be read",
    KeysExclude = "L0116" Error "keys that exclude each other",
    NotAName = "L0117" Error "text that is not a name",
    NotAUrl = "L0118" Error "a host that is not an absolute URL",
    UnsupportedYaml = "L0119" Error "a YAML feature that the spec language does not support",
    NestedTooDeeply = "L0120" Error "a spec that is nested too deeply",
    UnknownBase = "L0201" Error "an `extends` of a version that does not exist",
    ExtendsCycle = "L0202" Error "a cycle of versions that extend each other",
    UnknownType = "L0203" Error "a type that is not declared",
    UnknownHost = "L0204" Error "a host that is not declared",
    TypeCycle = "L0205" Error "a type that is defined only as itself",
    PatchRemovesNothing = "L0206" Error "a patch that removes something that does not exist",
    ApiMismatch = "L0207" Error "a file of another API",
    NearlyInBase = "L0208" Error "a name in a patch that its base does not have, but nearly",
    VersionsTooLarge = "L0209" Error "versions that inherit too much together",
    DuplicateEndpointName = "L0301" Error "two endpoints with the same name",
    UndeclaredPathParameter = "L0302" Error "a path parameter that is not declared",
    UnusedPathParameter = "L0303" Error "a path parameter that the path does not contain",
    ConstraintDoesNotApply = "L0304" Error "a constraint that does not apply to its type",
    UnsatisfiableConstraints = "L0305" Error "constraints that no value can satisfy",
    InvalidValue = "L0306" Error "an example, default or constant that is not valid for its type",
    AmbiguousVariants = "L0307" Error "variants that cannot be distinguished",
    NotSerializableHere = "L0308" Error "a type that cannot be written at its position",
    ExampleDoesNotMatch = "L0309" Error "an example URL that its endpoint cannot build",
    UnknownEcho = "L0310" Error "an `echoes` that does not name a parameter of both sides",
    NotAKeyType = "L0311" Error "a map key that is not a string",
    DuplicateValue = "L0312" Error "a duplicate enum value",
    DuplicateRoute = "L0313" Error "two endpoints with the same method and path",
    DuplicateParameter = "L0314" Error "a parameter that is declared twice",
    NotAHeaderName = "L0315" Error "a header or cookie with a name that cannot be sent",
    IncompletePkcePair = "L0316" Error "a PKCE challenge without its method, or a method without its challenge",
    OutdatedVersion = "L0401" Warning "a client without the newest stable version",
    NameCollision = "L0402" Warning "two names that are the same identifier in Rust",
    UnsupportedPattern = "L0403" Warning "a pattern that is not checked",
    NotOpenApi = "L2001" Error "a file that is not an OpenAPI document",
    NotJsonOrYaml = "L2002" Error "a document that is neither JSON nor YAML",
    UnknownOpenApiVersion = "L2003" Warning "an unknown version of OpenAPI",
    WrongElementType = "L2004" Warning "an element of the wrong type",
    MissingElement = "L2005" Warning "a required element that is missing",
    MisspelledKey = "L2006" Warning "a key that OpenAPI does not have, but nearly",
    OtherVersion = "L2007" Warning "an element of another version of OpenAPI",
    DanglingReference = "L2101" Warning "a `$ref` whose target does not exist",
    FileNotRead = "L2102" Warning "a `$ref` into a file that is not read",
    ReferenceSibling = "L2103" Warning "keywords next to a `$ref` that have no effect",
    ReferenceCycle = "L2104" Warning "a cycle of references",
    FileRefused = "L2105" Error "a `$ref` to a file that a document must not name",
    UnknownSchemaType = "L2201" Warning "a type that JSON Schema does not have",
    InvalidEnumValue = "L2202" Warning "an enum value that is listed twice or has the wrong type",
    UndeclaredProperty = "L2203" Warning "a required property that is not declared",
    KeywordNotChecked = "L2204" Warning "a keyword that is not checked",
    AllOfConflict = "L2205" Warning "parts of an `allOf` that contradict each other",
    InvalidDiscriminator = "L2206" Warning "a discriminator that does not match its union",
    CopiesTooMuch = "L2207" Error "schemas that `allOf` copies too often",
    DuplicateOperationId = "L2301" Warning "an `operationId` that is used twice",
    IgnoredParameter = "L2302" Warning "a parameter that is ignored",
    InvalidPath = "L2303" Warning "a path that breaks a rule of OpenAPI",
    UnsupportedMediaType = "L2304" Warning "a media type that cannot be written from a schema",
    InvalidResponse = "L2305" Warning "a response with a wrong status or body",
    InvalidServer = "L2306" Warning "a server without an absolute URL",
    InvalidSecurity = "L2307" Warning "a security scheme that is unknown or not declared",
    UnusedElement = "L2308" Warning "a valid element that is not used",
    NotExpressible = "L2401" Warning "something that the spec language cannot express",
}
