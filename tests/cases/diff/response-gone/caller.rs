pub fn is_missing(answer: &client::LoavesResponse) -> bool {
    matches!(answer, client::LoavesResponse::NotFound)
}
