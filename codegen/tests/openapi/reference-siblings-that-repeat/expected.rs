// type State

/// The type `State` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum State {
    /// The value `lent`.
    Lent,
    /// The value `here`.
    Here,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { State { Lent = "lent", Here = "here" } }

// type Isbn

/// The type `Isbn` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Isbn(levain::Text);

levain::string! { Isbn(StringConstraints::new().pattern(Pattern::new("^[0-9]{13}$"))) }

// type Author

/// The type `Author` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Author {
    /// The property `name`.
    pub name: String,
}

levain::object! { Author { name } }

#[cfg(feature = "builders")]
levain::builder! { AuthorBuilder of Author, author_missing { required { name(P0): String } } }

// type Book

/// The type `Book` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// Null is no value of it.
    pub state: State,
    /// The property `author`.
    pub author: Author,
    /// The property `isbn`.
    pub isbn: Isbn,
    /// Another type since a rule is added.
    pub short: String,
}

levain::object! { Book {
    state, author, isbn,
    short: string(StringConstraints::new().max_length(9).pattern(Pattern::new("^[0-9]{13}$"))),
} }

#[cfg(feature = "builders")]
levain::builder! { BookBuilder of Book, book_missing {
    required { state(P0): State, author(P1): Author, isbn(P2): Isbn, short(P3): String },
} }

// GET /books

/// `GET /books`
#[derive(Clone, Debug, PartialEq)]
pub struct Books {
    state: Option<State>,
}

levain::request! { BooksBuilder of Books, books_missing {
    optional {
        /// Which.
        state: State,
    },
} }

levain::endpoint! { Books as "books" {
    GET "/books" at "https://shelf.example" => BooksResponse,
    parts(self) {
        query("state", &self.state);
    },
} }

/// The responses of [`Books`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BooksResponse {
    /// 200: All.
    Ok(Book),
}

levain::responses! { BooksResponse, ok Ok(json): Book { 200 => Ok(json) } }

