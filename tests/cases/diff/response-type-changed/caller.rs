pub fn why(answer: client::LoavesResponse) -> Option<String> {
    match answer {
        client::LoavesResponse::NotFound(why) => Some(why),
        _ => None,
    }
}
