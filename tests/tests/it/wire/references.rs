//! References of a document lead to what they name, in the document and in another file.

use levain::Endpoint;
use serde_json::json;

use super::{paths, response};
use crate::harness::Failed;

#[allow(dead_code, reason = "some types are only to compile")]
mod orders {
    levain::api!("../codegen/tests/openapi/references-of-every-kind/openapi.yaml");
}

#[allow(dead_code, reason = "some types are only to compile")]
mod files {
    levain::api!("../codegen/tests/openapi/references-into-another-file/openapi.yaml");
}

#[test]
fn references_of_every_kind_lead_to_what_they_name() -> Result<(), Failed> {
    let get = |id: i64| -> Result<_, Failed> {
        let id = orders::OrderId::new(id)?;
        Ok(orders::GetOrder::builder().id(id).build())
    };
    assert_eq!(get(3)?.url()?.as_str(), "https://refs.example/orders/3");
    assert!(get(0).is_err());
    let body = json!({
        "id": 1, "line": {"count": 9}, "tilde": "left", "space": true, "text": "short", "tag": {"label": "x"},
        "tree": {"children": [{"children": []}]}, "loop": {"any": [1]}
    });
    let orders::GetOrderResponse::Ok(order) = orders::GetOrder::read_response(&response(200, &body)?)?;
    levain::validate(&order)?;
    assert_eq!(serde_json::to_value(&order)?, body);
    let wrong = json!({"id": 0, "line": {"count": 10}, "text": "longer"});
    let wrong: orders::Order = serde_json::from_value(wrong)?;
    let violations = levain::validate(&wrong).err().ok_or("it was taken")?;
    assert_eq!(paths(&violations), ["id", "line.count", "text"]);
    Ok(())
}

#[test]
fn references_into_another_file_lead_there_and_back() -> Result<(), Failed> {
    let request = files::GetOrder::builder().limit(1).build();
    assert_eq!(request.url()?.as_str(), "https://refs.example/orders?limit=1");
    let body = json!({"id": 1, "money": {"cents": 5, "currency": "EUR"}});
    let files::GetOrderResponse::Ok(order) = files::GetOrder::read_response(&response(200, &body)?)? else {
        return Err("it is an order".into());
    };
    assert_eq!(serde_json::to_value(&order)?, body);
    let problem = json!({"title": "None", "order": {"id": 0}});
    let read = files::GetOrder::read_response(&response(404, &problem)?)?;
    let files::GetOrderResponse::Default(_, problem) = read else {
        return Err(format!("{read:?}").into());
    };
    let violations = levain::validate(&problem).err().ok_or("it was taken")?;
    assert_eq!(paths(&violations), ["order.id"]);
    Ok(())
}
