//! The keys of every kind of object but schemas, of all versions of OpenAPI together.

use super::schemas::SCHEMA;
use super::{Inside, Key, Object, read, reported, unread, with};

/// Every kind of object.
pub(super) const ALL: &[Object] = &[
    Object::Document,
    Object::Info,
    Object::Server,
    Object::ServerVariable,
    Object::Components,
    Object::PathItem,
    Object::Operation,
    Object::Parameter,
    Object::RequestBody,
    Object::MediaType,
    Object::Encoding,
    Object::Response,
    Object::Header,
    Object::Example,
    Object::Tag,
    Object::Schema,
    Object::Discriminator,
    Object::SecurityScheme,
    Object::Flows,
    Object::Flow,
];

const NO_LINKS: &str = "docs do not link to other pages";
const NO_EXAMPLES: &str = "docs show the examples of parameters only";

/// The keys of a kind of object.
pub(super) const fn keys_of(object: Object) -> &'static [Key] {
    match object {
        Object::Document => DOCUMENT,
        Object::Info => INFO,
        Object::Server => SERVER,
        Object::ServerVariable => SERVER_VARIABLE,
        Object::Components => COMPONENTS,
        Object::PathItem => PATH_ITEM,
        Object::Operation => OPERATION,
        Object::Parameter => PARAMETER,
        Object::RequestBody => REQUEST_BODY,
        Object::MediaType => MEDIA_TYPE,
        Object::Encoding => ENCODING,
        Object::Response => RESPONSE,
        Object::Header => HEADER,
        Object::Example => EXAMPLE,
        Object::Tag => TAG,
        Object::Schema => SCHEMA,
        Object::Discriminator => DISCRIMINATOR,
        Object::SecurityScheme => SECURITY_SCHEME,
        Object::Flows => FLOWS,
        Object::Flow => FLOW,
    }
}

const DOCUMENT: &[Key] = &[
    read("openapi"),
    read("swagger"),
    read("$self"),
    with("info", Inside::One(Object::Info)),
    reported(
        "jsonSchemaDialect",
        "every schema is read in the dialect of its version of OpenAPI",
    ),
    with("servers", Inside::List(Object::Server)),
    with("paths", Inside::Map(Object::PathItem)),
    with("x-ms-paths", Inside::Map(Object::PathItem)),
    with("webhooks", Inside::Map(Object::PathItem)),
    with("components", Inside::One(Object::Components)),
    read("security"),
    with("tags", Inside::List(Object::Tag)),
    unread("externalDocs", NO_LINKS),
    read("host"),
    read("basePath"),
    read("schemes"),
    read("consumes"),
    read("produces"),
    with("definitions", Inside::Map(Object::Schema)),
    with("parameters", Inside::Map(Object::Parameter)),
    with("responses", Inside::Map(Object::Response)),
    with("securityDefinitions", Inside::Map(Object::SecurityScheme)),
];

const INFO: &[Key] = &[
    read("title"),
    read("version"),
    read("description"),
    read("summary"),
    unread("termsOfService", NO_LINKS),
    unread("contact", NO_LINKS),
    unread("license", "it is the license of the API, not of its client"),
];

const SERVER: &[Key] = &[
    read("url"),
    read("name"),
    read("description"),
    with("variables", Inside::Map(Object::ServerVariable)),
];

const SERVER_VARIABLE: &[Key] = &[read("enum"), read("default"), read("description")];

const COMPONENTS: &[Key] = &[
    with("schemas", Inside::Map(Object::Schema)),
    with("responses", Inside::Map(Object::Response)),
    with("parameters", Inside::Map(Object::Parameter)),
    with("requestBodies", Inside::Map(Object::RequestBody)),
    with("headers", Inside::Map(Object::Header)),
    with("securitySchemes", Inside::Map(Object::SecurityScheme)),
    with("pathItems", Inside::Map(Object::PathItem)),
    with("mediaTypes", Inside::Map(Object::MediaType)),
    with("callbacks", Inside::Maps(Object::PathItem)),
    with("examples", Inside::Map(Object::Example)),
    unread(
        "links",
        "links between operations are not used, which is reported where one is",
    ),
];

const PATH_ITEM: &[Key] = &[
    read("$ref"),
    read("summary"),
    read("description"),
    with("servers", Inside::List(Object::Server)),
    with("parameters", Inside::List(Object::Parameter)),
    with("get", Inside::One(Object::Operation)),
    with("put", Inside::One(Object::Operation)),
    with("post", Inside::One(Object::Operation)),
    with("delete", Inside::One(Object::Operation)),
    with("options", Inside::One(Object::Operation)),
    with("head", Inside::One(Object::Operation)),
    with("patch", Inside::One(Object::Operation)),
    with("trace", Inside::One(Object::Operation)),
    with("query", Inside::One(Object::Operation)),
    with("additionalOperations", Inside::Map(Object::Operation)),
];

