// type Member

/// The type `Member` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Member {
    /// The property `id`.
    ///
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required, min = 1)]
    pub id: Option<i64>,
    /// The property `object`.
    ///
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required)]
    pub object: Option<MemberObject>,
    /// The property `name`.
    #[levain(length = "1..")]
    pub name: String,
    /// The property `password`.
    ///
    /// Write-only: it is not received in responses.
    #[levain(write_only, required, length = "8..")]
    pub password: Option<String>,
    /// The property `token`.
    ///
    /// Write-only: it is not received in responses.
    #[levain(write_only, required)]
    pub token: Option<Option<String>>,
    /// The property `level`.
    ///
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required)]
    pub level: Option<Level>,
    /// The property `seen`.
    ///
    /// Read-only: it is not sent in requests.
    #[levain(read_only)]
    pub seen: Option<levain::DateTime>,
    /// The property `both`.
    pub both: Option<String>,
    /// The property `keys`.
    pub keys: Option<Vec<Key>>,
}

// type Level

/// The type `Level` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum Level {
    /// The value `low`.
    #[levain(rename = "low")]
    Low,
    /// The value `high`.
    #[levain(rename = "high")]
    High,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// type Key

/// The type `Key` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[levain(additional_properties = none)]
#[non_exhaustive]
pub struct Key {
    /// The property `id`.
    ///
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required)]
    pub id: Option<String>,
    /// The property `text`.
    pub text: String,
}

// type Credentials

/// The type `Credentials` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Credentials {
    /// The property `id`.
    ///
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required)]
    pub id: Option<i64>,
    /// The property `name`.
    pub name: String,
}

// type Change

/// The type `Change` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(variant_field = "kind")]
#[non_exhaustive]
pub enum Change {
    /// The variant `Added`.
    #[levain(rename = "Added")]
    Added(Added),
    /// The variant `Removed`.
    #[levain(rename = "Removed")]
    Removed(Removed),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type Added

/// The type `Added` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Added {
    /// The property `kind`.
    pub kind: String,
    /// The property `at`.
    ///
    /// Read-only: it is not sent in requests.
    #[levain(read_only, required)]
    pub at: Option<levain::DateTime>,
    /// The property `member`.
    pub member: String,
}

// type Removed

/// The type `Removed` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Removed {
    /// The property `kind`.
    pub kind: String,
}

// type Member.object

/// The type `Member.object` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
#[non_exhaustive]
pub enum MemberObject {
    /// The value `member`.
    #[levain(rename = "member")]
    Member,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<String>),
}

// PUT /members/{id}

/// `PUT /members/{id}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/members/{id}", host = "https://members.example")]
#[levain(responses = SaveMemberResponse)]
pub struct SaveMember {
    /// The path parameter `id`.
    id: i64,
    /// The body of the request.
    #[levain(body)]
    body: Member,
}

/// The responses of [`SaveMember`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum SaveMemberResponse {
    /// 200: Saved.
    #[levain(status = 200, ok)]
    Ok(Member),
}

// POST /members

/// `POST /members`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/members", host = "https://members.example")]
#[levain(responses = ImportMembersResponse)]
pub struct ImportMembers {
    /// The body of the request.
    #[levain(body(form))]
    body: Credentials,
}

/// The responses of [`ImportMembers`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ImportMembersResponse {
    /// 200: Made.
    #[levain(status = 200, ok)]
    Ok(Vec<Change>),
}

// PATCH /members

/// `PATCH /members`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(patch = "/members", host = "https://members.example")]
#[levain(responses = ChangeMembersResponse)]
pub struct ChangeMembers {
    /// The body of the request.
    #[levain(body)]
    body: Change,
}

/// The responses of [`ChangeMembers`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ChangeMembersResponse {
    /// 204: Changed.
    #[levain(status = 204, ok)]
    NoContent,
}

