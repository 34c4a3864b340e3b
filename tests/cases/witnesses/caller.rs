pub fn list() -> client::ListLoaves {
    client::ListLoaves::builder().shop("centre").limit(30).build()
}

pub fn listed(answer: client::ListLoavesResponse) -> Result<Vec<client::Loaf>, String> {
    match answer {
        client::ListLoavesResponse::Ok(loaves) => Ok(loaves),
        client::ListLoavesResponse::NotFound(problem) => Err(problem.message),
        _ => Err("not declared".to_owned()),
    }
}

pub fn loaves(answer: client::ListLoavesResponse) -> Option<Vec<client::Loaf>> {
    answer.into_ok().ok()
}

pub fn line(loaf: &client::Loaf) -> String {
    let note = loaf.note.as_deref().unwrap_or_default();
    let colour = loaf.crust.as_ref().map(|crust| crust.colour.as_str());
    format!("{} {} {note} {colour:?}", loaf.name, loaf.weight)
}

pub fn weight(loaves: &[client::Loaf]) -> i64 {
    loaves.iter().map(|loaf| i64::from(loaf.weight)).sum()
}

pub fn colour(crust: &client::LoafCrust) -> &str {
    &crust.colour
}

pub fn is_rye(loaf: &client::Loaf) -> bool {
    match loaf.kind {
        client::Kind::Rye => true,
        client::Kind::White => false,
        _ => false,
    }
}

pub fn order(loaf: String) -> client::PlaceOrder {
    let order = client::NewOrder::builder()
        .loaf(loaf)
        .count(2)
        .delivery(client::Delivery::Pickup)
        .remark("Sliced.")
        .build();
    client::PlaceOrder::builder().body(order).build()
}

pub fn placed(answer: client::PlaceOrderResponse) -> Option<client::Order> {
    answer.into_ok().ok()
}

pub fn card(order: client::Order) -> Option<String> {
    match order.payment {
        client::Payment::Card(card) => Some(card.number),
        client::Payment::Cash(_) => None,
        _ => None,
    }
}
