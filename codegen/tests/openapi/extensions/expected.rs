// type File

/// The type `File` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct File {
    /// The property `id`.
    ///
    /// Read-only: it is not sent in requests.
    pub id: Option<String>,
    /// The property `key`.
    ///
    /// Write-only: it is not received in responses.
    pub key: Option<String>,
    /// What it is called.
    pub name: Option<String>,
    /// The property `token`.
    pub token: Option<FileToken>,
    /// The property `note`.
    #[deprecated = "Say it in `name`."]
    pub note: Option<Option<String>>,
    /// The property `mood`.
    pub mood: Option<Mood>,
    /// The property `state`.
    pub state: Option<State>,
    /// The property `kind`.
    pub kind: Option<Kind>,
    /// The property `level`.
    pub level: Option<Level>,
    /// The property `code`.
    pub code: Option<Code>,
}

levain::object! { File {
    id read_only, key write_only, name optional, token optional, note optional nullable,
    mood optional, state optional, kind optional, level optional, code optional,
} }

levain::builder! { FileBuilder of File, file_missing {
    nullable { key(P0, "the required field `key` is not set"): String },
    optional {
        id: String, name: String, token: FileToken, mood: Mood, state: State, kind: Kind,
        level: Level, code: Code,
    },
    optional nullable { note(note_null): String },
} }

// type Mood

/// The type `Mood` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum Mood {
    /// The file is glad.
    Glad,
    /// It is not.
    ///
    /// Deprecated.
    Sad,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { Mood { Glad = ":)", Sad = ":(" } }

// type State

/// The type `State` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum State {
    /// The value `open`.
    Open,
    /// The value `shut`.
    Shut,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { open State { Open = "open", Shut = "shut" } }

// type Kind

/// The type `Kind` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum Kind {
    /// Many files.
    Archive,
    /// The value `b`.
    Book,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { open Kind { Archive = "a", Book = "b" } }

// type Level

/// The type `Level` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// The value `1`.
    Low,
    /// The value `2`.
    High,
    /// A value that is not in the spec.
    Other(levain::Other<i64>),
}

levain::integer_enum! { Level { Low = 1, High = 2 } }

// type Code

/// The type `Code` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum Code {
    /// The value `CANCELED`.
    Canceled,
    /// It stays.
    Kept,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { Code { Canceled = "CANCELED", Kept = "KEPT" } }

// type File.token

/// The type `File.token` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileToken(levain::Text);

levain::string! { secret FileToken }

// GET /files/{path}

/// `GET /files/{path}`
#[derive(Clone, Debug, PartialEq)]
pub struct FileRequest {
    path: String,
    only: Option<String>,
}

levain::request! { FileRequestBuilder of FileRequest, file_request_missing {
    required {
        /// The path parameter `path`.
        path(P0, "the required parameter `path` is not set"): String as &str,
    },
    optional {
        /// The query parameter `$filter`.
        only: String as &str,
    },
} }

levain::endpoint! { FileRequest as "file_request" {
    GET "/files/{path}" at "https://files.example" => FileRequestResponse,
    parts(self) {
        path_as("path", &self.path, levain::Style::SIMPLE.allow_reserved());
        query_as("$filter", &self.only, levain::Style::FORM.allow_reserved());
    },
} }

/// The responses of [`FileRequest`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FileRequestResponse {
    /// 200: It.
    Ok(File),
}

levain::responses! { FileRequestResponse, ok Ok(json): File { 200 => Ok(json) } }

// POST /files#?copy

/// `POST /files`
#[derive(Clone, Debug, PartialEq)]
pub struct CopyRequest {
    body: File,
}

levain::request! { CopyRequestBuilder of CopyRequest, copy_request_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): File,
    },
} }

levain::endpoint! { CopyRequest as "copy_request" {
    POST "/files" at "https://files.example" => CopyRequestResponse,
    parts(self) {
        query("copy", &"");
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`CopyRequest`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CopyRequestResponse {
    /// 204: Copied.
    NoContent,
}

levain::responses! { CopyRequestResponse, ok NoContent: () {
    204 => NoContent,
} }

