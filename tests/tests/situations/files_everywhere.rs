//! A file is a file wherever a document declares it: a part with a file name and a media type, so that servers take it for one.

use levain::{Endpoint, FilePart, Map, Url};

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/files-everywhere.yaml");
}

/// The parts of a multipart body: of each its headers and its content.
fn parts(request: impl Endpoint) -> Result<Vec<String>, Failed> {
    let text = sent(request)?;
    let (head, body) = text.split_once("\n\n").ok_or("no body")?;
    let boundary = head.rsplit_once("boundary=").ok_or("no boundary")?.1;
    let delimiter = format!("--{boundary}");
    let body = body
        .strip_suffix(&format!("{delimiter}--\r\n"))
        .ok_or("no final delimiter")?;
    let delimiter = format!("{delimiter}\r\n");
    let parts = body.split(&delimiter).skip(1);
    Ok(parts
        .map(|part| {
            part.replace("Content-Disposition: form-data; ", "")
                .replace("\r\n", "|")
        })
        .collect())
}

#[test]
fn references_to_files_are_files() -> Result<(), Failed> {
    let body = api::ApplyBody::builder()
        .name("Ada".to_owned())
        .resume(FilePart::new("cv.pdf", "PDF").media_type("application/pdf"))
        .papers([FilePart::new("1.txt", "one"), FilePart::new("2.txt", "two")])
        .build();
    assert_eq!(
        parts(api::Apply::builder().body(body).build())?,
        [
            "name=\"resume\"; filename=\"cv.pdf\"|Content-Type: application/pdf||PDF|",
            "name=\"papers\"; filename=\"1.txt\"|Content-Type: application/octet-stream||one|",
            "name=\"papers\"; filename=\"2.txt\"|Content-Type: application/octet-stream||two|",
            "name=\"name\"||Ada|",
        ]
    );
    Ok(())
}

#[test]
fn files_have_the_media_types_of_their_schemas_and_nulls_are_left_out() -> Result<(), Failed> {
    let body = api::WrapBody::builder()
        .wrapped(FilePart::new("a", "A"))
        .nullable(FilePart::new("b", "B"))
        .picture(FilePart::new("c", "C"))
        .upload(FilePart::new("d", "D"))
        .pictures([
            FilePart::new("e", "E"),
            FilePart::new("f", "F").media_type("image/webp"),
        ])
        .note("text".to_owned())
        .build();
    assert_eq!(
        parts(api::Wrap::builder().body(body).build())?,
        [
            "name=\"wrapped\"; filename=\"a\"|Content-Type: application/octet-stream||A|",
            "name=\"nullable\"; filename=\"b\"|Content-Type: application/octet-stream||B|",
            "name=\"picture\"; filename=\"c\"|Content-Type: image/png||C|",
            "name=\"upload\"; filename=\"d\"|Content-Type: application/octet-stream||D|",
            "name=\"pictures\"; filename=\"e\"|Content-Type: image/jpeg||E|",
            "name=\"pictures\"; filename=\"f\"|Content-Type: image/webp||F|",
            "name=\"note\"||text|",
        ]
    );
    Ok(())
}

#[test]
fn a_file_or_a_link_is_either() -> Result<(), Failed> {
    let link: Url = "https://files.example/a".parse()?;
    let body = api::ChooseBody::builder()
        .inline(FilePart::new("a", "A"))
        .declared(link.clone())
        .each([
            api::FileOrLinkPart::File(FilePart::new("b", "B")),
            api::FileOrLinkPart::Url(link),
        ])
        .build();
    assert_eq!(
        parts(api::Choose::builder().body(body).build())?,
        [
            "name=\"inline\"; filename=\"a\"|Content-Type: application/octet-stream||A|",
            "name=\"declared\"||https://files.example/a|",
            "name=\"each\"; filename=\"b\"|Content-Type: application/octet-stream||B|",
            "name=\"each\"||https://files.example/a|",
        ]
    );
    Ok(())
}

