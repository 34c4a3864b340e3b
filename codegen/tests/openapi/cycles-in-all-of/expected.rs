// type Ring

/// The type `Ring` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Ring {
    /// The property `b`.
    pub b: Option<String>,
    /// The property `a`.
    pub a: Option<String>,
}

// type Gnir

/// The type `Gnir` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Gnir {
    /// The property `b`.
    pub b: Option<String>,
}

// type Same

/// The type `Same` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct Same(levain::Text);

// type Both

/// The type `Both` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct Both(levain::Text);

// type Left

/// The type `Left` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Left {
    /// The property `next`.
    pub next: Option<Box<Left>>,
}

// type Right

/// The type `Right` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Right {
    /// The property `next`.
    pub next: Option<Box<Right>>,
}

// type Pair

/// The type `Pair` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Pair {
    /// The property `next`.
    pub next: Option<PairNext>,
}

// type Pair.next.next

/// The type `Pair.next.next` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct PairNextNext {
    /// The property `next`.
    pub next: Option<Left>,
}

// type Pair.next

/// The type `Pair.next` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct PairNext {
    /// The property `next`.
    pub next: Option<PairNextNext>,
}

// type POST /rings.body

/// The type `POST /rings.body` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct TurnBody {
    /// The property `ring`.
    pub ring: Option<Ring>,
    /// The property `same`.
    pub same: Option<Same>,
    /// The property `both`.
    pub both: Option<Both>,
    /// The property `pair`.
    pub pair: Option<Pair>,
}

// POST /rings

/// `POST /rings`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/rings", host = "")]
#[levain(responses = TurnResponse)]
pub struct Turn {
    /// The body of the request.
    #[levain(body)]
    body: TurnBody,
}

/// The responses of [`Turn`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum TurnResponse {
    /// 204: Turned.
    #[levain(status = 204, ok)]
    NoContent,
}

