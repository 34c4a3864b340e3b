// type Colors

/// `Colors`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Colors(Vec<String>);

levain::list! { Colors of String }

// type Rgb

/// `Rgb`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Rgb {
    /// `R`.
    pub r: Option<i64>,
    /// `G`.
    pub g: Option<i64>,
    /// `B`.
    pub b: Option<i64>,
}

levain::object! { Rgb { r = "R" optional, g = "G" optional, b = "B" optional } }
levain::builder! { RgbBuilder of Rgb, rgb_missing { optional { r: i64, g: i64, b: i64 } } }

// GET /simple/{text}/{list}/{object}/{exploded}

/// `GET /simple/{text}/{list}/{object}/{exploded}`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct GetSimpleByTextByListByObjectByExploded {
    text: String,
    list: Colors,
    object: Rgb,
    exploded: Rgb,
}

levain::request! { GetSimpleByTextByListByObjectByExplodedBuilder of GetSimpleByTextByListByObjectByExploded, get_simple_by_text_by_list_by_object_by_exploded_missing {
    required {
        /// `text`.
        text(P0, "the required parameter `text` is not set"): String as &str,
        /// `list`.
        list(P1, "the required parameter `list` is not set"): Colors,
        /// `object`.
        object(P2, "the required parameter `object` is not set"): Rgb,
        /// `exploded`.
        exploded(P3, "the required parameter `exploded` is not set"): Rgb,
    },
} }

impl levain::Endpoint for GetSimpleByTextByListByObjectByExploded {
    const NAME: &'static str = "get_simple_by_text_by_list_by_object_by_exploded";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/simple/{text}/{list}/{object}/{exploded}";
    const HOST: &'static str = "https://paint.example";
    type Response = GetSimpleByTextByListByObjectByExplodedResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.path("text", &self.text);
        parts.path("list", &self.list);
        parts.path("object", &self.object);
        parts.path_as("exploded", &self.exploded, levain::Style::SIMPLE.explode(true));
    }
}

/// What [`GetSimpleByTextByListByObjectByExploded`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetSimpleByTextByListByObjectByExplodedResponse {
    /// 204: None.
    NoContent,
}

levain::answers! { GetSimpleByTextByListByObjectByExplodedResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /label/{text}/{list}/{items}/{object}/{members}

/// `GET /label/{text}/{list}/{items}/{object}/{members}`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct GetLabelByTextByListByItemsByObjectByMembers {
    text: String,
    list: Colors,
    items: Colors,
    object: Rgb,
    members: Rgb,
}

levain::request! { GetLabelByTextByListByItemsByObjectByMembersBuilder of GetLabelByTextByListByItemsByObjectByMembers, get_label_by_text_by_list_by_items_by_object_by_members_missing {
    required {
        /// `text`.
        text(P0, "the required parameter `text` is not set"): String as &str,
        /// `list`.
        list(P1, "the required parameter `list` is not set"): Colors,
        /// `items`.
        items(P2, "the required parameter `items` is not set"): Colors,
        /// `object`.
        object(P3, "the required parameter `object` is not set"): Rgb,
        /// `members`.
        members(P4, "the required parameter `members` is not set"): Rgb,
    },
} }

impl levain::Endpoint for GetLabelByTextByListByItemsByObjectByMembers {
    const NAME: &'static str = "get_label_by_text_by_list_by_items_by_object_by_members";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/label/{text}/{list}/{items}/{object}/{members}";
    const HOST: &'static str = "https://paint.example";
    type Response = GetLabelByTextByListByItemsByObjectByMembersResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.path_as("text", &self.text, levain::Style::LABEL);
        parts.path_as("list", &self.list, levain::Style::LABEL);
        parts.path_as("items", &self.items, levain::Style::LABEL.explode(true));
        parts.path_as("object", &self.object, levain::Style::LABEL);
        parts.path_as("members", &self.members, levain::Style::LABEL.explode(true));
    }
}

/// What [`GetLabelByTextByListByItemsByObjectByMembers`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetLabelByTextByListByItemsByObjectByMembersResponse {
    /// 204: None.
    NoContent,
}

levain::answers! { GetLabelByTextByListByItemsByObjectByMembersResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /matrix/{text}/{list}/{items}/{object}/{members}

/// `GET /matrix/{text}/{list}/{items}/{object}/{members}`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct GetMatrixByTextByListByItemsByObjectByMembers {
    text: String,
    list: Colors,
    items: Colors,
    object: Rgb,
    members: Rgb,
}

levain::request! { GetMatrixByTextByListByItemsByObjectByMembersBuilder of GetMatrixByTextByListByItemsByObjectByMembers, get_matrix_by_text_by_list_by_items_by_object_by_members_missing {
    required {
        /// `text`.
        text(P0, "the required parameter `text` is not set"): String as &str,
        /// `list`.
        list(P1, "the required parameter `list` is not set"): Colors,
        /// `items`.
        items(P2, "the required parameter `items` is not set"): Colors,
        /// `object`.
        object(P3, "the required parameter `object` is not set"): Rgb,
        /// `members`.
        members(P4, "the required parameter `members` is not set"): Rgb,
    },
} }

impl levain::Endpoint for GetMatrixByTextByListByItemsByObjectByMembers {
    const NAME: &'static str = "get_matrix_by_text_by_list_by_items_by_object_by_members";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/matrix/{text}/{list}/{items}/{object}/{members}";
    const HOST: &'static str = "https://paint.example";
    type Response = GetMatrixByTextByListByItemsByObjectByMembersResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.path_as("text", &self.text, levain::Style::MATRIX);
        parts.path_as("list", &self.list, levain::Style::MATRIX);
        parts.path_as("items", &self.items, levain::Style::MATRIX.explode(true));
        parts.path_as("object", &self.object, levain::Style::MATRIX);
        parts.path_as("members", &self.members, levain::Style::MATRIX.explode(true));
    }
}

/// What [`GetMatrixByTextByListByItemsByObjectByMembers`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetMatrixByTextByListByItemsByObjectByMembersResponse {
    /// 204: None.
    NoContent,
}

levain::answers! { GetMatrixByTextByListByItemsByObjectByMembersResponse, ok NoContent: () {
    204 => NoContent,
} }

