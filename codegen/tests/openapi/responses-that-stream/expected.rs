// type Question

/// The type `Question` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Question {
    /// The property `text`.
    pub text: String,
}

levain::object! { Question { text } }

levain::builder! { QuestionBuilder of Question, question_missing {
    required { text(P0, "the required field `text` is not set"): String },
} }

// type Answer

/// The type `Answer` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Answer {
    /// The property `text`.
    pub text: String,
}

levain::object! { Answer { text } }

#[cfg(feature = "builders")]
levain::builder! { AnswerBuilder of Answer, answer_missing { required { text(P0): String } } }

// type Word

/// The type `Word` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Word {
    /// The property `word`.
    pub word: String,
}

levain::object! { Word { word: string(StringConstraints::new().max_length(8)) } }

#[cfg(feature = "builders")]
levain::builder! { WordBuilder of Word, word_missing { required { word(P0): String } } }

// type Price

/// The type `Price` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Price {
    /// The property `amount`.
    pub amount: i64,
}

levain::object! { Price { amount } }

#[cfg(feature = "builders")]
levain::builder! { PriceBuilder of Price, price_missing { required { amount(P0): i64 } } }

// type POST /chat.Unauthorized

/// The type `POST /chat.Unauthorized` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ChatUnauthorized {
    /// The property `detail`.
    pub detail: Option<String>,
}

levain::object! { ChatUnauthorized { detail optional } }

#[cfg(feature = "builders")]
levain::builder! { ChatUnauthorizedBuilder of ChatUnauthorized, chat_unauthorized_missing {
    optional { detail: String },
} }

// type GET /changes.Ok

/// The type `GET /changes.Ok` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChangesOk {
    /// The variant `Price`.
    Price(Price),
    /// The variant `Word`.
    Word(Word),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { ChangesOk untagged { Price(Price), Word(Word) } }

// POST /chat

/// `POST /chat`
#[derive(Clone, Debug, PartialEq)]
pub struct Chat {
    body: Question,
}

levain::request! { ChatBuilder of Chat, chat_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): Question,
    },
} }

levain::endpoint! { Chat as "chat" {
    POST "/chat" at "https://streams.example" => ChatResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`Chat`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChatResponse {
    /// 200: All at once, or word by word.
    Ok(Answer),
    /// 200 as `text/event-stream`: All at once, or word by word.
    OkEvents(levain::Events<Word>),
    /// 401: Who asks?
    Unauthorized(ChatUnauthorized),
}

levain::responses! { ChatResponse, ok Ok(json): Answer, stream levain::Events<Word> {
    200 if "text/event-stream" => OkEvents(items),
    200 => Ok(json),
    401 => Unauthorized(json),
} }

// GET /prices

/// `GET /prices`
#[derive(Clone, Debug, PartialEq)]
pub struct WatchPrices {}

levain::request! { WatchPricesBuilder of WatchPrices, watch_prices_missing {} }

levain::endpoint! { WatchPrices as "watch_prices" {
    GET "/prices" at "https://streams.example" => WatchPricesResponse,
} }

/// The responses of [`WatchPrices`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WatchPricesResponse {
    /// 200: Prices as they change.
    Ok(levain::Events<Price>),
}

levain::responses! { WatchPricesResponse, ok Ok(items): levain::Events<Price>, stream levain::Events<Price> {
    200 => Ok(items),
} }

// GET /log

/// `GET /log`
#[derive(Clone, Debug, PartialEq)]
pub struct Log {}

levain::request! { LogBuilder of Log, log_missing {} }

levain::endpoint! { Log as "log" {
    GET "/log" at "https://streams.example" => LogResponse,
} }

/// The responses of [`Log`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LogResponse {
    /// 200: Lines of text.
    Ok(levain::Events<String>),
}

levain::responses! { LogResponse, ok Ok(items): levain::Events<String>, stream levain::Events<String> {
    200 => Ok(items),
} }

// GET /changes

/// `GET /changes`
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {}

levain::request! { ChangesBuilder of Changes, changes_missing {} }

levain::endpoint! { Changes as "changes" {
    GET "/changes" at "https://streams.example" => ChangesResponse,
} }

/// The responses of [`Changes`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChangesResponse {
    /// 200: Events of two kinds.
    Ok(levain::Events<ChangesOk>),
}

levain::responses! { ChangesResponse, ok Ok(items): levain::Events<ChangesOk>, stream levain::Events<ChangesOk> {
    200 => Ok(items),
} }

// GET /export

/// `GET /export`
#[derive(Clone, Debug, PartialEq)]
pub struct Export {}

levain::request! { ExportBuilder of Export, export_missing {} }

levain::endpoint! { Export as "export" {
    GET "/export" at "https://streams.example" => ExportResponse,
} }

/// The responses of [`Export`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ExportResponse {
    /// 200: A price a line.
    Ok(levain::JsonLines<Price>),
}

levain::responses! { ExportResponse, ok Ok(items): levain::JsonLines<Price>, stream levain::JsonLines<Price> {
    200 => Ok(items),
} }

// GET /sequence

/// `GET /sequence`
#[derive(Clone, Debug, PartialEq)]
pub struct Sequence {}

levain::request! { SequenceBuilder of Sequence, sequence_missing {} }

levain::endpoint! { Sequence as "sequence" {
    GET "/sequence" at "https://streams.example" => SequenceResponse,
} }

/// The responses of [`Sequence`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SequenceResponse {
    /// 200: A price behind each separator.
    Ok(levain::JsonSequence<Price>),
}

levain::responses! { SequenceResponse, ok Ok(items): levain::JsonSequence<Price>, stream levain::JsonSequence<Price> {
    200 => Ok(items),
} }

