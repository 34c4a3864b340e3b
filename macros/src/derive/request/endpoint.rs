//! What a request says of its endpoint: method, path, host, authentication, constants, responses.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream};
use syn::{LitStr, Path};

use super::Request;
use super::body::{Format, formats};
use super::field::Place;
use super::security;
use crate::derive::attributes::Attributes;
use crate::derive::builder::InVersions;
use crate::derive::values::{Constant, constants};

/// The endpoint of a request.
pub struct Endpoint {
    pub method: LitStr,
    pub path: LitStr,
    host: TextOrConstant,
    name: LitStr,
    version_header: Option<LitStr>,
    version: Option<TextOrConstant>,
    auth: Option<Ident>,
    security: Option<TokenStream>,
    /// Constants, each with the method of `Parts` that writes it.
    pub constants: Vec<(&'static str, Constant)>,
    /// Constant members of the body.
    pub members: Vec<Constant>,
    /// The format of a body that is made of members.
    pub format: Option<Format>,
    responses: Option<Path>,
    pub redirect: Option<Path>,
    pub redirect_error: Option<Path>,
    pub echoes: Option<Ident>,
    pub issuer: Option<LitStr>,
    pub builder: Option<Ident>,
    /// Where `Default` is asked for.
    pub default: Option<Span>,
}

/// A host or a version: its text, or the constant of a module, whose requests other versions may have too.
enum TextOrConstant {
    Text(LitStr),
    Constant(Path),
}

impl TextOrConstant {
    const FORM: &'static str = "a string in quotes, or the path of a constant";
}

impl Parse for TextOrConstant {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitStr) {
            return input.parse().map(Self::Text);
        }
        input.call(Path::parse_mod_style).map(Self::Constant)
    }
}

impl ToTokens for TextOrConstant {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Text(text) => text.to_tokens(tokens),
            Self::Constant(path) => path.to_tokens(tokens),
        }
    }
}

/// The keys of methods, with the method of each.
pub const METHODS: &[(&str, &str)] = &[
    ("get", "GET"),
    ("put", "PUT"),
    ("post", "POST"),
    ("delete", "DELETE"),
    ("options", "OPTIONS"),
    ("head", "HEAD"),
    ("patch", "PATCH"),
    ("trace", "TRACE"),
];

impl Endpoint {
    /// Takes what the attributes of the struct say.
    pub fn take(attributes: &mut Attributes, ident: &Ident, levain: &TokenStream) -> Self {
        let (method, path) = route(attributes, ident);
        let host = host(attributes);
        let mut all = Vec::new();
        for place in ["path", "query", "header", "cookie"] {
            for (_, list) in attributes.take_lists(place) {
                all.extend(
                    constants(attributes, list, levain)
                        .into_iter()
                        .map(|constant| (place, constant)),
                );
            }
        }
        let mut members = Vec::new();
        for (_, list) in attributes.take_lists("equals") {
            members.extend(constants(attributes, list, levain));
        }
        for constant in all.iter().map(|(_, constant)| constant).chain(&members) {
            if constant.is_optional {
                attributes.error(
                    &constant.name,
                    "a constant is always sent, so it is not `optional`",
                );
            }
        }
        let auth = attributes.ident("auth");
        if let Some(auth) = auth
            .as_ref()
            .filter(|auth| !["none", "optional", "bearer"].iter().any(|known| auth == known))
        {
            attributes.error(
                auth,
                "`auth` is `none`, `optional` or `bearer`; other schemes are constants in `security(…)`",
            );
        }
        let security = security::take(attributes).or_else(|| attributes.take_internal("security_value"));
        if let (Some(auth), true) = (&auth, security.is_some()) {
            attributes.error(auth, "`security` says what is required: drop `auth`");
        }
        let name = attributes.string("name");
        Self {
            method,
            path,
            host,
            name: name.unwrap_or_else(|| LitStr::new(&snake_case(&ident.to_string()), ident.span())),
            version_header: attributes.string("version_header"),
            version: attributes.parsed("version", TextOrConstant::FORM),
            auth,
            security,
            constants: all,
            members,
            format: struct_format(attributes),
            responses: attributes.path("responses"),
            redirect: attributes.path("redirect"),
            redirect_error: attributes.path("redirect_error"),
            echoes: attributes.ident("echoes"),
            issuer: attributes.string("issuer"),
            builder: attributes.ident("builder"),
            default: attributes.word("default"),
        }
    }

