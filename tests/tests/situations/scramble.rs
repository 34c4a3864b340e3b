//! Laravel with Scramble: nulls in lists of types, pages with links, brackets in names, uploads that may be null.

use levain::{Endpoint, FilePart};

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/scramble.yaml");
}

use api::product;

#[test]
fn names_with_brackets_are_sent_as_they_are_written() -> Result<(), Failed> {
    let request = product::ProductsIndex::builder()
        .filter_name("rye bread")
        .include([
            product::ProductsIndexIncludeItem::Owner,
            product::ProductsIndexIncludeItem::Prices,
        ])
        .per_page(5)
        .build();
    assert_eq!(
        sent(request)?.lines().next(),
        Some(
            "GET https://till.example/api/products?filter%5Bname%5D=rye+bread&include%5B%5D=owner&include%5B%5D=prices&per_page=5"
        )
    );
    Ok(())
}

#[test]
fn a_page_with_nulls_is_read() -> Result<(), Failed> {
    let answered = response(
        200,
        "application/json",
        r#"{"data":[{"id":1,"name":"Rye","price":null,"owner":null,"created_at":"2024-02-29T13:45:00.000000Z"}],
            "links":{"first":"https://till.example/api/products?page=1","last":null,"prev":null,"next":null},
            "meta":{"current_page":1,"from":null,"total":0}}"#,
    )?;
    let page = product::ProductsIndex::read_response(&answered)?.into_ok()?;
    assert_eq!((page.data.len(), page.meta.total), (1, 0));
    Ok(())
}

#[test]
fn an_upload_beside_texts_and_lists() -> Result<(), Failed> {
    let body = api::StoreProductRequest::builder()
        .name("Rye")
        .price(2.5)
        .picture(FilePart::new("rye.jpg", "JPEG"))
        .tags(["new", "dark"])
        .build();
    let text = sent(product::ProductsStore::builder().body(body).build())?;
    for part in [
        r#"name="name""#,
        r#"name="price""#,
        r#"name="picture"; filename="rye.jpg""#,
        r#"name="tags""#,
    ] {
        assert!(text.contains(part), "{text}");
    }
    let without = api::StoreProductRequest::builder()
        .name("Rye")
        .picture_null()
        .price_null()
        .build();
    let text = sent(product::ProductsStore::builder().body(without).build())?;
    assert!(!text.contains("null") && !text.contains("picture"), "{text}");
    Ok(())
}

#[test]
fn a_validation_error_lists_what_is_wrong() -> Result<(), Failed> {
    let answered = response(
        422,
        "application/json",
        r#"{"message":"The name field is required.","errors":{"name":["The name field is required."]}}"#,
    )?;
    let error = product::ProductsStore::read_response(&answered)?
        .into_ok()
        .err()
        .ok_or("a 422 is no success")?;
    assert_eq!(error.status, 422);
    assert!(
        error.to_string().contains("The name field is required."),
        "{error}"
    );
    Ok(())
}
