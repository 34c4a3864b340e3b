pub fn names(answer: client::LoavesResponse) -> Result<Vec<String>, Box<dyn std::error::Error>> {
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

// All that objects, requests and answers can do, and go on being able to do whatever comes in.
pub fn same<T: Clone + PartialEq + std::fmt::Debug + Send + Sync + 'static>(one: &T, other: &T) -> bool {
    one.clone() == *other
}

pub fn same_of_each(loaf: &client::Loaf, note: &client::Note, keep: &client::Keep, kept: &client::KeepResponse) -> bool {
    same(loaf, loaf) && same(note, note) && same(keep, keep) && same(kept, kept)
}
