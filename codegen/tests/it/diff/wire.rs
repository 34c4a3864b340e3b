//! Two documents as text, and what changed between them.

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diagnostics::location::Sources;
use levain_codegen::diff::Change;
use levain_codegen::diff::wire::compare;
use levain_codegen::frontend::openapi::read_contract;
use levain_codegen::model::contract::Contract;

/// The date by which sunset dates are judged.
pub(super) const TODAY: &str = "2026-01-31";

/// What a document says about the wire; `None` if it cannot be read.
pub(super) fn contract(text: &str) -> Option<Contract> {
    let mut sources = Sources::default();
    let file = sources.add("openapi.yaml", text);
    read_contract(file, &sources, &mut Findings::default())
}

/// Every change between two documents.
pub(super) fn changes(old: &str, new: &str) -> Vec<Change> {
    let [old, new] = [old, new].map(|text| contract(text).unwrap_or_else(|| panic!("no document:\n{text}")));
    compare(&old, &new, TODAY)
}

/// A document whose operation sends and receives a schema.
pub(super) fn document(schema: &str) -> String {
    let indented = |by: usize| -> String {
        let lines = schema.lines().map(|line| format!("{}{line}\n", " ".repeat(by)));
        lines.collect()
    };
    format!(
        "openapi: 3.1.0\ninfo: {{title: Bakery, version: 1.0.0}}\npaths:\n  /orders:\n    post:\n      requestBody:\n        required: true\n        \
         content:\n          application/json:\n            schema:\n{body}      responses:\n        '200':\n          description: done\n          \
         content:\n            application/json:\n              schema:\n{answer}components:\n  schemas:\n    A: {{type: object, properties: {{a: \
         {{type: string}}}}}}\n    B: {{type: object, required: [b], properties: {{b: {{type: integer}}}}}}\n    C: {{type: object, properties: {{c: \
         {{type: boolean}}}}}}\n",
        body = indented(14),
        answer = indented(16),
    )
}
