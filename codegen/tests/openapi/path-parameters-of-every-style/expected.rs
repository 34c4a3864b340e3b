// type Colors

/// The type `Colors` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Colors(Vec<String>);

levain::array! { Colors of String }

// type Rgb

/// The type `Rgb` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Rgb {
    /// The property `R`.
    pub r: Option<i64>,
    /// The property `G`.
    pub g: Option<i64>,
    /// The property `B`.
    pub b: Option<i64>,
}

levain::object! { Rgb { r = "R" optional, g = "G" optional, b = "B" optional } }
levain::builder! { RgbBuilder of Rgb, rgb_missing { optional { r: i64, g: i64, b: i64 } } }

// GET /simple/{text}/{list}/{object}/{exploded}

/// `GET /simple/{text}/{list}/{object}/{exploded}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetSimpleByTextByListByObjectByExploded {
    text: String,
    list: Colors,
    object: Rgb,
    exploded: Rgb,
}

levain::request! { GetSimpleByTextByListByObjectByExplodedBuilder of GetSimpleByTextByListByObjectByExploded, get_simple_by_text_by_list_by_object_by_exploded_missing {
    required {
        /// The path parameter `text`.
        text(P0, "the required parameter `text` is not set"): String as &str,
        /// The path parameter `list`.
        list(P1, "the required parameter `list` is not set"): Colors,
        /// The path parameter `object`.
        object(P2, "the required parameter `object` is not set"): Rgb,
        /// The path parameter `exploded`.
        exploded(P3, "the required parameter `exploded` is not set"): Rgb,
    },
} }

levain::endpoint! { GetSimpleByTextByListByObjectByExploded as "get_simple_by_text_by_list_by_object_by_exploded" {
    GET "/simple/{text}/{list}/{object}/{exploded}" at "https://paint.example" => GetSimpleByTextByListByObjectByExplodedResponse,
    parts(self) {
        path("text", &self.text);
        path("list", &self.list);
        path("object", &self.object);
        path_as("exploded", &self.exploded, levain::Style::SIMPLE.explode(true));
    },
} }

/// The responses of [`GetSimpleByTextByListByObjectByExploded`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetSimpleByTextByListByObjectByExplodedResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { GetSimpleByTextByListByObjectByExplodedResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /label/{text}/{list}/{items}/{object}/{members}

/// `GET /label/{text}/{list}/{items}/{object}/{members}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetLabelByTextByListByItemsByObjectByMembers {
    text: String,
    list: Colors,
    items: Colors,
    object: Rgb,
    members: Rgb,
}

levain::request! { GetLabelByTextByListByItemsByObjectByMembersBuilder of GetLabelByTextByListByItemsByObjectByMembers, get_label_by_text_by_list_by_items_by_object_by_members_missing {
    required {
        /// The path parameter `text`.
        text(P0, "the required parameter `text` is not set"): String as &str,
        /// The path parameter `list`.
        list(P1, "the required parameter `list` is not set"): Colors,
        /// The path parameter `items`.
        items(P2, "the required parameter `items` is not set"): Colors,
        /// The path parameter `object`.
        object(P3, "the required parameter `object` is not set"): Rgb,
        /// The path parameter `members`.
        members(P4, "the required parameter `members` is not set"): Rgb,
    },
} }

levain::endpoint! { GetLabelByTextByListByItemsByObjectByMembers as "get_label_by_text_by_list_by_items_by_object_by_members" {
    GET "/label/{text}/{list}/{items}/{object}/{members}" at "https://paint.example" => GetLabelByTextByListByItemsByObjectByMembersResponse,
    parts(self) {
        path_as("text", &self.text, levain::Style::LABEL);
        path_as("list", &self.list, levain::Style::LABEL);
        path_as("items", &self.items, levain::Style::LABEL.explode(true));
        path_as("object", &self.object, levain::Style::LABEL);
        path_as("members", &self.members, levain::Style::LABEL.explode(true));
    },
} }

/// The responses of [`GetLabelByTextByListByItemsByObjectByMembers`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetLabelByTextByListByItemsByObjectByMembersResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { GetLabelByTextByListByItemsByObjectByMembersResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /matrix/{text}/{list}/{items}/{object}/{members}

/// `GET /matrix/{text}/{list}/{items}/{object}/{members}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetMatrixByTextByListByItemsByObjectByMembers {
    text: String,
    list: Colors,
    items: Colors,
    object: Rgb,
    members: Rgb,
}

levain::request! { GetMatrixByTextByListByItemsByObjectByMembersBuilder of GetMatrixByTextByListByItemsByObjectByMembers, get_matrix_by_text_by_list_by_items_by_object_by_members_missing {
    required {
        /// The path parameter `text`.
        text(P0, "the required parameter `text` is not set"): String as &str,
        /// The path parameter `list`.
        list(P1, "the required parameter `list` is not set"): Colors,
        /// The path parameter `items`.
        items(P2, "the required parameter `items` is not set"): Colors,
        /// The path parameter `object`.
        object(P3, "the required parameter `object` is not set"): Rgb,
        /// The path parameter `members`.
        members(P4, "the required parameter `members` is not set"): Rgb,
    },
} }

levain::endpoint! { GetMatrixByTextByListByItemsByObjectByMembers as "get_matrix_by_text_by_list_by_items_by_object_by_members" {
    GET "/matrix/{text}/{list}/{items}/{object}/{members}" at "https://paint.example" => GetMatrixByTextByListByItemsByObjectByMembersResponse,
    parts(self) {
        path_as("text", &self.text, levain::Style::MATRIX);
        path_as("list", &self.list, levain::Style::MATRIX);
        path_as("items", &self.items, levain::Style::MATRIX.explode(true));
        path_as("object", &self.object, levain::Style::MATRIX);
        path_as("members", &self.members, levain::Style::MATRIX.explode(true));
    },
} }

/// The responses of [`GetMatrixByTextByListByItemsByObjectByMembers`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetMatrixByTextByListByItemsByObjectByMembersResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { GetMatrixByTextByListByItemsByObjectByMembersResponse, ok NoContent: () {
    204 => NoContent,
} }

