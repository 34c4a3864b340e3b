//! Literals that break the rules of their types are refused where they stand.

use bakeronline::v1_7_0::{ApiClient, CodeVerifier, Country, UInt};

const EMPTY: ApiClient = ApiClient::from_static("");
const NEGATIVE: UInt = UInt::from_static(-1);

fn main() {
    let _ = (EMPTY, NEGATIVE);
    let _ = levain::literal!(CodeVerifier, "short");
    let _ = levain::literal!(Country, "Belgium");
}
