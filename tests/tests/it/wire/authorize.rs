//! The example request of the authorize page, parameter by parameter and byte by byte, through both faces.

use levain::oauth::{Pending, Pkce, StateIsVerifier};
use levain::{Endpoint, RedirectError, Redirects, Url};

use crate::harness::Failed;

mod in_place {
    levain::api!(
        "../spec/bakeronline",
        version = "1.7.0",
        only = ["GET /oauth/authorize"]
    );
}

const APP: &str = "264ade60a4ca76716a53056cecb171c027586dc722d6cf5ba40b1519de78170910d9ce0602c776f9";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const EXPECTED: &str = "https://accounts.bakeronline.be/oauth/authorize?response_type=code\
    &client_id=264ade60a4ca76716a53056cecb171c027586dc722d6cf5ba40b1519de78170910d9ce0602c776f9\
    &redirect_uri=https%3A%2F%2Fexample.com&scope=company%3Aread+company%3Awrite\
    &code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&state=xyz&code_challenge_method=S256";

// Both faces make the same items, so one text serves both.
macro_rules! request {
    ($client:path) => {{
        use $client as client;
        client::Authorize::builder()
            .client_id(client::ApiClient::try_from(APP)?)
            .redirect_uri("https://example.com".parse::<Url>()?)
            .scope([client::Scope::CompanyRead, client::Scope::CompanyWrite])
            .pkce(&Pkce::from_verifier(VERIFIER)?)
            .state(client::State::try_from("xyz")?)
            .build()
    }};
}

#[test]
fn the_generated_client_writes_the_example_of_the_docs() -> Result<(), Failed> {
    let request = request!(bakeronline::v1_7_0);
    assert_eq!(request.url()?.as_str(), EXPECTED);
    // Building it twice gives the same URL: the verifier is not made anew.
    assert_eq!(request.url()?.as_str(), EXPECTED);
    let sent = request.into_http()?;
    assert_eq!(sent.uri().to_string(), EXPECTED);
    assert_eq!(sent.headers()["x-version"], "1.7.0");
    Ok(())
}

#[test]
fn the_macro_writes_the_same() -> Result<(), Failed> {
    let request = request!(in_place);
    assert_eq!(request.url()?.as_str(), EXPECTED);
    assert_eq!(request.into_http()?.headers()["x-version"], "1.7.0");
    Ok(())
}

#[test]
fn an_unchanged_request_sends_the_version_whose_module_was_used() -> Result<(), Failed> {
    let request = request!(bakeronline::v1_8_0);
    assert_eq!(request.into_http()?.headers()["x-version"], "1.8.0");
    Ok(())
}

#[test]
fn e5_a_redirect_uri_is_sent_as_it_was_given() -> Result<(), Failed> {
    for given in [
        "https://example.com",
        "https://Example.COM:443/a/../b?x=1&y=%20",
        "http://127.0.0.1:8080/cb?b=2&a=1",
    ] {
        let request = bakeronline::v1_7_0::Authorize::builder()
            .client_id(bakeronline::v1_7_0::ApiClient::try_from(APP)?)
            .redirect_uri(given.parse::<Url>()?)
            .scope([bakeronline::v1_7_0::Scope::CompanyRead])
            .pkce(&Pkce::from_verifier(VERIFIER)?)
            .build();
        let url = request.url()?;
        let query = url
            .as_str()
            .split_once('?')
            .map(|(_, query)| query)
            .unwrap_or_default();
        let sent = query
            .split('&')
            .find_map(|pair| pair.strip_prefix("redirect_uri="))
            .unwrap_or_default();
        assert_eq!(decoded(sent), given);
    }
    Ok(())
}

// An independent decoder: the test must not lean on the encoder it tests.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digits = [rest.next(), rest.next()].map(|digit| digit.map_or('0', char::from));
                let value = digits
                    .iter()
                    .filter_map(|digit| digit.to_digit(16))
                    .fold(0, |value, digit| value * 16 + digit);
                bytes.extend(u8::try_from(value));
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn e4_a_redirect_is_accepted_only_with_the_state_that_was_sent() -> Result<(), Failed> {
    let request = request!(bakeronline::v1_7_0);
    let redirect = request.read_redirect("https://example.com/?code=abc&state=xyz")?;
    assert_eq!(redirect.code.as_str(), "abc");
    for forged in [
        "code=abc&state=xyZ",
        "code=abc",
        "error=access_denied&state=other",
        "code=abc&state=",
    ] {
        let refused = request.read_redirect(&format!("https://example.com/?{forged}"));
        assert!(
            matches!(refused, Err(RedirectError::NotEchoed { parameter: "state" })),
            "{forged}"
        );
    }
    Ok(())
}

