//! From the macro's input to its items: loads, runs the pipeline, and turns what was found into compile errors.

use levain_codegen::backend::lower::LowerContext;
use levain_codegen::backend::render::{Gate, Settings, render_module};
use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diagnostics::location::{Location, Spanned};
use levain_codegen::diagnostics::report::render_compile_errors;
use levain_codegen::frontend::openapi::read_openapi;
use levain_codegen::frontend::{newest_stable, read_folder, select_version};
use levain_codegen::model::api::Api;
use levain_codegen::model::spec::Spec;
use levain_codegen::model::type_overrides::TypeOverrides;
use levain_codegen::naming::{NameOverrides, Named, UnusedOverride};
use levain_codegen::normalize::short_names::shorten_names;
use levain_codegen::pipeline::{decide_and_check_with, select_and_lower};
use levain_codegen::selection::Selection;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, LitStr, Result};

use crate::errors::Errors;
use crate::input::Input;
use crate::load::{Loaded, load_spec};

/// The items of the macro, or its errors; either way the crate is compiled again when a spec file changes.
pub fn expand_api(tokens: TokenStream) -> TokenStream {
    let loaded = syn::parse2::<Input>(tokens).and_then(|input| {
        let loaded = load_spec(&input.spec, input.lock.as_ref())?;
        Ok((input, loaded))
    });
    let (input, loaded) = match loaded {
        Ok(both) => both,
        Err(error) => return error.into_compile_error(),
    };
    let watched = loaded
        .paths
        .iter()
        .map(|path| path.to_string_lossy().into_owned());
    let watch = quote!(#(const _: &[u8] = ::core::include_bytes!(#watched);)*);
    let items = expand_loaded(&input, &loaded).unwrap_or_else(Error::into_compile_error);
    quote!(#watch #items)
}

fn expand_loaded(input: &Input, loaded: &Loaded) -> Result<TokenStream> {
    let mut found = Findings::new(false);
    let mut specs: Vec<Spec> = if loaded.is_document {
        let file = loaded.files.first();
        file.and_then(|file| read_openapi(*file, &loaded.sources, &mut found))
            .into_iter()
            .collect()
    } else {
        read_folder(&loaded.files, &loaded.sources, &mut found)
    };
    if found.has_errors() {
        return Err(spec_errors(&found, loaded, input));
    }
    if input.short_names {
        specs.iter_mut().for_each(shorten_names);
    }
    let spec = choose_version(input, &specs, loaded)?;
    let own = TypeOverrides::new(
        input.types.iter().map(|(key, path)| (key.value(), path.clone())),
        input.crates.iter().map(LitStr::value),
    );
    let Ok(api) = decide_and_check_with(spec, &own, &mut found) else {
        return Err(spec_errors(&found, loaded, input));
    };
    let selection = Selection {
        only: input.only.iter().map(LitStr::value).collect(),
        exclude: Vec::new(),
        keep_unused: false,
    };
    let names = input.names.iter().map(|(key, name)| (key.value(), name.value()));
    let overrides = NameOverrides::new(names).with_types(own);
    check_settings(input, &api, &selection, &overrides)?;
    let named = Named {
        registry: &loaded.lock,
        overrides: &overrides,
    };
    let context = LowerContext {
        sources: &loaded.sources,
        registry: &named,
    };
    let (items, _) = select_and_lower(api, &selection, context);
    let settings = Settings {
        runtime: input.runtime.clone(),
        builders: Gate::Open,
        oauth: Gate::Open,
    };
    Ok(render_module(&items, &settings))
}

fn choose_version<'s>(input: &Input, specs: &'s [Spec], loaded: &Loaded) -> Result<&'s Spec> {
    let Some(wanted) = &input.version else {
        return newest_stable(specs)
            .or(specs.last())
            .ok_or_else(|| Error::new(input.spec.span(), "the spec has no version"));
    };
    if loaded.is_document {
        let message = "an OpenAPI document is one version\nhelp: leave `version` out";
        return Err(Error::new(wanted.span(), message));
    }
    let mut found = Findings::new(false);
    let location = Location::value(loaded.files[0], "");
    let version = select_version(specs, &Spanned::new(wanted.value(), location), &mut found);
    version.ok_or_else(|| {
        let finding = found.list().first();
        let message = finding.map_or_else(String::new, |finding| {
            format!("{}\nhelp: {}", finding.message, finding.remedy)
        });
        Error::new(wanted.span(), message)
    })
}

// Patterns that match no operation, and overrides of what the spec does not have.
fn check_settings(input: &Input, api: &Api, selection: &Selection, overrides: &NameOverrides) -> Result<()> {
    let mut errors = Errors::default();
    let operations: Vec<_> = api.operations.iter().collect();
    for (pattern, near) in selection.idle(&operations) {
        errors.add(unmatched_pattern(input, &pattern, near.as_deref(), api));
    }
    for unused in overrides.unused(std::slice::from_ref(api)) {
        errors.add(unused_override(input, &unused));
    }
    errors.into_result(())
}

fn unused_override(input: &Input, unused: &UnusedOverride) -> Error {
    let names = input.names.iter().map(|(key, _)| key);
    let key = names
        .chain(input.types.iter().map(|(key, _)| key))
        .find(|key| key.value() == unused.key);
    Error::new(
        key.unwrap_or(&input.spec).span(),
        format!("{}\nhelp: {}", unused.message, unused.remedy),
    )
}

fn unmatched_pattern(input: &Input, pattern: &str, near: Option<&str>, api: &Api) -> Error {
    let written = input.only.iter().find(|only| only.value() == pattern);
    let help = match (near, api.operations.first()) {
        (Some(near), _) => format!("write `{near}`"),
        (None, Some(first)) => format!(
            "write `METHOD /path` or a name, such as `{} {}` or `{}`; `*` matches within a segment, `**` across segments",
            first.method,
            first.path.value,
            first.name.value.text()
        ),
        (None, None) => "leave `only` out: this version has no operations".to_owned(),
    };
    let spec = match &api.version {
        Some(version) => format!("version {} of the spec", version.value),
        None => "the spec".to_owned(),
    };
    Error::new(
        written.unwrap_or(&input.spec).span(),
        format!("{spec} has no operation `{pattern}`\nhelp: {help}"),
    )
}

// Every error of the spec is one compile error at the spec's path.
fn spec_errors(found: &Findings, loaded: &Loaded, input: &Input) -> Error {
    let span = input.spec.span();
    let messages = render_compile_errors(found, &loaded.sources).into_iter();
    messages
        .map(|message| Error::new(span, message))
        .reduce(|mut all, next| {
            all.combine(next);
            all
        })
        .unwrap_or_else(|| Error::new(span, "the spec has errors"))
}
