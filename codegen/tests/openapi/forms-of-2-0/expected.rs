// type POST /pets/{id}/photo.body

/// The type `POST /pets/{id}/photo.body` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct AddPhotoBody {
    /// The property `photo`.
    pub photo: levain::FilePart,
    /// The property `caption`.
    #[levain(length = "..=5")]
    pub caption: Option<String>,
}

// type POST /login.body

/// The type `POST /login.body` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct LogInBody {
    /// The property `user`.
    pub user: String,
    /// The property `scopes`.
    pub scopes: Option<Vec<String>>,
}

// POST /pets/{id}/photo

/// `POST /pets/{id}/photo`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/pets/{id}/photo", host = "https://old.example/v2")]
#[levain(responses = AddPhotoResponse)]
pub struct AddPhoto {
    /// The path parameter `id`.
    id: i64,
    /// The body of the request.
    #[levain(body(multipart))]
    body: AddPhotoBody,
}

/// The responses of [`AddPhoto`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddPhotoResponse {
    /// 200: The photo made small.
    #[levain(status = 200, bytes, ok)]
    Ok(levain::Bytes),
}

// POST /login

/// `POST /login`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/login", host = "https://old.example/v2")]
#[levain(responses = LogInResponse)]
pub struct LogIn {
    /// The body of the request.
    #[levain(body(form), encoding("scopes", style = pipe_delimited))]
    body: LogInBody,
}

/// The responses of [`LogIn`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum LogInResponse {
    /// 204: Known.
    #[levain(status = 204, ok)]
    NoContent,
}

