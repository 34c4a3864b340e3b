// type Host

/// The type `Host` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Host {
    /// The property `id`.
    pub id: Option<levain::Uuid>,
    /// The property `address`.
    pub address: Option<String>,
    /// The property `day`.
    pub day: Option<String>,
    /// The property `state`.
    #[levain(length = "1..")]
    pub state: Option<String>,
    /// The property `name`.
    pub name: Option<String>,
    /// The property `local`.
    pub local: Option<String>,
    /// The property `other`.
    pub other: Option<String>,
    /// The property `none`.
    pub none: Option<String>,
}

// GET /hosts

/// `GET /hosts`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/hosts", host = "")]
#[levain(responses = HostsResponse)]
pub struct Hosts {}

/// The responses of [`Hosts`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum HostsResponse {
    /// 200: All of them.
    #[levain(status = 200, ok)]
    Ok(Host),
}

