//! The program that is put beside a generated client: it makes each request that it is asked for by the client's builders, from JSON
//! texts of the parameters, and writes it as it goes over the wire.
//!
//! In: the lowered items. Out: the program's text, and what each operation can be given.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use levain_codegen::model::api::ParameterIn;
use levain_codegen::model::ident::Ident;
use levain_codegen::model::items::{
    BodyFormatItem, BodyItem, EndpointItem, Item, ItemKind, Items, RustType, SchemeKindItem,
};

use super::makers::Makers;

const START: &str = r#"//! Reads `operation<TAB>key<TAB>JSON…` lines, writes each request in hexadecimal digits, or why there is none.
#![allow(deprecated, unused)]

use std::collections::BTreeMap;
use std::io::BufRead;

use levain::json::{from_str, to_string};

type Fields<'l> = BTreeMap<&'l str, &'l str>;

fn json<T: levain::Value>(text: &str) -> Result<T, String> {
    from_str(text).map_err(|error| format!("{}: {error}", error.path().pointer()))
}

fn bytes(text: &str) -> Result<levain::Bytes, String> {
    Ok(json::<String>(text)?.into_bytes().into())
}

fn file(text: &str) -> Result<levain::FilePart, String> {
    Ok(levain::FilePart::new("file.bin", json::<String>(text)?))
}

fn list<T>(text: &str, make: impl Fn(&str) -> Result<T, String>) -> Result<Vec<T>, String> {
    let items = json::<Vec<levain::Json>>(text)?;
    items.iter().map(|item| make(&to_string(item).map_err(|error| error.to_string())?)).collect()
}

fn members(text: &str) -> Result<BTreeMap<String, String>, String> {
    let members = json::<levain::Map<levain::Json>>(text)?;
    let texts = members.iter().map(|(name, value)| Ok((name.to_owned(), to_string(value).map_err(|error| error.to_string())?)));
    texts.collect()
}

fn given<'l>(fields: &Fields<'l>, key: &str) -> Result<&'l str, String> {
    fields.get(key).copied().ok_or_else(|| format!("`{key}` is required"))
}

fn written<E: levain::Endpoint>(request: &E, host: &str) -> Result<String, String> {
    let request = request.http_with(host, &credentials()).map_err(|error| error.to_string())?;
    let target = request.uri().path_and_query().map_or("/", |target| target.as_str());
    let mut message = format!("{} {target} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n", request.method(), host.trim_start_matches("http://")).into_bytes();
    for (name, value) in request.headers() {
        message.extend_from_slice(name.as_str().as_bytes());
        message.extend_from_slice(b": ");
        message.extend_from_slice(value.as_bytes());
        message.extend_from_slice(b"\r\n");
    }
    let body = request.body();
    if !body.is_empty() || matches!(request.method().as_str(), "POST" | "PUT" | "PATCH") {
        message.extend_from_slice(format!("content-length: {}\r\n", body.len()).as_bytes());
    }
    message.extend_from_slice(b"\r\n");
    message.extend_from_slice(body);
    Ok(message.iter().map(|byte| format!("{byte:02x}")).collect())
}
"#;

const MAIN: &str = r#"
fn main() {
    let host = std::env::args().nth(1).unwrap_or_default();
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap_or_default();
        let mut parts = line.split('\t');
        let operation = parts.next().unwrap_or_default();
        let mut fields = Fields::new();
        while let (Some(key), Some(text)) = (parts.next(), parts.next()) {
            fields.insert(key, text);
        }
        match made(operation, &fields, &host) {
            Ok(digits) => println!("sent\t{digits}"),
            Err(why) => println!("refused\t{}", why.replace(['\n', '\t'], " ")),
        }
    }
}
"#;

/// What an operation of a client can be given.
pub struct ClientOperation {
    /// The keys of its parameters, those that are constants included.
    pub parameters: Vec<String>,
    /// The media types of its body.
    pub media_types: Vec<String>,
}

/// The operations of a client by their keys: `GET /pets`.
pub type ClientOperations = BTreeMap<String, ClientOperation>;

/// The key of a parameter: `query limit`. The names of headers have no case, and a whole query is in the query.
pub fn parameter_key(position: &str, wire: &str) -> String {
    match position {
        "header" => format!("header {}", wire.to_ascii_lowercase()),
        "querystring" => format!("query {wire}"),
        _ => format!("{position} {wire}"),
    }
}

