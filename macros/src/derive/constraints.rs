//! Constraints: the keys of the spec language, as constants of the runtime.
//!
//! In: the attributes of a type, a field or a variant. Out: the constraints of the value and of what is in it, which are written as the
//! list that the runtime reads from the outside in.

mod bounds;
mod formats;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;

use super::attributes::Attributes;
use super::field_type::{Form, form, in_options};
use bounds::{Bound, Length, bound, count, length};

pub use formats::{Role, format_variant, role};

/// The constraints of a value, and of its items or members.
#[derive(Default)]
pub struct Constraints {
    /// Calls on `StringConstraints`.
    pub strings: TokenStream,
    /// Calls on `IntegerConstraints` or `NumberConstraints`.
    pub numbers: TokenStream,
    /// Whether the calls are those of `IntegerConstraints`.
    pub are_integers: bool,
    /// Calls on `ArrayConstraints`, for an array.
    pub arrays: TokenStream,
    /// Calls on `ArrayConstraints`, for a map or an object.
    pub maps: TokenStream,
    /// The assertion, as it is written.
    pub assertion: Option<TokenStream>,
    /// Whether the texts of numbers are read as numbers, in the value or in what is in it.
    pub number_text: bool,
    /// What the format makes of a type.
    pub role: Option<Role>,
    items: Option<Box<Constraints>>,
}

impl Constraints {
    /// Takes the constraints of a value; `of` is its type, if a derive can see it.
    pub fn take(attributes: &mut Attributes, of: Option<&Type>, levain: &TokenStream) -> Self {
        let of = of.map(|of| in_options(of).1);
        let mut all = Self::default();
        all.take_strings(attributes, of, levain);
        all.take_numbers(attributes, of);
        all.take_arrays(attributes, of);
        all.take_maps(attributes, of, levain);
        all.assertion = attributes.tokens("assertion").map(|(_, tokens)| tokens);
        all.number_text = attributes.word("number_text").is_some();
        let items_of = of.map(form).and_then(|form| match form {
            Form::Array(of) | Form::Map(of) => Some(of),
            _ => None,
        });
        let span = attributes.span("items");
        if let Some(mut inner) = attributes.nested("items", "`items`") {
            let items = Self::take(&mut inner, items_of, levain);
            all.number_text |= items.number_text;
            all.items = Some(Box::new(items));
            for error in inner.finish() {
                attributes.error_at(error.span(), error);
            }
            if let (Some(span), Some(word)) = (span, of.and_then(|of| scalar(&form(of)))) {
                attributes.error_at(
                    span,
                    format!("`items` is for arrays and maps, and this is {word}"),
                );
            }
        }
        all
    }

    fn take_strings(&mut self, attributes: &mut Attributes, of: Option<&Type>, levain: &TokenStream) {
        let (calls, role) = string_calls(attributes, of.is_none_or(is_string), levain);
        self.strings = calls;
        self.role = role;
    }

