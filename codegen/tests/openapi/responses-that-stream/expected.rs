// type Question

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Question {
    pub text: String,
}

// type Answer

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Answer {
    pub text: String,
}

// type Word

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Word {
    #[levain(length = "..=8")]
    pub word: String,
}

// type Price

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Price {
    pub amount: i64,
}

// type POST /chat.Unauthorized

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ChatUnauthorized {
    pub detail: Option<String>,
}

// type GET /changes.Ok

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum ChangesOk {
    Price(Price),
    Word(Word),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// POST /chat

/// `POST /chat`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Question`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Answer`] | All at once, or word by word. |
/// | 200 | [`Events<Word>`](Word) | All at once, or word by word. |
/// | 401 | [`ChatUnauthorized`] | Who asks? |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/chat", host = "https://streams.example")]
#[levain(responses = ChatResponse)]
pub struct Chat {
    #[levain(body)]
    body: Question,
}

/// The responses of [`Chat`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[levain(accept = "application/json, text/event-stream;q=0.9, */*;q=0.5")]
#[non_exhaustive]
pub enum ChatResponse {
    /// All at once, or word by word.
    #[levain(status = 200, ok)]
    Ok(Answer),
    /// All at once, or word by word.
    ///
    /// As `text/event-stream`.
    #[levain(status = 200, media_type = "text/event-stream", stream)]
    OkEvents(levain::Events<Word>),
    /// Who asks?
    #[levain(status = 401)]
    Unauthorized(ChatUnauthorized),
}

// GET /prices

/// `GET /prices`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Events<Price>`](Price) | Prices as they change. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/prices", host = "https://streams.example")]
#[levain(responses = WatchPricesResponse)]
pub struct WatchPrices {}

/// The responses of [`WatchPrices`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[levain(accept = "text/event-stream, */*;q=0.5")]
#[non_exhaustive]
pub enum WatchPricesResponse {
    /// Prices as they change.
    #[levain(status = 200, stream, ok)]
    Ok(levain::Events<Price>),
}

// GET /log

/// `GET /log`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | `Events<String>` | Lines of text. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/log", host = "https://streams.example")]
#[levain(responses = LogResponse)]
pub struct Log {}

/// The responses of [`Log`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[levain(accept = "text/event-stream, */*;q=0.5")]
#[non_exhaustive]
pub enum LogResponse {
    /// Lines of text.
    #[levain(status = 200, stream, ok)]
    Ok(levain::Events<String>),
}

// GET /changes

/// `GET /changes`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Events<ChangesOk>`](ChangesOk) | Events of two kinds. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/changes", host = "https://streams.example")]
#[levain(responses = ChangesResponse)]
pub struct Changes {}

/// The responses of [`Changes`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[levain(accept = "text/event-stream, */*;q=0.5")]
#[non_exhaustive]
pub enum ChangesResponse {
    /// Events of two kinds.
    #[levain(status = 200, stream, ok)]
    Ok(levain::Events<ChangesOk>),
}

// GET /export

/// `GET /export`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`JsonLines<Price>`](Price) | A price a line. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/export", host = "https://streams.example")]
#[levain(responses = ExportResponse)]
pub struct Export {}

/// The responses of [`Export`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[levain(accept = "application/x-ndjson, */*;q=0.5")]
#[non_exhaustive]
pub enum ExportResponse {
    /// A price a line.
    #[levain(status = 200, stream, ok)]
    Ok(levain::JsonLines<Price>),
}

// GET /sequence

/// `GET /sequence`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`JsonSequence<Price>`](Price) | A price behind each separator. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/sequence", host = "https://streams.example")]
#[levain(responses = SequenceResponse)]
pub struct Sequence {}

/// The responses of [`Sequence`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[levain(accept = "application/json-seq, */*;q=0.5")]
#[non_exhaustive]
pub enum SequenceResponse {
    /// A price behind each separator.
    #[levain(status = 200, stream, ok)]
    Ok(levain::JsonSequence<Price>),
}

