//! Literals that break the rules of their types are refused where they stand.

use bakeronline::v1_7_0::{ApiClient, CodeVerifier, Country, UInt};

const EMPTY: ApiClient = ApiClient::from_static("");
const NEGATIVE: UInt = UInt::from_static(-1);

fn main() {
    let _ = (EMPTY, NEGATIVE);
    let _ = levain::literal!(CodeVerifier, "short");
    let _ = levain::literal!(CodeVerifier, "dBjftJeZ4CVP+mB92K27uhbUJU1p1r/wW1gFWFOEjXk=");
    let _ = levain::literal!(Country, "Belgium");
    let _ = levain::literal!(levain::Url, "example.com");
    let _ = levain::literal!(levain::Date, "2023-02-29");
    let _ = levain::literal!(levain::DateTime, "2024-02-29 25:00");
    let _ = levain::literal!(levain::Currency, "€");
    let _ = levain::literal!(levain::Uuid, "123e4567");
}
