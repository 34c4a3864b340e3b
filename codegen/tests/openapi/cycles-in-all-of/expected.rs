// type Ring

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Ring {
    pub b: Option<String>,
    pub a: Option<String>,
}

// type Gnir

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Gnir {
    pub b: Option<String>,
}

// type Same

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct Same(levain::Text);

// type Both

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct Both(levain::Text);

// type Left

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Left {
    pub next: Option<Box<Left>>,
}

// type Right

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Right {
    pub next: Option<Box<Right>>,
}

// type Pair

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Pair {
    pub next: Option<PairNext>,
}

// type Pair.next.next

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct PairNextNext {
    pub next: Option<Left>,
}

// type Pair.next

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct PairNext {
    pub next: Option<PairNextNext>,
}

// type POST /rings.body

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct TurnBody {
    pub ring: Option<Ring>,
    pub same: Option<Same>,
    pub both: Option<Both>,
    pub pair: Option<Pair>,
}

// POST /rings

/// `POST /rings`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`TurnBody`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Turned. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/rings", host = "")]
#[levain(responses = TurnResponse)]
pub struct Turn {
    #[levain(body)]
    body: TurnBody,
}

/// The responses of [`Turn`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum TurnResponse {
    /// Turned.
    #[levain(status = 204, ok)]
    NoContent,
}

