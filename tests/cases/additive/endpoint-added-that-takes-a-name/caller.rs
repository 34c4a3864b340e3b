pub fn requests() -> (client::Loaves, client::breads::Bake, client::DeleteLoaves) {
    (
        client::Loaves::builder().build(),
        client::breads::Bake::builder().build(),
        client::DeleteLoaves::builder().build(),
    )
}

pub fn name(answer: client::LoavesResponse) -> Option<String> {
    let loaf: client::Loaf = answer.into_ok().ok()?;
    Some(loaf.name)
}
