# Everything CI runs.
ci:
    .ci/run

# Writes the clients that levain.toml names.
generate:
    cargo run -q -p levain-codegen -- generate

test:
    cargo test --workspace
