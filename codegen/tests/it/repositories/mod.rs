//! The command in git repositories: specs at revisions, what a repository decided about changes, and how it is used in CI.

mod frozen;
mod least_bump;
mod policy;
mod recipe;
mod repository;
mod revisions;

/// A document with an optional query parameter, or a required one.
fn document(version: &str, is_required: bool) -> String {
    format!(
        "openapi: 3.0.3\ninfo: {{title: Pets, version: '{version}'}}\nservers: [{{url: 'https://pets.example'}}]\npaths:\n  /pets:\n    get:\n      \
         operationId: listPets\n      parameters:\n        - {{name: limit, in: query, required: {is_required}, schema: {{type: integer}}}}\n      \
         responses:\n        '200': {{description: Pets, content: {{application/json: {{schema: {{$ref: 'types.yaml#/Pet'}}}}}}}}\n"
    )
}

/// A file to which the document refers.
fn types(name: &str) -> String {
    format!("Pet:\n  type: object\n  required: [{name}]\n  properties:\n    {name}: {{type: string}}\n")
}
