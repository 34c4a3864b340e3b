pub fn code() -> Result<client::Code, Box<dyn std::error::Error>> {
    Ok(client::Code::new("rye")?)
}
