// type All

/// `All`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// `typed`.
    pub typed: Option<Typed>,
    /// `free`.
    pub free: Option<Free>,
    /// `plain`.
    pub plain: Option<Plain>,
    /// `same`.
    pub same: Option<Base>,
}

levain::object! { All { typed optional, free optional, plain optional, same optional } }

#[cfg(feature = "builders")]
levain::builder! { AllBuilder of All, all_missing {
    optional { typed: Typed, free: Free, plain: Plain, same: Base },
} }

// type Base

/// `Base`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Base {
    /// `id`.
    pub id: i64,
}

levain::object! { Base { id } }

#[cfg(feature = "builders")]
levain::builder! { BaseBuilder of Base, base_missing { required { id(P0): i64 } } }

// type Own

/// Fields of one's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Own(levain::Map<levain::Json>);

levain::map! { Own of levain::Json }

// type Typed

/// `Typed`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Typed {
    /// `id`.
    pub id: i64,
    /// Members that are not in the spec.
    pub additional: levain::Map<String>,
}

levain::object! { Typed { id, ..additional } }

#[cfg(feature = "builders")]
levain::builder! { TypedBuilder of Typed, typed_missing {
    required { id(P0): i64 },
    ..additional: levain::Map<String>
} }

// type Free

/// `Free`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Free {
    /// `name`.
    pub name: Option<String>,
    /// Members that are not in the spec.
    pub additional: levain::Map<levain::Json>,
}

levain::object! { Free { name optional, ..additional } }

#[cfg(feature = "builders")]
levain::builder! { FreeBuilder of Free, free_missing {
    optional { name: String },
    ..additional: levain::Map<levain::Json>
} }

// type Plain

/// `Plain`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Plain {
    /// `id`.
    pub id: i64,
    /// `name`.
    pub name: Option<String>,
}

levain::object! { Plain { id, name optional } }

#[cfg(feature = "builders")]
levain::builder! { PlainBuilder of Plain, plain_missing {
    required { id(P0): i64 },
    optional { name: String },
} }

// GET /contacts

/// `GET /contacts`
#[derive(Clone, Debug, PartialEq)]
pub struct Contacts {}

levain::request! { ContactsBuilder of Contacts, contacts_missing {} }

levain::endpoint! { Contacts as "contacts" {
    GET "/contacts" at "https://contacts.example" => ContactsResponse,
} }

/// What [`Contacts`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ContactsResponse {
    /// 200: All.
    Ok(All),
}

levain::responses! { ContactsResponse, ok Ok(json): All { 200 => Ok(json) } }

