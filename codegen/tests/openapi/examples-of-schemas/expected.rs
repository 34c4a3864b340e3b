// type Bread

/// A loaf.
///
/// Example:
///
/// ```json
/// {
///   "name": "Rye ``` bread",
///   "weight": 800,
///   "sliced": true,
///   "flours": [
///     "rye",
///     "wheat"
///   ],
///   "note": "with */ and "
/// }
/// ```
#[derive(Clone, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Bread {
    /// What it is called.
    ///
    /// Example: `*/ Rye`
    pub name: String,
    #[levain(min = 1)]
    pub weight: i64,
    /// Examples: `true`, `false`
    pub sliced: Option<bool>,
    /// Example: `["rye","wheat"]`
    pub flours: Option<Vec<String>>,
    pub code: Option<Code>,
    /// Example: `hunter2`
    #[levain(secret)]
    pub password: Option<BreadPassword>,
    pub story: Option<String>,
    pub note: Option<Option<String>>,
}

// type Code

/// Examples: `RY`, `WH`
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(pattern = "^[A-Z]{2}$")]
pub struct Code(levain::Text);

// type Bread.password

/// Example: `hunter2`
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(secret)]
pub struct BreadPassword(levain::Text);

// POST /breads

/// `POST /breads`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Bread`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Added. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/breads", host = "https://bakery.example")]
#[levain(responses = AddBreadResponse)]
pub struct AddBread {
    #[levain(body)]
    body: Bread,
}

/// The responses of [`AddBread`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddBreadResponse {
    /// Added.
    #[levain(status = 204, ok)]
    NoContent,
}

