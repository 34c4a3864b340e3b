// type POST /colors/{ids}.body

/// The type `POST /colors/{ids}.body` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PostColorsByIdsBody {
    /// The property `joined`.
    pub joined: Option<Vec<String>>,
    /// The property `repeated`.
    pub repeated: Option<Vec<String>>,
}

levain::object! { PostColorsByIdsBody { joined optional, repeated optional } }

levain::builder! { PostColorsByIdsBodyBuilder of PostColorsByIdsBody, post_colors_by_ids_body_missing {
    optional { joined: Vec<String>, repeated: Vec<String> },
} }

// POST /colors/{ids}

/// `POST /colors/{ids}`
#[derive(Clone, Debug, PartialEq)]
pub struct PostColorsByIds {
    ids: Vec<i64>,
    plain: Option<Vec<String>>,
    csv: Option<Vec<String>>,
    ssv: Option<Vec<String>>,
    tsv: Option<Vec<String>>,
    pipes: Option<Vec<String>>,
    multi: Option<Vec<String>>,
    x_colors: Option<Vec<String>>,
    body: Option<PostColorsByIdsBody>,
}

levain::request! { PostColorsByIdsBuilder of PostColorsByIds, post_colors_by_ids_missing {
    required {
        /// The path parameter `ids`.
        ids(P0, "the required parameter `ids` is not set"): Vec<i64> as &[i64],
    },
    optional {
        /// The query parameter `plain`.
        plain: Vec<String> as &[String],
        /// The query parameter `csv`.
        csv: Vec<String> as &[String],
        /// The query parameter `ssv`.
        ssv: Vec<String> as &[String],
        /// The query parameter `tsv`.
        tsv: Vec<String> as &[String],
        /// The query parameter `pipes`.
        pipes: Vec<String> as &[String],
        /// The query parameter `multi`.
        multi: Vec<String> as &[String],
        /// The header `X-Colors`.
        x_colors: Vec<String> as &[String],
        /// The body of the request.
        body: PostColorsByIdsBody,
    },
} }

levain::endpoint! { PostColorsByIds as "post_colors_by_ids" {
    POST "/colors/{ids}" at "https://paint.example" => PostColorsByIdsResponse,
    parts(self) {
        path_as("ids", &self.ids, levain::Style::SIMPLE.separator("|"));
        query_as("plain", &self.plain, levain::Style::FORM.explode(false));
        query_as("csv", &self.csv, levain::Style::FORM.explode(false));
        query_as("ssv", &self.ssv, levain::Style::SPACE_DELIMITED);
        query_as("tsv", &self.tsv, levain::Style::FORM.explode(false).separator("\t"));
        query_as("pipes", &self.pipes, levain::Style::PIPE_DELIMITED);
        query("multi", &self.multi);
        header_as("x-colors", &self.x_colors, levain::Style::SIMPLE.separator(" "));
        body_as(
            &self.body,
            levain::BodyFormat::Form,
            const {
                &[
                    levain::Encoding::of("joined").style(levain::Style::FORM.explode(false)),
                    levain::Encoding::of("repeated").style(levain::Style::FORM),
                ]
            },
        );
    },
} }

/// The responses of [`PostColorsByIds`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PostColorsByIdsResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { PostColorsByIdsResponse, ok NoContent: () {
    204 => NoContent,
} }

