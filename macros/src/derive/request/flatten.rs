//! `flatten`: the fields of a struct of parameters, each as a parameter of the request or a member of its body.
//!
//! In: the attributes of the field, and what a spec says of the parameters that no other field has. Out: the table of the runtime, and
//! assertions in constants: only the compiler sees the fields of another type.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::spanned::Spanned;

use super::Request;
use super::endpoint::Endpoint;
use super::field::{Place, RequestField, default_style, implied};
use super::style::style;
use crate::derive::attributes::{Attributes, Entry, Value, entries};
use crate::derive::constraints::Constraints;

/// Where the fields of a struct go.
pub struct Flatten {
    // Where a field goes that no spec gives a place to: a method of `Parts`, or `body`.
    place: &'static str,
    style: Option<TokenStream>,
    against_spec: Option<AgainstSpec>,
}

/// What a spec has for the fields.
struct AgainstSpec {
    title: String,
    parameters: Vec<SpecParameter>,
}

struct SpecParameter {
    name: String,
    place: &'static str,
    style: Option<TokenStream>,
    constraints: TokenStream,
    is_required: bool,
}

impl Flatten {
    /// Reports keys that concern one value, and not each field.
    pub fn check_keys(attributes: &mut Attributes, span: Span, options: usize) {
        for key in ["rename", "nullable", "default"] {
            if attributes.has(key) {
                let message = format!("`{key}` is said at the fields of the flattened struct, not here");
                attributes.error_at(attributes.span(key).unwrap_or(span), message);
                attributes.take(key);
            }
        }
        if options > 1 {
            attributes.error_at(
                span,
                "a flattened struct is there or is absent: one `Option` suffices",
            );
        }
    }

    /// `flatten`, beside the place of the fields. A place that has no fields is reported, and the query stands for it.
    pub fn take(
        attributes: &mut Attributes,
        span: Span,
        place: &Place,
        style: Option<TokenStream>,
        endpoint: &Endpoint,
        levain: &TokenStream,
    ) -> Self {
        let place = match place {
            Place::Parameter("path") => {
                let message = "the fields of a flattened struct go to the query, to headers, to cookies or to the body; one in the path is a field of the request";
                attributes.error_at(span, message);
                "query"
            }
            Place::Parameter(place) => place,
            Place::Member => "body",
            _ => {
                attributes.error_at(span, "a flattened field has no place of its own: its fields go to `query`, `header`, `cookie`, or to the body that is made of fields");
                "query"
            }
        };
        let against_spec = attributes.take_internal("flattened");
        Self {
            place,
            style,
            against_spec: against_spec.and_then(|tokens| AgainstSpec::of(tokens, endpoint, levain)),
        }
    }

    fn parameters(&self) -> &[SpecParameter] {
        let spec = self.against_spec.as_ref();
        spec.map_or(&[], |spec| &spec.parameters)
    }

    /// Whether some fields are members of the body.
    pub fn has_members(&self) -> bool {
        self.places().any(|place| place == "body")
    }

    /// Whether some fields are parameters.
    pub fn has_parameters(&self) -> bool {
        self.places().any(|place| place != "body")
    }

    /// Whether the struct may have this parameter of the path.
    pub fn has_path_parameter(&self, name: &str) -> bool {
        self.parameters()
            .iter()
            .any(|parameter| parameter.place == "path" && parameter.name == name)
    }

    // Of a spec whose body has no members, nothing goes there.
    fn places(&self) -> impl Iterator<Item = &'static str> {
        let own = self.parameters().is_empty().then_some(self.place);
        own.into_iter()
            .chain(self.parameters().iter().map(|parameter| parameter.place))
    }

    /// A reference to the runtime's `Flattened`.
    pub fn table(&self, levain: &TokenStream) -> TokenStream {
        let field =
            |name: &str, place: &'static str, style: Option<&TokenStream>, constraints: &TokenStream| {
                let style = style_of(style, place, levain);
                let place = Ident::new(&capitalized(place), Span::call_site());
                quote! {
                    #levain::FlatField {
                        name: #name,
                        parameter_in: #levain::ParameterIn::#place,
                        style: #style,
                        constraints: &[#constraints],
                    }
                }
            };
        let named = self.parameters().iter().map(|parameter| {
            field(
                &parameter.name,
                parameter.place,
                parameter.style.as_ref(),
                &parameter.constraints,
            )
        });
        // Where the spec has members and parameters, an additional property is a member.
        let others = if self.has_members() { "body" } else { self.place };
        let others = field("", others, self.style.as_ref(), &TokenStream::new());
        quote!(const { &#levain::Flattened { named: &[#(#named),*], others: #others } })
    }
}

