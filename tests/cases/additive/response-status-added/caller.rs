pub fn id(answer: client::BakeResponse) -> Option<String> {
    match answer {
        client::BakeResponse::Created(loaf) => Some(loaf.id),
        client::BakeResponse::Default(_, problem) => problem.text,
        _ => None,
    }
}

pub fn loaf(answer: client::BakeResponse) -> Option<String> {
    answer.into_ok().ok().map(|loaf| loaf.id)
}
