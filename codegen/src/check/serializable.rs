//! Types that cannot be serialized where they are used: an object in a path, a file in JSON, a list of lists in a query.
//!
//! In: the parameters and bodies of operations. Out: findings, and types that can be serialized if the report is not strict.

mod bodies;
mod destination;
mod parameters;
mod scalars;

use super::report::Report;
use crate::model::api::Api;

/// Reports types that cannot be serialized. Unless the report is strict, parameters are sent as JSON, and a body that has no other media
/// type is sent as bytes that the caller provides.
pub(super) fn check_serializable(api: &mut Api, report: &mut Report<'_>) {
    let mut operations = std::mem::take(&mut api.operations);
    for operation in &mut operations {
        parameters::check_parameters(api, operation, report);
        bodies::check_bodies(api, operation, report);
    }
    api.operations = operations;
}
