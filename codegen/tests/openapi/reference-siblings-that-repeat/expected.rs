// type State

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum State {
    #[levain(rename = "lent")]
    Lent,
    #[levain(rename = "here")]
    Here,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Isbn

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(pattern = "^[0-9]{13}$")]
pub struct Isbn(levain::Text);

// type Author

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Author {
    pub name: String,
}

// type Book

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Book {
    /// Null is no value of it.
    pub state: State,
    pub author: Author,
    pub isbn: Isbn,
    /// Another type since a rule is added.
    #[levain(length = "..=9", pattern = "^[0-9]{13}$")]
    pub short: String,
}

// GET /books

/// `GET /books`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `state` | query | [`State`] | optional | Which. |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Book`] | All. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/books", host = "https://shelf.example")]
#[levain(responses = BooksResponse)]
pub struct Books {
    /// Which.
    state: Option<State>,
}

/// The responses of [`Books`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum BooksResponse {
    /// All.
    #[levain(status = 200, ok)]
    Ok(Book),
}

