//! `FastAPI` with Pydantic 2: unions, decimals, uploads, nulls, times, several media types.

use std::process::Command;
use std::sync::LazyLock;

use levain::{Credentials, FilePart, Uuid};

use crate::Failed;
use crate::harness::document::assert_served;
use crate::harness::running::{Server, start};
use crate::harness::{client, folder, installed, required};

#[allow(dead_code, reason = "a client has more than is called")]
mod api {
    levain::api!("servers/fastapi/openapi.json", short_names = true);
}

static SERVER: LazyLock<Result<Server, String>> = LazyLock::new(|| {
    let application = folder("fastapi");
    let python = installed::python(&application)?;
    start(
        Command::new(python)
            .arg("serve.py")
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .current_dir(application),
    )
});

const ORDER: &str = "123e4567-e89b-12d3-a456-426614174000";
const ANOTHER: &str = "00000000-0000-4000-8000-000000000000";

fn server() -> Result<Option<&'static Server>, Failed> {
    required("FastAPI", &SERVER)
}

#[tokio::test]
async fn the_client_is_generated_from_what_is_served() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    assert_served(server, "fastapi").await
}

#[tokio::test]
async fn an_order_of_tagged_products_and_decimals_comes_back() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let order = api::OrderInput::builder()
        .id(ORDER.parse::<Uuid>()?)
        .lines([
            api::LineInput::builder()
                .product(api::Bread::builder().flour("rye").grams(500).build())
                .note_null()
                .build(),
            api::LineInput::builder()
                .product(api::CakeInput::builder().layers(3).price(12.5).build())
                .amount(2)
                .build(),
        ])
        .pickup("13:45:00")
        .on("2024-02-29".parse::<levain::Date>()?)
        .rests("PT1.5S")
        .total("25.10")
        .reference(7)
        .tags(["fresh", "dark"])
        .build();
    let client = client(server)?;
    let created = client
        .send_with_headers(&api::CreateOrder::builder().body(order).build())
        .await?;
    assert_eq!(created.headers()["location"], format!("/orders/{ORDER}"));
    let written = serde_json::to_value(created.body())?;
    assert_eq!(
        written["lines"],
        serde_json::json!([
            {"product": {"kind": "bread", "flour": "rye", "grams": 500}, "amount": 1, "note": null},
            {"product": {"kind": "cake", "layers": 3, "price": "12.5"}, "amount": 2, "note": null},
        ])
    );
    assert_eq!(
        (&written["total"], &written["reference"]),
        (&"25.10".into(), &7.into())
    );
    assert_eq!(
        (&written["pickup"], &written["rests"]),
        (&"13:45:00".into(), &"PT1.5S".into())
    );
    Ok(())
}

#[tokio::test]
async fn pages_are_filtered_and_a_missing_order_is_an_error() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let client = client(server)?;
    let since = "2024-02-29T13:45:00+01:00".parse::<levain::DateTime>()?;
    let list = api::ListOrders::builder()
        .limit(2)
        .state([api::State::SoldOut, api::State::New])
        .since(since)
        .build();
    let page = client.send(&list).await?;
    assert_eq!(page.next, Some(Some("2024-02-29T13:45:00+01:00".to_owned())));
    let order = page.items.first().ok_or("there is one")?;
    assert_eq!(
        (order.lines.len(), order.state.clone()),
        (2, Some(api::State::SoldOut))
    );

    let order = client
        .send(&api::ReadOrder::builder().order_id(ORDER.parse::<Uuid>()?).build())
        .await?;
    let written = serde_json::to_value(&order)?;
    assert_eq!(
        (&written["reference"], &written["tags"]),
        (&"A-7".into(), &"fresh".into())
    );

    let another = ANOTHER.parse::<Uuid>()?;
    let error = client
        .send(&api::ReadOrder::builder().order_id(another.clone()).build())
        .await
        .err()
        .ok_or("there is none")?;
    assert!(error.to_string().contains("no such order"), "{error}");
    client
        .send(
            &api::DeleteOrder::builder()
                .order_id(ORDER.parse::<Uuid>()?)
                .build(),
        )
        .await?;
    let error = client
        .send(&api::DeleteOrder::builder().order_id(another).build())
        .await
        .err()
        .ok_or("there is none")?;
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    Ok(())
}

#[tokio::test]
async fn a_line_is_changed() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let line = api::LineInput::builder()
        .product(api::Bread::builder().flour("oat").grams(100).build())
        .build();
    let change = api::ChangeLine::builder()
        .order_id(ORDER.parse::<Uuid>()?)
        .index(0)
        .body(line)
        .build();
    let lines = client(server)?.send(&change).await?;
    assert!(lines.get(&format!("{ORDER}/0")).is_some(), "{lines:?}");
    Ok(())
}

#[tokio::test]
async fn parameters_of_every_place_arrive() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let search = api::Search::builder()
        .q("a b&c")
        .price(9.99)
        .who(7)
        .tag(["x", "y,z"])
        .fresh(true)
        .x_trace(["1", "2"])
        .session("abc")
        .build();
    let found = serde_json::to_value(client(server)?.send(&search).await?)?;
    let expected = serde_json::json!({"q": "a b&c", "price": "9.99", "who": "str 7", "tag": ["x", "y,z"], "fresh": true, "session": "abc"});
    for (name, value) in expected.as_object().into_iter().flatten() {
        assert_eq!(&found[name], value, "{name}");
    }
    assert_eq!(found["x_trace"], serde_json::json!(["1,2"]));
    let nothing = api::Search::builder().q("").price_null().who_null().build();
    let found = serde_json::to_value(client(server)?.send(&nothing).await?)?;
    assert_eq!(
        (&found["price"], &found["who"]),
        (&serde_json::Value::Null, &"NoneType None".into())
    );
    Ok(())
}

