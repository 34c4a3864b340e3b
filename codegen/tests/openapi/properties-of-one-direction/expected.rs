// type Member

/// `Member`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Member {
    /// `id`.
    ///
    /// Only received: requests leave it out.
    pub id: Option<i64>,
    /// `object`.
    ///
    /// Only received: requests leave it out.
    pub object: Option<MemberObject>,
    /// `name`.
    pub name: String,
    /// `password`.
    ///
    /// Only sent.
    pub password: Option<String>,
    /// `token`.
    ///
    /// Only sent.
    pub token: Option<Option<String>>,
    /// `level`.
    ///
    /// Only received: requests leave it out.
    pub level: Option<Level>,
    /// `seen`.
    ///
    /// Only received: requests leave it out.
    pub seen: Option<levain::DateTime>,
    /// `both`.
    pub both: Option<String>,
    /// `keys`.
    pub keys: Option<Vec<Key>>,
}

levain::object! { Member {
    id read_only: integer(IntegerConstraints::new().min(1)),
    object read_only,
    name: string(StringConstraints::new().min_length(1)),
    password write_only: string(StringConstraints::new().min_length(8)),
    token nullable write_only, level read_only, seen optional read_only, both optional,
    keys optional,
} }

levain::builder! { MemberBuilder of Member, member_missing {
    required { name(P0, "the required field `name` is not set"): String },
    nullable {
        password(P1, "the required field `password` is not set"): String,
        token(P2, "the required field `token` is not set"): Option<String>,
    },
    optional {
        id: i64,
        object: MemberObject,
        level: Level,
        seen: levain::DateTime,
        both: String,
        keys: Vec<Key>,
    },
} }

// type Level

/// `Level`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Level {
    /// `low`.
    Low,
    /// `high`.
    High,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { Level { Low = "low", High = "high" } }

// type Key

/// `Key`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Key {
    /// `id`.
    ///
    /// Only received: requests leave it out.
    pub id: Option<String>,
    /// `text`.
    pub text: String,
}

levain::object! { Key additional_properties(forbidden) {
    id read_only, text,
} }

levain::builder! { KeyBuilder of Key, key_missing {
    required { text(P0, "the required field `text` is not set"): String },
    optional { id: String },
} }

// type Credentials

/// `Credentials`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Credentials {
    /// `id`.
    ///
    /// Only received: requests leave it out.
    pub id: Option<i64>,
    /// `name`.
    pub name: String,
}

levain::object! { Credentials { id read_only, name } }

levain::builder! { CredentialsBuilder of Credentials, credentials_missing {
    required { name(P0, "the required field `name` is not set"): String },
    optional { id: i64 },
} }

// type Change

/// `Change`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Change {
    /// `Added`.
    Added(Added),
    /// `Removed`.
    Removed(Removed),
    /// An alternative that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Change variant_field "kind" {
    Added(Added) = "Added",
    Removed(Removed) = "Removed",
} }

// type Added

/// `Added`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Added {
    /// `kind`.
    pub kind: String,
    /// `at`.
    ///
    /// Only received: requests leave it out.
    pub at: Option<levain::DateTime>,
    /// `member`.
    pub member: String,
}

levain::object! { Added { kind, at read_only, member } }

levain::builder! { AddedBuilder of Added, added_missing {
    required {
        kind(P0, "the required field `kind` is not set"): String,
        member(P1, "the required field `member` is not set"): String,
    },
    optional { at: levain::DateTime },
} }

// type Removed

/// `Removed`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Removed {
    /// `kind`.
    pub kind: String,
}

levain::object! { Removed { kind } }

levain::builder! { RemovedBuilder of Removed, removed_missing {
    required { kind(P0, "the required field `kind` is not set"): String },
} }

// type Member.object

/// `Member.object`.
#[derive(Clone)]
#[non_exhaustive]
pub enum MemberObject {
    /// `member`.
    Member,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { MemberObject { Member = "member" } }

// PUT /members/{id}

/// `PUT /members/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct SaveMember {
    id: i64,
    body: Member,
}

levain::request! { SaveMemberBuilder of SaveMember, save_member_missing {
    required {
        /// `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
        /// What is sent.
        body(P1, "the required parameter `body` is not set"): Member,
    },
} }

levain::endpoint! { SaveMember as "save_member" {
    PUT "/members/{id}" at "https://members.example" => SaveMemberResponse,
    parts(self) {
        path("id", &self.id);
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// What [`SaveMember`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SaveMemberResponse {
    /// 200: Saved.
    Ok(Member),
}

levain::responses! { SaveMemberResponse, ok Ok(json): Member { 200 => Ok(json) } }

// POST /members

/// `POST /members`
#[derive(Clone, Debug, PartialEq)]
pub struct ImportMembers {
    body: Credentials,
}

levain::request! { ImportMembersBuilder of ImportMembers, import_members_missing {
    required {
        /// What is sent.
        body(P0, "the required parameter `body` is not set"): Credentials,
    },
} }

levain::endpoint! { ImportMembers as "import_members" {
    POST "/members" at "https://members.example" => ImportMembersResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Form);
    },
} }

/// What [`ImportMembers`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ImportMembersResponse {
    /// 200: Made.
    Ok(Vec<Change>),
}

levain::responses! { ImportMembersResponse, ok Ok(json): Vec<Change> { 200 => Ok(json) } }

// PATCH /members

/// `PATCH /members`
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeMembers {
    body: Change,
}

levain::request! { ChangeMembersBuilder of ChangeMembers, change_members_missing {
    required {
        /// What is sent.
        body(P0, "the required parameter `body` is not set"): Change,
    },
} }

levain::endpoint! { ChangeMembers as "change_members" {
    PATCH "/members" at "https://members.example" => ChangeMembersResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// What [`ChangeMembers`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChangeMembersResponse {
    /// 204: Changed.
    NoContent,
}

levain::responses! { ChangeMembersResponse, ok NoContent: () {
    204 => NoContent,
} }

