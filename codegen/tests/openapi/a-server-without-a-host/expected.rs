// GET /ovens

/// `GET /ovens`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct List {}

levain::request! { ListBuilder of List, list_missing {} }

impl levain::Endpoint for List {
    const NAME: &'static str = "list";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/ovens";
    const HOST: &'static str = "/api/v3";
    type Response = ListResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}
}

/// What [`List`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListResponse {
    /// 204: None.
    NoContent,
}

levain::answers! { ListResponse, ok NoContent: () {
    204 => NoContent,
} }

