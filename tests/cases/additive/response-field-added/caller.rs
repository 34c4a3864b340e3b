pub fn names(answer: client::LoavesResponse) -> Result<Vec<String>, client::LoavesResponse> {
    let found = answer.into_ok()?;
    Ok(found.items.into_iter().map(|loaf| loaf.name).collect())
}

pub fn first(answer: &client::LoavesResponse) -> Option<&client::Loaf> {
    match answer {
        client::LoavesResponse::Ok(found) => found.items.first(),
        _ => None,
    }
}

pub fn name(loaf: &client::Loaf) -> &str {
    let client::Loaf { name, .. } = loaf;
    name
}

pub fn keep() -> client::Keep {
    client::Keep::builder().body(client::Note::builder().text("sweet").build()).build()
}

pub fn kept(answer: client::KeepResponse) -> Option<client::Note> {
    answer.into_ok().ok()
}