    /// What versions of the API share of the request: where its version or its host is a constant of its module, they may have it too.
    pub fn in_versions(&self) -> Option<InVersions> {
        let has_host_of_version = matches!(self.host, TextOrConstant::Constant(_));
        let has_version = matches!(self.version, Some(TextOrConstant::Constant(_)));
        (has_version || has_host_of_version).then_some(InVersions { has_host_of_version })
    }

    /// Whether the path has a parameter of this name.
    pub fn has_path_parameter(&self, name: &str) -> bool {
        self.path_parameters().iter().any(|parameter| parameter == name)
    }

    /// The names in braces of the path.
    pub fn path_parameters(&self) -> Vec<String> {
        let text = self.path.value();
        let starts = text.split('{').skip(1);
        starts
            .filter_map(|rest| rest.split_once('}'))
            .map(|(name, _)| name.trim_start_matches('/').to_owned())
            .collect()
    }

    /// Whether a parameter of the path is a segment that may be absent: `/things{/id}` (RFC 6570, section 3.2.6).
    pub fn is_optional_segment(&self, name: &str) -> bool {
        self.path.value().ends_with(&format!("{{/{name}}}"))
    }

    /// Whether fields are members of the body unless they say something else.
    pub fn has_members(&self) -> bool {
        !matches!(self.method.value().as_str(), "GET" | "HEAD" | "DELETE")
    }
}

fn host(attributes: &mut Attributes) -> TextOrConstant {
    let host = attributes.parsed("host", TextOrConstant::FORM);
    if let Some(TextOrConstant::Text(host)) = &host
        && host.value().ends_with('/')
    {
        attributes.error(
            host,
            "the path begins with `/`, so the host does not end with one",
        );
    }
    host.unwrap_or_else(|| TextOrConstant::Text(LitStr::new("", Span::call_site())))
}

fn struct_format(attributes: &mut Attributes) -> Option<Format> {
    let entry = attributes.take("body")?;
    let span = entry.span;
    let formats = formats(attributes, entry);
    if formats.len() > 1 {
        attributes.error_at(span, "members are sent in one format; for a choice, put them into a struct that derives `levain::Object`, and mark the field with `body(json, form)`");
    }
    formats.into_iter().next()
}

fn route(attributes: &mut Attributes, ident: &Ident) -> (LitStr, LitStr) {
    let mut routes: Vec<(LitStr, LitStr)> = Vec::new();
    for (key, method) in METHODS {
        if let Some(path) = attributes.string(key) {
            routes.push((LitStr::new(method, path.span()), path));
        }
    }
    let method = attributes.string("method");
    let path = if method.is_some() || attributes.has_value("path") {
        attributes.string("path")
    } else {
        None
    };
    match (method, path) {
        (Some(method), Some(path)) => routes.push((method, path)),
        (Some(method), None) => attributes.error(method, "`method` needs its path: `path = \"/things\"`"),
        (None, Some(path)) => attributes.error(
            path,
            "`path` needs its method: write `get = \"/things\"`, or `method = \"…\"` beside it",
        ),
        (None, None) => {}
    }
    let mut routes = routes.into_iter();
    let Some((method, path)) = routes.next() else {
        attributes.error(
            ident,
            "a request says its method and path: `#[levain(get = \"/things/{id}\")]`",
        );
        return (LitStr::new("GET", ident.span()), LitStr::new("/", ident.span()));
    };
    for (_, again) in routes {
        attributes.error(again, "a request has one method and one path");
    }
    check_path(attributes, &path);
    (method, path)
}

fn check_path(attributes: &mut Attributes, path: &LitStr) {
    let text = path.value();
    if !text.starts_with('/') && !text.starts_with("{/") && !text.is_empty() {
        attributes.error(path, "a path begins with `/`");
    }
    if text.contains('?') {
        attributes.error(
            path,
            "a path has no query: make its parameters fields, or constants in `query(…)`",
        );
    }
    let mut is_open = false;
    for character in text.chars() {
        is_open = match (character, is_open) {
            ('{', false) => true,
            ('}', true) => false,
            ('{' | '}', _) => {
                attributes.error(path, "a parameter of a path stands in braces: `/things/{id}`");
                return;
            }
            (_, open) => open,
        };
    }
    if is_open {
        attributes.error(path, "a `{` of the path has no `}`");
    }
}

