pub fn text(code: &client::Code) -> &str {
    code.as_str()
}
