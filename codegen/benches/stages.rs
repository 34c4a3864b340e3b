//! The stages from a spec to files on disk: of the Bakeronline spec, of a native spec of 2,000 endpoints and 5,000 types, and of an
//! OpenAPI document as large as those.
//!
//! `cargo bench -p levain-codegen --bench stages`

#![allow(missing_docs, reason = "a bench, not a library")]

use std::fmt::Write as _;
use std::path::Path;

use divan::Bencher;
use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diagnostics::location::{FileId, Sources};
use levain_codegen::frontend::openapi::read_openapi;
use levain_codegen::frontend::read_folder;
use levain_codegen::frontend::text::yaml_tree::read_yaml;
use levain_codegen::model::files::Files;
use levain_codegen::model::spec::Spec;
use levain_codegen::naming::EmptyRegistry;
use levain_codegen::options::Options;
use levain_codegen::pipeline::{checked, generate_items, package};

fn main() {
    divan::main();
}

#[derive(Clone, Copy, Debug)]
enum Input {
    Bakeronline,
    Native,
    OpenApi,
}

const ALL: [Input; 3] = [Input::Bakeronline, Input::Native, Input::OpenApi];
const IN_YAML: [Input; 2] = [Input::Bakeronline, Input::Native];

struct Loaded {
    input: Input,
    sources: Sources,
    files: Vec<FileId>,
}

impl Loaded {
    fn new(input: Input) -> Self {
        let texts = match input {
            Input::Bakeronline => bakeronline(),
            Input::Native => vec![("big/1.0.0.yaml".to_owned(), native(2_000, 5_000))],
            Input::OpenApi => vec![("big.json".to_owned(), openapi(2_000, 5_000))],
        };
        let mut sources = Sources::default();
        let files = texts.into_iter().map(|(name, text)| sources.add(name, text));
        let files = files.collect();
        Self {
            input,
            sources,
            files,
        }
    }

    fn read(&self) -> Vec<Spec> {
        let mut found = Findings::default();
        match self.input {
            Input::OpenApi => read_openapi(self.files[0], &self.sources, &mut found)
                .into_iter()
                .collect(),
            _ => read_folder(&self.files, &self.sources, &mut found),
        }
    }

    fn generate(&self, specs: &[Spec]) -> Files {
        let (options, mut found) = (Options::default(), Findings::default());
        let specs = specs.to_vec();
        let generated = generate_items(specs, &self.sources, &options, &EmptyRegistry, &mut found);
        package(&generated.expect("the inputs have no errors"), "client").files
    }
}

#[divan::bench(args = IN_YAML)]
fn parse_yaml_alone(bencher: Bencher<'_, '_>, input: Input) {
    let loaded = Loaded::new(input);
    bencher.bench(|| {
        let mut found = Findings::default();
        let trees = loaded.files.iter();
        trees
            .map(|file| read_yaml(*file, &loaded.sources, &mut found))
            .collect::<Vec<_>>()
    });
}

#[divan::bench(args = ALL)]
fn read(bencher: Bencher<'_, '_>, input: Input) {
    let loaded = Loaded::new(input);
    bencher.bench(|| loaded.read());
}

#[divan::bench(args = ALL)]
fn decide_and_check_all(bencher: Bencher<'_, '_>, input: Input) {
    let specs = Loaded::new(input).read();
    bencher.bench(|| {
        let mut found = Findings::default();
        specs
            .iter()
            .map(|spec| checked(spec, &Options::default(), &mut found).is_ok())
            .collect::<Vec<_>>()
    });
}

#[divan::bench(args = ALL)]
fn read_and_generate(bencher: Bencher<'_, '_>, input: Input) {
    let loaded = Loaded::new(input);
    bencher.bench(|| loaded.generate(&loaded.read()));
}

#[divan::bench(args = ALL)]
fn write_files_alone(bencher: Bencher<'_, '_>, input: Input) {
    let loaded = Loaded::new(input);
    let files = loaded.generate(&loaded.read());
    let folder = std::env::temp_dir().join(format!("levain-stages-{}", std::process::id()));
    bencher.bench(|| {
        for (path, text) in files.iter() {
            let to = folder.join(path);
            std::fs::create_dir_all(to.parent().expect("in a folder")).expect("can be made");
            std::fs::write(to, text).expect("can be written");
        }
    });
    std::fs::remove_dir_all(folder).expect("was made above");
}

fn bakeronline() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/bakeronline");
    let entries = std::fs::read_dir(folder).expect("the folder is part of the repository");
    let paths = entries.map(|entry| entry.expect("its entries can be listed").path());
    let specs = paths.filter(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    specs
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a spec is text");
            (path.to_string_lossy().into_owned(), text)
        })
        .collect()
}

fn native(endpoints: usize, types: usize) -> String {
    let mut text =
        "levain: 1\napi: big\nversion: \"1.0.0\"\nhosts:\n  api: https://api.example.com\n\ntypes:\n"
            .to_owned();
    for index in 0..types {
        let next = (index + 1) % types;
        let _ = write!(
            text,
            "  Thing{index}:\n    doc: The thing of this number.\n    fields:\n      id: Int\n      \
             name: {{type: String, length: 1..80, doc: What it is called.}}\n      note?: String\n      next?: Thing{next}\n"
        );
    }
    text.push_str("\nendpoints:\n");
    for index in 0..endpoints {
        let _ = write!(
            text,
            "  GET /things{index}/@id:\n    name: thing_{index}\n    group: group_{}\n    host: api\n    path: {{id: Int}}\n    \
             query:\n      page?: Int\n      filter?: String\n    response: {{200: Thing{index}}}\n",
            index % 40
        );
    }
    text
}

fn openapi(endpoints: usize, types: usize) -> String {
    let mut text = String::from(r#"{"openapi":"3.0.3","info":{"title":"big","version":"1"},"paths":{"#);
    for index in 0..endpoints {
        let comma = if index == 0 { "" } else { "," };
        let group = index % 40;
        let _ = write!(
            text,
            r##"{comma}"/things{index}/{{id}}":{{"get":{{"operationId":"thing_{index}","tags":["group {group}"],"parameters":[
            {{"name":"id","in":"path","required":true,"schema":{{"type":"integer"}}}},
            {{"name":"page","in":"query","schema":{{"type":"integer","minimum":1}}}}],"responses":{{"200":{{"description":"A thing.",
            "content":{{"application/json":{{"schema":{{"$ref":"#/components/schemas/Thing{index}"}}}}}}}}}}}}}}"##
        );
    }
    text.push_str(r#"},"components":{"schemas":{"#);
    for index in 0..types {
        let (comma, next) = (if index == 0 { "" } else { "," }, (index + 1) % types);
        let _ = write!(
            text,
            r##"{comma}"Thing{index}":{{"type":"object","description":"The thing of this number.","required":["id","name"],
            "properties":{{"id":{{"type":"integer"}},"name":{{"type":"string","minLength":1,"maxLength":80}},
            "note":{{"type":"string"}},"next":{{"$ref":"#/components/schemas/Thing{next}"}}}}}}"##
        );
    }
    text.push_str("}}}");
    text
}
