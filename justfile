# Runs everything that CI runs.
ci:
    .ci/run

# Generates the clients of levain.toml.
generate:
    cargo run -q -p levain-codegen -- generate

test:
    cargo test --workspace

# Licences, bans, sources and advisories of the dependencies.
deny:
    cargo deny --locked check
