//! `type: file` of Swagger 2.0, in a form of any media type: a multipart body, with a file name.

use levain::FilePart;

use crate::{Failed, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/files-of-swagger.yaml");
}

#[test]
fn a_file_of_swagger_has_a_name_and_a_media_type() -> Result<(), Failed> {
    let body = api::UploadImageBody::builder()
        .metadata("m".to_owned())
        .file(FilePart::new("a.png", "A").media_type("image/png"))
        .thumbnail(FilePart::new("b.png", "B"))
        .build();
    let request = api::UploadImage::builder().id(1).body(body).build();
    assert_eq!(
        sent(request)?.replace('\r', ""),
        "POST https://uploads.example/pets/1/image
accept: application/json, */*;q=0.5
content-type: multipart/form-data; boundary=levain-boundary-0

--levain-boundary-0
Content-Disposition: form-data; name=\"metadata\"

m
--levain-boundary-0
Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"
Content-Type: image/png

A
--levain-boundary-0
Content-Disposition: form-data; name=\"thumbnail\"; filename=\"b.png\"
Content-Type: application/octet-stream

B
--levain-boundary-0--
"
    );
    Ok(())
}

#[test]
fn a_form_with_files_is_multipart() -> Result<(), Failed> {
    let body = api::UploadFormBody::builder()
        .files([FilePart::new("a", "A"), FilePart::new("b", "B")])
        .build();
    let text = sent(api::UploadForm::builder().body(body).build())?;
    assert!(text.contains("content-type: multipart/form-data"), "{text}");
    assert_eq!(text.matches("name=\"files\"; filename=").count(), 2, "{text}");
    Ok(())
}
