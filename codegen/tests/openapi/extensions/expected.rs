// type File

/// `File`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct File {
    /// `id`.
    ///
    /// Only received: requests leave it out.
    pub id: Option<String>,
    /// `key`.
    ///
    /// Only sent.
    pub key: Option<String>,
    /// What it is called.
    pub name: Option<String>,
    /// `token`.
    pub token: Option<FileToken>,
    /// `note`.
    #[deprecated = "Say it in `name`."]
    pub note: Option<Option<String>>,
    /// `mood`.
    pub mood: Option<Mood>,
    /// `state`.
    pub state: Option<State>,
    /// `kind`.
    pub kind: Option<Kind>,
    /// `level`.
    pub level: Option<Level>,
    /// `code`.
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

/// `Mood`.
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

/// `State`.
#[derive(Clone)]
#[non_exhaustive]
pub enum State {
    /// `open`.
    Open,
    /// `shut`.
    Shut,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { open State { Open = "open", Shut = "shut" } }

// type Kind

/// `Kind`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Kind {
    /// Many files.
    Archive,
    /// `b`.
    Book,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { open Kind { Archive = "a", Book = "b" } }

// type Level

/// `Level`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// `1`.
    Low,
    /// `2`.
    High,
    /// A value that is not in the spec.
    Other(levain::Other<i64>),
}

levain::integer_enum! { Level { Low = 1, High = 2 } }

// type Code

/// `Code`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Code {
    /// `CANCELED`.
    Canceled,
    /// It stays.
    Kept,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { Code { Canceled = "CANCELED", Kept = "KEPT" } }

// type File.token

/// `File.token`.
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
        /// `path`.
        path(P0, "the required parameter `path` is not set"): String as &str,
    },
    optional {
        /// `$filter`.
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

/// What [`FileRequest`] may answer.
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
        /// What is sent.
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

/// What [`CopyRequest`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CopyRequestResponse {
    /// 204: Copied.
    NoContent,
}

levain::responses! { CopyRequestResponse, ok NoContent: () {
    204 => NoContent,
} }

