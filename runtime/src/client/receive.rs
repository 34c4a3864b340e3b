//! Receives a response as a whole, up to a limit.

use http::Response;

use super::ClientError;

/// The most bytes of a body, unless [`max_body`](super::ClientBuilder::max_body) says otherwise: 64 MiB.
pub(super) const MAX_BODY: usize = 64 * 1024 * 1024;

/// The complete response, or what was received of it.
pub(super) async fn whole(
    mut received: reqwest::Response,
    max_body: usize,
) -> Result<Response<Vec<u8>>, ClientError> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = received.status();
    *response.version_mut() = received.version();
    let declared = received.content_length();
    *response.headers_mut() = std::mem::take(received.headers_mut());
    let is_too_large = |length: usize| length > max_body;
    if declared.is_some_and(|length| usize::try_from(length).map_or(true, is_too_large)) {
        return Err(ClientError::too_large(max_body, response));
    }
    loop {
        match received.chunk().await {
            Ok(Some(chunk)) if is_too_large(response.body().len().saturating_add(chunk.len())) => {
                return Err(ClientError::too_large(max_body, response));
            }
            Ok(Some(chunk)) => response.body_mut().extend_from_slice(&chunk),
            Ok(None) => return Ok(response),
            Err(error) => return Err(ClientError::interrupted(error, response)),
        }
    }
}
