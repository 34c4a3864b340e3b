// type Colors

#[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Newtype)]
pub struct Colors(Vec<String>);

// type Rgb

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Rgb {
    #[levain(rename = "R")]
    pub r: Option<i64>,
    #[levain(rename = "G")]
    pub g: Option<i64>,
    #[levain(rename = "B")]
    pub b: Option<i64>,
}

// GET /simple/{text}/{list}/{object}/{exploded}

/// `GET /simple/{text}/{list}/{object}/{exploded}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `text` | path | `String` | required | |
/// | `list` | path | [`Colors`] | required | |
/// | `object` | path | [`Rgb`] | required | |
/// | `exploded` | path | [`Rgb`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(
    get = "/simple/{text}/{list}/{object}/{exploded}",
    host = "https://paint.example"
)]
#[levain(responses = GetSimpleByTextByListByObjectByExplodedResponse)]
pub struct GetSimpleByTextByListByObjectByExploded {
    text: String,
    list: Colors,
    object: Rgb,
    #[levain(explode = true)]
    exploded: Rgb,
}

/// The responses of [`GetSimpleByTextByListByObjectByExploded`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetSimpleByTextByListByObjectByExplodedResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /label/{text}/{list}/{items}/{object}/{members}

/// `GET /label/{text}/{list}/{items}/{object}/{members}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `text` | path | `String` | required | |
/// | `list` | path | [`Colors`] | required | |
/// | `items` | path | [`Colors`] | required | |
/// | `object` | path | [`Rgb`] | required | |
/// | `members` | path | [`Rgb`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(
    get = "/label/{text}/{list}/{items}/{object}/{members}",
    host = "https://paint.example"
)]
#[levain(responses = GetLabelByTextByListByItemsByObjectByMembersResponse)]
pub struct GetLabelByTextByListByItemsByObjectByMembers {
    #[levain(style = label)]
    text: String,
    #[levain(style = label)]
    list: Colors,
    #[levain(style = label, explode = true)]
    items: Colors,
    #[levain(style = label)]
    object: Rgb,
    #[levain(style = label, explode = true)]
    members: Rgb,
}

/// The responses of [`GetLabelByTextByListByItemsByObjectByMembers`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetLabelByTextByListByItemsByObjectByMembersResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /matrix/{text}/{list}/{items}/{object}/{members}

/// `GET /matrix/{text}/{list}/{items}/{object}/{members}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `text` | path | `String` | required | |
/// | `list` | path | [`Colors`] | required | |
/// | `items` | path | [`Colors`] | required | |
/// | `object` | path | [`Rgb`] | required | |
/// | `members` | path | [`Rgb`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(
    get = "/matrix/{text}/{list}/{items}/{object}/{members}",
    host = "https://paint.example"
)]
#[levain(responses = GetMatrixByTextByListByItemsByObjectByMembersResponse)]
pub struct GetMatrixByTextByListByItemsByObjectByMembers {
    #[levain(style = matrix)]
    text: String,
    #[levain(style = matrix)]
    list: Colors,
    #[levain(style = matrix, explode = true)]
    items: Colors,
    #[levain(style = matrix)]
    object: Rgb,
    #[levain(style = matrix, explode = true)]
    members: Rgb,
}

/// The responses of [`GetMatrixByTextByListByItemsByObjectByMembers`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetMatrixByTextByListByItemsByObjectByMembersResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

