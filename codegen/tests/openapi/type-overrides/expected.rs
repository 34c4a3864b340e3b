// type Address

/// Where a host is.
pub type Address = levain::Foreign<::std::net::Ipv4Addr>;

// type Weight

/// How much a host carries.
pub type Weight = levain::Foreign<::my_types::Weight>;

// type Host

/// The type `Host` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Host {
    /// The property `address`.
    pub address: Address,
    /// The property `others`.
    pub others: Vec<Address>,
    /// The property `fallback`.
    pub fallback: Option<Option<Address>>,
    /// The property `weight`.
    pub weight: Option<Weight>,
    /// The property `port`.
    pub port: Option<levain::Foreign<::std::num::NonZeroU16>>,
    /// The property `route`.
    pub route: Option<levain::Foreign<::std::collections::VecDeque<Box<Host>>>>,
    /// The property `peer`.
    pub peer: Option<HostPeer>,
}

levain::object! { Host {
    address, others, fallback optional nullable, weight optional, port optional, route optional,
    peer optional,
} }

levain::builder! { HostBuilder of Host, host_missing {
    required {
        address(P0, "the required field `address` is not set"): Address,
        others(P1, "the required field `others` is not set"): Vec<Address>,
    },
    optional {
        weight: Weight,
        port: levain::Foreign<::std::num::NonZeroU16>,
        route: levain::Foreign<::std::collections::VecDeque<Box<Host>>>,
        peer: HostPeer,
    },
    optional nullable { fallback(fallback_null): Address },
} }

// type Host.peer

/// The type `Host.peer` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum HostPeer {
    /// The variant `Address`.
    Address(Address),
    /// The variant `Weight`.
    Weight(Weight),
    /// A variant that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::union! { HostPeer untagged { Address(Address), Weight(Weight) } }

// GET /hosts

/// `GET /hosts`
#[derive(Clone, Debug, PartialEq)]
pub struct Hosts {
    address: Option<Address>,
    near: Option<levain::Foreign<::my_types::Spot<f64>>>,
    networks: Option<Vec<Address>>,
}

levain::request! { HostsBuilder of Hosts, hosts_missing {
    optional {
        /// The query parameter `address`.
        address: Address,
        /// The query parameter `near`.
        near: levain::Foreign<::my_types::Spot<f64>>,
        /// The query parameter `networks`.
        networks: Vec<Address> as &[Address],
    },
} }

levain::endpoint! { Hosts as "hosts" {
    GET "/hosts" at "https://net.example" => HostsResponse,
    parts(self) {
        query("address", &self.address);
        query("near", &self.near);
        query("networks", &self.networks);
    },
} }

/// The responses of [`Hosts`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum HostsResponse {
    /// 200: All of them.
    Ok(Vec<Host>),
}

levain::responses! { HostsResponse, ok Ok(json): Vec<Host> { 200 => Ok(json) } }

// POST /hosts

/// `POST /hosts`
#[derive(Clone, Debug, PartialEq)]
pub struct AddHost {
    body: Host,
}

levain::request! { AddHostBuilder of AddHost, add_host_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): Host,
    },
} }

levain::endpoint! { AddHost as "add_host" {
    POST "/hosts" at "https://net.example" => AddHostResponse,
    parts(self) {
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`AddHost`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddHostResponse {
    /// 204: It is there.
    NoContent,
}

levain::responses! { AddHostResponse, ok NoContent: () {
    204 => NoContent,
} }

// PUT /hosts/{address}

/// `PUT /hosts/{address}`
#[derive(Clone, Debug, PartialEq)]
pub struct PutHost {
    address: Address,
    body: Weight,
}

levain::request! { PutHostBuilder of PutHost, put_host_missing {
    required {
        /// The path parameter `address`.
        address(P0, "the required parameter `address` is not set"): Address,
        /// The body of the request.
        body(P1, "the required parameter `body` is not set"): Weight,
    },
} }

levain::endpoint! { PutHost as "put_host" {
    PUT "/hosts/{address}" at "https://net.example" => PutHostResponse,
    parts(self) {
        path("address", &self.address);
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`PutHost`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutHostResponse {
    /// 204: It is there.
    NoContent,
}

levain::responses! { PutHostResponse, ok NoContent: () {
    204 => NoContent,
} }

