//! Newtypes over text, numbers, lists and the rest.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use super::assertions::holds;
use super::constraints::{constraint_words, constraints, newtype_constraints};
use super::docs::docs;
use super::item::derives;
use super::name;
use super::scope::Scope;
use crate::model::items::{
    ArrayItem, AssertionCall, ConstraintCall, ConstraintKind, ConstraintTree, DerivableTraits, Item,
    NumberItem, OauthRole, RustType, StringItem, WrapperItem,
};

impl Scope<'_> {
    pub(super) fn render_text(&self, item: &Item, text: &StringItem) -> TokenStream {
        let (levain, docs, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let constraints = held_constraints(ConstraintKind::String, &text.constraints, text.holds.as_deref());
        let secret = text.is_secret.then(|| quote!(secret));
        let oauth = self.render_oauth(&ident, text.oauth);
        quote! {
            #docs
            #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct #ident(#levain::Text);
            #levain::string! { #secret #ident #constraints }
            #oauth
        }
    }

    /// What ties a type to the runtime's OAuth.
    pub(super) fn render_oauth(&self, ident: &Name, part: Option<OauthRole>) -> Option<TokenStream> {
        let levain = &self.settings.runtime;
        let part = Name::new(
            match part? {
                OauthRole::Verifier => "verifier",
                OauthRole::Challenge => "challenge",
                OauthRole::Method => "method",
                OauthRole::State => "state",
            },
            Span::call_site(),
        );
        Some(quote!(#levain::oauth_type! { #ident: #part }))
    }

    pub(super) fn render_int(&self, item: &Item, number: &NumberItem) -> TokenStream {
        let (levain, docs, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let constraints = held_constraints(
            ConstraintKind::Integer,
            &number.constraints,
            number.holds.as_deref(),
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

    pub(super) fn render_float(&self, item: &Item, number: &NumberItem) -> TokenStream {
        let (levain, docs, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let constraints = held_constraints(
            ConstraintKind::Number,
            &number.constraints,
            number.holds.as_deref(),
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

    pub(super) fn render_bool(&self, item: &Item) -> TokenStream {
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

    pub(super) fn render_list(&self, item: &Item, list: &ArrayItem) -> TokenStream {
        let (levain, docs, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let (of, derives, constraints) = (
            self.rust_type(&list.of),
            derives(list.abilities),
            tree(&list.constraints),
        );
        let separator = list
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
            derives(map.abilities),
            tree(&map.constraints),
        );
        quote! {
            #docs
            #derives
            pub struct #ident(#levain::Map<#of>);
            #levain::map! { #ident of #of #constraints }
        }
    }

    pub(super) fn render_wrapper(&self, item: &Item, value: &WrapperItem) -> TokenStream {
        let (levain, docs, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let (of, derives) = (self.rust_type(&value.of), derives(value.abilities));
        let words = constraint_words(&value.constraints);
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

// The rules of a newtype over a scalar, and what else holds of it: `(StringConstraints::new()…) assertion(…)`.
fn held_constraints(
    kind: ConstraintKind,
    calls: &[ConstraintCall],
    schema: Option<&AssertionCall>,
) -> TokenStream {
    match holds(schema) {
        None => newtype_constraints(kind, calls),
        Some(holds) => {
            let constraints = constraints(kind, calls, &TokenStream::new());
            quote!((#constraints) #holds)
        }
    }
}

// The rules of a list or a dictionary, and of what is in it: `, (ArrayConstraints::new()…) each string(…)`.
fn tree(constraints: &ConstraintTree) -> Option<TokenStream> {
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
    let holds = holds(constraints.holds.as_deref());
    Some(quote!(, #own #holds #each))
}
