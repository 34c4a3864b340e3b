// type Frame

/// The type `Frame` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Frame {
    /// Where it is put.
    pub align: Option<HasLayoutAlign>,
    /// The property `box`.
    pub r#box: Option<HasLayoutBox>,
    /// The property `clips`.
    pub clips: Option<bool>,
}

levain::object! { Frame { align optional, r#box = "box" optional, clips optional } }

#[cfg(feature = "builders")]
levain::builder! { FrameBuilder of Frame, frame_missing {
    optional { align: HasLayoutAlign, r#box: HasLayoutBox, clips: bool },
} }

// type HasLayout

/// The type `HasLayout` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct HasLayout {
    /// Where it is put.
    pub align: Option<HasLayoutAlign>,
    /// The property `box`.
    pub r#box: Option<HasLayoutBox>,
}

levain::object! { HasLayout { align optional, r#box = "box" optional } }

levain::builder! { HasLayoutBuilder of HasLayout, has_layout_missing {
    optional { align: HasLayoutAlign, r#box: HasLayoutBox },
} }

// type Group

/// The type `Group` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Group {
    /// Where it is put.
    pub align: Option<HasLayoutAlign>,
    /// The property `box`.
    pub r#box: Option<HasLayoutBox>,
    /// The property `count`.
    pub count: Option<i64>,
}

levain::object! { Group { align optional, r#box = "box" optional, count optional } }

#[cfg(feature = "builders")]
levain::builder! { GroupBuilder of Group, group_missing {
    optional { align: HasLayoutAlign, r#box: HasLayoutBox, count: i64 },
} }

// type Text

/// The type `Text` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Text {
    /// Where it is put.
    pub align: Option<TextAlign>,
    /// The property `box`.
    pub r#box: Option<TextBox>,
}

levain::object! { Text { align optional, r#box = "box" optional } }

#[cfg(feature = "builders")]
levain::builder! { TextBuilder of Text, text_missing {
    optional { align: TextAlign, r#box: TextBox },
} }

// type HasLayout.align

/// Where it is put.
#[derive(Clone)]
#[non_exhaustive]
pub enum HasLayoutAlign {
    /// The value `MIN`.
    Min,
    /// The value `CENTER`.
    Center,
    /// The value `MAX`.
    Max,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { HasLayoutAlign { Min = "MIN", Center = "CENTER", Max = "MAX" } }

// type HasLayout.box.corner

/// The type `HasLayout.box.corner` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct HasLayoutBoxCorner {
    /// The property `x`.
    pub x: Option<f64>,
    /// The property `y`.
    pub y: Option<f64>,
}

levain::object! { HasLayoutBoxCorner { x optional, y optional } }

#[cfg(feature = "builders")]
levain::builder! { HasLayoutBoxCornerBuilder of HasLayoutBoxCorner, has_layout_box_corner_missing {
    optional { x: f64, y: f64 },
} }

// type HasLayout.box.unit

/// The type `HasLayout.box.unit` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum HasLayoutBoxUnit {
    /// The value `px`.
    Px,
    /// The value `em`.
    Em,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { HasLayoutBoxUnit { Px = "px", Em = "em" } }

// type HasLayout.box

/// The type `HasLayout.box` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct HasLayoutBox {
    /// The property `corner`.
    pub corner: HasLayoutBoxCorner,
    /// The property `unit`.
    pub unit: Option<HasLayoutBoxUnit>,
}

levain::object! { HasLayoutBox { corner, unit optional } }

#[cfg(feature = "builders")]
levain::builder! { HasLayoutBoxBuilder of HasLayoutBox, has_layout_box_missing {
    required { corner(P0): HasLayoutBoxCorner },
    optional { unit: HasLayoutBoxUnit },
} }

// type Text.align

/// Where it is put.
#[derive(Clone)]
#[non_exhaustive]
pub enum TextAlign {
    /// The value `MIN`.
    Min,
    /// The value `MAX`.
    Max,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { TextAlign { Min = "MIN", Max = "MAX" } }

// type Text.box.unit

/// The type `Text.box.unit` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum TextBoxUnit {
    /// The value `px`.
    Px,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { TextBoxUnit { Px = "px" } }

// type Text.box

/// The type `Text.box` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TextBox {
    /// The property `corner`.
    pub corner: HasLayoutBoxCorner,
    /// The property `unit`.
    pub unit: Option<TextBoxUnit>,
}

levain::object! { TextBox { corner, unit optional } }

#[cfg(feature = "builders")]
levain::builder! { TextBoxBuilder of TextBox, text_box_missing {
    required { corner(P0): HasLayoutBoxCorner },
    optional { unit: TextBoxUnit },
} }

// type GET /nodes.Ok

/// The type `GET /nodes.Ok` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ListNodesOk {
    /// The property `frame`.
    pub frame: Option<Frame>,
    /// The property `group`.
    pub group: Option<Group>,
    /// The property `text`.
    pub text: Option<Text>,
}

levain::object! { ListNodesOk { frame optional, group optional, text optional } }

#[cfg(feature = "builders")]
levain::builder! { ListNodesOkBuilder of ListNodesOk, list_nodes_ok_missing {
    optional { frame: Frame, group: Group, text: Text },
} }

// GET /nodes

/// `GET /nodes`
#[derive(Clone, Debug, PartialEq)]
pub struct ListNodes {}

levain::request! { ListNodesBuilder of ListNodes, list_nodes_missing {} }

levain::endpoint! { ListNodes as "list_nodes" {
    GET "/nodes" at "https://api.example.com" => ListNodesResponse,
} }

/// The responses of [`ListNodes`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListNodesResponse {
    /// 200: All of them.
    Ok(ListNodesOk),
}

levain::responses! { ListNodesResponse, ok Ok(json): ListNodesOk { 200 => Ok(json) } }

