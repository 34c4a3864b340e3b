pub fn user(loaf: &client::Loaf) -> (&String, Option<bool>) {
    (&loaf.user_id, loaf.user_id_2)
}

pub fn form(form: &client::Form) -> &str {
    match form {
        client::Form::AB => "the first",
        client::Form::AUnderscoreB => "the second",
        _ => "another",
    }
}
