//! `NestJS` with `@nestjs/swagger`: numbers for ids, tags by `enum`, uploads by multer, a merge patch.

use std::process::Command;
use std::sync::LazyLock;

use levain::{Credentials, FilePart};
use serde_json::json;

use crate::Failed;
use crate::harness::document::assert_served;
use crate::harness::running::{Server, start};
use crate::harness::{client, folder, installed, required};

#[allow(dead_code, reason = "a client has more than is called")]
mod api {
    levain::api!("servers/nestjs/openapi.json");
}

static SERVER: LazyLock<Result<Server, String>> = LazyLock::new(|| {
    let program = installed::node(&folder("nestjs"))?;
    start(Command::new("node").arg(program))
});

fn server() -> Result<Option<&'static Server>, Failed> {
    required("NestJS", &SERVER)
}

#[tokio::test]
async fn the_client_is_generated_from_what_is_served() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    assert_served(server, "nestjs").await
}

#[tokio::test]
async fn payments_are_listed_and_read() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let client = client(server)?;
    let list = api::payments::PaymentsList::builder()
        .limit(2)
        .method([api::payments::PaymentsListMethodItem::Card])
        .search("rye")
        .build();
    let payments = client.send(&list).await?;
    assert_eq!(payments.len(), 2);
    let written = serde_json::to_value(&payments)?;
    assert_eq!(written[0]["by"], json!({"method": "card", "digits": "4242"}));
    assert_eq!(written[1]["note"], "rye");

    let payment = client
        .send(&api::payments::PaymentsRead::builder().id(7).build())
        .await?;
    assert_eq!(payment.note, None);
    let error = client
        .send(&api::payments::PaymentsRead::builder().id(8).build())
        .await
        .err()
        .ok_or("there is none")?;
    assert!(error.to_string().contains("no such payment"), "{error}");
    client
        .send(&api::payments::PaymentsRemove::builder().id(7).build())
        .await?;
    let error = client
        .send(&api::payments::PaymentsRemove::builder().id(8).build())
        .await
        .err()
        .ok_or("there is none")?;
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    Ok(())
}

#[tokio::test]
async fn a_payment_is_made_and_its_note_removed() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let client = client(server)?;
    let payment = api::NewPayment::builder()
        .by(api::Cash::builder().given(5).build())
        .note("thanks")
        .build();
    client
        .send(&api::payments::PaymentsPay::builder().body(payment).build())
        .await?;
    let patch = api::payments::PaymentsChangeBody::builder().note_null().build();
    let changed = client
        .send(&api::payments::PaymentsChange::builder().id(7).body(patch).build())
        .await?;
    assert_eq!(
        serde_json::to_value(&changed)?,
        json!({"id": 7, "patch": {"note": null}, "type": "application/merge-patch+json"})
    );
    Ok(())
}

#[tokio::test]
async fn files_arrive_as_files() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let client = client(server)?;
    let body = api::files::FilesReceiptBody::builder()
        .receipt(FilePart::new("receipt.pdf", "%PDF").media_type("application/pdf"))
        .total(7.25)
        .build();
    let raw = client
        .send_raw(&api::files::FilesReceipt::builder().body(body).build())
        .await?;
    assert_eq!(
        String::from_utf8_lossy(raw.body()),
        r#"["receipt.pdf","application/pdf","4","7.25"]"#
    );
    let body = api::files::FilesAlbumBody::builder()
        .pictures([FilePart::new("a.png", "a"), FilePart::new("b.png", "bb")])
        .cover_null()
        .build();
    let raw = client
        .send_raw(&api::files::FilesAlbum::builder().body(body).build())
        .await?;
    assert_eq!(
        String::from_utf8_lossy(raw.body()),
        r#"["pictures a.png 1","pictures b.png 2"]"#
    );
    let logo = client.send(&api::files::FilesLogo::builder().build()).await?;
    assert_eq!(logo.as_slice(), b"\x89PNG");
    Ok(())
}

#[tokio::test]
async fn a_session_has_a_token_and_a_filter() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let client = client(server)?.with_credentials(Credentials::new().give(api::security::BEARER, "t"));
    let filter = api::session::SessionMeFilter::builder().from("2024").build();
    let me = client
        .send(
            &api::session::SessionMe::builder()
                .filter(filter)
                .x_device("till 1")
                .build(),
        )
        .await?;
    assert_eq!(
        serde_json::to_value(&me)?,
        json!({"authorization": "Bearer t", "device": "till 1", "from": "2024", "to": null})
    );
    let old = client
        .send_raw(&api::session::SessionOld::builder().build())
        .await?;
    assert!(
        old.status().is_redirection() || old.status().is_success(),
        "{old:?}"
    );
    Ok(())
}