/// The program, and the operations that it knows.
pub fn driver(package: &str, items: &Items) -> (String, ClientOperations) {
    let mut makers = Makers::new(package, items);
    let (mut functions, mut arms) = (credentials(&makers, items), String::new());
    let mut operations = ClientOperations::new();
    for item in &items.list {
        let ItemKind::Endpoint(endpoint) = &item.kind else {
            continue;
        };
        let number = operations.len();
        functions += &request_function(&mut makers, number, item, endpoint);
        let _ = writeln!(arms, "        {:?} => request_{number}(fields, host),", item.key);
        operations.insert(item.key.clone(), known(endpoint));
    }
    let made = format!(
        "\nfn made(operation: &str, fields: &Fields<'_>, host: &str) -> Result<String, String> {{\n    match operation {{\n{arms}        \
         _ => Err(String::from(\"the client has no such operation\")),\n    }}\n}}\n"
    );
    let text = [START, &functions, &makers.functions, &made, MAIN].concat();
    (text, operations)
}

fn known(endpoint: &EndpointItem) -> ClientOperation {
    let fields = endpoint
        .parameters
        .iter()
        .map(|parameter| (parameter.position, &parameter.wire));
    let constants = endpoint
        .constants
        .iter()
        .map(|parameter| (parameter.position, &parameter.wire));
    let parameters = fields
        .chain(constants)
        .map(|(position, wire)| parameter_key(word(position), wire));
    let formats = endpoint.body.iter().flat_map(formats);
    ClientOperation {
        parameters: parameters.collect(),
        media_types: formats.map(media_type).collect(),
    }
}

fn formats(body: &BodyItem) -> Vec<&BodyFormatItem> {
    match &body.content {
        Some(content) => content.variants.iter().map(|variant| &variant.format).collect(),
        None => body.formats.iter().collect(),
    }
}

fn media_type(format: &BodyFormatItem) -> String {
    match format {
        BodyFormatItem::Json(None) => "application/json",
        BodyFormatItem::Form(None) => "application/x-www-form-urlencoded",
        BodyFormatItem::Multipart(None) => "multipart/form-data",
        BodyFormatItem::Json(Some(media_type))
        | BodyFormatItem::Form(Some(media_type))
        | BodyFormatItem::Multipart(Some(media_type))
        | BodyFormatItem::Lines(media_type)
        | BodyFormatItem::Sequence(media_type)
        | BodyFormatItem::Text(media_type)
        | BodyFormatItem::Bytes(media_type) => media_type,
    }
    .to_owned()
}

// The value of the runtime's `BodyFormat`.
fn body_format(format: &BodyFormatItem) -> String {
    match format {
        BodyFormatItem::Json(None) => "Json".to_owned(),
        BodyFormatItem::Form(None) => "Form".to_owned(),
        BodyFormatItem::Form(Some(media_type)) => format!("FormAs({media_type:?})"),
        BodyFormatItem::Multipart(None) => "Multipart".to_owned(),
        BodyFormatItem::Multipart(Some(media_type)) => format!("MultipartAs({media_type:?})"),
        BodyFormatItem::Lines(media_type) => format!("Lines({media_type:?})"),
        BodyFormatItem::Sequence(media_type) => format!("Sequence({media_type:?})"),
        BodyFormatItem::Json(Some(media_type)) => format!("JsonAs({media_type:?})"),
        BodyFormatItem::Text(media_type) => format!("Text({media_type:?})"),
        BodyFormatItem::Bytes(media_type) => format!("Bytes({media_type:?})"),
    }
}

fn word(position: ParameterIn) -> &'static str {
    match position {
        ParameterIn::Path => "path",
        ParameterIn::Query => "query",
        ParameterIn::Header => "header",
        ParameterIn::Cookie => "cookie",
    }
}

// Something for every scheme that an operation requires.
fn credentials(makers: &Makers<'_>, items: &Items) -> String {
    let mut text = "\nfn credentials() -> levain::Credentials {\n    levain::Credentials::new()\n".to_owned();
    for item in &items.list {
        let ItemKind::Scheme(scheme) = &item.kind else {
            continue;
        };
        let secret = match &scheme.kind {
            SchemeKindItem::MutualTls => {
                text += "        .certificate()\n";
                continue;
            }
            SchemeKindItem::Basic => "(\"user\", \"password\")",
            SchemeKindItem::Http(name) if name.eq_ignore_ascii_case("digest") => {
                r#""username=\"a\", realm=\"b\", nonce=\"c\", uri=\"d\", response=\"e\"""#
            }
            _ => "\"secret\"",
        };
        let _ = writeln!(text, "        .give({}, {secret})", makers.path_of(item));
    }
    text + "}\n"
}

