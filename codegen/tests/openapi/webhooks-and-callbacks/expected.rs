// type Bread

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Bread {
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required)]
    pub id: Option<i64>,
    pub name: String,
}

// type POST /watch.body

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct WatchBody {
    pub url: levain::Url,
}

// type webhook newBread

/// The body of the webhook `newBread` (POST).
///
/// A bread was added.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
pub struct NewBread(Bread);

// type webhook newBread.headers

/// Headers of the webhook `newBread` (POST).
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[non_exhaustive]
pub struct NewBreadHeaders {
    #[levain(rename = "x-signature")]
    pub x_signature: String,
}

// type webhook sold

/// The body of the webhook `sold` (POST).
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Sold {
    pub count: i64,
    pub names: Option<Vec<String>>,
    pub note: Option<String>,
}

// type callback watch baked

/// The body of a callback of `POST /watch` (POST).
///
/// A bread is out of the oven.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
pub struct WatchBaked(Bread);

// POST /watch

/// `POST /watch`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`WatchBody`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Watched. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/watch", host = "https://bakery.example")]
#[levain(responses = WatchResponse)]
pub struct Watch {
    #[levain(body)]
    body: WatchBody,
}

/// The responses of [`Watch`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum WatchResponse {
    /// Watched.
    #[levain(status = 204, ok)]
    NoContent,
}

