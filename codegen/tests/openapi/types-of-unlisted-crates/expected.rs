// type Host

/// The type `Host` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Host {
    /// The property `id`.
    pub id: Option<levain::Uuid>,
    /// The property `address`.
    pub address: Option<String>,
    /// The property `day`.
    pub day: Option<String>,
    /// The property `state`.
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

levain::object! { Host {
    id optional, address optional, day optional,
    state optional: string(StringConstraints::new().min_length(1)),
    name optional, local optional, other optional, none optional,
} }

#[cfg(feature = "builders")]
levain::builder! { HostBuilder of Host, host_missing {
    optional {
        id: levain::Uuid, address: String, day: String, state: String, name: String, local: String,
        other: String, none: String,
    },
} }

// GET /hosts

/// `GET /hosts`
#[derive(Clone, Debug, PartialEq)]
pub struct Hosts {}

levain::request! { HostsBuilder of Hosts, hosts_missing {} }

levain::endpoint! { Hosts as "hosts" {
    GET "/hosts" at "" => HostsResponse,
} }

/// The responses of [`Hosts`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum HostsResponse {
    /// 200: All of them.
    Ok(Host),
}

levain::responses! { HostsResponse, ok Ok(json): Host { 200 => Ok(json) } }

