// type Frame

/// `Frame`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Frame {
    /// Where it is put.
    pub align: Option<HasLayoutAlign>,
    /// `box`.
    pub r#box: Option<HasLayoutBox>,
    /// `clips`.
    pub clips: Option<bool>,
}

levain::object! { Frame { align optional, r#box = "box" optional, clips optional } }

#[cfg(feature = "builders")]
levain::builder! { FrameBuilder of Frame, frame_missing {
    optional { align: HasLayoutAlign, r#box: HasLayoutBox, clips: bool },
} }

// type HasLayout

/// `HasLayout`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct HasLayout {
    /// Where it is put.
    pub align: Option<HasLayoutAlign>,
    /// `box`.
    pub r#box: Option<HasLayoutBox>,
}

levain::object! { HasLayout { align optional, r#box = "box" optional } }

levain::builder! { HasLayoutBuilder of HasLayout, has_layout_missing {
    optional { align: HasLayoutAlign, r#box: HasLayoutBox },
} }

// type Group

/// `Group`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Group {
    /// Where it is put.
    pub align: Option<HasLayoutAlign>,
    /// `box`.
    pub r#box: Option<HasLayoutBox>,
    /// `count`.
    pub count: Option<i64>,
}

levain::object! { Group { align optional, r#box = "box" optional, count optional } }

#[cfg(feature = "builders")]
levain::builder! { GroupBuilder of Group, group_missing {
    optional { align: HasLayoutAlign, r#box: HasLayoutBox, count: i64 },
} }

// type Text

/// `Text`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Text {
    /// Where it is put.
    pub align: Option<TextAlign>,
    /// `box`.
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
    /// `MIN`.
    Min,
    /// `CENTER`.
    Center,
    /// `MAX`.
    Max,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { HasLayoutAlign { Min = "MIN", Center = "CENTER", Max = "MAX" } }

// type HasLayout.box.corner

/// `HasLayout.box.corner`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct HasLayoutBoxCorner {
    /// `x`.
    pub x: Option<f64>,
    /// `y`.
    pub y: Option<f64>,
}

levain::object! { HasLayoutBoxCorner { x optional, y optional } }

#[cfg(feature = "builders")]
levain::builder! { HasLayoutBoxCornerBuilder of HasLayoutBoxCorner, has_layout_box_corner_missing {
    optional { x: f64, y: f64 },
} }

// type HasLayout.box.unit

/// `HasLayout.box.unit`.
#[derive(Clone)]
#[non_exhaustive]
pub enum HasLayoutBoxUnit {
    /// `px`.
    Px,
    /// `em`.
    Em,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { HasLayoutBoxUnit { Px = "px", Em = "em" } }

// type HasLayout.box

/// `HasLayout.box`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct HasLayoutBox {
    /// `corner`.
    pub corner: HasLayoutBoxCorner,
    /// `unit`.
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
    /// `MIN`.
    Min,
    /// `MAX`.
    Max,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { TextAlign { Min = "MIN", Max = "MAX" } }

// type Text.box.unit

/// `Text.box.unit`.
#[derive(Clone)]
#[non_exhaustive]
pub enum TextBoxUnit {
    /// `px`.
    Px,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { TextBoxUnit { Px = "px" } }

// type Text.box

/// `Text.box`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TextBox {
    /// `corner`.
    pub corner: HasLayoutBoxCorner,
    /// `unit`.
    pub unit: Option<TextBoxUnit>,
}

levain::object! { TextBox { corner, unit optional } }

#[cfg(feature = "builders")]
levain::builder! { TextBoxBuilder of TextBox, text_box_missing {
    required { corner(P0): HasLayoutBoxCorner },
    optional { unit: TextBoxUnit },
} }

// type GET /nodes.Ok

/// `GET /nodes.Ok`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ListNodesOk {
    /// `frame`.
    pub frame: Option<Frame>,
    /// `group`.
    pub group: Option<Group>,
    /// `text`.
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

/// What [`ListNodes`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListNodesResponse {
    /// 200: All of them.
    Ok(ListNodesOk),
}

levain::responses! { ListNodesResponse, ok Ok(json): ListNodesOk { 200 => Ok(json) } }

