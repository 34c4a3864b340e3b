// type Ring

/// `Ring`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Ring {
    /// `b`.
    pub b: Option<String>,
    /// `a`.
    pub a: Option<String>,
}

levain::object! { Ring { b optional, a optional } }
levain::builder! { RingBuilder of Ring, ring_missing { optional { b: String, a: String } } }

// type Gnir

/// `Gnir`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Gnir {
    /// `b`.
    pub b: Option<String>,
}

levain::object! { Gnir { b optional } }
levain::builder! { GnirBuilder of Gnir, gnir_missing { optional { b: String } } }

// type Same

/// `Same`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Same(levain::Text);

levain::string! { Same }

// type Both

/// `Both`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Both(levain::Text);

levain::string! { Both }

// type Left

/// `Left`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Left {
    /// `next`.
    pub next: Option<Box<Left>>,
}

levain::object! { Left { next optional } }
levain::builder! { LeftBuilder of Left, left_missing { optional { next: Box<Left> } } }

// type Right

/// `Right`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Right {
    /// `next`.
    pub next: Option<Box<Right>>,
}

levain::object! { Right { next optional } }
levain::builder! { RightBuilder of Right, right_missing { optional { next: Box<Right> } } }

// type Pair

/// `Pair`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Pair {
    /// `next`.
    pub next: Option<PairNext>,
}

levain::object! { Pair { next optional } }
levain::builder! { PairBuilder of Pair, pair_missing { optional { next: PairNext } } }

// type Pair.next.next

/// `Pair.next.next`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PairNextNext {
    /// `next`.
    pub next: Option<Left>,
}

levain::object! { PairNextNext { next optional } }

levain::builder! { PairNextNextBuilder of PairNextNext, pair_next_next_missing {
    optional { next: Left },
} }

// type Pair.next

/// `Pair.next`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PairNext {
    /// `next`.
    pub next: Option<PairNextNext>,
}

levain::object! { PairNext { next optional } }

levain::builder! { PairNextBuilder of PairNext, pair_next_missing {
    optional { next: PairNextNext },
} }

// type POST /rings.body

/// `POST /rings.body`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TurnBody {
    /// `ring`.
    pub ring: Option<Ring>,
    /// `same`.
    pub same: Option<Same>,
    /// `both`.
    pub both: Option<Both>,
    /// `pair`.
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
        /// What is sent.
        body(P0, "the required parameter `body` is not set"): TurnBody,
    },
} }

levain::endpoint! { Turn as "turn" {
    POST "/rings" at "" => TurnResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// What [`Turn`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TurnResponse {
    /// 204: Turned.
    NoContent,
}

levain::responses! { TurnResponse, ok NoContent: () {
    204 => NoContent,
} }

