// type Host

/// `Host`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Host {
    /// `id`.
    pub id: Option<levain::Uuid>,
    /// `address`.
    pub address: Option<String>,
    /// `day`.
    pub day: Option<String>,
    /// `state`.
    pub state: Option<String>,
    /// `name`.
    pub name: Option<String>,
    /// `local`.
    pub local: Option<String>,
    /// `other`.
    pub other: Option<String>,
    /// `none`.
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

/// What [`Hosts`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum HostsResponse {
    /// 200: All of them.
    Ok(Host),
}

levain::responses! { HostsResponse, ok Ok(json): Host { 200 => Ok(json) } }

