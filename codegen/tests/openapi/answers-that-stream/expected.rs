// type Question

/// `Question`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Question {
    /// `text`.
    pub text: String,
}

levain::object! { Question { text } }

levain::builder! { QuestionBuilder of Question, question_missing {
    required { text(P0, "the required field `text` is not set"): String },
} }

// type Answer

/// `Answer`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Answer {
    /// `text`.
    pub text: String,
}

levain::object! { Answer { text } }

#[cfg(feature = "builders")]
levain::builder! { AnswerBuilder of Answer, answer_missing { required { text(P0): String } } }

// type Word

/// `Word`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Word {
    /// `word`.
    pub word: String,
}

levain::object! { Word { word: text(TextRules::new().max_length(8)) } }

#[cfg(feature = "builders")]
levain::builder! { WordBuilder of Word, word_missing { required { word(P0): String } } }

// type Price

/// `Price`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Price {
    /// `amount`.
    pub amount: i64,
}

levain::object! { Price { amount } }

#[cfg(feature = "builders")]
levain::builder! { PriceBuilder of Price, price_missing { required { amount(P0): i64 } } }

// type POST /chat.Unauthorized

/// `POST /chat.Unauthorized`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ChatUnauthorized {
    /// `detail`.
    pub detail: Option<String>,
}

levain::object! { ChatUnauthorized { detail optional } }

#[cfg(feature = "builders")]
levain::builder! { ChatUnauthorizedBuilder of ChatUnauthorized, chat_unauthorized_missing {
    optional { detail: String },
} }

// type GET /changes.Ok

/// `GET /changes.Ok`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChangesOk {
    /// `Price`.
    Price(Price),
    /// `Word`.
    Word(Word),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { ChangesOk by shape { Price(Price), Word(Word) } }

// POST /chat

/// `POST /chat`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct Chat {
    body: Question,
}

levain::request! { ChatBuilder of Chat, chat_missing {
    required {
        /// What is sent.
        body(P0, "the required parameter `body` is not set"): Question,
    },
} }

impl levain::Endpoint for Chat {
    const NAME: &'static str = "chat";
    const METHOD: levain::Method = levain::Method::POST;
    const PATH: &'static str = "/chat";
    const HOST: &'static str = "https://streams.example";
    type Response = ChatResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.body(&self.body, levain::BodyFormat::Json);
    }
}

/// What [`Chat`] may answer.
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

levain::answers! { ChatResponse, ok Ok(json): Answer, stream levain::Events<Word> {
    200 if "text/event-stream" => OkEvents(items),
    200 => Ok(json),
    401 => Unauthorized(json),
} }

// GET /prices

/// `GET /prices`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct WatchPrices {}

levain::request! { WatchPricesBuilder of WatchPrices, watch_prices_missing {} }

impl levain::Endpoint for WatchPrices {
    const NAME: &'static str = "watch_prices";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/prices";
    const HOST: &'static str = "https://streams.example";
    type Response = WatchPricesResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}
}

/// What [`WatchPrices`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WatchPricesResponse {
    /// 200: Prices as they change.
    Ok(levain::Events<Price>),
}

levain::answers! { WatchPricesResponse, ok Ok(items): levain::Events<Price>, stream levain::Events<Price> {
    200 => Ok(items),
} }

// GET /log

/// `GET /log`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct Log {}

levain::request! { LogBuilder of Log, log_missing {} }

impl levain::Endpoint for Log {
    const NAME: &'static str = "log";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/log";
    const HOST: &'static str = "https://streams.example";
    type Response = LogResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}
}

/// What [`Log`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LogResponse {
    /// 200: Lines of text.
    Ok(levain::Events<String>),
}

levain::answers! { LogResponse, ok Ok(items): levain::Events<String>, stream levain::Events<String> {
    200 => Ok(items),
} }

// GET /changes

/// `GET /changes`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct Changes {}

levain::request! { ChangesBuilder of Changes, changes_missing {} }

impl levain::Endpoint for Changes {
    const NAME: &'static str = "changes";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/changes";
    const HOST: &'static str = "https://streams.example";
    type Response = ChangesResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}
}

/// What [`Changes`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChangesResponse {
    /// 200: Events of two kinds.
    Ok(levain::Events<ChangesOk>),
}

levain::answers! { ChangesResponse, ok Ok(items): levain::Events<ChangesOk>, stream levain::Events<ChangesOk> {
    200 => Ok(items),
} }

// GET /export

/// `GET /export`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct Export {}

levain::request! { ExportBuilder of Export, export_missing {} }

impl levain::Endpoint for Export {
    const NAME: &'static str = "export";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/export";
    const HOST: &'static str = "https://streams.example";
    type Response = ExportResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}
}

/// What [`Export`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ExportResponse {
    /// 200: A price a line.
    Ok(levain::JsonLines<Price>),
}

levain::answers! { ExportResponse, ok Ok(items): levain::JsonLines<Price>, stream levain::JsonLines<Price> {
    200 => Ok(items),
} }

// GET /sequence

/// `GET /sequence`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct Sequence {}

levain::request! { SequenceBuilder of Sequence, sequence_missing {} }

impl levain::Endpoint for Sequence {
    const NAME: &'static str = "sequence";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/sequence";
    const HOST: &'static str = "https://streams.example";
    type Response = SequenceResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}
}

/// What [`Sequence`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SequenceResponse {
    /// 200: A price behind each separator.
    Ok(levain::JsonSequence<Price>),
}

levain::answers! { SequenceResponse, ok Ok(items): levain::JsonSequence<Price>, stream levain::JsonSequence<Price> {
    200 => Ok(items),
} }

