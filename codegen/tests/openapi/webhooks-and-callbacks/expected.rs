// type Bread

/// The type `Bread` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Bread {
    /// The property `id`.
    ///
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required)]
    pub id: Option<i64>,
    /// The property `name`.
    pub name: String,
}

// type POST /watch.body

/// The type `POST /watch.body` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct WatchBody {
    /// The property `url`.
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
    /// The property `x-signature`.
    #[levain(rename = "x-signature")]
    pub x_signature: String,
}

// type webhook sold

/// The body of the webhook `sold` (POST).
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Sold {
    /// The property `count`.
    pub count: i64,
    /// The property `names`.
    pub names: Option<Vec<String>>,
    /// The property `note`.
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
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/watch", host = "https://bakery.example")]
#[levain(responses = WatchResponse)]
pub struct Watch {
    /// The body of the request.
    #[levain(body)]
    body: WatchBody,
}

/// The responses of [`Watch`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum WatchResponse {
    /// 204: Watched.
    #[levain(status = 204, ok)]
    NoContent,
}

