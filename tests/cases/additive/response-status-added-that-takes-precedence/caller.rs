pub fn id(answer: client::BakeResponse) -> Option<String> {
    answer.into_ok().ok().map(|loaf| loaf.id)
}

pub fn gone(answer: client::RemoveResponse) -> bool {
    matches!(answer.into_ok(), Ok(()))
}
