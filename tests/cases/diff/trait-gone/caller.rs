pub fn shown(code: &client::Code) -> String {
    code.to_string()
}
