// type Colors

/// The type `Colors` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Newtype)]
pub struct Colors(Vec<String>);

// type Rgb

/// The type `Rgb` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Rgb {
    /// The property `R`.
    #[levain(rename = "R")]
    pub r: Option<i64>,
    /// The property `G`.
    #[levain(rename = "G")]
    pub g: Option<i64>,
    /// The property `B`.
    #[levain(rename = "B")]
    pub b: Option<i64>,
}

// GET /simple/{text}/{list}/{object}/{exploded}

/// `GET /simple/{text}/{list}/{object}/{exploded}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(
    get = "/simple/{text}/{list}/{object}/{exploded}",
    host = "https://paint.example"
)]
#[levain(responses = GetSimpleByTextByListByObjectByExplodedResponse)]
pub struct GetSimpleByTextByListByObjectByExploded {
    /// The path parameter `text`.
    text: String,
    /// The path parameter `list`.
    list: Colors,
    /// The path parameter `object`.
    object: Rgb,
    /// The path parameter `exploded`.
    #[levain(explode = true)]
    exploded: Rgb,
}

/// The responses of [`GetSimpleByTextByListByObjectByExploded`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetSimpleByTextByListByObjectByExplodedResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /label/{text}/{list}/{items}/{object}/{members}

/// `GET /label/{text}/{list}/{items}/{object}/{members}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(
    get = "/label/{text}/{list}/{items}/{object}/{members}",
    host = "https://paint.example"
)]
#[levain(responses = GetLabelByTextByListByItemsByObjectByMembersResponse)]
pub struct GetLabelByTextByListByItemsByObjectByMembers {
    /// The path parameter `text`.
    #[levain(style = label)]
    text: String,
    /// The path parameter `list`.
    #[levain(style = label)]
    list: Colors,
    /// The path parameter `items`.
    #[levain(style = label, explode = true)]
    items: Colors,
    /// The path parameter `object`.
    #[levain(style = label)]
    object: Rgb,
    /// The path parameter `members`.
    #[levain(style = label, explode = true)]
    members: Rgb,
}

/// The responses of [`GetLabelByTextByListByItemsByObjectByMembers`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetLabelByTextByListByItemsByObjectByMembersResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /matrix/{text}/{list}/{items}/{object}/{members}

/// `GET /matrix/{text}/{list}/{items}/{object}/{members}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(
    get = "/matrix/{text}/{list}/{items}/{object}/{members}",
    host = "https://paint.example"
)]
#[levain(responses = GetMatrixByTextByListByItemsByObjectByMembersResponse)]
pub struct GetMatrixByTextByListByItemsByObjectByMembers {
    /// The path parameter `text`.
    #[levain(style = matrix)]
    text: String,
    /// The path parameter `list`.
    #[levain(style = matrix)]
    list: Colors,
    /// The path parameter `items`.
    #[levain(style = matrix, explode = true)]
    items: Colors,
    /// The path parameter `object`.
    #[levain(style = matrix)]
    object: Rgb,
    /// The path parameter `members`.
    #[levain(style = matrix, explode = true)]
    members: Rgb,
}

/// The responses of [`GetMatrixByTextByListByItemsByObjectByMembers`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetMatrixByTextByListByItemsByObjectByMembersResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

