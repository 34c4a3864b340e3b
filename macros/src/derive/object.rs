//! `#[derive(Object)]`: a struct with named fields, as a JSON object.
//!
//! In: the struct. Out: the table of its properties, and how they are read and visited.

mod chunks;
mod field;
mod presence_rules;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Data, DeriveInput, Fields, GenericParam, Generics, LitStr, Type, parse_quote};

use super::attributes::{Attributes, Value};
use super::constraints::Constraints;
use super::values::{Constant, constants};
use super::{Errors, hiding_debug, runtime};
use chunks::chunks;

pub use field::{Field, fields};

/// What is said of the object as a whole.
struct Whole {
    constants: Vec<Constant>,
    forbids_additional: bool,
    constraints: Constraints,
    presence_rules: TokenStream,
}

/// The impls of an object.
pub fn expand(input: &DeriveInput, errors: &mut Errors) -> TokenStream {
    let mut attributes = Attributes::of("an object", &input.attrs);
    let levain = runtime(&mut attributes);
    let whole = whole(&mut attributes, &levain);
    // The derive of the builder reads it.
    attributes.ident("builder");
    errors.extend(attributes.finish());
    let Some((fields, additional)) = fields(input, &levain, errors) else {
        return TokenStream::new();
    };
    if whole.forbids_additional
        && let Some(additional) = &additional
    {
        errors.at(
            additional.ident,
            "the object forbids additional properties, so no field can capture them",
        );
    }
    report_repeated(&fields, &whole.constants, errors);
    let tables = tables(&fields, additional.as_ref(), &whole, &levain);
    let functions = functions(&fields, additional.as_ref(), &levain);
    let generics = bounded(&input.generics, &levain, errors);
    let (impl_generics, type_generics, bounds) = generics.split_for_impl();
    let ident = &input.ident;
    let shown = fields.iter().chain(&additional);
    let shown = shown.map(|field| (field.ident, field.is_secret));
    let debug = hiding_debug(ident, &input.generics, &shown.collect::<Vec<_>>());
    let de = de_generics(&generics);
    let (de_generics, ..) = de.split_for_impl();
    quote! {
        #debug

        impl #impl_generics #levain::object::Object for #ident #type_generics #bounds {
            #tables
            #functions
        }

        impl #impl_generics #levain::kind::HasKind for #ident #type_generics #bounds {
            type Kind = #levain::object::ObjectKind;
        }

        impl #impl_generics #levain::serde::Serialize for #ident #type_generics #bounds {
            fn serialize<S: #levain::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                #levain::object::serialize(self, serializer)
            }
        }

        impl #de_generics #levain::serde::Deserialize<'de> for #ident #type_generics #bounds {
            fn deserialize<D: #levain::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                #levain::object::deserialize(deserializer)
            }
        }
    }
}

