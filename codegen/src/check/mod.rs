//! Holds a decided API against what can be built, and reports every problem.
//!
//! In: an [`Api`]. Out: the same, with findings; nothing behind this stage can fail. A native spec stops at what is wrong. In
//! a document of another language the same is a warning, and what is wrong is made harmless here: a constraint that says
//! nothing is dropped, a parameter that the path lacks is left out. Chooses no names and knows no Rust.

mod bounds;
mod collisions;
mod constraints;
mod echoes;
mod enums;
mod example_urls;
mod examples;
mod headers;
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

/// Reports everything that is wrong with `api`, and takes out of it what was only warned of.
pub fn check_api(api: &mut Api, found: &mut Findings) {
    let report = &mut Report::new(api.language, found);
    routes::check_routes(api, report);
    path_parameters::check_path_parameters(api, report);
    parameters::check_parameters(api, report);
    headers::check_headers(api, report);
    serializable::check_sendable(api, report);
    constraints::check_constraints(api, report);
    patterns::check_patterns(api, report);
    bounds::check_bounds(api, report);
    enums::check_enums(api, report);
    variants::check_alternatives(api, report);
    echoes::check_echoes(api, report);
    pkce_pairs::check_pairs(api, report);
    examples::check_examples(api, report);
    example_urls::check_example_urls(api, report);
    collisions::check_names(api, report);
}
