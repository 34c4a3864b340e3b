pub fn code() -> client::Code {
    client::Code::new("rye")
}
