//! Newtypes over strings, numbers, booleans, arrays, maps and other types.
//!
//! In: the data of such an item. Out: a struct, and the macro call that implements its traits.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use super::assertions::assertion_word;
use super::constraint_tree::constraint_words;
use super::constraints::{constraints, newtype_constraints};
use super::docs::docs;
use super::item::derives;
use super::name;
use super::scope::Scope;
use crate::model::items::{
    ArrayItem, AssertionCall, ConstraintCall, ConstraintKind, ConstraintTree, DerivableTraits, Item,
    NumberItem, OauthRole, RustType, StringItem, WrapperItem,
};

impl Scope<'_> {
    pub(super) fn render_string(&self, item: &Item, string: &StringItem) -> TokenStream {
        let (levain, docs, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let constraints = scalar_constraints(
            ConstraintKind::String,
            &string.constraints,
            string.assertion.as_deref(),
        );
        let secret = string.is_secret.then(|| quote!(secret));
        let oauth = self.render_oauth(&ident, string.oauth);
        quote! {
            #docs
            #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct #ident(#levain::Text);
            #levain::string! { #secret #ident #constraints }
            #oauth
        }
    }

    /// The macro call that gives a type its role in the runtime's OAuth.
    pub(super) fn render_oauth(&self, ident: &Name, role: Option<OauthRole>) -> Option<TokenStream> {
        let levain = &self.settings.runtime;
        let role = Name::new(
            match role? {
                OauthRole::Verifier => "verifier",
                OauthRole::Challenge => "challenge",
                OauthRole::Method => "method",
                OauthRole::State => "state",
            },
            Span::call_site(),
        );
        Some(quote!(#levain::oauth_type! { #ident: #role }))
    }

    pub(super) fn render_integer(&self, item: &Item, number: &NumberItem) -> TokenStream {
        let (levain, docs, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let constraints = scalar_constraints(
            ConstraintKind::Integer,
            &number.constraints,
            number.assertion.as_deref(),
        );
        let (of, as_of) = if number.is_unsigned {
            (quote!(u64), quote!(as u64))
        } else {
            (quote!(i64), TokenStream::new())
        };
        let derives = derives(DerivableTraits {
            copy: true,
            eq_hash: true,
            order: true,
        });
        quote! {
            #docs
            #derives
            pub struct #ident(#of);
            #levain::integer! { #ident #as_of #constraints }
        }
    }

    pub(super) fn render_number(&self, item: &Item, number: &NumberItem) -> TokenStream {
        let (levain, docs, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let constraints = scalar_constraints(
            ConstraintKind::Number,
            &number.constraints,
            number.assertion.as_deref(),
        );
        let derives = derives(DerivableTraits {
            copy: true,
            eq_hash: false,
            order: true,
        });
        quote! {
            #docs
            #derives
            pub struct #ident(f64);
            #levain::number! { #ident #constraints }
        }
    }

    pub(super) fn render_boolean(&self, item: &Item) -> TokenStream {
        let (levain, docs, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let derives = derives(DerivableTraits {
            copy: true,
            eq_hash: true,
            order: true,
        });
        quote! {
            #docs
            #derives
            pub struct #ident(bool);
            #levain::boolean! { #ident }
        }
    }

    pub(super) fn render_array(&self, item: &Item, array: &ArrayItem) -> TokenStream {
        let (levain, docs, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let (of, derives, constraints) = (
            self.rust_type(&array.of),
            derives(array.derivable),
            tree_words(&array.constraints),
        );
        let separator = array
            .separator
            .as_ref()
            .map(|separator| quote!(, separator #separator));
        quote! {
            #docs
            #derives
            pub struct #ident(Vec<#of>);
            #levain::array! { #ident of #of #separator #constraints }
        }
    }

    pub(super) fn render_map(&self, item: &Item, map: &ArrayItem) -> TokenStream {
        let (levain, docs, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let (of, derives, constraints) = (
            self.rust_type(&map.of),
            derives(map.derivable),
            tree_words(&map.constraints),
        );
        quote! {
            #docs
            #derives
            pub struct #ident(#levain::Map<#of>);
            #levain::map! { #ident of #of #constraints }
        }
    }

    pub(super) fn render_wrapper(&self, item: &Item, wrapper: &WrapperItem) -> TokenStream {
        let (levain, docs, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let (of, derives) = (self.rust_type(&wrapper.of), derives(wrapper.derivable));
        let words = constraint_words(&wrapper.constraints);
        let constraints = (!words.is_empty()).then(|| quote!(, #words));
        quote! {
            #docs
            #derives
            pub struct #ident(#of);
            #levain::wrapper! { #ident of #of #constraints }
        }
    }

    pub(super) fn render_alias(&self, item: &Item, of: &RustType) -> TokenStream {
        let (docs, ident, of) = (docs(&item.docs), name(&item.ident), self.rust_type(of));
        quote! {
            #docs
            pub type #ident = #of;
        }
    }
}

// The constraints and the assertion of a newtype over a scalar: `(StringConstraints::new()…) assertion(…)`.
fn scalar_constraints(
    kind: ConstraintKind,
    calls: &[ConstraintCall],
    assertion: Option<&AssertionCall>,
) -> TokenStream {
    match assertion_word(assertion) {
        None => newtype_constraints(kind, calls),
        Some(assertion) => {
            let constraints = constraints(kind, calls, &TokenStream::new());
            quote!((#constraints) #assertion)
        }
    }
}

// The constraints of an array or a map, and of its items or members: `, (ArrayConstraints::new()…) each string(…)`.
fn tree_words(constraints: &ConstraintTree) -> Option<TokenStream> {
    if constraints.is_empty() {
        return None;
    }
    let own = constraints
        .own
        .as_ref()
        .map(|(kind, calls)| newtype_constraints(*kind, calls));
    let each = constraints
        .each
        .as_ref()
        .filter(|each| !each.is_empty())
        .map(|each| {
            let words = constraint_words(each);
            quote!(each #words)
        });
    let assertion = assertion_word(constraints.assertion.as_deref());
    Some(quote!(, #own #assertion #each))
}