/// `ShopProducts` as `shop_products`.
fn snake_case(name: &str) -> String {
    let mut text = String::with_capacity(name.len() + 4);
    let characters: Vec<char> = name.chars().collect();
    for (index, character) in characters.iter().enumerate() {
        let after_lower = index > 0 && !characters[index - 1].is_uppercase() && characters[index - 1] != '_';
        let before_lower = index > 0 && characters.get(index + 1).is_some_and(|next| next.is_lowercase());
        if character.is_uppercase()
            && index > 0
            && characters[index - 1] != '_'
            && (after_lower || before_lower)
        {
            text.push('_');
        }
        text.extend(character.to_lowercase());
    }
    text
}

impl Request<'_> {
    /// The impl of `Endpoint`.
    pub(super) fn endpoint_impl(&self) -> TokenStream {
        let (levain, endpoint, ident) = (&self.levain, &self.endpoint, &self.input.ident);
        let (name, path, host) = (&endpoint.name, &endpoint.path, &endpoint.host);
        let method = self.method();
        let auth = endpoint.auth.as_ref().map(|auth| {
            let kind = match auth.to_string().as_str() {
                "bearer" => quote!(Bearer),
                "optional" => quote!(Optional),
                _ => quote!(None),
            };
            quote!(const AUTH: #levain::Auth = #levain::Auth::#kind;)
        });
        let security = endpoint.security.as_ref();
        let security = security.map(|sets| quote!(const SECURITY: #levain::Security = #sets;));
        let version = self.version();
        let response = endpoint
            .responses
            .as_ref()
            .map_or_else(|| quote!(()), ToTokens::to_token_stream);
        let parts = self.parts();
        let generics = self.bounded();
        let (impl_generics, _, bounds) = generics.split_for_impl();
        let (_, type_generics, _) = self.input.generics.split_for_impl();
        quote! {
            impl #impl_generics #levain::Endpoint for #ident #type_generics #bounds {
                const NAME: &'static str = #name;
                const METHOD: #levain::Method = #method;
                const PATH: &'static str = #path;
                const HOST: &'static str = #host;
                #auth
                #security
                #version
                const PACKAGE: (
                    ::core::option::Option<&'static str>,
                    ::core::option::Option<&'static str>,
                ) = (
                    ::core::option_env!("CARGO_PKG_NAME"),
                    ::core::option_env!("CARGO_PKG_VERSION"),
                );
                type Response = #response;

                #parts
            }
        }
    }

    fn method(&self) -> TokenStream {
        let (levain, method) = (&self.levain, &self.endpoint.method);
        let known = METHODS.iter().any(|(_, known)| *known == method.value());
        if known {
            let method = Ident::new(&method.value(), Span::call_site());
            return quote!(#levain::Method::#method);
        }
        quote!(#levain::Method::of(#method))
    }

    fn version(&self) -> Option<TokenStream> {
        let header = self.endpoint.version_header.as_ref()?;
        let lower = LitStr::new(&header.value().to_ascii_lowercase(), header.span());
        let version = self.endpoint.version.as_ref()?;
        Some(quote! {
            const VERSION: ::core::option::Option<(&'static str, &'static str)> =
                ::core::option::Option::Some((#lower, #version));
        })
    }

    /// Reports what does not go together.
    pub(super) fn check(&self, errors: &mut crate::derive::Errors) {
        let endpoint = &self.endpoint;
        match (&endpoint.version_header, &endpoint.version) {
            (Some(header), None) => errors.at(
                header,
                "which version is sent? Give it with `version = \"1.7.0\"`, or `version = VERSION` for a constant",
            ),
            (None, Some(version)) => errors.at(version, "which header sends the version? Name it: `version_header = \"x-version\"`"),
            _ => {}
        }
        for name in endpoint.path_parameters() {
            let is_field = self
                .fields
                .iter()
                .any(|field| field.place.is_path() && field.wire.value() == name);
            let is_constant = endpoint
                .constants
                .iter()
                .any(|(place, constant)| *place == "path" && constant.name.value() == name);
            let is_flattened = self.fields.iter().any(|field| match &field.place {
                Place::Flattened(flatten) => flatten.has_path_parameter(&name),
                _ => false,
            });
            if !is_field && !is_constant && !is_flattened {
                errors.at(&endpoint.path, format!("the path needs a field `{name}`"));
            }
        }
        self.check_fields(errors);
    }
}
