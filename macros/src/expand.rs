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
use quote::{quote, quote_spanned};

use crate::input::{Input, Mistake, read_input};
use crate::load::{Loaded, load_spec};

/// The items of the macro, or its errors; either way the crate is compiled anew when a spec file changes.
pub fn expand_api(tokens: TokenStream) -> TokenStream {
    let input = match read_input(tokens) {
        Ok(input) => input,
        Err(mistake) => return error_of(&mistake),
    };
    let loaded = match load_spec(&input.spec, input.lock.as_ref()) {
        Ok(loaded) => loaded,
        Err(mistake) => return error_of(&mistake),
    };
    let watched = loaded
        .paths
        .iter()
        .map(|path| path.to_string_lossy().into_owned());
    let watch = quote!(#(const _: &[u8] = ::core::include_bytes!(#watched);)*);
    let items =
        expand_loaded(&input, &loaded).unwrap_or_else(|mistakes| mistakes.iter().map(error_of).collect());
    quote!(#watch #items)
}

fn expand_loaded(input: &Input, loaded: &Loaded) -> Result<TokenStream, Vec<Mistake>> {
    let mut found = Findings::new(false);
    let mut specs: Vec<Spec> = if loaded.is_document {
        let file = loaded.files.first();
        file.and_then(|file| read_openapi(*file, &loaded.sources, &mut found))
            .into_iter()
            .collect()
    } else {
        read_folder(&loaded.files, &loaded.sources, &mut found)
    };
    stop(&found, loaded, input)?;
    if input.short_names {
        specs.iter_mut().for_each(shorten_names);
    }
    let spec = choose_version(input, &specs, loaded)?;
    let own = TypeOverrides::new(
        input
            .types
            .iter()
            .map(|(key, path)| (key.value.clone(), path.clone())),
        input.crates.iter().map(|name| name.value.clone()),
    );
    let Ok(api) = decide_and_check_with(spec, &own, &mut found) else {
        stop(&found, loaded, input)?;
        return Err(Vec::new());
    };
    let selection = Selection {
        only: input.only.iter().map(|text| text.value.clone()).collect(),
        exclude: Vec::new(),
        keep_unused: false,
    };
    let operations: Vec<_> = api.operations.iter().collect();
    let idle = selection.idle(&operations);
    if !idle.is_empty() {
        return Err(idle
            .iter()
            .map(|(pattern, near)| idle_pattern(input, pattern, near.as_deref(), &api))
            .collect());
    }
    let overrides = input
        .names
        .iter()
        .map(|(key, name)| (key.value.clone(), name.clone()));
    let overrides = NameOverrides::new(overrides).with_types(own);
    let unused = overrides.unused(std::slice::from_ref(&api));
    if !unused.is_empty() {
        return Err(unused
            .iter()
            .map(|wanted_name| unused_override(input, wanted_name))
            .collect());
    }
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

fn choose_version<'s>(input: &Input, specs: &'s [Spec], loaded: &Loaded) -> Result<&'s Spec, Vec<Mistake>> {
    let Some(wanted) = &input.version else {
        return newest_stable(specs)
            .or(specs.last())
            .ok_or_else(|| vec![Mistake::new(input.spec.span, "the spec has no version")]);
    };
    if loaded.is_document {
        let text = "an OpenAPI document is one version\nhelp: leave `version` out";
        return Err(vec![Mistake::new(wanted.span, text)]);
    }
    let mut found = Findings::new(false);
    let location = Location::value(loaded.files[0], "");
    let version = select_version(specs, &Spanned::new(wanted.value.clone(), location), &mut found);
    version.ok_or_else(|| {
        let told = found.list().first();
        let text = told.map_or_else(String::new, |finding| {
            format!("{}\nhelp: {}", finding.message, finding.remedy)
        });
        vec![Mistake::new(wanted.span, text)]
    })
}

fn unused_override(input: &Input, wanted_name: &UnusedOverride) -> Mistake {
    let names = input.names.iter().map(|(key, _)| key);
    let span = names
        .chain(input.types.iter().map(|(key, _)| key))
        .find(|key| key.value == wanted_name.key)
        .map_or(input.spec.span, |key| key.span);
    Mistake::new(
        span,
        format!("{}\nhelp: {}", wanted_name.message, wanted_name.remedy),
    )
}

fn idle_pattern(input: &Input, pattern: &str, near: Option<&str>, api: &Api) -> Mistake {
    let span = input
        .only
        .iter()
        .find(|text| text.value == pattern)
        .map_or(input.spec.span, |text| text.span);
    let help = match (near, api.operations.first()) {
        (Some(near), _) => format!("write `{near}`"),
        (None, Some(one)) => format!(
            "write `METHOD /path` or a name, such as `{} {}` or `{}`; `*` and `**` stand for any",
            one.method,
            one.path.value,
            one.name.value.text()
        ),
        (None, None) => "leave `only` out: this version has no operation at all".to_owned(),
    };
    let spec = match &api.version {
        Some(version) => format!("version {} of the spec", version.value),
        None => "the spec".to_owned(),
    };
    Mistake::new(span, format!("{spec} has no operation `{pattern}`\nhelp: {help}"))
}

// Every error of the spec is one compile error at the spec's path.
fn stop(found: &Findings, loaded: &Loaded, input: &Input) -> Result<(), Vec<Mistake>> {
    if !found.has_errors() {
        return Ok(());
    }
    let errors = render_compile_errors(found, &loaded.sources).into_iter();
    Err(errors.map(|text| Mistake::new(input.spec.span, text)).collect())
}

fn error_of(mistake: &Mistake) -> TokenStream {
    let message = &mistake.message;
    quote_spanned!(mistake.span => ::core::compile_error!(#message);)
}
