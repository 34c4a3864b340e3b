// type Frame

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Frame {
    /// Where it is put.
    pub align: Option<HasLayoutAlign>,
    pub r#box: Option<HasLayoutBox>,
    pub clips: Option<bool>,
}

// type HasLayout

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct HasLayout {
    /// Where it is put.
    pub align: Option<HasLayoutAlign>,
    pub r#box: Option<HasLayoutBox>,
}

// type Group

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Group {
    /// Where it is put.
    pub align: Option<HasLayoutAlign>,
    pub r#box: Option<HasLayoutBox>,
    pub count: Option<i64>,
}

// type Text

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Text {
    /// Where it is put.
    pub align: Option<TextAlign>,
    pub r#box: Option<TextBox>,
}

// type HasLayout.align

/// Where it is put.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum HasLayoutAlign {
    #[levain(rename = "MIN")]
    Min,
    #[levain(rename = "CENTER")]
    Center,
    #[levain(rename = "MAX")]
    Max,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type HasLayout.box.corner

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct HasLayoutBoxCorner {
    pub x: Option<f64>,
    pub y: Option<f64>,
}

// type HasLayout.box.unit

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum HasLayoutBoxUnit {
    #[levain(rename = "px")]
    Px,
    #[levain(rename = "em")]
    Em,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type HasLayout.box

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct HasLayoutBox {
    pub corner: HasLayoutBoxCorner,
    pub unit: Option<HasLayoutBoxUnit>,
}

// type Text.align

/// Where it is put.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum TextAlign {
    #[levain(rename = "MIN")]
    Min,
    #[levain(rename = "MAX")]
    Max,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Text.box.unit

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum TextBoxUnit {
    #[levain(rename = "px")]
    Px,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Text.box

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct TextBox {
    pub corner: HasLayoutBoxCorner,
    pub unit: Option<TextBoxUnit>,
}

// type GET /nodes.Ok

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ListNodesOk {
    pub frame: Option<Frame>,
    pub group: Option<Group>,
    pub text: Option<Text>,
}

// GET /nodes

/// `GET /nodes`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`ListNodesOk`] | All of them. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/nodes", host = "https://api.example.com")]
#[levain(responses = ListNodesResponse)]
pub struct ListNodes {}

/// The responses of [`ListNodes`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListNodesResponse {
    /// All of them.
    #[levain(status = 200, ok)]
    Ok(ListNodesOk),
}

