//! Type overrides, by `types` and `crates` of `api!`: in fields, arrays, parameters and bodies.

use std::net::Ipv4Addr;

use levain::{Endpoint, Foreign};
use serde_json::{Value, json};

use crate::harness::Failed;

#[derive(Clone, Debug, PartialEq)]
struct Weight {
    grams: u32,
}

impl levain::serde::Serialize for Weight {
    fn serialize<S: levain::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        std::collections::BTreeMap::from([("grams", self.grams)]).serialize(serializer)
    }
}

impl<'de> levain::serde::Deserialize<'de> for Weight {
    fn deserialize<D: levain::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let members = std::collections::BTreeMap::<String, u32>::deserialize(deserializer)?;
        let grams = members.get("grams").copied().unwrap_or_default();
        Ok(Self { grams })
    }
}

mod hosts {
    levain::api!(
        "../codegen/tests/openapi/type-overrides/openapi.yaml",
        types = {
            "type Weight" = "crate::wire::type_overrides::Weight",
            "field Host.port" = "std::num::NonZeroU16",
            "parameter GET /hosts near" = "crate::wire::type_overrides::Weight"
        },
        crates = ["std"]
    );
}

fn host() -> Value {
    json!({
        "address": "127.0.0.1",
        "others": ["10.0.0.1"],
        "weight": {"grams": 5},
        "port": 80,
        "route": [{"address": "10.0.0.2", "others": []}],
        "peer": {"grams": 7}
    })
}

#[test]
fn fields_have_the_types_that_the_overrides_name() -> Result<(), Failed> {
    let host: hosts::Host = levain::json::from_str(&host().to_string())?;
    let address: Ipv4Addr = *host.address;
    assert!(address.is_loopback());
    assert_eq!(host.weight.as_deref(), Some(&Weight { grams: 5 }));
    assert_eq!(host.port.map(|port| port.get()), Some(80));
    assert_eq!(host.route.as_ref().map(|route| route.len()), Some(1));
    assert_eq!(
        host.peer,
        Some(hosts::HostPeer::Weight(Foreign(Weight { grams: 7 })))
    );
    Ok(())
}

#[test]
fn values_are_written_as_the_json_they_were_read_from() -> Result<(), Failed> {
    let read: hosts::Host = levain::json::from_str(&host().to_string())?;
    assert_eq!(serde_json::to_value(&read)?, host());
    Ok(())
}

#[test]
fn a_value_that_its_type_refuses_is_an_error_with_its_path() {
    let mut wrong = host();
    wrong["others"][0] = "300.0.0.1".into();
    let error = levain::json::from_str::<hosts::Host>(&wrong.to_string()).expect_err("it is no address");
    assert_eq!(error.path().to_string(), "others[0]");
}

#[test]
fn parameters_and_bodies_are_written_as_their_types_write_json() -> Result<(), Failed> {
    let local = Ipv4Addr::LOCALHOST;
    let asked = hosts::Hosts::builder()
        .address(local)
        .near(Weight { grams: 3 })
        .networks(vec![local.into(), Ipv4Addr::new(10, 0, 0, 1).into()])
        .build();
    let url = asked.url()?;
    assert_eq!(
        url.as_str(),
        "https://net.example/hosts?address=127.0.0.1&grams=3&networks=127.0.0.1&networks=10.0.0.1"
    );
    let put = hosts::PutHost::builder()
        .address(local)
        .body(Weight { grams: 9 })
        .build();
    let request = put.into_http()?;
    assert_eq!(request.uri().path(), "/hosts/127.0.0.1");
    assert_eq!(request.body().as_slice(), br#"{"grams":9}"#);
    Ok(())
}
