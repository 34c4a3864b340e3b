// type Place

/// `Place`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Place {
    /// `agreed`.
    pub agreed: Option<PlaceAgreed>,
    /// `code`.
    pub code: Option<PlaceCode>,
    /// `span`.
    pub span: Option<(PlaceSpanItem1, PlaceSpanItem2)>,
    /// `labels`.
    pub labels: Option<Labels>,
    /// `key`.
    pub key: Option<levain::Bytes>,
    /// `count`.
    pub count: Option<i64>,
    /// `both`.
    pub both: Option<String>,
    /// `step`.
    pub step: Option<i64>,
    /// `title`.
    pub title: Option<Option<Title>>,
    /// `raw`.
    pub raw: Option<String>,
    /// Members that are not in the spec.
    pub additional: levain::Map<String>,
}

levain::object! { Place constraints(ArrayConstraints::new().min_items(2).max_items(3)) {
    agreed optional, code optional, span optional, labels optional,
    key optional: string(StringConstraints::new().max_length(8)),
    count optional: integer(IntegerConstraints::new().min(0).max(4_294_967_295)),
    both optional: string(
        StringConstraints::new().pattern(Pattern::new("^(?=[\\s\\S]*(?:^a))[\\s\\S]*(?:z$)"))
    ),
    step optional: integer(IntegerConstraints::new().multiple_of(12)),
    title optional nullable, raw optional,
    ..additional: string(StringConstraints::new().max_length(3))
} }

levain::builder! { PlaceBuilder of Place, place_missing {
    optional {
        agreed: PlaceAgreed, code: PlaceCode, span: (PlaceSpanItem1, PlaceSpanItem2),
        labels: Labels, key: levain::Bytes, count: i64, both: String, step: i64, raw: String,
    },
    optional nullable { title(title_null): Title },
    ..additional: levain::Map<String>
} }

// type Labels

/// `Labels`.
#[derive(Clone, Debug, PartialEq)]
pub struct Labels(levain::Map<String>);

levain::map! {
    Labels of String, (
        ArrayConstraints::new()
            .names(StringConstraints::new().max_length(5).pattern(Pattern::new("^[a-z]+$")))
    ) each string(StringConstraints::new().min_length(1))
}

// type Title

/// `Title`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Title(levain::Text);

levain::string! { Title(StringConstraints::new().max_length(5)) }

// type Raw

/// `Raw`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Raw(levain::Bytes);

levain::wrapper! { Raw of levain::Bytes }

// type Place.agreed

/// `Place.agreed`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlaceAgreed {
    /// `true`.
    True,
    /// A value that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::json_enum! { PlaceAgreed { True = true } }

// type Place.code.String

/// `Place.code.String`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceCodeString(levain::Text);

levain::string! { PlaceCodeString(StringConstraints::new().min_length(2).max_length(4)) }

// type Place.code.Int

/// `Place.code.Int`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceCodeInt(i64);

levain::integer! { PlaceCodeInt(IntegerConstraints::new().min(100)) }

// type Place.code.List

/// `Place.code.List`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PlaceCodeList(Vec<String>);

levain::array! { PlaceCodeList of String, (ArrayConstraints::new().max_items(2)) }

// type Place.code

/// `Place.code`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlaceCode {
    /// `String`.
    String(PlaceCodeString),
    /// `Int`.
    Int(PlaceCodeInt),
    /// `List`.
    List(PlaceCodeList),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { PlaceCode untagged {
    String(PlaceCodeString),
    Int(PlaceCodeInt),
    List(PlaceCodeList),
} }

// type Place.span.item 1

/// `Place.span.item 1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceSpanItem1(i64);

levain::integer! { PlaceSpanItem1(IntegerConstraints::new().min(0)) }

// type Place.span.item 2

/// `Place.span.item 2`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceSpanItem2(levain::Text);

levain::string! { PlaceSpanItem2(StringConstraints::new().pattern(Pattern::new("^[a-z]$"))) }

// PUT /places

/// `PUT /places`
#[derive(Clone, Debug, PartialEq)]
pub struct Put {
    body: Option<Place>,
}

levain::request! { PutBuilder of Put, put_missing {
    optional {
        /// What is sent.
        body: Place,
    },
} }

levain::endpoint! { Put as "put" {
    PUT "/places" at "https://places.example" => PutResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// What [`Put`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutResponse {
    /// 204: Kept.
    NoContent,
}

levain::responses! { PutResponse, ok NoContent: () {
    204 => NoContent,
} }

