//! Values in the path of a request: every style of OpenAPI, and what keeps a segment one segment.

mod paint {
    levain::api!("../codegen/tests/openapi/path-parameters-of-every-style/openapi.yaml");
}

use levain::Endpoint;

use crate::harness::Failed;

fn colors() -> paint::Colors {
    ["blue", "black", "brown"].map(str::to_owned).to_vec().into()
}

fn rgb() -> paint::Rgb {
    paint::Rgb::builder().r(100).g(200).b(150).build()
}

fn target<E: Endpoint>(request: &E) -> Result<String, Failed> {
    let url = request.url()?;
    let target = url.as_str().strip_prefix("https://paint.example");
    Ok(target.ok_or("another host")?.to_owned())
}

// The table "Style Examples" of OpenAPI 3.1.1, section 4.8.12.6.1, through generated code.
#[test]
fn a_path_follows_the_table_of_openapi() -> Result<(), Failed> {
    let simple = paint::GetSimpleByTextByListByObjectByExploded::builder()
        .text("blue")
        .list(colors())
        .object(rgb())
        .exploded(rgb())
        .build();
    assert_eq!(
        target(&simple)?,
        "/simple/blue/blue,black,brown/R,100,G,200,B,150/R=100,G=200,B=150"
    );
    let label = paint::GetLabelByTextByListByItemsByObjectByMembers::builder()
        .text("blue")
        .list(colors())
        .items(colors())
        .object(rgb())
        .members(rgb())
        .build();
    assert_eq!(
        target(&label)?,
        "/label/.blue/.blue,black,brown/.blue.black.brown/.R,100,G,200,B,150/.R=100.G=200.B=150"
    );
    let matrix = paint::GetMatrixByTextByListByItemsByObjectByMembers::builder()
        .text("blue")
        .list(colors())
        .items(colors())
        .object(rgb())
        .members(rgb())
        .build();
    assert_eq!(
        target(&matrix)?,
        "/matrix/;text=blue/;list=blue,black,brown/;items=blue;items=black;items=brown\
         /;object=R,100,G,200,B,150/;R=100;G=200;B=150"
    );
    Ok(())
}

#[test]
fn a_segment_stays_a_segment_and_is_never_empty() -> Result<(), Failed> {
    let request = |text: &str, list: Vec<String>| {
        paint::GetSimpleByTextByListByObjectByExploded::builder()
            .text(text)
            .list(paint::Colors::from(list))
            .object(rgb())
            .exploded(rgb())
            .build()
            .url()
    };
    let sent = request("a/b?c#d %", vec!["..".to_owned(), "x".to_owned()])?;
    assert!(
        sent.as_str().contains("/simple/a%2Fb%3Fc%23d%20%25/..,x/"),
        "{sent:?}"
    );
    assert!(request("a", Vec::new()).is_err());
    assert!(request("..", vec!["x".to_owned()]).is_err());
    assert!(request("a", vec!["..".to_owned()]).is_err());
    Ok(())
}