#[tokio::test]
async fn files_arrive_as_files() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let client = client(server)?;
    let photo = api::AddPhotoBody::builder()
        .photo(FilePart::new("rye.png", "PNG").media_type("image/png"))
        .title("Rye")
        .rating("4.5")
        .tags(["dark", "new"])
        .build();
    let added = serde_json::to_value(client.send(&api::AddPhoto::builder().body(photo).build()).await?)?;
    assert_eq!(
        added,
        serde_json::json!({"name": "rye.png", "type": "image/png", "bytes": 3, "title": "Rye", "rating": "4.5", "thumbnail": null, "tags": ["dark", "new"]})
    );
    let album = api::AddAlbumBody::builder()
        .files([FilePart::new("a.txt", "a"), FilePart::new("b.txt", "bb")])
        .cover(FilePart::new("c.txt", "ccc"))
        .build();
    let added = client.send(&api::AddAlbum::builder().body(album).build()).await?;
    assert_eq!(added.len(), 3);
    assert!(
        added[1].starts_with("b.txt") && added[1].ends_with(" 2") && added[2] == "3",
        "{added:?}"
    );
    Ok(())
}

#[tokio::test]
async fn forms_and_credentials() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let form = api::LoginBody::builder()
        .username("ada")
        .password("s3cret")
        .scope("orders")
        .build();
    let token = client(server)?
        .send(&api::Login::builder().body(form).build())
        .await?;
    let token = token.get("access_token").ok_or("a token")?.clone();
    assert_eq!(token, "ada:orders");
    let credentials = Credentials::new().give(api::security::OAUTH2_PASSWORD_BEARER, token);
    let me = client(server)?
        .with_credentials(credentials)
        .send(&api::Me::builder().build())
        .await?;
    assert_eq!(me.get("token").map(String::as_str), Some("ada:orders"));
    Ok(())
}

#[tokio::test]
async fn bytes_are_base64_of_either_alphabet() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let secret = api::Secret::builder()
        .password("hidden")
        .salt(vec![0_u8, 255, 16])
        .challenge(vec![251_u8, 255, 191])
        .build();
    assert!(!format!("{secret:?}").contains("hidden"), "{secret:?}");
    let answered = serde_json::to_value(
        client(server)?
            .send(&api::Secrets::builder().body(secret).build())
            .await?,
    )?;
    assert_eq!(
        answered,
        serde_json::json!({"password": "hidden", "salt": 3, "challenge": "\u{fb}\u{ff}\u{bf}"})
    );
    Ok(())
}

#[tokio::test]
async fn a_recursive_type_comes_back() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let leaf = api::CategoryInput::builder().name("rye").build();
    let tree = api::CategoryInput::builder()
        .name("bread")
        .children([leaf])
        .build();
    let back = client(server)?
        .send(&api::PutCategories::builder().body(tree).build())
        .await?;
    assert_eq!(back.children.map(|children| children.len()), Some(1));
    Ok(())
}

#[tokio::test]
async fn a_path_keeps_its_slashes() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let read = client(server)?
        .send(&api::ReadFile::builder().path("a b/c%/é.txt").build())
        .await?;
    assert_eq!(read.get("path").map(String::as_str), Some("a b/c%/é.txt"));
    Ok(())
}

#[tokio::test]
async fn responses_of_other_media_types() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let client = client(server)?;
    assert_eq!(
        client.send(&api::Receipt::builder().build()).await?,
        "2 × bread\n"
    );
    let picture = client.send(&api::Picture::builder().build()).await?;
    assert_eq!(picture.as_slice(), b"\x89PNG\r\n\x1a\n");
    let whole = client.send(&api::Either::builder().build()).await?;
    assert!(format!("{whole:?}").contains("[1, 2, 3]"), "{whole:?}");
    let table = client
        .accepting("text/csv")
        .send_response(&api::Either::builder().build())
        .await?;
    assert!(format!("{table:?}").contains("1,2,3"), "{table:?}");
    let mut events = client.stream(&api::Events::builder().build()).await?;
    let mut states = Vec::new();
    while let Some(state) = events.next().await {
        states.push(state?.as_str().to_owned());
    }
    assert_eq!(states, ["new", "baked", "burnt"]);
    Ok(())
}

#[tokio::test]
async fn numbers_times_and_failures() -> Result<(), Failed> {
    let Some(server) = server()? else { return Ok(()) };
    let client = client(server)?;
    let numbers = client.send(&api::Numbers::builder().build()).await?;
    assert_eq!(numbers.get("precise"), Some(&Some(0.1)));
    assert_eq!(numbers.get("none"), Some(&None));
    let now = client.send(&api::Now::builder().build()).await?;
    assert_eq!(now.to_string(), "2024-02-29T13:45:00.123000Z");
    let error = client
        .send(&api::Failing::builder().build())
        .await
        .err()
        .ok_or("the oven is cold")?;
    assert!(error.to_string().contains("503"), "{error}");
    let moved = client.send_response(&api::Moved::builder().build()).await?;
    assert_eq!(
        (moved.status().as_u16(), &moved.headers()["location"]),
        (307, &http::HeaderValue::from_static("/receipt"))
    );
    Ok(())
}
