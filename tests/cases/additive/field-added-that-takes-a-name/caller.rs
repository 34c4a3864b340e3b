pub fn user(loaf: &client::Loaf) -> (&String, Option<bool>) {
    (&loaf.user_id_2, loaf.user_id)
}

pub fn form(form: &client::Form) -> &str {
    match form {
        client::Form::AB => "the first",
        client::Form::AUnderscoreB => "the second",
        _ => "another",
    }
}
