//! `api!` takes names of the user's own, and those of a lock that `levain generate` wrote.

mod wished {
    levain::api!(
        "cases/named/openapi.yaml",
        names = {"type Order.state" = "Progress", "field Order.state" = "progress", "GET /orders" = "AllOrders"}
    );
}

mod locked {
    levain::api!("cases/named/openapi.yaml", lock = "cases/named/levain.lock");
}

#[test]
fn wished_names_are_those_of_the_items() {
    let order: wished::Order = levain::json::from_str(r#"{"state": "new"}"#).expect("it fits");
    assert_eq!(order.progress, Some(wished::Progress::New));
    let _request = wished::AllOrders::builder().build();
}

// The lock was written before `OrderState` was declared.
#[test]
fn what_a_lock_names_keeps_its_name() {
    let order: locked::Order =
        levain::json::from_str(r#"{"state": "new", "last": "sent"}"#).expect("it fits");
    assert_eq!(order.state, Some(locked::OrderState::New));
    assert_eq!(order.last, Some(locked::OrderStateType::Sent));
}
