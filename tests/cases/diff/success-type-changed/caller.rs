pub fn text(answer: client::LoavesResponse) -> Option<String> {
    answer.into_ok().ok()
}
