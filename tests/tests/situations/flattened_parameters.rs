//! A struct of parameters that several endpoints share, held against a document: each parameter goes where the document says, in its style.

use levain::Endpoint;

#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Paging {
    limit: i64,
    cursor: Option<String>,
    flours: Option<Vec<String>>,
    #[levain(rename = "X-Trace")]
    trace: Option<String>,
}

#[derive(Clone, Debug, PartialEq, levain::Object)]
struct InArea {
    area: String,
}

#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "cases/situations/flattened_parameters.yaml", endpoint = "listBreads")]
struct ListBreads<'a> {
    #[levain(flatten)]
    page: Paging,
    q: Option<&'a str>,
    #[levain(flatten)]
    place: InArea,
}

#[derive(Clone, Debug, PartialEq, levain::Object)]
struct Traced {
    sliced: Option<bool>,
    #[levain(rename = "X-Trace")]
    trace: Option<String>,
    weight: i64,
}

#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(spec = "cases/situations/flattened_parameters.yaml", endpoint = "addBread")]
struct AddBread<'a> {
    name: &'a str,
    #[levain(flatten)]
    rest: Traced,
}

fn list(limit: i64, cursor: &str) -> ListBreads<'static> {
    let page = Paging {
        limit,
        cursor: Some(cursor.to_owned()),
        flours: Some(vec!["rye".to_owned(), "oat".to_owned()]),
        trace: Some("t".to_owned()),
    };
    let place = InArea {
        area: "Gent Zuid".to_owned(),
    };
    ListBreads::builder().page(page).q("dark").place(place).build()
}

fn paths(request: &impl Endpoint) -> Vec<String> {
    let violations = request.validate().expect_err("it is not valid");
    violations
        .iter()
        .map(|violation| violation.path.to_string())
        .collect()
}

#[test]
fn each_parameter_has_the_place_and_the_style_of_the_document() {
    let http = list(20, "abc").into_http().expect("it is valid");
    assert_eq!(
        http.uri(),
        "https://bakery.example/areas/Gent%20Zuid/breads?limit=20&cursor=abc&flours=rye%7Coat&q=dark"
    );
    let trace = http
        .headers()
        .get("x-trace")
        .and_then(|value| value.to_str().ok());
    assert_eq!(trace, Some("t"));
}

#[test]
fn each_parameter_has_the_constraints_of_the_document() {
    assert_eq!(paths(&list(101, "ab")), ["query.limit", "query.cursor"]);
}

#[test]
fn parameters_and_members_of_the_body_can_be_in_one_struct() {
    let rest = |weight| Traced {
        sliced: Some(true),
        trace: Some("t".to_owned()),
        weight,
    };
    let http = AddBread::builder()
        .name("Rye")
        .rest(rest(500))
        .build()
        .into_http();
    let http = http.expect("it is valid");
    assert_eq!(http.body(), br#"{"name":"Rye","sliced":true,"weight":500}"#);
    let trace = http
        .headers()
        .get("x-trace")
        .and_then(|value| value.to_str().ok());
    assert_eq!(trace, Some("t"));
    assert_eq!(
        paths(&AddBread::builder().name("Rye").rest(rest(0)).build()),
        ["body.weight"]
    );
}
