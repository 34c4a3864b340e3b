// type All

/// The type `All` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// The property `typed`.
    pub typed: Option<Typed>,
    /// The property `free`.
    pub free: Option<Free>,
    /// The property `plain`.
    pub plain: Option<Plain>,
    /// The property `same`.
    pub same: Option<Base>,
}

levain::object! { All { typed optional, free optional, plain optional, same optional } }

#[cfg(feature = "builders")]
levain::builder! { AllBuilder of All, all_missing {
    optional { typed: Typed, free: Free, plain: Plain, same: Base },
} }

// type Base

/// The type `Base` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Base {
    /// The property `id`.
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

/// The type `Typed` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Typed {
    /// The property `id`.
    pub id: i64,
    /// Properties that are not in the spec.
    pub additional: levain::Map<String>,
}

levain::object! { Typed { id, ..additional } }

#[cfg(feature = "builders")]
levain::builder! { TypedBuilder of Typed, typed_missing {
    required { id(P0): i64 },
    ..additional: levain::Map<String>
} }

// type Free

/// The type `Free` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Free {
    /// The property `name`.
    pub name: Option<String>,
    /// Properties that are not in the spec.
    pub additional: levain::Map<levain::Json>,
}

levain::object! { Free { name optional, ..additional } }

#[cfg(feature = "builders")]
levain::builder! { FreeBuilder of Free, free_missing {
    optional { name: String },
    ..additional: levain::Map<levain::Json>
} }

// type Plain

/// The type `Plain` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Plain {
    /// The property `id`.
    pub id: i64,
    /// The property `name`.
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

/// The responses of [`Contacts`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ContactsResponse {
    /// 200: All.
    Ok(All),
}

levain::responses! { ContactsResponse, ok Ok(json): All { 200 => Ok(json) } }

