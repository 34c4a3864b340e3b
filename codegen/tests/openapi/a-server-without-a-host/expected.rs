// GET /ovens

/// `GET /ovens`
#[derive(Clone, Debug, PartialEq)]
pub struct List {}

levain::request! { ListBuilder of List, list_missing {} }

levain::endpoint! { List as "list" {
    GET "/ovens" at "/api/v3" => ListResponse,
} }

/// The responses of [`List`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { ListResponse, ok NoContent: () {
    204 => NoContent,
} }

