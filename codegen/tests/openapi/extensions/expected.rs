// type File

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct File {
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required)]
    pub id: Option<String>,
    /// Write-only: it is not received in responses.
    #[levain(write_only, required)]
    pub key: Option<String>,
    /// What it is called.
    pub name: Option<String>,
    pub token: Option<FileToken>,
    #[deprecated = "Say it in `name`."]
    pub note: Option<Option<String>>,
    pub mood: Option<Mood>,
    pub state: Option<State>,
    pub kind: Option<Kind>,
    pub level: Option<Level>,
    pub code: Option<Code>,
}

// type Mood

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

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[levain(open)]
#[non_exhaustive]
pub enum State {
    #[levain(rename = "open")]
    Open,
    #[levain(rename = "shut")]
    Shut,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Kind

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[levain(open)]
#[non_exhaustive]
pub enum Kind {
    /// Many files.
    #[levain(rename = "a")]
    Archive,
    #[levain(rename = "b")]
    Book,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Level

#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::IntegerEnum)]
#[non_exhaustive]
pub enum Level {
    #[levain(equals = 1)]
    Low,
    #[levain(equals = 2)]
    High,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<i64>),
}

// type Code

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Code {
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

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(secret)]
pub struct FileToken(levain::Text);

// GET /files/{path}

/// `GET /files/{path}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `path` | path | `String` | required | |
/// | `only` | query: `$filter` | `String` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`File`] | It. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/files/{path}", host = "https://files.example")]
#[levain(responses = FileRequestResponse)]
pub struct FileRequest {
    #[levain(slashes)]
    path: String,
    #[levain(rename = "$filter", allow_reserved)]
    only: Option<String>,
}

/// The responses of [`FileRequest`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum FileRequestResponse {
    /// It.
    #[levain(status = 200, ok)]
    Ok(File),
}

// POST /files#?copy

/// `POST /files`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`File`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Copied. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/files", host = "https://files.example")]
#[levain(query(copy = ""))]
#[levain(responses = CopyRequestResponse)]
pub struct CopyRequest {
    #[levain(body)]
    body: File,
}

/// The responses of [`CopyRequest`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum CopyRequestResponse {
    /// Copied.
    #[levain(status = 204, ok)]
    NoContent,
}

