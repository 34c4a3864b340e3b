//! Prints the URL that asks a user's permission, as version 1.7.0 of the API has it.

use bakeronline::v1_7_0::{ApiClient, Authorize, Scope, State};
use levain::oauth::{FreshState, Pkce};
use levain::{Endpoint, Url};

const APP: ApiClient = ApiClient::from_static(
    "264ade60a4ca76716a53056cecb171c027586dc722d6cf5ba40b1519de78170910d9ce0602c776f9",
);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let request = Authorize::builder()
        .client_id(APP)
        .redirect_uri("https://example.com".parse::<Url>()?)
        .scope([Scope::CompanyRead, Scope::CompanyWrite])
        .pkce(&Pkce::generate())
        .state(State::generate())
        .build();
    println!("{}", request.url()?);
    Ok(())
}