#[test]
fn maps_of_files_are_parts_by_name_and_keys_are_nothing_else() -> Result<(), Failed> {
    let files: Map<FilePart> = [
        ("a".to_owned(), FilePart::new("a.txt", "A")),
        ("\u{1}file name".to_owned(), FilePart::new("b\"\r\nX: y.txt", "B")),
    ]
    .into_iter()
    .collect();
    let texts: Map<String> = [("\u{1}file name".to_owned(), "evil.exe".to_owned())]
        .into_iter()
        .collect();
    let body = api::NameBody::builder()
        .named(files.clone())
        .declared(files.clone())
        .text(texts)
        .build();
    let written = parts(api::Name::builder().body(body).build())?;
    let named = |name: &str| {
        [
            format!("name=\"{name}[a]\"; filename=\"a.txt\"|Content-Type: application/octet-stream||A|"),
            format!(
                "name=\"{name}[\u{1}file name]\"; filename=\"b%22%0D%0AX: y.txt\"|Content-Type: application/octet-stream||B|"
            ),
        ]
    };
    let expected: Vec<String> = named("named")
        .into_iter()
        .chain(named("declared"))
        .chain([
            "name=\"text\"|Content-Type: application/json||{\"\\u0001file name\":\"evil.exe\"}|".to_owned(),
        ])
        .collect();
    assert_eq!(written, expected);
    let all = parts(api::NameAll::builder().body(files).build())?;
    assert_eq!(
        all.first().map(String::as_str),
        Some("name=\"a\"; filename=\"a.txt\"|Content-Type: application/octet-stream||A|")
    );
    Ok(())
}

#[test]
fn an_object_with_a_file_is_parts_and_one_without_is_json() -> Result<(), Failed> {
    let attachment = |name: &str| {
        api::AttachmentPart::builder()
            .file(FilePart::new(name, "A"))
            .title("title".to_owned())
            .checksum([1, 2, 3])
            .build()
    };
    let body = api::Mail::builder()
        .place(api::Place::builder().city("Gent".to_owned()).build())
        .attachments([attachment("a.txt"), attachment("b.txt")])
        .first(attachment("c.txt"))
        .build();
    assert_eq!(
        parts(api::Nest::builder().body(body).build())?,
        [
            "name=\"place\"|Content-Type: application/json||{\"city\":\"Gent\"}|",
            "name=\"attachments[0][file]\"; filename=\"a.txt\"|Content-Type: application/octet-stream||A|",
            "name=\"attachments[0][title]\"||title|",
            "name=\"attachments[0][checksum]\"||AQID|",
            "name=\"attachments[1][file]\"; filename=\"b.txt\"|Content-Type: application/octet-stream||A|",
            "name=\"attachments[1][title]\"||title|",
            "name=\"attachments[1][checksum]\"||AQID|",
            "name=\"first[file]\"; filename=\"c.txt\"|Content-Type: application/octet-stream||A|",
            "name=\"first[title]\"||title|",
            "name=\"first[checksum]\"||AQID|",
        ]
    );
    Ok(())
}

#[test]
fn in_json_a_file_is_a_string_and_as_a_body_it_is_bytes() -> Result<(), Failed> {
    let answered = response(
        200,
        "application/json",
        r#"{"attachment":{"file":"%PDF","checksum":"AQID"},"choice":"https://a.example"}"#,
    )?;
    let read = api::ReadAttachment::read_response(&answered)?.into_ok()?;
    let attachment: api::Attachment = read.attachment.ok_or("no attachment")?;
    assert_eq!(attachment.file, "%PDF");
    assert_eq!(
        read.choice.as_ref().map(api::FileOrLink::as_str),
        Some("https://a.example")
    );
    let request = api::Raw::builder().body(*b"\x00\xff").build();
    assert_eq!(request.into_http()?.body(), b"\x00\xff");
    Ok(())
}
