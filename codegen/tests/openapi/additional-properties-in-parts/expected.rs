// type All

/// The type `All` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
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

// type Base

/// The type `Base` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Base {
    /// The property `id`.
    pub id: i64,
}

// type Own

/// Fields of one's own.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
pub struct Own(levain::Map<levain::Json>);

// type Typed

/// The type `Typed` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Typed {
    /// The property `id`.
    pub id: i64,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<String>,
}

// type Free

/// The type `Free` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Free {
    /// The property `name`.
    pub name: Option<String>,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<levain::Json>,
}

// type Plain

/// The type `Plain` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Plain {
    /// The property `id`.
    pub id: i64,
    /// The property `name`.
    pub name: Option<String>,
}

// GET /contacts

/// `GET /contacts`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/contacts", host = "https://contacts.example")]
#[levain(responses = ContactsResponse)]
pub struct Contacts {}

/// The responses of [`Contacts`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ContactsResponse {
    /// 200: All.
    #[levain(status = 200, ok)]
    Ok(All),
}

