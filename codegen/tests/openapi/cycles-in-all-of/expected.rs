// type Ring

/// The type `Ring` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Ring {
    /// The property `b`.
    pub b: Option<String>,
    /// The property `a`.
    pub a: Option<String>,
}

levain::object! { Ring { b optional, a optional } }
levain::builder! { RingBuilder of Ring, ring_missing { optional { b: String, a: String } } }

// type Gnir

/// The type `Gnir` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Gnir {
    /// The property `b`.
    pub b: Option<String>,
}

levain::object! { Gnir { b optional } }
levain::builder! { GnirBuilder of Gnir, gnir_missing { optional { b: String } } }

// type Same

/// The type `Same` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Same(levain::Text);

levain::string! { Same }

// type Both

/// The type `Both` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Both(levain::Text);

levain::string! { Both }

// type Left

/// The type `Left` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Left {
    /// The property `next`.
    pub next: Option<Box<Left>>,
}

levain::object! { Left { next optional } }
levain::builder! { LeftBuilder of Left, left_missing { optional { next: Box<Left> } } }

// type Right

/// The type `Right` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Right {
    /// The property `next`.
    pub next: Option<Box<Right>>,
}

levain::object! { Right { next optional } }
levain::builder! { RightBuilder of Right, right_missing { optional { next: Box<Right> } } }

// type Pair

/// The type `Pair` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Pair {
    /// The property `next`.
    pub next: Option<PairNext>,
}

levain::object! { Pair { next optional } }
levain::builder! { PairBuilder of Pair, pair_missing { optional { next: PairNext } } }

// type Pair.next.next

/// The type `Pair.next.next` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PairNextNext {
    /// The property `next`.
    pub next: Option<Left>,
}

levain::object! { PairNextNext { next optional } }

levain::builder! { PairNextNextBuilder of PairNextNext, pair_next_next_missing {
    optional { next: Left },
} }

// type Pair.next

/// The type `Pair.next` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PairNext {
    /// The property `next`.
    pub next: Option<PairNextNext>,
}

levain::object! { PairNext { next optional } }

levain::builder! { PairNextBuilder of PairNext, pair_next_missing {
    optional { next: PairNextNext },
} }

// type POST /rings.body

/// The type `POST /rings.body` of the spec.
#[derive(Clone, PartialEq)]
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

levain::object! { TurnBody { ring optional, same optional, both optional, pair optional } }

levain::builder! { TurnBodyBuilder of TurnBody, turn_body_missing {
    optional { ring: Ring, same: Same, both: Both, pair: Pair },
} }

// POST /rings

/// `POST /rings`
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    body: TurnBody,
}

levain::request! { TurnBuilder of Turn, turn_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): TurnBody,
    },
} }

levain::endpoint! { Turn as "turn" {
    POST "/rings" at "" => TurnResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`Turn`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TurnResponse {
    /// 204: Turned.
    NoContent,
}

levain::responses! { TurnResponse, ok NoContent: () {
    204 => NoContent,
} }

