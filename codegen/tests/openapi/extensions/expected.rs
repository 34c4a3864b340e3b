// type File

/// The type `File` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct File {
    /// The property `id`.
    ///
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required)]
    pub id: Option<String>,
    /// The property `key`.
    ///
    /// Write-only: it is not received in responses.
    #[levain(write_only, required)]
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

// type Mood

/// The type `Mood` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Mood {
    /// The file is glad.
    #[levain(rename = ":)")]
    Glad,
    /// It is not.
    ///
    /// Deprecated.
    #[levain(rename = ":(")]
    Sad,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type State

/// The type `State` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[levain(open)]
#[non_exhaustive]
pub enum State {
    /// The value `open`.
    #[levain(rename = "open")]
    Open,
    /// The value `shut`.
    #[levain(rename = "shut")]
    Shut,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Kind

/// The type `Kind` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[levain(open)]
#[non_exhaustive]
pub enum Kind {
    /// Many files.
    #[levain(rename = "a")]
    Archive,
    /// The value `b`.
    #[levain(rename = "b")]
    Book,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Level

/// The type `Level` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::IntegerEnum)]
#[non_exhaustive]
pub enum Level {
    /// The value `1`.
    #[levain(equals = 1)]
    Low,
    /// The value `2`.
    #[levain(equals = 2)]
    High,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<i64>),
}

// type Code

/// The type `Code` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Code {
    /// The value `CANCELED`.
    #[levain(rename = "CANCELED")]
    Canceled,
    /// It stays.
    #[levain(rename = "KEPT")]
    Kept,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type File.token

/// The type `File.token` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(secret)]
pub struct FileToken(levain::Text);

// GET /files/{path}

/// `GET /files/{path}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/files/{path}", host = "https://files.example")]
#[levain(responses = FileRequestResponse)]
pub struct FileRequest {
    /// The path parameter `path`.
    #[levain(allow_reserved)]
    path: String,
    /// The query parameter `$filter`.
    #[levain(rename = "$filter", allow_reserved)]
    only: Option<String>,
}

/// The responses of [`FileRequest`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum FileRequestResponse {
    /// 200: It.
    #[levain(status = 200, ok)]
    Ok(File),
}

// POST /files#?copy

/// `POST /files`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/files", host = "https://files.example")]
#[levain(query(copy = ""))]
#[levain(responses = CopyRequestResponse)]
pub struct CopyRequest {
    /// The body of the request.
    #[levain(body)]
    body: File,
}

/// The responses of [`CopyRequest`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum CopyRequestResponse {
    /// 204: Copied.
    #[levain(status = 204, ok)]
    NoContent,
}

