// type Place

/// The type `Place` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(min_properties = 2, max_properties = 3)]
#[non_exhaustive]
pub struct Place {
    /// The property `agreed`.
    pub agreed: Option<PlaceAgreed>,
    /// The property `code`.
    pub code: Option<PlaceCode>,
    /// The property `span`.
    pub span: Option<(PlaceSpanItem1, PlaceSpanItem2)>,
    /// The property `labels`.
    pub labels: Option<Labels>,
    /// The property `key`.
    #[levain(length = "..=8")]
    pub key: Option<levain::Bytes>,
    /// The property `count`.
    #[levain(min = 0, max = 4_294_967_295)]
    pub count: Option<i64>,
    /// The property `both`.
    #[levain(pattern = "^(?=[\\s\\S]*(?:^a))[\\s\\S]*(?:z$)")]
    pub both: Option<String>,
    /// The property `step`.
    #[levain(multiple_of = 12)]
    pub step: Option<i64>,
    /// The property `title`.
    pub title: Option<Option<Title>>,
    /// The property `raw`.
    pub raw: Option<String>,
    /// Properties that are not in the spec.
    #[levain(additional_properties, items(length = "..=3"))]
    pub additional: levain::Map<String>,
}

// type Labels

/// The type `Labels` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
#[levain(names(length = "..=5", pattern = "^[a-z]+$"), items(length = "1.."))]
pub struct Labels(levain::Map<String>);

// type Title

/// The type `Title` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(length = "..=5")]
pub struct Title(levain::Text);

// type Raw

/// The type `Raw` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
pub struct Raw(levain::Bytes);

// type Place.agreed

/// The type `Place.agreed` of the spec.
#[derive(Clone, Debug, PartialEq, levain::JsonEnum)]
#[non_exhaustive]
pub enum PlaceAgreed {
    /// The value `true`.
    #[levain(equals = true)]
    True,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Place.code.String

/// The type `Place.code.String` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(length = "2..=4")]
pub struct PlaceCodeString(levain::Text);

// type Place.code.Int

/// The type `Place.code.Int` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(min = 100)]
pub struct PlaceCodeInt(i64);

// type Place.code.List

/// The type `Place.code.List` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Newtype)]
#[levain(max_items = 2)]
pub struct PlaceCodeList(Vec<String>);

// type Place.code

/// The type `Place.code` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum PlaceCode {
    /// The variant `String`.
    String(PlaceCodeString),
    /// The variant `Int`.
    Int(PlaceCodeInt),
    /// The variant `List`.
    List(PlaceCodeList),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Place.span.item 1

/// The type `Place.span.item 1` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(min = 0)]
pub struct PlaceSpanItem1(i64);

// type Place.span.item 2

/// The type `Place.span.item 2` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(pattern = "^[a-z]$")]
pub struct PlaceSpanItem2(levain::Text);

// PUT /places

/// `PUT /places`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/places", host = "https://places.example")]
#[levain(responses = PutResponse)]
pub struct Put {
    /// The body of the request.
    #[levain(body)]
    body: Option<Place>,
}

/// The responses of [`Put`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutResponse {
    /// 204: Kept.
    #[levain(status = 204, ok)]
    NoContent,
}

