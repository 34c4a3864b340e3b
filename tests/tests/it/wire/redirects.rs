//! The redirect back from a browser: which one is the answer to a request, and what a stored request must be.

use bakeronline::v1_7_0::{ApiClient, Authorize, Scope, State};
use levain::oauth::{Pending, Pkce};
use levain::{RedirectError, Redirects, Url};

use crate::harness::Failed;

const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

fn request() -> Result<Authorize, Failed> {
    Ok(Authorize::builder()
        .client_id(ApiClient::try_from("app")?)
        .redirect_uri("https://example.com".parse::<Url>()?)
        .scope([Scope::CompanyRead])
        .pkce(&Pkce::from_verifier(VERIFIER)?)
        .state(State::try_from("xyz")?)
        .build())
}

#[test]
fn a_pending_is_refused_that_protects_nothing() {
    let read = |text: &str| serde_json::from_str::<Pending>(text).map_err(|error| error.to_string());
    let verifier = |length| "v".repeat(length);
    assert!(read(&format!(r#"{{"verifier":"{VERIFIER}"}}"#)).is_ok());
    assert!(read(&format!(r#"{{"verifier":"{}","state":"s"}}"#, verifier(128))).is_ok());
    for (wrong, why) in [
        (
            format!(r#"{{"verifier":"{VERIFIER}","state":""}}"#),
            "state is empty",
        ),
        (
            format!(r#"{{"verifier":"{VERIFIER}","state":"{VERIFIER}"}}"#),
            "code verifier",
        ),
        (
            format!(r#"{{"verifier":"{}","state":"s"}}"#, verifier(42)),
            "43 to 128",
        ),
        (
            format!(r#"{{"verifier":"{}","state":"s"}}"#, verifier(129)),
            "43 to 128",
        ),
        (
            format!(r#"{{"verifier":"{} ","state":"s"}}"#, verifier(43)),
            "43 to 128",
        ),
        (r#"{"verifier":"","state":"s"}"#.to_owned(), "43 to 128"),
        (r#"{"state":"s"}"#.to_owned(), "verifier"),
    ] {
        let error = read(&wrong).expect_err("it was read");
        assert!(error.contains(why) && !error.contains("vvv"), "{wrong}: {error}");
    }
}

#[test]
fn a_pending_answers_once_and_only_its_own_redirect() -> Result<(), Failed> {
    let request = request()?;
    let pending = Pending::new(&request, Pkce::from_verifier(VERIFIER)?)?;
    let read = |visited: &str| pending.read_redirect::<Authorize>(visited);
    assert!(matches!(
        read("https://evil.example/?code=a&state=xyz"),
        Err(RedirectError::NotRedirectUri)
    ));
    assert!(matches!(
        read("http://example.com/?code=a&state=xyz"),
        Err(RedirectError::NotRedirectUri)
    ));
    assert!(matches!(
        read("https://example.com/cb?code=a&state=xyz"),
        Err(RedirectError::NotRedirectUri)
    ));
    assert!(matches!(
        read("https://example.com/?code=a&state=abc"),
        Err(RedirectError::NotEchoed { .. })
    ));
    assert!(matches!(
        read("https://example.com/?code=&state=xyz"),
        Err(RedirectError::Unreadable { .. })
    ));
    assert_eq!(read("https://example.com/?code=a&state=xyz")?.code.as_str(), "a");
    for again in [
        "https://example.com/?code=a&state=xyz",
        "?error=access_denied&state=xyz",
    ] {
        assert!(matches!(read(again), Err(RedirectError::Answered)));
    }
    assert!(serde_json::to_string(&pending).is_err());
    Ok(())
}

#[test]
fn a_fragment_is_not_read() -> Result<(), Failed> {
    let request = request()?;
    assert!(
        request
            .read_redirect("https://example.com/#code=abc&state=xyz")
            .is_err()
    );
    assert!(
        request
            .read_redirect("https://example.com/?state=xyz#code=abc")
            .is_err()
    );
    Ok(())
}

#[test]
fn a_redirect_with_very_many_parameters_is_read_in_linear_time() -> Result<(), Failed> {
    use std::time::{Duration, Instant};
    let request = request()?;
    let visited = |count: usize| {
        let parameters: Vec<String> = (0..count).map(|number| format!("&p{number}=1")).collect();
        format!("https://example.com/?code=abc&state=xyz{}", parameters.concat())
    };
    let (once, twice) = (visited(16_000), visited(32_000));
    let mut best = [Duration::MAX; 2];
    // In turn, so that a busy machine delays both.
    for _ in 0..10 {
        for (visited, best) in [&once, &twice].into_iter().zip(&mut best) {
            let start = Instant::now();
            request.read_redirect(visited)?;
            *best = (*best).min(start.elapsed());
        }
    }
    let ratio = best[1].as_secs_f64() / best[0].as_secs_f64();
    assert!(ratio < 3.5, "twice the parameters take {ratio:.2} times the time");
    Ok(())
}

#[test]
fn a_request_that_is_sent_unchecked_compares_its_redirect_all_the_same() -> Result<(), Failed> {
    use levain::Endpoint;

    let request = request()?.unchecked();
    assert!(
        request
            .read_redirect("https://example.com/?code=abc&state=xyz")
            .is_ok()
    );
    for (visited, why) in [
        ("https://example.com/?code=abc&state=abc", "another state"),
        ("https://evil.example/?code=abc&state=xyz", "another host"),
        ("https://example.com/other?code=abc&state=xyz", "another path"),
    ] {
        assert!(request.read_redirect(visited).is_err(), "{why}");
    }
    Ok(())
}
