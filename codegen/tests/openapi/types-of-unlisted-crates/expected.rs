// type Host

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Host {
    pub id: Option<levain::Uuid>,
    pub address: Option<String>,
    pub day: Option<String>,
    #[levain(length = "1..")]
    pub state: Option<String>,
    pub name: Option<String>,
    pub local: Option<String>,
    pub other: Option<String>,
    pub none: Option<String>,
}

// GET /hosts

/// `GET /hosts`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Host`] | All of them. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/hosts", host = "")]
#[levain(responses = HostsResponse)]
pub struct Hosts {}

/// The responses of [`Hosts`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum HostsResponse {
    /// All of them.
    #[levain(status = 200, ok)]
    Ok(Host),
}

