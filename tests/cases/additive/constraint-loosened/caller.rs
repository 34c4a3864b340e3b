pub fn requests() -> Result<(client::Loaf, client::Keep), Box<dyn std::error::Error>> {
    let code: client::Code = "rye".parse()?;
    let note = client::Note::builder().amount(1.5).text("sweet").build();
    Ok((
        client::Loaf::builder().code(client::Code::try_from("a")?).limit(3).names(vec!["a".to_owned()]).build(),
        client::Keep::builder().code(code).body(note).build(),
    ))
}

pub fn codes(code: client::Code) -> (std::collections::HashSet<client::Code>, std::collections::BTreeSet<client::Code>) {
    ([code.clone()].into(), [code].into())
}
