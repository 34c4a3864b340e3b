// type Bread

/// The type `Bread` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Bread {
    /// The property `id`.
    ///
    /// Read-only: it is not sent in requests.
    pub id: Option<i64>,
    /// The property `name`.
    pub name: String,
}

levain::object! { Bread { id read_only, name } }

#[cfg(feature = "builders")]
levain::builder! { BreadBuilder of Bread, bread_missing {
    required { name(P0): String },
    optional { id: i64 },
} }

// type POST /watch.body

/// The type `POST /watch.body` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct WatchBody {
    /// The property `url`.
    pub url: levain::Url,
}

levain::object! { WatchBody { url } }

levain::builder! { WatchBodyBuilder of WatchBody, watch_body_missing {
    required { url(P0, "the required field `url` is not set"): levain::Url },
} }

// type webhook newBread

/// The body of the webhook `newBread` (POST).
///
/// A bread was added.
#[derive(Clone, Debug, PartialEq)]
pub struct NewBread(Bread);

levain::wrapper! { NewBread of Bread }

// type webhook newBread.headers

/// Headers of the webhook `newBread` (POST).
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct NewBreadHeaders {
    /// The property `x-signature`.
    pub x_signature: String,
}

levain::object! { NewBreadHeaders { x_signature = "x-signature" } }

// type webhook sold

/// The body of the webhook `sold` (POST).
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Sold {
    /// The property `count`.
    pub count: i64,
    /// The property `names`.
    pub names: Option<Vec<String>>,
    /// The property `note`.
    pub note: Option<String>,
}

levain::object! { Sold { count, names optional, note optional } }

#[cfg(feature = "builders")]
levain::builder! { SoldBuilder of Sold, sold_missing {
    required { count(P0): i64 },
    optional { names: Vec<String>, note: String },
} }

// type callback watch baked

/// The body of a callback of `POST /watch` (POST).
///
/// A bread is out of the oven.
#[derive(Clone, Debug, PartialEq)]
pub struct WatchBaked(Bread);

levain::wrapper! { WatchBaked of Bread }

// POST /watch

/// `POST /watch`
#[derive(Clone, Debug, PartialEq)]
pub struct Watch {
    body: WatchBody,
}

levain::request! { WatchBuilder of Watch, watch_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): WatchBody,
    },
} }

levain::endpoint! { Watch as "watch" {
    POST "/watch" at "https://bakery.example" => WatchResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`Watch`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WatchResponse {
    /// 204: Watched.
    NoContent,
}

levain::responses! { WatchResponse, ok NoContent: () {
    204 => NoContent,
} }