fn whole(attributes: &mut Attributes, levain: &TokenStream) -> Whole {
    let mut all = Vec::new();
    for (_, list) in attributes.take_lists("equals") {
        all.extend(constants(attributes, list, levain));
    }
    let forbids_additional = match attributes.take("additional_properties") {
        None => false,
        Some(entry) => {
            if !matches!(&entry.value, Value::Equals(value) if value.to_string() == "none") {
                attributes.error_at(
                    entry.span,
                    "`additional_properties = none` forbids them; to capture them, put `#[levain(additional_properties)]` on a field of type `levain::Map<levain::Json>`",
                );
            }
            true
        }
    };
    let map = parse_quote!(#levain::Map<()>);
    let constraints = Constraints::take(attributes, Some(&map), levain);
    Whole {
        constants: all,
        forbids_additional,
        constraints,
        presence_rules: presence_rules::take(attributes, levain),
    }
}

// Every type parameter is the type of a field.
fn bounded(generics: &Generics, levain: &TokenStream, errors: &mut Errors) -> Generics {
    let mut generics = generics.clone();
    for parameter in &mut generics.params {
        match parameter {
            GenericParam::Type(parameter) => parameter
                .bounds
                .extend::<[syn::TypeParamBound; 2]>([parse_quote!(#levain::Value), parse_quote!('static)]),
            GenericParam::Lifetime(lifetime) => errors.at(
                lifetime,
                "an object owns its fields, since it is read too; a request may borrow",
            ),
            GenericParam::Const(_) => {}
        }
    }
    generics
}

fn de_generics(generics: &Generics) -> Generics {
    let mut generics = generics.clone();
    generics.params.insert(0, parse_quote!('de));
    generics
}

fn report_repeated(fields: &[Field<'_>], constants: &[Constant], errors: &mut Errors) {
    let mut names: Vec<String> = constants.iter().map(|constant| constant.name.value()).collect();
    for field in fields {
        let name = field.wire.value();
        if names.contains(&name) {
            errors.at(&field.wire, format!("the object already has a property `{name}`"));
        }
        names.push(name);
    }
}

fn tables(
    fields: &[Field<'_>],
    additional: Option<&Field<'_>>,
    whole: &Whole,
    levain: &TokenStream,
) -> TokenStream {
    let names = fields.iter().map(|field| &field.wire);
    let mut tables = quote!(const NAMES: &'static [&'static str] = &[#(#names),*];);
    let presence: Vec<u8> = fields.iter().map(Field::bits).collect();
    if presence.iter().any(|bits| *bits != 0) {
        let presence = Literal::byte_string(&presence);
        tables.extend(quote!(const PRESENCE: &'static [u8] = #presence;));
    }
    if let Some(tag) = fields.iter().find_map(|field| field.tag.as_ref()) {
        tables.extend(quote! {
            const TAG: ::core::option::Option<&'static dyn #levain::constant::Constant> =
                ::core::option::Option::Some(&#tag);
        });
    }
    if fields.iter().any(|field| !field.constraints.is_empty()) {
        let constraints = fields.iter().map(|field| field.constraints.list(levain));
        tables.extend(quote! {
            const CONSTRAINTS: &'static [&'static [#levain::Constraint<'static>]] = &[#(&[#constraints]),*];
        });
    }
    if !whole.constants.is_empty() {
        let constants = whole
            .constants
            .iter()
            .map(|constant| constant_member(constant, levain));
        tables.extend(quote! {
            const CONSTANTS: &'static [#levain::constant::ConstantMember] = &[#(#constants),*];
        });
    }
    if whole.forbids_additional {
        tables.extend(quote!(
            const FORBIDS_ADDITIONAL: bool = true;
        ));
    }
    if additional.is_some_and(|field| field.constraints.number_text) {
        tables.extend(quote!(
            const ADDITIONAL_NUMBER_TEXT: bool = true;
        ));
    }
    let of_additional = additional
        .map(|field| field.constraints.items_list(levain))
        .unwrap_or_default();
    if !of_additional.is_empty() {
        tables.extend(quote! {
            const ADDITIONAL_CONSTRAINTS: &'static [#levain::Constraint<'static>] = &[#of_additional];
        });
    }
    if let Some(constraints) = whole.constraints.of_object(levain) {
        tables.extend(quote! {
            const OBJECT_CONSTRAINTS: &'static [&'static #levain::ArrayConstraints] = &[&#constraints];
        });
    }
    if !whole.presence_rules.is_empty() {
        let rules = &whole.presence_rules;
        tables.extend(quote!(const PRESENCE_RULES: &'static [#levain::object::PresenceRule] = &[#rules];));
    }
    if let Some(assertion) = whole.constraints.assertion(levain) {
        tables.extend(quote! {
            const ASSERTION: ::core::option::Option<&'static #levain::assertion::Assertion> =
                ::core::option::Option::Some(#assertion);
        });
    }
    tables
}

fn constant_member(constant: &Constant, levain: &TokenStream) -> TokenStream {
    let Constant {
        name,
        value,
        is_optional,
    } = constant;
    quote!(#levain::constant::ConstantMember { name: #name, value: &#value, is_optional: #is_optional })
}

fn functions(fields: &[Field<'_>], additional: Option<&Field<'_>>, levain: &TokenStream) -> TokenStream {
    let idents: Vec<&Ident> = fields.iter().map(|field| field.ident).collect();
    let bound = chunks(&idents, levain, |ident| quote!(#ident));
    // Rustc points at the entry of a type that is no value: at the field's type, where the user wrote it.
    let entries: Vec<(&Field<'_>, Span)> = fields.iter().map(|field| (field, here(field.whole))).collect();
    let referred = chunks(&entries, levain, |(field, span)| {
        let mut ident = field.ident.clone();
        ident.set_span(*span);
        quote_spanned!(*span=> ::core::option::Option::Some(&self.#ident))
    });
    let unread = chunks(&entries, levain, |(field, span)| {
        let of = field.whole;
        quote_spanned!(*span=> ::core::option::Option::None::<&#of>)
    });
    let (reader, pattern, rest) = match additional.map(|field| field.ident) {
        None => (quote!(read), bound, None),
        Some(additional) => (quote!(read_open), quote!((#bound, #additional)), Some(additional)),
    };
    let visit_rest = rest.map(|additional| quote!(members.additional(&self.#additional);));
    let all = idents.iter().copied().chain(rest);
    quote! {
        // A type of the user may be called `A`.
        fn read<'de, __A: #levain::serde::MapAccess<'de>>(
            reader: &mut #levain::object::Reader<'de, __A>,
        ) -> ::core::option::Option<Self> {
            match #levain::object::FieldRefs::#reader(#unread, reader) {
                ::core::option::Option::Some(#pattern) => ::core::option::Option::Some(Self { #(#all),* }),
                ::core::option::Option::None => ::core::option::Option::None,
            }
        }

        fn visit<M: #levain::object::Members>(&self, members: &mut M) {
            #levain::object::FieldRefs::visit(#referred, members);
            #visit_rest
        }
    }
}

// The place of a type, for tokens of the derive.
fn here(of: &Type) -> Span {
    of.span().resolved_at(Span::call_site())
}

/// The named fields of a struct.
fn named_fields<'i>(input: &'i DeriveInput, errors: &mut Errors) -> Option<&'i syn::FieldsNamed> {
    let message = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => return Some(fields),
            Fields::Unnamed(_) => {
                "the properties of an object have names: give the fields names, or derive `levain::Newtype` for a struct around one value"
            }
            Fields::Unit => "an object without properties is written with braces: `struct Name {}`",
        },
        Data::Enum(_) => {
            "an enum is not an object: derive `levain::Union` for an enum of types, `levain::StringEnum` for one of strings"
        }
        Data::Union(_) => "a `union` of Rust cannot be a value of an API",
    };
    errors.at(&input.ident, message);
    None
}

/// A name on the wire: that of the field, unless it is renamed.
pub fn wire_name(attributes: &mut Attributes, ident: &Ident) -> LitStr {
    use syn::ext::IdentExt;

    let renamed = attributes.string("rename");
    renamed.unwrap_or_else(|| LitStr::new(&ident.unraw().to_string(), ident.span()))
}