const OPERATION: &[Key] = &[
    read("tags"),
    read("summary"),
    read("description"),
    unread("externalDocs", NO_LINKS),
    read("operationId"),
    with("parameters", Inside::List(Object::Parameter)),
    with("requestBody", Inside::One(Object::RequestBody)),
    with("responses", Inside::Map(Object::Response)),
    with("callbacks", Inside::Maps(Object::PathItem)),
    read("deprecated"),
    read("security"),
    with("servers", Inside::List(Object::Server)),
    read("consumes"),
    read("produces"),
    unread(
        "schemes",
        "every request is sent to the server that the caller chooses",
    ),
];

const PARAMETER: &[Key] = &[
    read("$ref"),
    read("name"),
    read("in"),
    read("description"),
    read("required"),
    read("deprecated"),
    read("allowEmptyValue"),
    read("style"),
    read("explode"),
    read("allowReserved"),
    with("schema", Inside::One(Object::Schema)),
    with("content", Inside::Map(Object::MediaType)),
    read("example"),
    with("examples", Inside::Map(Object::Example)),
    read("collectionFormat"),
];

const REQUEST_BODY: &[Key] = &[
    read("$ref"),
    unread("summary", "it stands beside a reference only"),
    read("description"),
    with("content", Inside::Map(Object::MediaType)),
    read("required"),
];

const MEDIA_TYPE: &[Key] = &[
    read("$ref"),
    unread("summary", "it stands beside a reference only"),
    unread("description", "it stands beside a reference only"),
    with("schema", Inside::One(Object::Schema)),
    with("itemSchema", Inside::One(Object::Schema)),
    unread("example", NO_EXAMPLES),
    unread("examples", NO_EXAMPLES),
    with("encoding", Inside::Map(Object::Encoding)),
    reported("prefixEncoding", "parts of multipart bodies have names"),
    reported("itemEncoding", "parts of multipart bodies have names"),
];

const ENCODING: &[Key] = &[
    read("contentType"),
    reported("headers", "parts have the headers that their types need"),
    read("style"),
    read("explode"),
    read("allowReserved"),
    reported("encoding", "a part is no multipart body in turn"),
    reported("prefixEncoding", "a part is no multipart body in turn"),
    reported("itemEncoding", "a part is no multipart body in turn"),
];

const RESPONSE: &[Key] = &[
    read("$ref"),
    read("summary"),
    read("description"),
    with("headers", Inside::Map(Object::Header)),
    with("content", Inside::Map(Object::MediaType)),
    read("links"),
    with("schema", Inside::One(Object::Schema)),
    read("examples"),
];

const HEADER: &[Key] = &[
    read("$ref"),
    read("description"),
    read("required"),
    unread(
        "deprecated",
        "a header that is received is not chosen by the caller",
    ),
    unread("style", "headers have a single style"),
    unread("explode", "lists in headers are read alike in both forms"),
    with("schema", Inside::One(Object::Schema)),
    with("content", Inside::Map(Object::MediaType)),
    unread("example", NO_EXAMPLES),
    unread("examples", NO_EXAMPLES),
    reported("collectionFormat", "lists in headers are separated by commas"),
    unread("name", "the name of a header is its key"),
    unread("in", "a header is in the header"),
    unread("allowEmptyValue", "it is for queries"),
    unread("allowReserved", "nothing is encoded in headers"),
];

const EXAMPLE: &[Key] = &[
    unread("$ref", "docs show the examples that stand at a parameter itself"),
    unread("summary", NO_EXAMPLES),
    unread("description", NO_EXAMPLES),
    read("value"),
    read("dataValue"),
    unread("serializedValue", "examples are shown as values of their types"),
    unread("externalValue", "no file is read for an example"),
];

const TAG: &[Key] = &[
    read("name"),
    read("summary"),
    read("description"),
    unread("externalDocs", NO_LINKS),
    unread("parent", "a group is a module, and modules are not nested"),
    unread("kind", "every tag is a group"),
];

const DISCRIMINATOR: &[Key] = &[read("propertyName"), read("mapping"), read("defaultMapping")];

const SECURITY_SCHEME: &[Key] = &[
    read("$ref"),
    unread("summary", "it stands beside a reference only"),
    read("type"),
    read("description"),
    read("name"),
    read("in"),
    read("scheme"),
    read("bearerFormat"),
    with("flows", Inside::One(Object::Flows)),
    read("openIdConnectUrl"),
    reported("oauth2MetadataUrl", "the addresses in `flows` are used"),
    read("deprecated"),
    read("flow"),
    read("authorizationUrl"),
    read("tokenUrl"),
    read("scopes"),
];

const FLOWS: &[Key] = &[
    with("implicit", Inside::One(Object::Flow)),
    with("password", Inside::One(Object::Flow)),
    with("clientCredentials", Inside::One(Object::Flow)),
    with("authorizationCode", Inside::One(Object::Flow)),
    with("deviceAuthorization", Inside::One(Object::Flow)),
];

const FLOW: &[Key] = &[
    read("authorizationUrl"),
    read("tokenUrl"),
    read("refreshUrl"),
    read("scopes"),
    unread(
        "deviceAuthorizationUrl",
        "the flow of devices is left to the caller",
    ),
];
