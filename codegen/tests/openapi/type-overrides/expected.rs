// type Address

/// Where a host is.
pub type Address = levain::Foreign<::std::net::Ipv4Addr>;

// type Weight

/// How much a host carries.
pub type Weight = levain::Foreign<::my_types::Weight>;

// type Host

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Host {
    pub address: Address,
    pub others: Vec<Address>,
    pub fallback: Option<Option<Address>>,
    pub weight: Option<Weight>,
    pub port: Option<levain::Foreign<::std::num::NonZeroU16>>,
    pub route: Option<levain::Foreign<::std::collections::VecDeque<Box<Host>>>>,
    pub peer: Option<HostPeer>,
}

// type Host.peer

#[derive(Clone, Debug, PartialEq, levain::Union)]
#[levain(untagged)]
#[non_exhaustive]
pub enum HostPeer {
    Address(Address),
    Weight(Weight),
    /// A variant that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// GET /hosts

/// `GET /hosts`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `address` | query | [`Address`] | optional | |
/// | `near` | query | `Foreign<::my_types::Spot<f64>>` | optional | |
/// | `networks` | query | [`Vec<Address>`](Address) | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Vec<Host>`](Host) | All of them. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/hosts", host = "https://net.example")]
#[levain(responses = HostsResponse)]
pub struct Hosts {
    address: Option<Address>,
    near: Option<levain::Foreign<::my_types::Spot<f64>>>,
    networks: Option<Vec<Address>>,
}

/// The responses of [`Hosts`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum HostsResponse {
    /// All of them.
    #[levain(status = 200, ok)]
    Ok(Vec<Host>),
}

// POST /hosts

/// `POST /hosts`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`Host`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | It is there. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/hosts", host = "https://net.example")]
#[levain(responses = AddHostResponse)]
pub struct AddHost {
    #[levain(body)]
    body: Host,
}

/// The responses of [`AddHost`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddHostResponse {
    /// It is there.
    #[levain(status = 204, ok)]
    NoContent,
}

// PUT /hosts/{address}

/// `PUT /hosts/{address}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `address` | path | [`Address`] | required | |
/// | `body` | body | [`Weight`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | It is there. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/hosts/{address}", host = "https://net.example")]
#[levain(responses = PutHostResponse)]
pub struct PutHost {
    address: Address,
    #[levain(body)]
    body: Weight,
}

/// The responses of [`PutHost`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutHostResponse {
    /// It is there.
    #[levain(status = 204, ok)]
    NoContent,
}

