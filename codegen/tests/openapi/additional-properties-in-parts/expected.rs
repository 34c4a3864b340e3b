// type All

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct All {
    pub typed: Option<Typed>,
    pub free: Option<Free>,
    pub plain: Option<Plain>,
    pub same: Option<Base>,
}

// type Base

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Base {
    pub id: i64,
}

// type Own

/// Fields of one's own.
#[derive(Clone, Debug, PartialEq, levain::Newtype)]
pub struct Own(levain::Map<levain::Json>);

// type Typed

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Typed {
    pub id: i64,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<String>,
}

// type Free

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Free {
    pub name: Option<String>,
    /// Properties that are not in the spec.
    #[levain(additional_properties)]
    pub additional: levain::Map<levain::Json>,
}

// type Plain

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Plain {
    pub id: i64,
    pub name: Option<String>,
}

// GET /contacts

/// `GET /contacts`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`All`] | All. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/contacts", host = "https://contacts.example")]
#[levain(responses = ContactsResponse)]
pub struct Contacts {}

/// The responses of [`Contacts`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ContactsResponse {
    /// All.
    #[levain(status = 200, ok)]
    Ok(All),
}

