// type Question

/// The type `Question` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Question {
    /// The property `text`.
    pub text: String,
}

// type Answer

/// The type `Answer` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Answer {
    /// The property `text`.
    pub text: String,
}

// type Word

/// The type `Word` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Word {
    /// The property `word`.
    #[levain(length = "..=8")]
    pub word: String,
}

// type Price

/// The type `Price` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Price {
    /// The property `amount`.
    pub amount: i64,
}

// type POST /chat.Unauthorized

/// The type `POST /chat.Unauthorized` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ChatUnauthorized {
    /// The property `detail`.
    pub detail: Option<String>,
}

// type GET /changes.Ok

/// The type `GET /changes.Ok` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum ChangesOk {
    /// The variant `Price`.
    Price(Price),
    /// The variant `Word`.
    Word(Word),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// POST /chat

/// `POST /chat`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/chat", host = "https://streams.example")]
#[levain(responses = ChatResponse)]
pub struct Chat {
    /// The body of the request.
    #[levain(body)]
    body: Question,
}

/// The responses of [`Chat`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ChatResponse {
    /// 200: All at once, or word by word.
    #[levain(status = 200, ok)]
    Ok(Answer),
    /// 200 as `text/event-stream`: All at once, or word by word.
    #[levain(status = 200, media_type = "text/event-stream", stream)]
    OkEvents(levain::Events<Word>),
    /// 401: Who asks?
    #[levain(status = 401)]
    Unauthorized(ChatUnauthorized),
}

// GET /prices

/// `GET /prices`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/prices", host = "https://streams.example")]
#[levain(responses = WatchPricesResponse)]
pub struct WatchPrices {}

/// The responses of [`WatchPrices`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum WatchPricesResponse {
    /// 200: Prices as they change.
    #[levain(status = 200, stream, ok)]
    Ok(levain::Events<Price>),
}

// GET /log

/// `GET /log`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/log", host = "https://streams.example")]
#[levain(responses = LogResponse)]
pub struct Log {}

/// The responses of [`Log`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum LogResponse {
    /// 200: Lines of text.
    #[levain(status = 200, stream, ok)]
    Ok(levain::Events<String>),
}

// GET /changes

/// `GET /changes`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/changes", host = "https://streams.example")]
#[levain(responses = ChangesResponse)]
pub struct Changes {}

/// The responses of [`Changes`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ChangesResponse {
    /// 200: Events of two kinds.
    #[levain(status = 200, stream, ok)]
    Ok(levain::Events<ChangesOk>),
}

// GET /export

/// `GET /export`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/export", host = "https://streams.example")]
#[levain(responses = ExportResponse)]
pub struct Export {}

/// The responses of [`Export`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ExportResponse {
    /// 200: A price a line.
    #[levain(status = 200, stream, ok)]
    Ok(levain::JsonLines<Price>),
}

// GET /sequence

/// `GET /sequence`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/sequence", host = "https://streams.example")]
#[levain(responses = SequenceResponse)]
pub struct Sequence {}

/// The responses of [`Sequence`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum SequenceResponse {
    /// 200: A price behind each separator.
    #[levain(status = 200, stream, ok)]
    Ok(levain::JsonSequence<Price>),
}

