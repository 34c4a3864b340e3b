// type POST /colors/{ids}.body

/// The type `POST /colors/{ids}.body` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct PostColorsByIdsBody {
    /// The property `joined`.
    pub joined: Option<Vec<String>>,
    /// The property `repeated`.
    pub repeated: Option<Vec<String>>,
}

// POST /colors/{ids}

/// `POST /colors/{ids}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/colors/{ids}", host = "https://paint.example")]
#[levain(responses = PostColorsByIdsResponse)]
pub struct PostColorsByIds {
    /// The path parameter `ids`.
    #[levain(separator = "|")]
    ids: Vec<i64>,
    /// The query parameter `plain`.
    #[levain(query, explode = false)]
    plain: Option<Vec<String>>,
    /// The query parameter `csv`.
    #[levain(query, explode = false)]
    csv: Option<Vec<String>>,
    /// The query parameter `ssv`.
    #[levain(query, style = space_delimited)]
    ssv: Option<Vec<String>>,
    /// The query parameter `tsv`.
    #[levain(query, explode = false, separator = "\t")]
    tsv: Option<Vec<String>>,
    /// The query parameter `pipes`.
    #[levain(query, style = pipe_delimited)]
    pipes: Option<Vec<String>>,
    /// The query parameter `multi`.
    #[levain(query)]
    multi: Option<Vec<String>>,
    /// The header `X-Colors`.
    #[levain(header = "x-colors", separator = " ")]
    x_colors: Option<Vec<String>>,
    /// The body of the request.
    #[levain(
        body(form),
        encoding("joined", style = form, explode = false),
        encoding("repeated", style = form)
    )]
    body: Option<PostColorsByIdsBody>,
}

/// The responses of [`PostColorsByIds`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PostColorsByIdsResponse {
    /// 204: None.
    #[levain(status = 204, ok)]
    NoContent,
}

