// type POST /pets/{id}/photo.body

/// The type `POST /pets/{id}/photo.body` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AddPhotoBody {
    /// The property `photo`.
    pub photo: levain::FilePart,
    /// The property `caption`.
    pub caption: Option<String>,
}

levain::object! { AddPhotoBody {
    photo,
    caption optional: string(StringConstraints::new().max_length(5)),
} }

levain::builder! { AddPhotoBodyBuilder of AddPhotoBody, add_photo_body_missing {
    required { photo(P0, "the required field `photo` is not set"): levain::FilePart },
    optional { caption: String },
} }

// type POST /login.body

/// The type `POST /login.body` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct LogInBody {
    /// The property `user`.
    pub user: String,
    /// The property `scopes`.
    pub scopes: Option<Vec<String>>,
}

levain::object! { LogInBody { user, scopes optional } }

levain::builder! { LogInBodyBuilder of LogInBody, log_in_body_missing {
    required { user(P0, "the required field `user` is not set"): String },
    optional { scopes: Vec<String> },
} }

// POST /pets/{id}/photo

/// `POST /pets/{id}/photo`
#[derive(Clone, Debug, PartialEq)]
pub struct AddPhoto {
    id: i64,
    body: AddPhotoBody,
}

levain::request! { AddPhotoBuilder of AddPhoto, add_photo_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
        /// The body of the request.
        body(P1, "the required parameter `body` is not set"): AddPhotoBody,
    },
} }

levain::endpoint! { AddPhoto as "add_photo" {
    POST "/pets/{id}/photo" at "https://old.example/v2" => AddPhotoResponse,
    parts(self) {
        path("id", &self.id);
        body(&self.body, levain::BodyFormat::Multipart);
    },
} }

/// The responses of [`AddPhoto`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddPhotoResponse {
    /// 200: The photo made small.
    Ok(levain::Bytes),
}

levain::responses! { AddPhotoResponse, ok Ok(bytes): levain::Bytes { 200 => Ok(bytes) } }

// POST /login

/// `POST /login`
#[derive(Clone, Debug, PartialEq)]
pub struct LogIn {
    body: LogInBody,
}

levain::request! { LogInBuilder of LogIn, log_in_missing {
    required {
        /// The body of the request.
        body(P0, "the required parameter `body` is not set"): LogInBody,
    },
} }

levain::endpoint! { LogIn as "log_in" {
    POST "/login" at "https://old.example/v2" => LogInResponse,
    parts(self) {
        body_as(
            &self.body,
            levain::BodyFormat::Form,
            const {
                &[levain::Encoding::of("scopes").style(levain::Style::PIPE_DELIMITED)]
            },
        );
    },
} }

/// The responses of [`LogIn`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LogInResponse {
    /// 204: Known.
    NoContent,
}

levain::responses! { LogInResponse, ok NoContent: () {
    204 => NoContent,
} }

