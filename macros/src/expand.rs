//! From the macro's input to its items: loads the files, runs the pipeline, and turns what was found into compile errors.

use std::path::{Path, PathBuf};

use levain_codegen::backend::render::{Gate, Settings, render_module};
use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diagnostics::report::render_compile_errors;
use levain_codegen::load::{LoadedSpec, load_spec_below};
use levain_codegen::options::{Refusal, Setting};
use levain_codegen::package::lock::Lock;
use levain_codegen::pipeline::{generate, generate_part};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Error, LitStr, Result};

use crate::errors::{Errors, message_of};
use crate::input::Input;

/// The items of the macro, or its errors; either way the crate is compiled again when a spec file changes.
pub fn expand_api(tokens: TokenStream) -> TokenStream {
    let loaded = syn::parse2::<Input>(tokens).and_then(|input| {
        let root = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(PathBuf::new, PathBuf::from);
        let loaded = load(&root, &input)?;
        Ok((root, input, loaded))
    });
    let (root, input, (loaded, lock)) = match loaded {
        Ok(loaded) => loaded,
        Err(error) => return error.into_compile_error(),
    };
    let lock_path = input.lock.iter().map(|lock| root.join(lock.value()));
    let watched = loaded.paths.iter().cloned().chain(lock_path);
    let watched = watched.map(|path| path.to_string_lossy().into_owned());
    let watch = quote!(#(const _: &[u8] = ::core::include_bytes!(#watched);)*);
    let items = expand_loaded(&input, &loaded, &lock).unwrap_or_else(Error::into_compile_error);
    // The compiler says of two calls in one module that this name is defined twice.
    quote!(mod each_api_call_needs_a_module_of_its_own {} #watch #items)
}

// The spec and the lock; what is wrong with both is reported at once.
fn load(root: &Path, input: &Input) -> Result<(LoadedSpec, Lock)> {
    let mut errors = Errors::default();
    let below = input.root.as_ref().map(LitStr::value);
    let loaded = load_spec_below(root, &input.spec.value(), below.as_deref())
        .map_err(|failure| Error::new(input.spec.span(), message_of(&failure)));
    let loaded = errors.keep(loaded);
    let lock = input.lock.as_ref();
    let lock = lock.and_then(|lock| errors.keep(load_lock(root, lock)));
    errors
        .into_result(loaded)?
        .map(|loaded| (loaded, lock.unwrap_or_default()))
        .ok_or_else(|| Error::new(input.spec.span(), "the spec cannot be read"))
}

fn load_lock(root: &Path, lock: &LitStr) -> Result<Lock> {
    let written = lock.value();
    let text = std::fs::read_to_string(root.join(&written)).map_err(|error| {
        let help = "give the path of a `levain.lock` that `levain generate` wrote, or remove `lock`";
        let message = format!("cannot read the lock `{written}`: {error}\nhelp: {help}");
        Error::new(lock.span(), message)
    })?;
    Lock::read(&text).map_err(|error| {
        let help = "restore it from version control, or let `levain generate` write it again";
        let message = format!("`{written}` is not a lock: {error}\nhelp: {help}");
        Error::new(lock.span(), message)
    })
}

fn expand_loaded(input: &Input, loaded: &LoadedSpec, lock: &Lock) -> Result<TokenStream> {
    let mut found = Findings::new(false);
    let options = input.options();
    // The names of a lock are for the whole.
    let part = input.lock.is_none().then(|| generate_part(loaded, &options));
    let generated = match part.flatten() {
        Some(generated) => generated,
        None => generate(loaded, &options, lock, &mut found)
            .map_err(|refusal| refusal_error(&refusal, &found, loaded, input))?,
    };
    let settings = Settings {
        runtime: input.runtime.clone(),
        builders: Gate::Open,
    };
    let items = generated.items.first();
    items
        .map(|items| render_module(items, &settings))
        .ok_or_else(|| Error::new(input.spec.span(), "the spec has no version"))
}

// Every error of the spec is one compile error at the spec's path, every error of a setting one at the setting.
fn refusal_error(refusal: &Refusal, found: &Findings, loaded: &LoadedSpec, input: &Input) -> Error {
    let mut errors = Errors::default();
    for message in render_compile_errors(found, &loaded.sources) {
        errors.add(Error::new(input.spec.span(), message));
    }
    for error in &refusal.options {
        errors.add(Error::new(
            span_of(&error.setting, input),
            message_of(&error.failure),
        ));
    }
    let unexplained = || Error::new(input.spec.span(), "the spec cannot be used");
    errors.into_result(()).err().unwrap_or_else(unexplained)
}

fn span_of(setting: &Setting, input: &Input) -> Span {
    let literal = match setting {
        Setting::Version(_) => input.version.as_ref(),
        Setting::Pattern(pattern) => input.only.iter().find(|only| only.value() == *pattern),
        Setting::Slashes(wanted) => input.slashes.iter().find(|known| known.value() == *wanted),
        Setting::Unchecked(wanted) => input.unchecked.iter().find(|known| known.value() == *wanted),
        Setting::Key(key) => {
            let names = input.names.iter().map(|(key, _)| key);
            let mut keys = names.chain(input.types.iter().map(|(key, _)| key));
            keys.find(|written| written.value() == *key)
        }
        // Of the settings in levain.toml alone: an alias is for the callers of a crate.
        Setting::Renamed(_) => None,
        Setting::Derives(key, path) => input.derives_setting(key, path.as_ref()),
    };
    literal.unwrap_or(&input.spec).span()
}
