//! The story, from the files of a spec to a package: read → normalize → decide → check → name → lower → lay out → render → print.
//!
//! In: loaded files and [`Options`]. Out: [`Generated`], of which the command makes a package, and a macro the tokens of a module. Every
//! stage is a module of this crate; here is nothing but their order.

#[cfg(feature = "cli")]
use crate::backend::layout::lay_out;
use crate::backend::lower::{FormerName, LowerContext, add_former_names, lower_items};
#[cfg(feature = "cli")]
use crate::backend::print::print_layout;
#[cfg(feature = "cli")]
use crate::backend::render::features_of_groups;
use crate::check::check_api;
use crate::decide::decide_api_with;
use crate::diagnostics::finding::{Findings, Stopped};
use crate::diagnostics::location::{Sources, Spanned};
use crate::frontend::inheritor;
use crate::frontend::openapi::Face;
use crate::load::LoadedSpec;
use crate::model::api::{Api, Operation};
#[cfg(feature = "cli")]
use crate::model::files::Package;
use crate::model::generated::{Count, Counts, Generated};
use crate::model::spec::{BodyFormat, Spec};
use crate::naming::{
    Candidates, EmptyRegistry, NameRegistry, Names, VersionRegistry, assign_names_of_part, check_collisions,
};
use crate::normalize::changed::note_changed;
use crate::normalize::normalize;
use crate::normalize::short_names::shorten_names;
use crate::normalize::since::note_since;
use crate::options::{OptionError, Options, Refusal, unusable_former_names};
use crate::selection::select;

/// Reads a spec and generates its items.
///
/// # Errors
///
/// A [`Refusal`] when there are errors, as of [`generate_items`].
pub fn generate(
    loaded: &LoadedSpec,
    options: &Options,
    published: &dyn NameRegistry,
    found: &mut Findings,
) -> Result<Generated, Refusal> {
    let specs = read(loaded, options, found);
    generate_items(specs, &loaded.sources, options, published, found)
}

/// Generates the operations that the options choose from the part of a document that these need, without reading the rest.
///
/// `None` where that may differ from what [`generate`] makes of the whole, and where there is something to report.
pub fn generate_part(loaded: &LoadedSpec, options: &Options) -> Option<Generated> {
    if !options.is_only_selection() {
        return None;
    }
    let mut found = Findings::new(false);
    let is_wanted = |face: &Face<'_>| options.selection.keeps_face(face);
    let (part, spec) = loaded.read_part(&is_wanted, &mut found)?;
    let decided = decide(vec![spec], options, &mut found);
    let (specs, mut apis) = without_errors(decided, options, &EmptyRegistry, &found).ok()?;
    if specs.iter().any(has_bodies_of_other_types) {
        return None;
    }
    let api = apis.pop()?;
    let candidates = Candidates::of(&api);
    let all = Count::of(&api);
    let selected = select(api, &options.selection, &options.overrides);
    let is_complete = |operation: &Operation| {
        part.complete
            .contains(&format!("{} {}", operation.method, operation.path.value))
    };
    if !selected.part.operations.iter().all(is_complete) {
        return None;
    }
    let mut registry = VersionRegistry::new(&EmptyRegistry, &options.overrides);
    let names = assign_names_of_part(&selected.part, selected.whole.as_ref(), &registry);
    let unread = part
        .unread
        .iter()
        .map(|unread| (unread.group.as_deref(), unread.name.as_str()));
    if !candidates.leave_alone(&names, &selected.part, unread) {
        return None;
    }
    let mut counts = Counts::default();
    counts.add(all, Count::of(&selected.part));
    lower_version(&selected.part, &names, &mut registry, &loaded.sources, options);
    Some(collected(specs, registry, counts))
}

// Whether declared types may have forms for a body, whose names depend on what else uses those types.
fn has_bodies_of_other_types(spec: &Spec) -> bool {
    let is_other =
        |format: &Spanned<BodyFormat>| format.value.is_multipart() || format.value.is_merge_patch();
    let bodies = spec
        .endpoints
        .iter()
        .filter_map(|endpoint| endpoint.body.as_ref());
    bodies
        .flat_map(|body| std::iter::once(body).chain(&body.other_contents))
        .any(|body| body.formats.iter().any(is_other))
}

/// Generates the items of every version that the options choose, up to the stage where the command and the macros part.
///
/// # Errors
///
/// A [`Refusal`] when there are errors; all versions and all options are checked first.
pub fn generate_items(
    specs: Vec<Spec>,
    sources: &Sources,
    options: &Options,
    published: &dyn NameRegistry,
    found: &mut Findings,
) -> Result<Generated, Refusal> {
    let decided = decide(specs, options, found);
    generate_decided(decided, sources, options, published, found)
}

/// The versions that the options choose: what needs no names, so that two specs can be decided at the same time.
#[derive(Clone, Debug, Default)]
pub struct Decided {
    specs: Vec<Spec>,
    apis: Vec<Api>,
    unknown: Vec<OptionError>,
}

impl Decided {
    /// Frees the versions as they were written: what is generated has none of them then.
    pub fn forget_specs(&mut self) {
        self.specs = Vec::new();
    }
}

