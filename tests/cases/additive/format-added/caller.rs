pub fn bake() -> client::Bake {
    client::Bake::builder().body(client::Loaf::builder().name("rye").build()).build()
}

pub fn name(answer: client::BakeResponse) -> Option<String> {
    match answer {
        client::BakeResponse::Ok(loaf) => Some(loaf.name),
        client::BakeResponse::Default(status, problem) if status.is_client_error() => problem.text,
        _ => None,
    }
}

pub fn loaf(answer: client::BakeResponse) -> Option<client::Loaf> {
    answer.into_ok().ok()
}
