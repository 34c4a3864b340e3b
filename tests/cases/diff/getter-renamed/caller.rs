pub fn text(request: &client::Loaves) -> Option<&str> {
    request.url_parameter()
}