/// Normalizes, decides and checks the versions that the options choose.
pub fn decide(mut specs: Vec<Spec>, options: &Options, found: &mut Findings) -> Decided {
    // Also of the versions that are not chosen.
    note_since(&mut specs);
    note_changed(&mut specs);
    let unknown = options.unknown_versions(&specs);
    let specs = options.chosen_versions(specs);
    let check = |spec| check_version(spec, options, found);
    Decided {
        apis: specs.iter().map(check).collect(),
        specs,
        unknown,
    }
}

/// Names what was decided, and lowers it to items.
///
/// # Errors
///
/// A [`Refusal`] when there are errors, also those that were found before.
pub fn generate_decided(
    decided: Decided,
    sources: &Sources,
    options: &Options,
    published: &dyn NameRegistry,
    found: &Findings,
) -> Result<Generated, Refusal> {
    let (specs, apis) = without_errors(decided, options, published, found)?;
    let mut registry = VersionRegistry::new(published, &options.overrides);
    let mut counts = Counts::default();
    let mut former = Vec::new();
    for api in apis {
        let all = Count::of(&api);
        let selected = select(api, &options.selection, &options.overrides);
        counts.add(all, Count::of(&selected.part));
        let names = assign_names_of_part(&selected.part, selected.whole.as_ref(), &registry);
        former.push(lower_version(
            &selected.part,
            &names,
            &mut registry,
            sources,
            options,
        ));
    }
    let generated = collected(specs, registry, counts);
    let errors = unusable_former_names(&options.renamed, &former, &generated.items);
    if errors.is_empty() {
        Ok(generated)
    } else {
        Err(Refusal { options: errors })
    }
}

// The items of one version, whose names those of later versions take into account; and what became of former names.
fn lower_version(
    part: &Api,
    names: &Names,
    registry: &mut VersionRegistry<'_>,
    sources: &Sources,
    options: &Options,
) -> Vec<FormerName> {
    let context = LowerContext {
        sources,
        names,
        registry,
        derives: &options.derives,
    };
    let mut items = lower_items(part, context);
    let former = add_former_names(&mut items, &options.renamed, registry);
    registry.add(items);
    former
}

fn collected(specs: Vec<Spec>, registry: VersionRegistry<'_>, counts: Counts) -> Generated {
    let (items, names) = registry.into_parts();
    Generated {
        specs,
        items,
        names,
        counts,
    }
}

/// The files of the crate of this name, and the features of its `Cargo.toml`: lay out → render → print.
#[cfg(feature = "cli")]
pub fn package(generated: &Generated, crate_name: &str) -> Package {
    print_layout(&lay_out(&generated.items).of_crate(crate_name))
}

/// The cargo features of a package that follow from groups of operations; none of an API with versions.
#[cfg(feature = "cli")]
pub fn group_features(generated: &Generated) -> Vec<String> {
    let layout = lay_out(&generated.items);
    if layout.is_versioned() {
        return Vec::new();
    }
    features_of_groups(&layout)
}

// The versions as written and as decided, if there is no error.
fn without_errors(
    decided: Decided,
    options: &Options,
    published: &dyn NameRegistry,
    found: &Findings,
) -> Result<(Vec<Spec>, Vec<Api>), Refusal> {
    let Decided { specs, apis, unknown } = decided;
    let mut errors = unknown;
    errors.extend(options.unmatched(&apis, published));
    if found.has_errors() || !errors.is_empty() {
        return Err(Refusal { options: errors });
    }
    Ok((specs, apis))
}

/// Reads the versions of a spec, oldest first.
pub fn read(loaded: &LoadedSpec, options: &Options, found: &mut Findings) -> Vec<Spec> {
    shortened(loaded.read(found), options)
}

/// The versions with short names, if the options want them.
pub fn shortened(mut specs: Vec<Spec>, options: &Options) -> Vec<Spec> {
    if options.short_names {
        specs.iter_mut().for_each(shorten_names);
    }
    specs
}

/// Normalizes, decides and checks one version.
///
/// # Errors
///
/// [`Stopped`] when there are errors, which are in `found`.
pub fn checked(spec: &Spec, options: &Options, found: &mut Findings) -> Result<Api, Stopped> {
    let api = check_version(spec, options, found);
    found.stop_on_errors()?;
    Ok(api)
}

/// Checks all versions, and the options against those that they choose.
pub fn check(
    specs: &[Spec],
    options: &Options,
    published: &dyn NameRegistry,
    found: &mut Findings,
) -> Vec<OptionError> {
    let mut chosen = Vec::new();
    for spec in specs {
        let api = check_version(spec, options, found);
        chosen.extend(options.chooses(spec, specs).then_some(api));
    }
    options.unmatched(&chosen, published)
}

// All stages run, whatever is found: placeholders are in place of what has errors, and nothing is reported about them again.
fn check_version(spec: &Spec, options: &Options, found: &mut Findings) -> Api {
    found.of_version(inheritor(spec.version.as_ref()));
    let types = options.overrides.types();
    let spec = normalize(spec, types, found);
    let mut api = decide_api_with(&spec, types);
    options.apply(&mut api);
    check_api(&mut api, found);
    check_collisions(&api, found);
    found.of_version(None);
    api
}
