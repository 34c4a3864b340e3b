pub fn name(answer: client::LoavesResponse) -> Option<String> {
    match answer {
        client::LoavesResponse::Ok(loaf) => Some(loaf.name),
        _ => None,
    }
}

pub fn found(answer: client::LoavesResponse) -> Option<client::Loaf> {
    answer.into_ok().ok()
}
