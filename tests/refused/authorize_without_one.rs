//! The authorize page with one required parameter not set, each in turn: the message names it, and no other.

use bakeronline::v1_7_0::{ApiClient, Authorize, CodeChallenge, Scope};
use levain::Url;

const CLIENT: ApiClient = ApiClient::from_static("264ade60a4ca76716a53056cecb171c0");
const CHALLENGE: CodeChallenge = CodeChallenge::from_static("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

fn without_client_id(redirect: Url) {
    let request = Authorize::builder().redirect_uri(redirect).scope([Scope::CompanyRead]).code_challenge(CHALLENGE);
    let _ = request.build();
}

fn without_redirect_uri() {
    let request = Authorize::builder().client_id(CLIENT).scope([Scope::CompanyRead]).code_challenge(CHALLENGE);
    let _ = request.build();
}

fn without_scope(redirect: Url) {
    let request = Authorize::builder().client_id(CLIENT).redirect_uri(redirect).code_challenge(CHALLENGE);
    let _ = request.build();
}

fn without_code_challenge(redirect: Url) {
    let request = Authorize::builder().client_id(CLIENT).redirect_uri(redirect).scope([Scope::CompanyRead]);
    let _ = request.build();
}

fn main() {}
