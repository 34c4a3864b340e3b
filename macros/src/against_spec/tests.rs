//! A struct that is compared with a spec writes the same parts as the generated one, for every endpoint: same method, path and host, same
//! calls in the same order. So the same values are the same bytes.

use std::path::Path;

use levain_codegen::backend::render::{Settings, render_items};
use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::load::load_spec;
use levain_codegen::model::items::{ItemKind, Items};
use levain_codegen::naming::EmptyRegistry;
use levain_codegen::options::{Options, Versions};
use levain_codegen::pipeline::generate;
use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::{Data, DeriveInput, Fields};

use crate::derive;

fn items(spec: &str, version: Option<&str>) -> Items {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let loaded = load_spec(root, spec).unwrap_or_else(|failure| panic!("{spec}: {}", failure.message));
    let options = Options {
        versions: version.map_or(Versions::Newest, |version| {
            Versions::Listed(vec![version.to_owned()])
        }),
        ..Options::default()
    };
    let mut found = Findings::new(false);
    let generated = generate(&loaded, &options, &EmptyRegistry, &mut found);
    let generated = generated.unwrap_or_else(|refusal| panic!("{spec}: {refusal:?}"));
    generated.items.into_iter().next().expect("a spec has a version")
}

// The struct among the items that are rendered together.
fn request_struct(tokens: TokenStream) -> DeriveInput {
    let mut is_struct = false;
    let mut own = TokenStream::new();
    for token in tokens {
        is_struct |= matches!(&token, TokenTree::Ident(ident) if ident == "struct");
        let is_body = is_struct
            && matches!(&token, TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::Brace);
        own.extend([token]);
        if is_body {
            break;
        }
    }
    syn::parse2(own).expect("a request is a struct")
}

// The same struct as a user writes it: names and types.
fn written_by_hand(mut input: DeriveInput, spec: &str, version: Option<&str>, endpoint: &str) -> DeriveInput {
    let version = version.map(|version| quote!(version = #version,));
    input.attrs = vec![syn::parse_quote!(#[levain(spec = #spec, #version endpoint = #endpoint)])];
    input.generics = syn::Generics::default();
    if let Data::Struct(data) = &mut input.data
        && let Fields::Named(fields) = &mut data.fields
    {
        fields.named = std::mem::take(&mut fields.named)
            .into_iter()
            .map(|mut field| {
                // A name that is not the one on the wire is the spec's business; a setter of another name is not.
                field.attrs.clear();
                field
            })
            .collect();
    }
    input
}

// What goes on the wire: the constants of the endpoint and the calls of `parts`.
fn on_the_wire(expanded: &str) -> Vec<String> {
    let constants = ["METHOD", "PATH", "HOST", "AUTH"].into_iter().filter_map(|name| {
        let start = expanded.find(&format!("const {name} :"))?;
        expanded[start..].split(';').next().map(str::to_owned)
    });
    let tokens: TokenStream = expanded.parse().expect("an expansion is tokens");
    constants
        .chain([parts_of(tokens).expect("an endpoint lists its parts")])
        .collect()
}

// The body of `fn parts`.
fn parts_of(tokens: TokenStream) -> Option<String> {
    let mut is_parts = false;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => is_parts |= ident == "parts",
            TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::Brace => {
                if is_parts {
                    return Some(group.stream().to_string());
                }
                if let Some(found) = parts_of(group.stream()) {
                    return Some(found);
                }
            }
            TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    None
}

fn check(spec: &str, version: Option<&str>) -> usize {
    let items = items(spec, version);
    let rendered = render_items(&items, &Settings::package());
    let mut count = 0;
    for (item, (_, tokens)) in items.list.iter().zip(rendered) {
        let ItemKind::Endpoint(endpoint) = &item.kind else {
            continue;
        };
        let title = format!("{} {}", endpoint.method, endpoint.path);
        let generated = request_struct(tokens);
        let by_hand = written_by_hand(generated.clone(), spec, version, &title);
        let [generated, by_hand] = [generated, by_hand].map(|input| {
            let expanded = derive::derive(quote!(#input), derive::request).to_string();
            let error = expanded.find("compile_error").map(|at| &expanded[at..]);
            assert_eq!(error, None, "{spec}, {title}");
            on_the_wire(&expanded)
        });
        assert_eq!(by_hand, generated, "{spec}, {title}");
        count += 1;
    }
    count
}

#[test]
fn every_endpoint_of_bakeronline_is_sent_as_generated() {
    let versions = ["0.2.0", "1.0.0", "1.7.0", "1.10.0"];
    let counts = versions.map(|version| check("../spec/bakeronline", Some(version)));
    assert!(counts.iter().all(|count| *count > 0), "{counts:?}");
}

#[test]
fn every_endpoint_of_twenty_real_documents_is_sent_as_generated() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/openapi");
    let Ok(entries) = std::fs::read_dir(folder) else {
        eprintln!("skipped: the corpus is not beside the project");
        return;
    };
    let mut files: Vec<_> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.metadata().is_ok_and(|metadata| metadata.len() < 150_000))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| {
            Path::new(name)
                .extension()
                .is_some_and(|extension| extension == "json")
        })
        .collect();
    files.sort();
    let step = (files.len() / 20).max(1);
    let chosen: Vec<&String> = files.iter().step_by(step).take(20).collect();
    let counts = chosen
        .iter()
        .map(|name| check(&format!("../../shared/corpus/openapi/{name}"), None));
    let total: usize = counts.sum();
    assert!(total > 100, "{total}");
}
