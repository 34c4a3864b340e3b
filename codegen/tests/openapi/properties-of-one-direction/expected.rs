// type Member

/// The type `Member` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Member {
    /// The property `id`.
    ///
    /// Read-only: it is not sent in requests.
    pub id: Option<i64>,
    /// The property `object`.
    ///
    /// Read-only: it is not sent in requests.
    pub object: Option<MemberObject>,
    /// The property `name`.
    pub name: String,
    /// The property `password`.
    ///
    /// Write-only: it is not received in responses.
    pub password: Option<String>,
    /// The property `token`.
    ///
    /// Write-only: it is not received in responses.
    pub token: Option<Option<String>>,
    /// The property `level`.
    ///
    /// Read-only: it is not sent in requests.
    pub level: Option<Level>,
    /// The property `seen`.
    ///
    /// Read-only: it is not sent in requests.
    pub seen: Option<levain::DateTime>,
    /// The property `both`.
    pub both: Option<String>,
    /// The property `keys`.
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

/// The type `Level` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum Level {
    /// The value `low`.
    Low,
    /// The value `high`.
    High,
    /// A value that is not in the spec.
    Other(levain::Other<String>),
}

levain::string_enum! { Level { Low = "low", High = "high" } }

// type Key

/// The type `Key` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Key {
    /// The property `id`.
    ///
    /// Read-only: it is not sent in requests.
    pub id: Option<String>,
    /// The property `text`.
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

/// The type `Credentials` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Credentials {
    /// The property `id`.
    ///
    /// Read-only: it is not sent in requests.
    pub id: Option<i64>,
    /// The property `name`.
    pub name: String,
}

levain::object! { Credentials { id read_only, name } }

levain::builder! { CredentialsBuilder of Credentials, credentials_missing {
    required { name(P0, "the required field `name` is not set"): String },
    optional { id: i64 },
} }

// type Change

/// The type `Change` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Change {
    /// The variant `Added`.
    Added(Added),
    /// The variant `Removed`.
    Removed(Removed),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { Change variant_field "kind" {
    Added(Added) = "Added",
    Removed(Removed) = "Removed",
} }

// type Added

/// The type `Added` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Added {
    /// The property `kind`.
    pub kind: String,
    /// The property `at`.
    ///
    /// Read-only: it is not sent in requests.
    pub at: Option<levain::DateTime>,
    /// The property `member`.
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

/// The type `Removed` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Removed {
    /// The property `kind`.
    pub kind: String,
}

levain::object! { Removed { kind } }

levain::builder! { RemovedBuilder of Removed, removed_missing {
    required { kind(P0, "the required field `kind` is not set"): String },
} }

// type Member.object

/// The type `Member.object` of the spec.
#[derive(Clone)]
#[non_exhaustive]
pub enum MemberObject {
    /// The value `member`.
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
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
        /// The body of the request.
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

/// The responses of [`SaveMember`].
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
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): Credentials,
    },
} }

levain::endpoint! { ImportMembers as "import_members" {
    POST "/members" at "https://members.example" => ImportMembersResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Form);
    },
} }

/// The responses of [`ImportMembers`].
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
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): Change,
    },
} }

levain::endpoint! { ChangeMembers as "change_members" {
    PATCH "/members" at "https://members.example" => ChangeMembersResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`ChangeMembers`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChangeMembersResponse {
    /// 204: Changed.
    NoContent,
}

levain::responses! { ChangeMembersResponse, ok NoContent: () {
    204 => NoContent,
} }

