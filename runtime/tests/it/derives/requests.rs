//! Requests: URLs, headers, bodies, responses and redirects.

use levain::{Endpoint, Redirects, StatusCode};

#[derive(Clone, Debug, PartialEq, Eq, levain::Newtype)]
#[levain(format = "csrf-state")]
struct State(levain::Text);

#[derive(Clone, Debug, PartialEq, Eq, levain::Newtype)]
#[levain(format = "pkce-challenge")]
struct Challenge(levain::Text);

#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Back {
    code: String,
    state: Option<String>,
}

/// Asks a user for permission.
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/oauth/authorize", host = "https://accounts.example")]
#[levain(query(response_type = "code", "x-y" = 1))]
#[levain(redirect = Back, echoes = state)]
struct Authorize {
    client_id: String,
    #[levain(pattern = "^[^#]*$")]
    redirect_uri: levain::Url,
    /// Recommended against forged redirects.
    state: Option<State>,
    #[levain(pkce = challenge)]
    code_challenge: Challenge,
    #[levain(pkce = method)]
    code_challenge_method: Option<String>,
}

#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Shop {
    id: i64,
}

#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
enum ShopsResponse {
    #[levain(status = 200, ok, max_items = 1)]
    Ok(Vec<Shop>),
    #[levain(status = "4XX")]
    Refused(StatusCode, String),
    #[levain(status = 404, text)]
    NotFound(String),
    #[levain(default)]
    Default(StatusCode),
}

const KEY: levain::SecurityScheme = levain::SecurityScheme::header("key", "x-key");
const OAUTH: levain::SecurityScheme = levain::SecurityScheme::oauth2("oauth", &[]);

#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/companies/{id}/shops", host = "https://api.example", responses = ShopsResponse)]
#[levain(security([KEY, OAUTH("read")], []), version_header = "X-Version", version = "1.7.0")]
struct Shops {
    id: i64,
    #[levain(style = brackets, min_items = 1)]
    include: Option<Vec<String>>,
    #[levain(header = "Accept-Language")]
    language: Option<String>,
    #[levain(bool_as("0", "1"))]
    open: Option<bool>,
}

#[test]
fn constants_come_first_and_fields_follow_in_their_order() {
    let request = Authorize::builder()
        .client_id("app")
        .redirect_uri("https://example.com".parse::<levain::Url>().expect("a URL"))
        .pkce(&levain::oauth::Pkce::plain("a".repeat(43)).expect("a verifier"))
        .state("0123456789".parse::<State>().expect("a state"))
        .build();
    let challenge = "a".repeat(43);
    assert_eq!(
        request.url().map(|url| url.to_string()).expect("it is valid"),
        format!(
            "https://accounts.example/oauth/authorize?response_type=code&x-y=1&client_id=app&redirect_uri=https%3A%2F%2Fexample.com\
             &state=0123456789&code_challenge={challenge}&code_challenge_method=plain"
        )
    );
    assert_eq!(request.client_id(), "app");
    assert_eq!(request.state().map(State::as_str), Some("0123456789"));
    let back = request
        .read_redirect("https://example.com?code=c&state=0123456789")
        .expect("it is echoed");
    assert_eq!(back.code, "c");
    assert!(
        request
            .read_redirect("https://example.com?code=c&state=other")
            .is_err()
    );
}

#[test]
fn parameters_go_where_the_path_and_their_attributes_say() {
    assert_eq!((Shops::NAME, Shops::METHOD.as_str()), ("shops", "GET"));
    let request = Shops::builder()
        .id(7)
        .include(vec!["address".to_owned()])
        .language("nl")
        .open(true)
        .build();
    let http = request.into_http().expect("it is valid");
    assert_eq!(
        http.uri(),
        "https://api.example/companies/7/shops?include%5B0%5D=address&open=1"
    );
    let header = |name: &str| http.headers().get(name).and_then(|value| value.to_str().ok());
    assert_eq!(
        (header("accept-language"), header("x-version")),
        (Some("nl"), Some("1.7.0"))
    );
    assert_eq!(Shops::SECURITY.len(), 2);
    let empty = Shops::builder().id(7).include(Vec::<String>::new()).build();
    let violations = empty.validate().expect_err("`include` has too few items");
    assert_eq!(
        violations
            .iter()
            .map(|violation| violation.path.to_string())
            .collect::<Vec<_>>(),
        ["query.include"]
    );
}

#[test]
fn responses_are_read_by_status_from_the_exact_to_the_default() {
    let read = |status: u16, body: &'static str| {
        let response = http::Response::builder()
            .status(status)
            .body(body.as_bytes())
            .expect("a response");
        Shops::read_response(&response).expect("it can be read")
    };
    assert_eq!(read(200, r#"[{"id":1}]"#).into_ok(), Ok(vec![Shop { id: 1 }]));
    assert_eq!(read(404, "none"), ShopsResponse::NotFound("none".to_owned()));
    let refused = ShopsResponse::Refused(StatusCode::FORBIDDEN, "no".to_owned());
    assert_eq!(read(403, "\"no\""), refused);
    assert_eq!(
        read(500, ""),
        ShopsResponse::Default(StatusCode::INTERNAL_SERVER_ERROR)
    );
}

/// The host of a version that is not that of the request below.
enum V1 {}

impl levain::Version for V1 {
    const VERSION: &'static str = "1.0.0";
    const HOST: Option<&'static str> = Some("https://api.example/v1");
}

/// A version that has no host of its own.
enum V2 {}

impl levain::Version for V2 {
    const VERSION: &'static str = "2.0.0";
}

const HOST: &str = "https://api.example/v3";
const VERSION: &str = "3.0.0";

#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/breads", host = HOST, version_header = "x-version", version = VERSION)]
struct Breads {}

#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/status", host = "https://status.example", version_header = "x-version", version = VERSION)]
struct Status {}

#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/cakes", host = HOST)]
struct Cakes {}

fn sent(request: impl Endpoint) -> (String, Option<String>) {
    let http = request.into_http().expect("it is valid");
    let version = http.headers().get("x-version");
    let version = version.map(|version| version.to_str().expect("text").to_owned());
    (http.uri().to_string(), version)
}

#[test]
fn a_request_is_sent_to_the_host_of_the_version_by_which_it_is_named() {
    let of = |url: &str, version: &str| (url.to_owned(), Some(version.to_owned()));
    assert_eq!(sent(Breads {}), of("https://api.example/v3/breads", "3.0.0"));
    let first = levain::InVersion::<Breads, V1>::builder().build();
    assert_eq!(sent(first.clone()), of("https://api.example/v1/breads", "1.0.0"));
    assert_eq!(
        sent(first.unchecked()),
        of("https://api.example/v1/breads", "1.0.0")
    );
    let second: levain::InVersion<levain::InVersion<Breads, V1>, V2> = Breads {}.into();
    assert_eq!(sent(second), of("https://api.example/v3/breads", "2.0.0"));
    // A host of the request's own stays, and what sends no version goes to the host alone.
    let status = levain::InVersion::<Status, V1>::builder().build();
    assert_eq!(sent(status), of("https://status.example/status", "1.0.0"));
    let cakes = levain::InVersion::<Cakes, V1>::builder().build();
    assert_eq!(sent(cakes), ("https://api.example/v1/cakes".to_owned(), None));
}
