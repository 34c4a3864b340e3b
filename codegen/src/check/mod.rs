//! Checks a decided API for what cannot be generated, and reports every problem.
//!
//! In: an [`Api`]. Out: the same API, and findings; no stage after this one can fail. An error in a native spec stops the pipeline. In an
//! OpenAPI document the same problem is a warning, and this stage makes it harmless: it removes a constraint that does not apply, or a
//! parameter that the path does not contain. Chooses no names and knows no Rust.

mod bounds;
mod constraints;
mod echoes;
mod enums;
mod example_urls;
mod examples;
mod headers;
mod numbers;
mod parameters;
mod path_parameters;
mod patterns;
mod pkce_pairs;
mod report;
mod routes;
mod serializable;
mod strings;
mod types;
mod uses;
mod values;
mod variants;

use self::report::Report;
use crate::diagnostics::finding::Findings;
use crate::model::api::Api;

/// Reports everything that is wrong with `api`, and removes from it what is only a warning.
pub fn check_api(api: &mut Api, found: &mut Findings) {
    let report = &mut Report::new(api.language, found);
    routes::check_routes(api, report);
    path_parameters::check_path_parameters(api, report);
    parameters::check_parameters(api, report);
    headers::check_headers(api, report);
    serializable::check_serializable(api, report);
    constraints::check_constraints(api, report);
    patterns::check_patterns(api, report);
    bounds::check_bounds(api, report);
    enums::check_enums(api, report);
    variants::check_variants(api, report);
    echoes::check_echoes(api, report);
    pkce_pairs::check_pkce_pairs(api, report);
    examples::check_examples(api, report);
    example_urls::check_example_urls(api, report);
}
