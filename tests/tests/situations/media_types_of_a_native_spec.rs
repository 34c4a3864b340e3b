//! Media types of a native spec: lines, ranges, multipart of other kinds, and parameters are sent as those of a document.

use levain::{BodyFormat, Bytes, Media};

use crate::{Failed, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/media-types-of-a-native-spec");
}

fn row() -> api::Row {
    api::Row::builder().title("a").build()
}

#[test]
fn a_list_is_sent_as_json_or_as_lines() -> Result<(), Failed> {
    let json = sent(api::SendRows::builder().body([row()]).build())?;
    assert!(
        json.ends_with("accept: text/csv, */*;q=0.5\ncontent-type: application/json\n\n[{\"title\":\"a\"}]"),
        "{json}"
    );
    let lines = api::SendRows::builder().body([row(), row()]);
    let lines = sent(
        lines
            .body_format(BodyFormat::Lines("application/x-ndjson"))
            .build(),
    )?;
    assert!(
        lines.ends_with("content-type: application/x-ndjson\n\n{\"title\":\"a\"}\n{\"title\":\"a\"}\n"),
        "{lines}"
    );
    let raw = sent(api::SendRaw::builder().body(b"{}\n".as_slice()).build())?;
    assert!(
        raw.ends_with("content-type: application/x-ndjson\n\n{}\n"),
        "{raw}"
    );
    Ok(())
}

#[test]
fn a_range_and_a_multipart_of_another_kind_are_sent() -> Result<(), Failed> {
    let picture = Media::<Bytes>::new("image/gif", vec![1]);
    let picture = sent(api::PutPicture::builder().body(picture).build())?;
    assert!(picture.contains("\ncontent-type: image/gif\n"), "{picture}");
    let body = api::SendMixedBody::builder().row(row()).note_null().build();
    let mixed = sent(api::SendMixed::builder().body(body).build())?;
    assert!(
        mixed.contains("accept: application/json; v=2, */*;q=0.5\ncontent-type: multipart/mixed; boundary="),
        "{mixed}"
    );
    assert!(!mixed.contains("null") && !mixed.contains("note"), "{mixed}");
    Ok(())
}
