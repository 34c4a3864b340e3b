//! The table of codes: one row a code, with its number, severity and title. The texts of `levain explain` stand in `explain`.

/// Whether a finding stops the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It is shown, and the run goes on.
    Warning,
    /// It is shown, and nothing is written.
    Error,
}

impl Severity {
    /// As it is printed.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

macro_rules! codes {
    ($($variant:ident = $number:literal $severity:ident $title:literal,)*) => {
        /// What kind of thing was found.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $title] $variant,)*
        }

        impl Code {
            /// Every code, in the order of their numbers.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The code as it is printed: `L` and four digits.
            pub const fn number(self) -> &'static str {
                match self { $(Self::$variant => $number,)* }
            }

            /// What the code stands for, in a few words.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }

            /// What it means, in Markdown, with an example that is wrong and the same made right.
            pub const fn explanation(self) -> &'static str {
                match self { $(Self::$variant => include_str!(concat!("explain/", $number, ".md")),)* }
            }

            /// Whether it stops a run.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

// L00xx: files and settings. L01xx: the text of a spec. L02xx: what it refers to. L03xx: what it says, taken together.
// L2xxx: OpenAPI documents.
codes! {
    NoSpecFiles = "L0001" Error "a spec folder that is missing or empty",
    NotText = "L0002" Error "a file that is not UTF-8 text",
    UnknownVersion = "L0003" Error "a version the spec does not have",
    UnknownOperation = "L0004" Error "a selection that matches no operation",
    Settings = "L0005" Error "settings that cannot be used",
    NotYaml = "L0101" Error "text that is not YAML",
    DuplicateKey = "L0102" Error "a key written twice",
    UnknownKey = "L0103" Error "a key the language does not have",
    MissingKey = "L0104" Error "a key that must be there",
    EmptyValue = "L0105" Error "a key with nothing after it",
    WrongKind = "L0106" Error "a value of the wrong kind",
    UnquotedVersion = "L0107" Error "a version that YAML reads as a number",
    NotAVersion = "L0108" Error "text that is not a version",
    DuplicateVersion = "L0109" Error "two files for one version",
    NotATypeExpression = "L0110" Error "text that is not a type",
    NotAChoice = "L0111" Error "a word that is not one of those allowed",
    NotARange = "L0112" Error "text that is not a range",
    NotAnEndpoint = "L0113" Error "text that is not a method and a path",
    NotAPattern = "L0114" Error "a regular expression that cannot be read",
    NotACharacterSet = "L0115" Error "a character set that cannot be read",
    KeysExclude = "L0116" Error "keys that exclude each other",
    NotAName = "L0117" Error "text that is not a name",
    NotAUrl = "L0118" Error "text that is not a URL",
    YamlFeature = "L0119" Error "a YAML feature the language does not use",
    TooDeep = "L0120" Error "a spec that nests too deeply",
    UnknownBase = "L0201" Error "an `extends` of a version that is not there",
    ExtendsCycle = "L0202" Error "versions that extend each other",
    UnknownType = "L0203" Error "a type that is not declared",
    UnknownHost = "L0204" Error "a host that is not declared",
    EndlessType = "L0205" Error "a type that is nothing but itself",
    PatchRemovesNothing = "L0206" Error "a patch that removes what is not there",
    OtherApi = "L0207" Error "a file of another API",
    DuplicateEndpointName = "L0301" Error "two endpoints of one name",
    UndeclaredPathParameter = "L0302" Error "a path parameter that is not declared",
    UnusedPathParameter = "L0303" Error "a path parameter the path does not have",
    ConstraintDoesNotFit = "L0304" Error "a constraint on a type it does not fit",
    ImpossibleConstraint = "L0305" Error "constraints no value can meet",
    ValueDoesNotFit = "L0306" Error "an example, default or constant its type refuses",
    AmbiguousAlternatives = "L0307" Error "alternatives that cannot be told apart",
    NotSendable = "L0308" Error "a type that cannot be written where it stands",
    ExampleDoesNotMatch = "L0309" Error "an example URL its endpoint cannot build",
    UnknownEcho = "L0310" Error "an `echoes` that is no parameter of both sides",
    NotAKeyType = "L0311" Error "a dictionary key that is not text",
    DuplicateValue = "L0312" Error "an enum value written twice",
    SameRoute = "L0313" Error "two endpoints of one method and path",
    DuplicateParameter = "L0314" Error "a parameter declared twice",
    NotAHeaderName = "L0315" Error "a header or cookie whose name cannot be sent",
    HalfAPair = "L0316" Error "a PKCE challenge without its method, or a method without its challenge",
    OutdatedVersion = "L0401" Warning "a configured version older than the newest stable one",
    NameChanged = "L0402" Warning "two names that became one in Rust",
    UnsupportedPattern = "L0403" Warning "a pattern that cannot be checked",
    NotOpenApi = "L2001" Error "a file that is no OpenAPI document",
    NotJson = "L2002" Error "a document that is not JSON or YAML",
    UnknownOpenApi = "L2003" Warning "a version of OpenAPI that is not known",
    NotInShape = "L2004" Warning "an element of the wrong kind",
    MissingElement = "L2005" Warning "an element that OpenAPI asks for",
    DeadReference = "L2101" Warning "a `$ref` that leads nowhere",
    UnknownFile = "L2102" Warning "a `$ref` into a file that is not read",
    BesideReference = "L2103" Warning "members beside a `$ref` that mean nothing",
    ReferenceRing = "L2104" Warning "references that lead back to themselves",
    NotASchemaType = "L2201" Warning "a type that JSON Schema does not have",
    OddEnumValue = "L2202" Warning "an enum value that does not fit",
    RequiredNotDeclared = "L2203" Warning "a required member that is not declared",
    KeywordNotChecked = "L2204" Warning "a keyword that is not checked",
    PartsConflict = "L2205" Warning "parts of an `allOf` that exclude each other",
    OddDiscriminator = "L2206" Warning "a discriminator that does not fit",
    SameOperationId = "L2301" Warning "an `operationId` that is used twice",
    OddParameter = "L2302" Warning "a parameter that is left out",
    OddPath = "L2303" Warning "a path that is not written as OpenAPI asks",
    OddMediaType = "L2304" Warning "a media type that its schema does not fit",
    OddResponse = "L2305" Warning "a response that cannot come",
    OddServer = "L2306" Warning "a server without a whole URL",
    OddSecurity = "L2307" Warning "a security scheme that is not known",
    NotUsed = "L2308" Warning "something that is read and not used",
    NotInLanguage = "L2401" Warning "something that the spec language cannot say",
}