#[test]
fn an_error_redirect_is_a_typed_error() -> Result<(), Failed> {
    let request = request!(bakeronline::v1_7_0);
    let visited = "https://example.com/?error=access_denied&error_description=The+user+said+no&state=xyz";
    match request.read_redirect(visited) {
        Err(RedirectError::ErrorResponse(refusal)) => {
            assert_eq!(refusal.error, bakeronline::v1_7_0::AuthorizeError::AccessDenied);
            assert_eq!(refusal.error_description.as_deref(), Some("The user said no"));
        }
        other => return Err(format!("{other:?}").into()),
    }
    Ok(())
}

#[test]
fn e7_no_parameter_is_sent_twice() -> Result<(), Failed> {
    let url = request!(bakeronline::v1_7_0).url()?;
    let (_, query) = url.as_str().split_once('?').ok_or("it has a query")?;
    let names: Vec<&str> = query
        .split('&')
        .filter_map(|pair| Some(pair.split_once('=')?.0))
        .collect();
    let once: std::collections::BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(names.len(), once.len(), "{names:?}");
    Ok(())
}

#[test]
fn e7_a_query_that_the_endpoint_has_already_is_kept() -> Result<(), Failed> {
    let url = request!(bakeronline::v1_7_0).url_at("https://accounts.example/de?tenant=7&x=%20")?;
    let start = "https://accounts.example/de/oauth/authorize?tenant=7&x=%20&response_type=code&client_id=";
    assert!(url.as_str().starts_with(start), "{}", url.as_str());
    Ok(())
}

#[test]
fn e7_no_parameter_is_read_twice() -> Result<(), Failed> {
    let request = request!(bakeronline::v1_7_0);
    let refused = request.read_redirect("https://example.com/?code=a&code=b&state=xyz");
    assert!(matches!(refused, Err(RedirectError::Repeated { parameter }) if parameter == "code"));
    Ok(())
}

#[test]
fn e1_a_challenge_that_is_base64_is_refused_and_the_message_says_which_it_must_be() {
    use bakeronline::v1_7_0::CodeChallenge;
    let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    assert!(CodeChallenge::try_from(challenge).is_ok());
    for base64 in [
        challenge.replace('-', "+"),
        challenge.replace('-', "/"),
        format!("{challenge}="),
    ] {
        let refused = CodeChallenge::try_from(base64.as_str()).map(|_| String::new());
        let message = refused.unwrap_or_else(|refused| refused.to_string());
        assert!(
            message.contains("base64url without padding, not base64"),
            "{base64}: {message}"
        );
    }
}

#[test]
fn e2_a_challenge_that_is_no_hash_is_a_violation() -> Result<(), Failed> {
    use bakeronline::v1_7_0::{ApiClient, Authorize, CodeChallenge, CodeChallengeMethod, Scope};
    let request = Authorize::builder()
        .client_id(ApiClient::try_from(APP)?)
        .redirect_uri("https://example.com".parse::<Url>()?)
        .scope([Scope::CompanyRead])
        .code_challenge(CodeChallenge::try_from(
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cN",
        )?)
        .code_challenge_method(CodeChallengeMethod::S256)
        .build();
    assert_eq!(violated(&request), ["query.code_challenge_method"]);
    Ok(())
}

#[test]
fn e5_a_redirect_uri_is_absolute_and_has_no_fragment() -> Result<(), Failed> {
    use bakeronline::v1_7_0::{ApiClient, Authorize, Scope};
    for relative in [
        "example.com",
        "/cb",
        "//example.com/cb",
        "",
        "https:// example.com",
    ] {
        assert!(relative.parse::<Url>().is_err(), "{relative}");
    }
    let request = Authorize::builder()
        .client_id(ApiClient::try_from(APP)?)
        .redirect_uri("https://example.com/cb#here".parse::<Url>()?)
        .scope([Scope::CompanyRead])
        .pkce(&Pkce::from_verifier(VERIFIER)?)
        .build();
    assert_eq!(violated(&request), ["query.redirect_uri"]);
    assert!(request.url().is_err());
    Ok(())
}

#[test]
fn e3_a_challenge_and_its_method_are_sent_together_and_fit() -> Result<(), Failed> {
    use bakeronline::v1_7_0::{ApiClient, Authorize, CodeChallenge, CodeChallengeMethod, Scope};
    let request = |challenge: &str, method: Option<CodeChallengeMethod>| -> Result<Authorize, Failed> {
        let builder = Authorize::builder()
            .client_id(ApiClient::try_from(APP)?)
            .redirect_uri("https://example.com".parse::<Url>()?)
            .scope([Scope::CompanyRead])
            .code_challenge(CodeChallenge::try_from(challenge)?);
        Ok(match method {
            Some(method) => builder.code_challenge_method(method).build(),
            None => builder.build(),
        })
    };
    let hashed = Pkce::from_verifier(VERIFIER)?;
    let at_the_method = ["query.code_challenge_method"];
    let too_long = request(&"a".repeat(44), Some(CodeChallengeMethod::S256))?;
    assert_eq!(violated(&too_long), at_the_method);
    // A server would take it for the verifier itself (RFC 7636, section 4.3).
    assert_eq!(violated(&request(hashed.challenge(), None)?), at_the_method);
    assert!(violated(&request(hashed.challenge(), Some(CodeChallengeMethod::S256))?).is_empty());
    assert!(violated(&request(VERIFIER, Some(CodeChallengeMethod::Plain))?).is_empty());
    Ok(())
}

