//! Signs a user in by the authorization code flow with PKCE, gets tokens and refreshes them.
//!
//! ```sh
//! cargo run -p levain-tests --example sign_in -- https://accounts.example app http://127.0.0.1:5555/cb
//! ```
//!
//! It prints the URL for the browser, and takes the URL that the browser is redirected to: paste it, though no page is found there. An
//! application would listen at the redirect URI, or be what the operating system opens for it.

use std::io::{BufRead as _, Write as _};

use levain::client::Client;
use levain::oauth::{FreshState, Pending, Pkce};
use levain::{Endpoint, Url};

#[allow(dead_code, reason = "a client has more than is called")]
mod accounts {
    levain::api!("servers/oidc/spec", version = "1.0.0");
}

type Failed = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> Result<(), Failed> {
    let mut arguments = std::env::args().skip(1);
    let (Some(server), Some(id), Some(redirect_uri)) = (arguments.next(), arguments.next(), arguments.next())
    else {
        return Err("give the URL of the server, the id of the application, and its redirect URI".into());
    };
    let id = accounts::ClientId::try_from(id)?;
    let redirect_uri: Url = redirect_uri.parse()?;

    // What to store until the browser is back, and the URL to open.
    let pair = Pkce::generate();
    let request = accounts::Authorize::builder()
        .client_id(id.clone())
        .redirect_uri(redirect_uri.clone())
        .scope(["openid".to_owned(), "offline_access".to_owned()])
        .prompt("consent")
        .pkce(&pair)
        .state(accounts::State::generate())
        .build();
    let stored = serde_json::to_string(&Pending::new(&request, pair)?)?;
    println!("{}", request.url_at(&server)?);
    std::io::stdout().flush()?;

    // The browser is back, perhaps in another process.
    let visited = std::io::stdin()
        .lock()
        .lines()
        .next()
        .ok_or("no URL was given")??;
    let pending: Pending = serde_json::from_str(&stored)?;
    let code = pending.read_redirect::<accounts::Authorize>(visited.trim())?.code;

    let client = Client::builder().base_url(server).build()?;
    let grant = accounts::TokenAuthorizationCode::builder()
        .client_id(id.clone())
        .redirect_uri(redirect_uri)
        .code(code)
        .code_verifier(&pending)
        .build();
    let tokens = client
        .send(&accounts::Token::builder().body(grant).build())
        .await?;
    let me = client
        .with_bearer(tokens.access_token.as_str())
        .send(&accounts::Me::default())
        .await?;
    println!("signed in as {}", me.sub);

    if let Some(token) = tokens.refresh_token {
        let grant = accounts::TokenRefreshToken::builder()
            .client_id(id)
            .refresh_token(token)
            .build();
        client
            .send(&accounts::Token::builder().body(grant).build())
            .await?;
        println!("refreshed");
    }
    Ok(())
}
