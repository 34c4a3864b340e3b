// type Member

#[derive(Clone, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Member {
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required, min = 1)]
    pub id: Option<i64>,
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required)]
    pub object: Option<MemberObject>,
    #[levain(length = "1..")]
    pub name: String,
    /// Write-only: it is not received in responses.
    #[levain(write_only, required, length = "8..", secret)]
    pub password: Option<String>,
    /// Write-only: it is not received in responses.
    #[levain(write_only, required)]
    pub token: Option<Option<String>>,
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required)]
    pub level: Option<Level>,
    /// Read-only: it is not sent in requests.
    #[levain(read_only)]
    pub seen: Option<levain::DateTime>,
    pub both: Option<String>,
    pub keys: Option<Vec<Key>>,
}

// type Level

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Level {
    #[levain(rename = "low")]
    Low,
    #[levain(rename = "high")]
    High,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Key

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(additional_properties = none)]
#[non_exhaustive]
pub struct Key {
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required)]
    pub id: Option<String>,
    pub text: String,
}

// type Credentials

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Credentials {
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required)]
    pub id: Option<i64>,
    pub name: String,
}

// type Change

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind", conversions)]
#[non_exhaustive]
pub enum Change {
    #[levain(rename = "Added")]
    Added(Added),
    #[levain(rename = "Removed")]
    Removed(Removed),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Added

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(kind = "Added"))]
#[non_exhaustive]
pub struct Added {
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required)]
    pub at: Option<levain::DateTime>,
    pub member: String,
}

// type Removed

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[levain(equals(kind = "Removed"))]
#[non_exhaustive]
pub struct Removed {}

// type Member.object

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum MemberObject {
    #[levain(rename = "member")]
    Member,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// PUT /members/{id}

/// `PUT /members/{id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `id` | path | `i64` | required | |
/// | `body` | body | [`Member`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Member`] | Saved. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/members/{id}", host = "https://members.example")]
#[levain(responses = SaveMemberResponse)]
pub struct SaveMember {
    id: i64,
    #[levain(body)]
    body: Member,
}

/// The responses of [`SaveMember`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum SaveMemberResponse {
    /// Saved.
    #[levain(status = 200, ok)]
    Ok(Member),
}

// POST /members

/// `POST /members`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Credentials`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<Change>`](Change) | Made. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/members", host = "https://members.example")]
#[levain(responses = ImportMembersResponse)]
pub struct ImportMembers {
    #[levain(body(form))]
    body: Credentials,
}

/// The responses of [`ImportMembers`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ImportMembersResponse {
    /// Made.
    #[levain(status = 200, ok)]
    Ok(Vec<Change>),
}

// PATCH /members

/// `PATCH /members`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Change`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Changed. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(patch = "/members", host = "https://members.example")]
#[levain(responses = ChangeMembersResponse)]
pub struct ChangeMembers {
    #[levain(body)]
    body: Change,
}

/// The responses of [`ChangeMembers`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ChangeMembersResponse {
    /// Changed.
    #[levain(status = 204, ok)]
    NoContent,
}