fn request_function(makers: &mut Makers<'_>, number: usize, item: &Item, endpoint: &EndpointItem) -> String {
    let mut text = format!(
        "\nfn request_{number}(fields: &Fields<'_>, host: &str) -> Result<String, String> {{\n    \
         let builder = {}::builder();\n",
        makers.path_of(item)
    );
    for parameter in &endpoint.parameters {
        let setter = Setter {
            key: parameter_key(word(parameter.position), &parameter.wire),
            ident: &parameter.ident,
            null: parameter.null_setter.as_ref(),
            is_optional: parameter.is_optional,
        };
        text += &setter.call(&makers.maker(&parameter.base));
    }
    if let Some(body) = &endpoint.body {
        text += &body_setter(makers, number, item, body);
    }
    text + "    written(&builder.build(), host)\n}\n"
}

fn body_setter(makers: &mut Makers<'_>, number: usize, item: &Item, body: &BodyItem) -> String {
    let setter = Setter {
        key: "body".to_owned(),
        ident: &body.ident,
        null: body.null_setter.as_ref(),
        is_optional: body.is_optional,
    };
    let Some(content) = &body.content else {
        let mut text = setter.call(&maker_of(makers, &body.base, body.formats.first()));
        if body.formats.len() > 1 {
            text += "    let builder = match given(fields, \"body as\").unwrap_or_default() {\n";
            for format in &body.formats {
                let (media_type, format) = (media_type(format), body_format(format));
                let _ = writeln!(
                    text,
                    "        {media_type:?} => builder.body_format(levain::BodyFormat::{format}),"
                );
            }
            text += "        _ => builder,\n    };\n";
        }
        return text;
    };
    let path = makers.path_in(item, &content.ident);
    let mut arms = String::new();
    for variant in &content.variants {
        let maker = maker_of(makers, &variant.of, Some(&variant.format));
        let (media_type, variant) = (media_type(&variant.format), variant.ident.source());
        let _ = writeln!(
            arms,
            "            {media_type:?} => Ok({path}::{variant}({maker}(text)?)),"
        );
    }
    let _ = write!(
        makers.functions,
        "\nfn content_{number}(fields: &Fields<'_>, text: &str) -> Result<{path}, String> {{\n    \
         match given(fields, \"body as\")? {{\n{arms}            \
         other => Err(format!(\"the body has no format `{{other}}`\")),\n    }}\n}}\n"
    );
    setter.call(&format!("(|text| content_{number}(fields, text))"))
}

// Raw bytes have no JSON, so they are those of a string.
fn maker_of(makers: &mut Makers<'_>, of: &RustType, format: Option<&BodyFormatItem>) -> String {
    let is_bytes = matches!(format, Some(BodyFormatItem::Bytes(_))) && *of == RustType::Runtime("Bytes");
    if is_bytes {
        "bytes".to_owned()
    } else {
        makers.maker(of)
    }
}

/// A field of a builder.
pub struct Setter<'i> {
    /// Its key among the fields.
    pub key: String,
    /// The setter.
    pub ident: &'i Ident,
    /// The setter of null.
    pub null: Option<&'i Ident>,
    /// Whether it need not be called.
    pub is_optional: bool,
}

impl Setter<'_> {
    /// The statement that calls the setter with what a maker makes of the field's text.
    pub fn call(&self, maker: &str) -> String {
        let (key, ident) = (&self.key, self.ident.source());
        let mut arms = String::new();
        if let Some(null) = self.null {
            let _ = writeln!(arms, "        Ok(\"null\") => builder.{}(),", null.source());
        }
        let _ = writeln!(arms, "        Ok(text) => builder.{ident}({maker}(text)?),");
        arms += if self.is_optional {
            "        Err(_) => builder,\n"
        } else {
            "        Err(why) => return Err(why),\n"
        };
        format!("    let builder = match given(fields, {key:?}) {{\n{arms}    }};\n")
    }
}