fn violated(request: &bakeronline::v1_7_0::Authorize) -> Vec<String> {
    let violations = request.validate().err();
    let all = violations.iter().flat_map(|violations| violations.iter());
    all.map(|violation| violation.path.to_string()).collect()
}

#[test]
fn e4_a_state_that_is_the_verifier_is_an_error() -> Result<(), Failed> {
    use bakeronline::v1_7_0::{ApiClient, Authorize, Scope, State};
    let request = |pair: &Pkce, state: &str| -> Result<Authorize, Failed> {
        Ok(Authorize::builder()
            .client_id(ApiClient::try_from(APP)?)
            .redirect_uri("https://example.com".parse::<Url>()?)
            .scope([Scope::CompanyRead])
            .pkce(pair)
            .state(State::try_from(state)?)
            .build())
    };
    // A plain verifier is in the request itself.
    let plain = Pkce::plain(VERIFIER)?;
    assert_eq!(violated(&request(&plain, VERIFIER)?), ["query.state"]);
    assert!(violated(&request(&plain, "xyz")?).is_empty());
    // Of a hashed one, only the pending authorization knows the verifier.
    let hashed = Pkce::from_verifier(VERIFIER)?;
    let disclosing = request(&hashed, VERIFIER)?;
    assert_eq!(Pending::new(&disclosing, hashed.clone()), Err(StateIsVerifier));
    // The challenge does not disclose the verifier, and some use it as the state.
    let by_challenge = request(&hashed, hashed.challenge())?;
    assert!(violated(&by_challenge).is_empty());
    assert!(Pending::new(&by_challenge, hashed).is_ok());
    Ok(())
}

#[test]
fn e6_a_scope_is_one_token() -> Result<(), Failed> {
    use bakeronline::v1_7_0::{ApiClient, Authorize, Scope};
    for (scope, is_token) in [
        ("shop:read", true),
        ("!#[]~", true),
        ("", false),
        ("a b", false),
        ("a\"b", false),
        ("a\\b", false),
        ("é", false),
        ("a\nb", false),
    ] {
        let request = Authorize::builder()
            .client_id(ApiClient::try_from(APP)?)
            .redirect_uri("https://example.com".parse::<Url>()?)
            .scope([Scope::CompanyRead, Scope::from(scope)])
            .pkce(&Pkce::from_verifier(VERIFIER)?)
            .build();
        let violated = violated(&request);
        assert_eq!(violated.is_empty(), is_token, "{scope:?}: {violated:?}");
        assert!(
            violated.iter().all(|path| path == "query.scope[1]"),
            "{scope:?}: {violated:?}"
        );
    }
    Ok(())
}

#[test]
fn e8_a_pending_authorization_is_plain_data() -> Result<(), Failed> {
    use bakeronline::v1_7_0::{Authorize, CodeVerifier};
    let request = request!(bakeronline::v1_7_0);
    let pending = Pending::new(&request, Pkce::from_verifier(VERIFIER)?)?;
    let kept = serde_json::to_string(&pending)?;
    assert_eq!(
        kept,
        format!(r#"{{"verifier":"{VERIFIER}","state":"xyz","redirect_uri":"https://example.com"}}"#)
    );
    // Another process takes it up, long after the request is gone.
    let again: Pending = serde_json::from_str(&kept)?;
    assert_eq!(again, pending);
    let redirect = again.read_redirect::<Authorize>("https://example.com/?code=abc&state=xyz")?;
    assert_eq!(redirect.code.as_str(), "abc");
    let again: Pending = serde_json::from_str(&kept)?;
    let forged = again.read_redirect::<Authorize>("https://example.com/?code=abc&state=xyZ");
    assert!(matches!(
        forged,
        Err(RedirectError::NotEchoed { parameter: "state" })
    ));
    assert_eq!(CodeVerifier::from(&again).as_str(), VERIFIER);
    // The URL is the same however often it is built: nothing is made anew.
    assert_eq!(request.url()?, request.url()?);
    Ok(())
}

#[test]
fn e9_a_pending_authorization_is_not_shown() -> Result<(), Failed> {
    let pending = Pending::new(&request!(bakeronline::v1_7_0), Pkce::from_verifier(VERIFIER)?)?;
    assert_eq!(format!("{pending:?}"), "Pending { .. }");
    Ok(())
}

#[test]
fn e9_secrets_are_not_shown() -> Result<(), Failed> {
    let request = request!(bakeronline::v1_7_0);
    let shown = format!("{request:?}");
    assert!(!shown.contains("xyz"), "{shown}");
    assert!(!format!("{:?}", Pkce::from_verifier(VERIFIER)?).contains(VERIFIER));
    Ok(())
}
