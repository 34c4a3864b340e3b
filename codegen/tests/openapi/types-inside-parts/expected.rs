// type Frame

/// The type `Frame` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Frame {
    /// Where it is put.
    pub align: Option<HasLayoutAlign>,
    /// The property `box`.
    pub r#box: Option<HasLayoutBox>,
    /// The property `clips`.
    pub clips: Option<bool>,
}

// type HasLayout

/// The type `HasLayout` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct HasLayout {
    /// Where it is put.
    pub align: Option<HasLayoutAlign>,
    /// The property `box`.
    pub r#box: Option<HasLayoutBox>,
}

// type Group

/// The type `Group` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Group {
    /// Where it is put.
    pub align: Option<HasLayoutAlign>,
    /// The property `box`.
    pub r#box: Option<HasLayoutBox>,
    /// The property `count`.
    pub count: Option<i64>,
}

// type Text

/// The type `Text` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Text {
    /// Where it is put.
    pub align: Option<TextAlign>,
    /// The property `box`.
    pub r#box: Option<TextBox>,
}

// type HasLayout.align

/// Where it is put.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum HasLayoutAlign {
    /// The value `MIN`.
    #[levain(rename = "MIN")]
    Min,
    /// The value `CENTER`.
    #[levain(rename = "CENTER")]
    Center,
    /// The value `MAX`.
    #[levain(rename = "MAX")]
    Max,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type HasLayout.box.corner

/// The type `HasLayout.box.corner` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct HasLayoutBoxCorner {
    /// The property `x`.
    pub x: Option<f64>,
    /// The property `y`.
    pub y: Option<f64>,
}

// type HasLayout.box.unit

/// The type `HasLayout.box.unit` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum HasLayoutBoxUnit {
    /// The value `px`.
    #[levain(rename = "px")]
    Px,
    /// The value `em`.
    #[levain(rename = "em")]
    Em,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type HasLayout.box

/// The type `HasLayout.box` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct HasLayoutBox {
    /// The property `corner`.
    pub corner: HasLayoutBoxCorner,
    /// The property `unit`.
    pub unit: Option<HasLayoutBoxUnit>,
}

// type Text.align

/// Where it is put.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum TextAlign {
    /// The value `MIN`.
    #[levain(rename = "MIN")]
    Min,
    /// The value `MAX`.
    #[levain(rename = "MAX")]
    Max,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Text.box.unit

/// The type `Text.box.unit` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum TextBoxUnit {
    /// The value `px`.
    #[levain(rename = "px")]
    Px,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Text.box

/// The type `Text.box` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct TextBox {
    /// The property `corner`.
    pub corner: HasLayoutBoxCorner,
    /// The property `unit`.
    pub unit: Option<TextBoxUnit>,
}

// type GET /nodes.Ok

/// The type `GET /nodes.Ok` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ListNodesOk {
    /// The property `frame`.
    pub frame: Option<Frame>,
    /// The property `group`.
    pub group: Option<Group>,
    /// The property `text`.
    pub text: Option<Text>,
}

// GET /nodes

/// `GET /nodes`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/nodes", host = "https://api.example.com")]
#[levain(responses = ListNodesResponse)]
pub struct ListNodes {}

/// The responses of [`ListNodes`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListNodesResponse {
    /// 200: All of them.
    #[levain(status = 200, ok)]
    Ok(ListNodesOk),
}

