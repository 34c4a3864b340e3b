//! A range of media types: the caller says which one is sent, by default one that the range covers, and the most specific one reads an answer.

use levain::{Bytes, Endpoint, Media};

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/media-type-ranges.yaml");
}

fn picture(body: impl Into<Media<Bytes>>) -> Result<String, Failed> {
    Ok(sent(
        api::PutPicture::builder().id("a").body(body.into()).build(),
    )?)
}

#[test]
fn the_caller_says_the_media_type_of_a_range() -> Result<(), Failed> {
    assert_eq!(
        picture(Media::new("image/avif", b"abc".as_slice()))?,
        "PUT https://files.example/files/a
accept: text/*, */*;q=0.5
content-type: image/avif

abc"
    );
    let owned = format!("image/{}", "tiff");
    assert!(picture(Media::new(owned, vec![1]))?.contains("\ncontent-type: image/tiff\n"));
    let any = api::PatchAny::builder()
        .id("a")
        .body(Media::<Bytes>::new("application/pdf", vec![1]))
        .build();
    assert!(sent(any)?.contains("\ncontent-type: application/pdf\n"));
    Ok(())
}

#[test]
fn without_a_word_the_media_type_is_one_that_the_range_covers() -> Result<(), Failed> {
    assert!(picture(vec![0xff, 0xd8, 0xff, 0xe0])?.contains("\ncontent-type: image/jpeg\n"));
    assert!(picture(b"\x89PNG\r\n".as_slice())?.contains("\ncontent-type: image/png\n"));
    assert!(picture(Bytes::from(b"?".as_slice()))?.contains("\ncontent-type: image/png\n"));
    let any = api::PatchAny::builder().id("a").body(vec![1]).build();
    assert!(sent(any)?.contains("\ncontent-type: application/octet-stream\n"));
    assert!(!sent(api::PatchAny::builder().id("a").build())?.contains("content-type"));
    Ok(())
}

#[test]
fn a_media_type_outside_of_the_range_is_refused() -> Result<(), Failed> {
    for wrong in ["text/plain", "image/*", "image/a\nb: c", ""] {
        let refused = picture(Media::new(wrong, vec![1])).err().ok_or(wrong)?;
        assert!(refused.to_string().contains("image/"), "{refused}");
    }
    Ok(())
}

#[test]
fn each_range_of_a_request_is_an_alternative() -> Result<(), Failed> {
    let meta = api::Meta::builder().title("b").build();
    for (body, media_type) in [
        (api::AddFileContent::Json(meta.clone().into()), "application/json"),
        (
            api::AddFileContent::Json(Media::new("application/vnd.a+json", meta)),
            "application/vnd.a+json",
        ),
        (api::AddFileContent::Png(vec![1].into()), "image/png"),
        (
            api::AddFileContent::Application(vec![1].into()),
            "application/octet-stream",
        ),
        (
            api::AddFileContent::Application(Media::new("image/webp", vec![1])),
            "image/webp",
        ),
        (api::AddFileContent::Text("b".into()), "text/plain"),
        (api::AddFileContent::Text(Media::new("text/css", "b")), "text/css"),
    ] {
        let sent = sent(api::AddFile::builder().id("a").body(body).build())?;
        assert!(
            sent.contains(&format!("\ncontent-type: {media_type}\n")),
            "{sent}"
        );
    }
    Ok(())
}

#[test]
fn the_most_specific_range_reads_an_answer_and_none_is_dropped() -> Result<(), Failed> {
    let read = |media_type: &str, body: &[u8]| -> Result<_, Failed> {
        Ok(api::GetFile::read_response(&response(200, media_type, body)?)?)
    };
    let meta = api::Meta::builder().title("b").build();
    for media_type in ["application/hal+json", "application/problem+json; charset=utf-8"] {
        assert_eq!(
            read(media_type, br#"{"title":"b"}"#)?,
            api::GetFileResponse::Ok(meta.clone())
        );
    }
    assert_eq!(
        read("image/svg+xml", b"<svg/>")?,
        api::GetFileResponse::OkText("<svg/>".to_owned())
    );
    for media_type in ["image/png", "application/pdf", "odd"] {
        assert_eq!(
            read(media_type, b"\xff\x00")?,
            api::GetFileResponse::OkBytes(b"\xff\x00".as_slice().into())
        );
    }
    assert!(
        sent(api::GetFile::builder().id("a").build())?
            .contains("\naccept: application/json, application/*+json;q=0.9, image/svg+xml;q=0.9, image/*;q=0.9, */*;q=0.5\n")
    );
    Ok(())
}

#[test]
fn json_beside_anything_is_json_only_where_it_says_so() -> Result<(), Failed> {
    let read = |status: u16, media_type: &str, body: &[u8]| -> Result<_, Failed> {
        Ok(api::RemoveFile::read_response(&response(
            status, media_type, body,
        )?)?)
    };
    assert_eq!(
        read(200, "application/json", br#"{"title":"b"}"#)?,
        api::RemoveFileResponse::Ok(api::Meta::builder().title("b").build())
    );
    assert_eq!(
        read(200, "image/png", b"\xff")?,
        api::RemoveFileResponse::OkBytes(b"\xff".as_slice().into())
    );
    let problem = read(500, "text/html", b"<p>no</p>")?;
    assert!(
        matches!(&problem, api::RemoveFileResponse::DefaultText(_, text) if text == "<p>no</p>"),
        "{problem:?}"
    );
    Ok(())
}