    fn take_numbers(&mut self, attributes: &mut Attributes, of: Option<&Type>) {
        let form = of.map(form);
        let is_number = matches!(form, None | Some(Form::Integer | Form::Number | Form::Other));
        let mut bounds: Vec<Bound> = Vec::new();
        for key in ["min", "max", "above", "below", "multiple_of"] {
            let Some((span, tokens)) = attributes.tokens(key) else {
                continue;
            };
            if !is_number {
                let message = format!(
                    "`{key}` is a constraint on numbers, and this is {}",
                    described(form.as_ref())
                );
                attributes.error_at(span, message);
            }
            bounds.extend(bound(attributes, key, tokens));
        }
        let are_integers = match form {
            Some(Form::Integer) => true,
            Some(Form::Number) => false,
            _ => bounds.iter().all(|bound| bound.is_integer),
        };
        bounds::check_order(attributes, &bounds);
        for bound in bounds {
            if are_integers && !bound.is_integer {
                attributes.error(&bound.tokens, "an integer is due here: the value is one");
                continue;
            }
            let (method, value) = (&bound.method, bound.written(are_integers));
            self.numbers.extend(quote!(.#method(#value)));
        }
        self.are_integers = are_integers;
    }

    fn take_arrays(&mut self, attributes: &mut Attributes, of: Option<&Type>) {
        let form = of.map(form);
        let is_array = matches!(form, None | Some(Form::Array(_) | Form::Other));
        let spans =
            ["min_items", "max_items", "unique"].map(|key| attributes.span(key).map(|span| (key, span)));
        self.arrays = counts(attributes, "min_items", "max_items");
        if attributes.word("unique").is_some() {
            self.arrays.extend(quote!(.unique()));
        }
        for (key, span) in spans.into_iter().flatten().filter(|_| !is_array) {
            let remedy = match form {
                Some(Form::Map(_)) => "a map: its keys are `min_properties` and `max_properties`".to_owned(),
                _ => described(form.as_ref()).to_owned(),
            };
            attributes.error_at(
                span,
                format!("`{key}` is a constraint on arrays, and this is {remedy}"),
            );
        }
    }

    fn take_maps(&mut self, attributes: &mut Attributes, of: Option<&Type>, levain: &TokenStream) {
        let form = of.map(form);
        let is_map = matches!(form, None | Some(Form::Map(_) | Form::Other));
        let keys = ["min_properties", "max_properties", "names"];
        let spans = keys.map(|key| attributes.span(key).map(|span| (key, span)));
        self.maps = counts(attributes, "min_properties", "max_properties");
        if let Some(mut names) = attributes.nested("names", "`names`") {
            let (calls, _) = string_calls(&mut names, true, levain);
            for error in names.finish() {
                attributes.error_at(error.span(), error);
            }
            self.maps
                .extend(quote!(.names(#levain::StringConstraints::new()#calls)));
        }
        for (key, span) in spans.into_iter().flatten().filter(|_| !is_map) {
            let message = format!(
                "`{key}` is a constraint on maps, and this is {}",
                described(form.as_ref())
            );
            attributes.error_at(span, message);
        }
    }

    /// The assertion alone, of a type whose values have several forms.
    pub fn take_assertion(attributes: &mut Attributes) -> Self {
        Self {
            assertion: attributes.tokens("assertion").map(|(_, tokens)| tokens),
            ..Self::default()
        }
    }

    /// Whether nothing is constrained.
    pub fn is_empty(&self) -> bool {
        self.list(&TokenStream::new()).is_empty()
    }

    /// The constraints of the value itself, if it is a string.
    pub fn of_string(&self, levain: &TokenStream) -> TokenStream {
        let calls = &self.strings;
        quote!(#levain::StringConstraints::new()#calls)
    }

    /// The constraints of the value itself, if it is a number.
    pub fn of_number(&self, levain: &TokenStream) -> TokenStream {
        let calls = &self.numbers;
        let of = Ident::new(
            if self.are_integers {
                "IntegerConstraints"
            } else {
                "NumberConstraints"
            },
            Span::call_site(),
        );
        quote!(#levain::#of::new()#calls)
    }

    /// The constraints of an object as a whole, if it has any.
    pub fn of_object(&self, levain: &TokenStream) -> Option<TokenStream> {
        let calls = &self.maps;
        (!calls.is_empty()).then(|| quote!(#levain::ArrayConstraints::new()#calls))
    }

    /// An expression that reads a value, with what its constraints say of how it is read.
    pub fn reading(&self, read: TokenStream, levain: &TokenStream) -> TokenStream {
        if self.number_text {
            quote!(#levain::read_number_text(|| #read))
        } else {
            read
        }
    }

    /// The elements of a list of the runtime's `Constraint`, from the outside in.
    pub fn list(&self, levain: &TokenStream) -> TokenStream {
        let mut list = TokenStream::new();
        let constraint = quote!(#levain::Constraint);
        if !self.strings.is_empty() {
            let constraints = self.of_string(levain);
            list.extend(quote!(#constraint::String(&#constraints),));
        }
        if !self.numbers.is_empty() {
            let (kind, constraints) = (
                Ident::new(
                    if self.are_integers { "Integer" } else { "Number" },
                    Span::call_site(),
                ),
                self.of_number(levain),
            );
            list.extend(quote!(#constraint::#kind(&#constraints),));
        }
        if !self.arrays.is_empty() {
            let calls = &self.arrays;
            list.extend(quote!(#constraint::Array(&#levain::ArrayConstraints::new()#calls),));
        }
        if let Some(constraints) = self.of_object(levain) {
            list.extend(quote!(#constraint::Map(&#constraints),));
        }
        if let Some(assertion) = self.assertion(levain) {
            list.extend(quote!(#constraint::Assertion(#assertion),));
        }
        let items = self.items.as_ref().map(|items| items.list(levain));
        if let Some(items) = items.filter(|items| !items.is_empty()) {
            list.extend(quote!(#constraint::Each, #items));
        }
        list
    }

    /// The elements of such a list for each item or member alone.
    pub fn items_list(&self, levain: &TokenStream) -> TokenStream {
        self.items
            .as_ref()
            .map(|items| items.list(levain))
            .unwrap_or_default()
    }

    /// The assertion, as a reference to a constant.
    pub fn assertion(&self, levain: &TokenStream) -> Option<TokenStream> {
        self.assertion.as_ref().map(|assertion| {
            quote! {{
                #[allow(unused_imports)]
                use #levain::words::*;
                const ASSERTION: &#levain::assertion::Assertion = &#assertion;
                ASSERTION
            }}
        })
    }
}

/// The calls on `StringConstraints`, and the role that the format gives.
fn string_calls(
    attributes: &mut Attributes,
    is_string: bool,
    levain: &TokenStream,
) -> (TokenStream, Option<Role>) {
    let mut calls = TokenStream::new();
    let mut role_of_type = None;
    let keys = ["length", "chars", "pattern", "format"];
    for key in keys.into_iter().filter(|_| !is_string) {
        if let Some(span) = attributes.span(key) {
            attributes.error_at(
                span,
                format!("`{key}` is a constraint on strings, and this is not one"),
            );
        }
    }
    if let Some((_, tokens)) = attributes.tokens("length")
        && let Some(Length { min, max }) = length(attributes, tokens)
    {
        calls.extend(min.map(|min| quote!(.min_length(#min))));
        calls.extend(max.map(|max| quote!(.max_length(#max))));
    }
    if let Some(chars) = attributes.string("chars") {
        // The set is parsed in a const; the span makes rustc point at it.
        calls.extend(quote_spanned!(chars.span()=> .chars(const { #levain::CharSet::new(#chars) })));
    }
    if let Some(pattern) = attributes.string("pattern") {
        if let Err(error) = bounds::check_pattern(&pattern.value()) {
            attributes.error(&pattern, error);
        }
        calls.extend(quote!(.pattern(#levain::Pattern::new(#pattern))));
    }
    if let Some(format) = attributes.string("format") {
        role_of_type = role(&format.value());
        match format_variant(&format.value()) {
            Ok(Some(variant)) => {
                let variant = Ident::new(variant, Span::call_site());
                calls.extend(quote!(.format(#levain::Format::#variant)));
            }
            Ok(None) => {}
            Err(error) => attributes.error(&format, error),
        }
    }
    (calls, role_of_type)
}

fn counts(attributes: &mut Attributes, least: &'static str, most: &'static str) -> TokenStream {
    let mut calls = TokenStream::new();
    let [min, max] = [least, most].map(|key| {
        let (_, tokens) = attributes.tokens(key)?;
        let value = count(attributes, key, tokens)?;
        Some(value)
    });
    if let (Some(min), Some(max)) = (&min, &max)
        && min.value > max.value
    {
        attributes.error(
            &max.literal,
            format!("no value satisfies this: `{least}` is {}", min.value),
        );
    }
    calls.extend(min.map(|count| {
        let literal = count.literal;
        quote!(.min_items(#literal))
    }));
    calls.extend(max.map(|count| {
        let literal = count.literal;
        quote!(.max_items(#literal))
    }));
    calls
}

fn is_string(of: &Type) -> bool {
    matches!(form(of), Form::String | Form::Other)
}

fn scalar(form: &Form<'_>) -> Option<&'static str> {
    matches!(form, Form::String | Form::Integer | Form::Number | Form::Boolean).then(|| described(Some(form)))
}

fn described(form: Option<&Form<'_>>) -> &'static str {
    match form {
        Some(Form::String) => "a string",
        Some(Form::Integer) => "an integer",
        Some(Form::Number) => "a number",
        Some(Form::Boolean) => "a boolean",
        Some(Form::Array(_)) => "an array: put it into `items(…)` if it is about each item",
        Some(Form::Map(_)) => "a map: put it into `items(…)` if it is about each member",
        Some(Form::Other) | None => "of another type",
    }
}
