// type Place

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[levain(min_properties = 2, max_properties = 3)]
#[non_exhaustive]
pub struct Place {
    pub agreed: Option<PlaceAgreed>,
    pub code: Option<PlaceCode>,
    pub span: Option<(PlaceSpanItem1, PlaceSpanItem2)>,
    pub labels: Option<Labels>,
    #[levain(length = "..=8")]
    pub key: Option<levain::Bytes>,
    #[levain(min = 0, max = 4_294_967_295)]
    pub count: Option<i64>,
    #[levain(pattern = "^(?=[\\s\\S]*(?:^a))[\\s\\S]*(?:z$)")]
    pub both: Option<String>,
    #[levain(multiple_of = 12)]
    pub step: Option<i64>,
    pub title: Option<Option<Title>>,
    pub raw: Option<String>,
    /// Properties that are not in the spec.
    #[levain(additional_properties, items(length = "..=3"))]
    pub additional: levain::Map<String>,
}

// type Labels

#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(names(length = "..=5", pattern = "^[a-z]+$"), items(length = "1.."))]
pub struct Labels(levain::Map<String>);

// type Title

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(length = "..=5")]
pub struct Title(levain::Text);

// type Raw

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct Raw(levain::Bytes);

// type Place.agreed

#[derive(Clone, Debug, PartialEq, levain::JsonEnum)]
#[non_exhaustive]
pub enum PlaceAgreed {
    #[levain(equals = true)]
    True,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Place.code

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged, conversions)]
#[non_exhaustive]
pub enum PlaceCode {
    #[levain(length = "2..=4")]
    String(String),
    #[levain(min = 100)]
    Int(i64),
    #[levain(max_items = 2)]
    List(Vec<String>),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Place.span.item 1

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(min = 0)]
pub struct PlaceSpanItem1(i64);

// type Place.span.item 2

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(pattern = "^[a-z]$")]
pub struct PlaceSpanItem2(levain::Text);

// PUT /places

/// `PUT /places`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Place`] | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Kept. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(put = "/places", host = "https://places.example")]
#[levain(responses = PutResponse)]
pub struct Put {
    #[levain(body)]
    body: Option<Place>,
}

/// The responses of [`Put`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutResponse {
    /// Kept.
    #[levain(status = 204, ok)]
    NoContent,
}

