//! Real OpenAPI documents.

mod documents;
mod import;
mod stability;
