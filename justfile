# Everything CI runs.
ci:
    .ci/run

# Writes the clients that levain.toml names.
generate:
    cargo run -q -p levain-codegen -- generate

test:
    cargo test --workspace

# Licences, bans, sources and advisories of the dependencies.
deny:
    cargo deny --locked check
