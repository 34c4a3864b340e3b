// type Address

/// Where a host is.
pub type Address = levain::Foreign<::std::net::Ipv4Addr>;

// type Weight

/// How much a host carries.
pub type Weight = levain::Foreign<::my_types::Weight>;

// type Host

/// The type `Host` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
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

// type Host.peer

/// The type `Host.peer` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum HostPeer {
    /// The variant `Address`.
    Address(Address),
    /// The variant `Weight`.
    Weight(Weight),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// GET /hosts

/// `GET /hosts`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/hosts", host = "https://net.example")]
#[levain(responses = HostsResponse)]
pub struct Hosts {
    /// The query parameter `address`.
    address: Option<Address>,
    /// The query parameter `near`.
    near: Option<levain::Foreign<::my_types::Spot<f64>>>,
    /// The query parameter `networks`.
    networks: Option<Vec<Address>>,
}

/// The responses of [`Hosts`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum HostsResponse {
    /// 200: All of them.
    #[levain(status = 200, ok)]
    Ok(Vec<Host>),
}

// POST /hosts

/// `POST /hosts`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/hosts", host = "https://net.example")]
#[levain(responses = AddHostResponse)]
pub struct AddHost {
    /// The body of the request.
    #[levain(body)]
    body: Host,
}

/// The responses of [`AddHost`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddHostResponse {
    /// 204: It is there.
    #[levain(status = 204, ok)]
    NoContent,
}

// PUT /hosts/{address}

/// `PUT /hosts/{address}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/hosts/{address}", host = "https://net.example")]
#[levain(responses = PutHostResponse)]
pub struct PutHost {
    /// The path parameter `address`.
    address: Address,
    /// The body of the request.
    #[levain(body)]
    body: Weight,
}

/// The responses of [`PutHost`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutHostResponse {
    /// 204: It is there.
    #[levain(status = 204, ok)]
    NoContent,
}

