// type POST /pets/{id}/photo.body

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct AddPhotoBody {
    pub photo: levain::FilePart,
    #[levain(length = "..=5")]
    pub caption: Option<String>,
}

// type POST /login.body

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct LogInBody {
    pub user: String,
    pub scopes: Option<Vec<String>>,
}

// POST /pets/{id}/photo

/// `POST /pets/{id}/photo`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `id` | path | `i64` | required | |
/// | `body` | body | [`AddPhotoBody`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | `Bytes` | The photo made small. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/pets/{id}/photo", host = "https://old.example/v2")]
#[levain(responses = AddPhotoResponse)]
pub struct AddPhoto {
    id: i64,
    #[levain(body(multipart))]
    body: AddPhotoBody,
}

/// The responses of [`AddPhoto`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[levain(accept = "image/png, */*;q=0.5")]
#[non_exhaustive]
pub enum AddPhotoResponse {
    /// The photo made small.
    #[levain(status = 200, bytes, ok)]
    Ok(levain::Bytes),
}

// POST /login

/// `POST /login`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`LogInBody`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Known. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/login", host = "https://old.example/v2")]
#[levain(responses = LogInResponse)]
pub struct LogIn {
    #[levain(body(form), encoding("scopes", style = pipe_delimited))]
    body: LogInBody,
}

/// The responses of [`LogIn`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum LogInResponse {
    /// Known.
    #[levain(status = 204, ok)]
    NoContent,
}

