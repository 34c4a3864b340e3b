//! `api!` takes name overrides, and the names of a lock that `levain generate` wrote.

mod overridden {
    levain::api!(
        "cases/colliding-names/openapi.yaml",
        names = {"type Order.state" = "Progress", "field Order.state" = "progress", "GET /orders" = "AllOrders"}
    );
}

mod locked {
    levain::api!(
        "cases/colliding-names/openapi.yaml",
        lock = "cases/colliding-names/levain.lock"
    );
}

mod short {
    levain::api!(
        "../codegen/tests/openapi/names-that-repeat-paths/openapi.yaml",
        short_names = true
    );
}

#[test]
fn names_of_operations_are_short_where_that_is_asked_for() {
    let request = short::ReadItem::builder().item_id(1).build();
    assert_eq!(
        levain::Endpoint::url(&request)
            .map(|url| url.to_string())
            .ok()
            .as_deref(),
        Some("https://items.example/api/v1/items/1")
    );
}

#[test]
fn overridden_names_are_those_of_the_items() {
    let order: overridden::Order = levain::json::from_str(r#"{"state": "new"}"#).expect("it fits");
    assert_eq!(order.progress, Some(overridden::Progress::New));
    let _request = overridden::AllOrders::builder().build();
}

// The lock was written before `OrderState` was declared.
#[test]
fn an_item_that_the_lock_names_keeps_its_name() {
    let order: locked::Order =
        levain::json::from_str(r#"{"state": "new", "last": "sent"}"#).expect("it fits");
    assert_eq!(order.state, Some(locked::OrderState::New));
    assert_eq!(order.last, Some(locked::OrderStateType::Sent));
}
