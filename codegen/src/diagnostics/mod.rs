//! What all stages share to say what is wrong with an input: locations, findings with their codes and explanations, and reports.
//!
//! In: nothing of the pipeline. Out: [`finding::Findings`], which stages add to, and their text, which the command and the macros show.

pub mod failure;
pub mod finding;
pub mod hidden;
pub mod location;
pub mod nearest;
pub mod report;
pub mod unread;
