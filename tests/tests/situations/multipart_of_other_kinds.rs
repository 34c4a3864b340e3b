//! `multipart/mixed` and others are sent under their own name and with a boundary of ours; an array is parts without names (RFC 2046).

use levain::FilePart;

use crate::{Failed, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/multipart-of-other-kinds.yaml");
}

fn meta(title: &str) -> api::Meta {
    api::Meta::builder().title(title).build()
}

#[test]
fn a_mixed_body_has_its_own_media_type() -> Result<(), Failed> {
    let body = api::SendMixedBody::builder()
        .meta(meta("a"))
        .note_null()
        .file(FilePart::new("a.bin", vec![b'x']))
        .build();
    assert_eq!(
        sent(api::SendMixed::builder().body(body).build())?.replace('\r', ""),
        "POST https://batches.example/mixed
accept: application/json, */*;q=0.5
content-type: multipart/mixed; boundary=levain-boundary-0

--levain-boundary-0
Content-Disposition: form-data; name=\"meta\"
Content-Type: application/json

{\"title\":\"a\"}
--levain-boundary-0
Content-Disposition: form-data; name=\"file\"; filename=\"a.bin\"
Content-Type: application/octet-stream

x
--levain-boundary-0--
"
    );
    Ok(())
}

#[test]
fn a_related_body_names_the_type_of_its_root() -> Result<(), Failed> {
    let media = FilePart::new("b.png", vec![1]).media_type("image/png");
    let body = api::SendRelatedBody::builder()
        .metadata(meta("b"))
        .media(media)
        .build();
    let sent = sent(api::SendRelated::builder().body(body).build())?;
    assert!(
        sent.contains(
            "\ncontent-type: multipart/related; type=\"application/json\"; boundary=levain-boundary-0\n"
        ),
        "{sent}"
    );
    Ok(())
}

#[test]
fn an_array_is_parts_without_names() -> Result<(), Failed> {
    let batch = sent(api::SendBatch::builder().body([meta("a"), meta("b")]).build())?;
    assert!(
        batch.replace('\r', "").ends_with(
            "content-type: multipart/mixed; boundary=levain-boundary-0

--levain-boundary-0
Content-Type: application/json

{\"title\":\"a\"}
--levain-boundary-0
Content-Type: application/json

{\"title\":\"b\"}
--levain-boundary-0--
"
        ),
        "{batch}"
    );
    let items = sent(api::SendItems::builder().body(["a".to_owned()]).build())?;
    assert!(
        items
            .replace('\r', "")
            .ends_with("\n\n--levain-boundary-0\n\na\n--levain-boundary-0--\n"),
        "{items}"
    );
    Ok(())
}