/// `query` as `Query`.
fn capitalized(place: &str) -> String {
    let (first, rest) = place.split_at(1);
    first.to_uppercase() + rest
}

fn style_of(style: Option<&TokenStream>, place: &'static str, levain: &TokenStream) -> TokenStream {
    style.cloned().unwrap_or_else(|| {
        let default = default_style(&Place::Parameter(place)).to_uppercase();
        let default = Ident::new(&default, Span::call_site());
        quote!(#levain::Style::#default)
    })
}

impl AgainstSpec {
    // `("GET /path", "name"(query, required, length = "1.."), …)`, as the comparison with the spec writes it.
    fn of(tokens: TokenStream, endpoint: &Endpoint, levain: &TokenStream) -> Option<Self> {
        let TokenTree::Group(group) = tokens.into_iter().next()? else {
            return None;
        };
        let mut entries = entries(group.stream()).ok()?.into_iter();
        let title = entries.next()?.key;
        Some(Self {
            title,
            parameters: entries
                .filter_map(|entry| SpecParameter::of(entry, endpoint, levain))
                .collect(),
        })
    }
}

impl SpecParameter {
    fn of(entry: Entry, endpoint: &Endpoint, levain: &TokenStream) -> Option<Self> {
        let Value::List(list) = entry.value else {
            return None;
        };
        let mut attributes = Attributes::of_entries("a parameter", entries(list).ok()?.into_iter());
        let places = ["path", "query", "header", "cookie"];
        let given = places.into_iter().find(|place| attributes.take(place).is_some());
        let place = given.map_or_else(|| implied(endpoint, &entry.key), Place::Parameter);
        let style = style(&mut attributes, default_style(&place), levain);
        Some(Self {
            name: entry.key,
            style,
            constraints: Constraints::take(&mut attributes, None, levain).list(levain),
            is_required: attributes.word("required").is_some(),
            place: match place {
                Place::Parameter(place) => place,
                _ => "body",
            },
        })
    }
}

impl<'i> Request<'i> {
    fn flattened(&self) -> impl Iterator<Item = (&RequestField<'i>, &Flatten)> {
        self.fields.iter().filter_map(|field| match &field.place {
            Place::Flattened(flatten) => Some((field, flatten)),
            _ => None,
        })
    }

    /// Constants whose evaluation asserts that the fields of flattened structs are parameters, and that none is missing.
    pub(super) fn flattened_checks(&self) -> TokenStream {
        let mut checks = TokenStream::new();
        let mut before: Vec<&RequestField<'_>> = Vec::new();
        for (field, flatten) in self.flattened().filter(|(field, _)| !self.is_generic(field)) {
            checks.extend(self.check_names(field, flatten));
            checks.extend(before.iter().map(|first| self.check_distinct(first, field)));
            before.push(field);
        }
        checks.extend(self.check_supplied());
        checks
    }

    // The names of a type parameter are not known here.
    fn is_generic(&self, field: &RequestField<'_>) -> bool {
        let parameters = self.input.generics.type_params();
        let parameters: Vec<String> = parameters.map(|parameter| parameter.ident.to_string()).collect();
        field.mentions(&parameters)
    }

    fn check_names(&self, field: &RequestField<'_>, flatten: &Flatten) -> TokenStream {
        let levain = &self.levain;
        let (of, names) = (type_text(field), names_of(field, levain));
        let sent = self.sent_in(flatten);
        let known = flatten.against_spec.as_ref().map_or_else(
            || quote!(::core::option::Option::None),
            |_| {
                let table = flatten.table(levain);
                quote!(::core::option::Option::Some(#table))
            },
        );
        let remedy = flatten
            .against_spec
            .as_ref()
            .map(AgainstSpec::remedy)
            .unwrap_or_default();
        checked(
            field.of.span(),
            "check_flattened",
            &quote!(#names, #of, &[#(#sent),*], #known, #remedy),
            levain,
        )
    }

    fn check_distinct(&self, first: &RequestField<'_>, second: &RequestField<'_>) -> TokenStream {
        let levain = &self.levain;
        let (first_names, second_names) = (names_of(first, levain), names_of(second, levain));
        let (first_of, second_of) = (type_text(first), type_text(second));
        checked(
            second.of.span(),
            "check_distinct",
            &quote!(#first_names, #second_names, #first_of, #second_of),
            levain,
        )
    }

    // The names of the other fields and constants; those of the same place, unless a spec gives the places.
    fn sent_in(&self, flatten: &Flatten) -> Vec<String> {
        let is_there = |place: &str| flatten.against_spec.is_some() || place == flatten.place;
        let constants = self
            .endpoint
            .constants
            .iter()
            .filter(|(place, _)| is_there(place));
        let members = self.endpoint.members.iter().filter(|_| is_there("body"));
        let fields = self.fields.iter().filter(|field| match &field.place {
            Place::Parameter(place) => is_there(place),
            Place::Member => is_there("body"),
            _ => false,
        });
        constants
            .map(|(_, constant)| constant.name.value())
            .chain(members.map(|constant| constant.name.value()))
            .chain(fields.map(|field| field.wire.value()))
            .collect()
    }

    // All flattened structs together have what the spec requires and no field supplies.
    fn check_supplied(&self) -> Option<TokenStream> {
        let levain = &self.levain;
        let mut all = self.flattened().peekable();
        let (_, first) = all.peek()?;
        let spec = first.against_spec.as_ref()?;
        let required = spec.parameters.iter().filter(|parameter| parameter.is_required);
        let required: Vec<&String> = required.map(|parameter| &parameter.name).collect();
        if required.is_empty() || self.flattened().any(|(field, _)| self.is_generic(field)) {
            return None;
        }
        let title = &spec.title;
        let mut supplied: Option<TokenStream> = None;
        for (field, flatten) in all {
            let table = flatten.table(levain);
            let (of, names, is_optional) = (type_text(field), names_of(field, levain), field.options > 0);
            let levain = respanned(levain.clone(), field.of.span());
            let own = quote_spanned! {field.of.span()=>
                #levain::check_supplied(#names, #of, #is_optional, #table, &[#(#required),*], #title)
            };
            supplied = Some(supplied.map_or_else(|| own.clone(), |before| quote!(#before.and(#own))));
        }
        let (supplied, at) = (supplied?, self.input.ident.span());
        let check = quote_spanned!(at=> all.check(&[#(#required),*], #title));
        Some(quote! {
            const _: () = {
                #[allow(unused_imports)]
                use #levain::NoFlatNames as _;
                let all = #supplied;
                #check
            };
        })
    }
}

impl AgainstSpec {
    fn remedy(&self) -> String {
        let names: Vec<String> = self
            .parameters
            .iter()
            .map(|parameter| format!("`{}`", parameter.name))
            .collect();
        let title = &self.title;
        if names.is_empty() {
            return format!("`{title}`: the other fields are all that it has");
        }
        format!("`{title}`: it has {}", names.join(", "))
    }
}

fn names_of(field: &RequestField<'_>, levain: &TokenStream) -> TokenStream {
    let of = field.of;
    quote!(&#levain::FlatNames::<#of>::NAMES)
}

fn type_text(field: &RequestField<'_>) -> String {
    field.of.to_token_stream().to_string().replace(' ', "")
}

// An assertion whose panic points at the type.
fn checked(span: Span, function: &str, arguments: &TokenStream, levain: &TokenStream) -> TokenStream {
    let (function, levain) = (Ident::new(function, span), respanned(levain.clone(), span));
    let call = quote_spanned!(span=> #levain::#function(#arguments));
    quote! {
        const _: () = {
            #[allow(unused_imports)]
            use #levain::NoFlatNames as _;
            #call
        };
    }
}

fn respanned(tokens: TokenStream, span: Span) -> TokenStream {
    let tokens = tokens.into_iter().map(|mut token| {
        token.set_span(span);
        token
    });
    tokens.collect()
}
