//! Requests that borrow, and that have type parameters.

use std::borrow::Cow;

use levain::Endpoint;

#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/search/{area}", host = "https://api.example")]
struct Search<'a, T> {
    area: &'a str,
    #[levain(length = "1..=5")]
    q: Cow<'a, str>,
    tags: &'a [&'a str],
    near: Option<T>,
}

#[derive(Clone, Debug, levain::Validate)]
struct Settings<'a> {
    #[levain(length = "1..")]
    name: &'a str,
    #[levain(max = 5)]
    retries: u32,
    #[levain(skip)]
    comment: String,
}

#[test]
fn a_request_is_made_without_allocating_its_fields() {
    let tags = ["a", "b"];
    let search = Search::builder()
        .area("x y")
        .q("bread")
        .tags(tags.as_slice())
        .near(3_i64)
        .build();
    let url = search.url().expect("it is valid").to_string();
    assert_eq!(
        url,
        "https://api.example/search/x%20y?q=bread&tags=a&tags=b&near=3"
    );
    assert_eq!(
        (search.area(), search.q(), search.tags(), search.near()),
        ("x y", "bread", tags.as_slice(), Some(&3_i64))
    );
    let long: Search<'_, i64> = Search::builder()
        .area("x")
        .q("too long".to_owned())
        .tags(tags.as_slice())
        .build();
    assert!(long.url().is_err());
}

#[test]
fn a_plain_struct_is_validated_by_its_fields() {
    let settings = Settings {
        name: "",
        retries: 6,
        comment: String::new(),
    };
    assert_eq!(settings.comment, "");
    let violations = levain::validate(&settings).expect_err("two violations");
    assert_eq!(
        violations
            .iter()
            .map(|violation| violation.path.to_string())
            .collect::<Vec<_>>(),
        ["name", "retries"]
    );
}
