//! What users are shown when a spec is wrong: reports, their forms, and the explanation of each code.

mod explanations;
mod openapi_explanations;
mod report;
mod ui;
