// type POST /colors/{ids}.body

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct PostColorsByIdsBody {
    pub joined: Option<Vec<String>>,
    pub repeated: Option<Vec<String>>,
}

// POST /colors/{ids}

/// `POST /colors/{ids}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `ids` | path | `Vec<i64>` | required | |
/// | `plain` | query | `Vec<String>` | optional | |
/// | `csv` | query | `Vec<String>` | optional | |
/// | `ssv` | query | `Vec<String>` | optional | |
/// | `tsv` | query | `Vec<String>` | optional | |
/// | `pipes` | query | `Vec<String>` | optional | |
/// | `multi` | query | `Vec<String>` | optional | |
/// | `x_colors` | header: `x-colors` | `Vec<String>` | optional | |
/// | `body` | body | [`PostColorsByIdsBody`] | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/colors/{ids}", host = "https://paint.example")]
#[levain(responses = PostColorsByIdsResponse)]
pub struct PostColorsByIds {
    #[levain(separator = "|")]
    ids: Vec<i64>,
    #[levain(query, explode = false)]
    plain: Option<Vec<String>>,
    #[levain(query, explode = false)]
    csv: Option<Vec<String>>,
    #[levain(query, style = space_delimited)]
    ssv: Option<Vec<String>>,
    #[levain(query, explode = false, separator = "\t")]
    tsv: Option<Vec<String>>,
    #[levain(query, style = pipe_delimited)]
    pipes: Option<Vec<String>>,
    #[levain(query)]
    multi: Option<Vec<String>>,
    #[levain(header = "x-colors", separator = " ")]
    x_colors: Option<Vec<String>>,
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
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

