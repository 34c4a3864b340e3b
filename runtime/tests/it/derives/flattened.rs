//! Structs of parameters, whose fields are parameters of a request, or members of its body.

use levain::{Endpoint, Map};

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
struct Paging {
    #[levain(min = 1, max = 100)]
    limit: Option<i64>,
    #[levain(rename = "page[offset]")]
    offset: i64,
    order: Option<Vec<String>>,
}

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[levain(equals(api = "v2"), presence(any_of(required("X-Trace"), required("X-Span"))))]
struct Tracing {
    #[levain(rename = "X-Trace")]
    trace: Option<String>,
    #[levain(rename = "X-Span")]
    span: Option<String>,
}

#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/areas/{area}/breads", host = "https://bakery.example")]
struct FindBreads<'a> {
    area: &'a str,
    #[levain(flatten, explode = false)]
    page: Option<Paging>,
    words: Option<&'a str>,
    #[levain(flatten, header)]
    tracing: Tracing,
}

#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Address {
    street: String,
    #[levain(nullable)]
    floor: Option<i64>,
    #[levain(read_only)]
    geo: Option<String>,
    note: Option<String>,
    #[levain(additional_properties)]
    others: Map<i64>,
}

#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/shops", host = "https://bakery.example", equals(kind = "shop"))]
struct AddShop<'a> {
    name: &'a str,
    #[levain(flatten)]
    address: Address,
    #[levain(flatten, query)]
    page: Paging,
}

fn address() -> Address {
    Address {
        street: "Kouter".to_owned(),
        floor: None,
        geo: Some("is not sent".to_owned()),
        note: None,
        others: [("box".to_owned(), 7)].into_iter().collect(),
    }
}

fn paging() -> Paging {
    let order = vec!["name".to_owned(), "-id".to_owned()];
    Paging::builder().limit(20).offset(40).order(order).build()
}

fn paths(request: &impl Endpoint) -> Vec<String> {
    let violations = request.validate().expect_err("it is not valid");
    violations
        .iter()
        .map(|violation| violation.path.to_string())
        .collect()
}

#[test]
fn each_field_of_a_flattened_struct_is_a_parameter() {
    let tracing = Tracing {
        trace: Some("t".to_owned()),
        span: None,
    };
    let request = FindBreads::builder()
        .area("Gent")
        .tracing(tracing)
        .page(paging())
        .words("rye");
    let http = request.build().into_http().expect("it is valid");
    assert_eq!(
        http.uri(),
        "https://bakery.example/areas/Gent/breads?limit=20&page%5Boffset%5D=40&order=name,-id&words=rye"
    );
    let header = |name: &str| http.headers().get(name).and_then(|value| value.to_str().ok());
    assert_eq!(
        (header("api"), header("x-trace"), header("x-span")),
        (Some("v2"), Some("t"), None)
    );
}

#[test]
fn an_absent_struct_sends_nothing_and_its_constraints_are_those_of_each_parameter() {
    let tracing = Tracing {
        trace: None,
        span: Some("s".to_owned()),
    };
    let request = FindBreads::builder().area("Gent").tracing(tracing).build();
    assert!(
        request
            .url()
            .is_ok_and(|url| url.as_str() == "https://bakery.example/areas/Gent/breads")
    );
    let page = Paging {
        limit: Some(101),
        ..paging()
    };
    let nothing = Tracing {
        trace: None,
        span: None,
    };
    let request = FindBreads::builder()
        .area("Gent")
        .tracing(nothing)
        .page(page)
        .build();
    assert_eq!(paths(&request), ["query.limit", "header"]);
}

#[test]
fn each_field_of_a_flattened_struct_is_a_member_of_the_body() {
    let request = AddShop::builder()
        .name("Broodwinkel")
        .address(address())
        .page(paging());
    let http = request.build().into_http().expect("it is valid");
    let body = String::from_utf8_lossy(http.body()).into_owned();
    assert_eq!(
        body,
        r#"{"kind":"shop","name":"Broodwinkel","street":"Kouter","floor":null,"box":7}"#
    );
    let query = http.uri().query().unwrap_or_default();
    assert_eq!(query, "limit=20&page%5Boffset%5D=40&order=name&order=-id");
}
