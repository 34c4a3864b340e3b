//! Operations of real documents that are read as a part have the items that they have when the whole is read.

use levain_codegen::backend::lower::{LowerContext, lower_items};
use levain_codegen::backend::render::{Gate, Settings, render_module};
use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::load::{LoadedSpec, load_spec};
use levain_codegen::model::api::{Api, Operation};
use levain_codegen::model::items::Items;
use levain_codegen::naming::{EmptyRegistry, VersionRegistry, assign_names_of_part};
use levain_codegen::options::{Options, Versions};
use levain_codegen::pipeline::{checked, generate_part};
use levain_codegen::selection::{Selection, select};

use super::documents_of;

/// How many operations of each document are compared.
const SAMPLES: usize = 6;

fn only(operation: &Operation) -> Options {
    let pattern = format!("{} {}", operation.method, operation.path.value);
    Options {
        versions: Versions::Newest,
        selection: Selection {
            only: vec![pattern],
            ..Selection::default()
        },
        ..Options::default()
    }
}

fn tokens(items: Option<&Items>) -> String {
    let settings = Settings {
        builders: Gate::Open,
        ..Settings::package()
    };
    render_module(items.expect("a document is one version"), &settings).to_string()
}

// The items of a selection from what was read and checked before.
fn whole(loaded: &LoadedSpec, api: Api, options: &Options) -> String {
    let selected = select(api, &options.selection, &options.overrides);
    let mut registry = VersionRegistry::new(&EmptyRegistry, &options.overrides);
    let names = assign_names_of_part(&selected.part, selected.whole.as_ref(), &registry);
    let context = LowerContext {
        sources: &loaded.sources,
        names: &names,
        registry: &registry,
        derives: &levain_codegen::model::extra_derives::ExtraDerives::default(),
    };
    let items = lower_items(&selected.part, context);
    registry.add(items);
    tokens(registry.into_parts().0.first())
}

#[test]
#[cfg_attr(not(has_shared_corpus), ignore = "needs ../shared/corpus beside the project")]
fn a_part_of_a_document_has_the_items_of_the_whole() {
    let (mut parts, mut differing) = (0, Vec::new());
    for path in documents_of("openapi") {
        let folder = path.parent().expect("a folder");
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let loaded = load_spec(folder, &name).expect("the document is there");
        let mut found = Findings::new(false);
        let specs = loaded.read(&mut found);
        let api = specs
            .first()
            .and_then(|spec| checked(spec, &Options::default(), &mut found).ok());
        let Some(api) = api else { continue };
        let step = (api.operations.len() / SAMPLES).max(1);
        for operation in api.operations.iter().step_by(step) {
            let options = only(operation);
            let Some(part) = generate_part(&loaded, &options) else {
                continue;
            };
            parts += 1;
            if tokens(part.items.first()) != whole(&loaded, api.clone(), &options) {
                differing.push(format!("{name}: {}", operation.key));
            }
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
    assert!(parts > 200, "{parts} parts");
}
