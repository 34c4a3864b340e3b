//! Building the authorize URL against the same URL written by hand with `url::Url`.
//!
//! `cargo bench -p levain-tests --bench authorize`

#![allow(missing_docs, reason = "a bench, not a library")]

use bakeronline::v1_7_0::{ApiClient, Authorize, Scope, State};
use divan::{Bencher, black_box};
use levain::oauth::Pkce;
use levain::{Endpoint, Url};

const APP: &str = "264ade60a4ca76716a53056cecb171c027586dc722d6cf5ba40b1519de78170910d9ce0602c776f9";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

fn main() {
    divan::main();
}

#[divan::bench]
fn with_levain(bencher: Bencher<'_, '_>) {
    let pkce = Pkce::from_verifier(VERIFIER).expect("is the RFC's own");
    let request = Authorize::builder()
        .client_id(ApiClient::from_static(APP))
        .redirect_uri("https://example.com".parse::<Url>().expect("is a URL"))
        .scope([Scope::CompanyRead, Scope::CompanyWrite])
        .pkce(&pkce)
        .state(State::try_from("xyz").expect("is a state"))
        .build();
    bencher.bench(|| black_box(&request).url().expect("breaks no rule"));
}

#[divan::bench]
fn by_hand() -> url::Url {
    let mut url = url::Url::parse("https://accounts.bakeronline.be/oauth/authorize").expect("is a URL");
    url.query_pairs_mut()
        .append_pair("response_type", "code")
        .append_pair("client_id", black_box(APP))
        .append_pair("redirect_uri", black_box("https://example.com"))
        .append_pair("scope", &["company:read", "company:write"].join(" "))
        .append_pair("code_challenge", black_box(CHALLENGE))
        .append_pair("state", black_box("xyz"))
        .append_pair("code_challenge_method", "S256");
    url
}
