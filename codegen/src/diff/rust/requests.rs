//! Compares two requests: their parameters and bodies, their responses, and what a successful call gives.

use super::bounds::trees;
use super::compare::{Comparison, Pair, extra_derives};
use super::members::{Member, match_members};
use super::names::{Crate, path};
use super::rules::{
    ITEM_ADDED, ITEM_GONE, ITEM_RENAMED, PARAMETER_ADDED, PARAMETER_GONE, PARAMETER_MADE_OPTIONAL,
    PARAMETER_MADE_REQUIRED, PARAMETER_RENAMED, PARAMETER_TYPE_CHANGED, REQUIRED_PARAMETER_ADDED,
    RESPONSE_ADDED, RESPONSE_GONE, RESPONSE_TYPE_CHANGED, SETTER_ADDED, SETTER_GONE, SUCCESS_TYPE_CHANGED,
    VARIANT_ADDED, VARIANT_GONE, VARIANT_RENAMED, VARIANT_TYPE_CHANGED, WIRE_CHANGED,
};
use crate::model::ident::Ident;
use crate::model::items::{
    BodyContent, BodyItem, ConstraintTree, Docs, EndpointItem, Item, ParameterItem, ResponseItem,
    ResponseStatus, RustType,
};
use crate::model::keys::parameter_key;
use crate::naming::response_key;

/// A parameter or a body.
struct Part<'p> {
    ident: &'p Ident,
    // The name of a parameter on the wire.
    wire: Option<&'p str>,
    base: &'p RustType,
    is_optional: bool,
    is_nullable: bool,
    null_setter: Option<&'p Ident>,
    constraints: &'p ConstraintTree,
    docs: &'p Docs,
}

impl<'c> Comparison<'c> {
    /// Compares two requests.
    pub fn requests(&mut self, pair: Pair<'c>, old: &'c EndpointItem, new: &'c EndpointItem) {
        let at = path(pair.old);
        if (&old.method, &old.path) != (&new.method, &new.path) {
            let [old, new] =
                [old, new].map(|endpoint| Some(format!("{} {}", endpoint.method, endpoint.path)));
            self.add(WIRE_CHANGED, at.clone(), old, new);
        }
        self.parts(pair, old, new);
        let setters = [has_format(old), has_format(new)];
        self.setters(&at, "body_format", setters);
        self.setters(&at, "pkce", [old.pkce.is_some(), new.pkce.is_some()]);
        let contents =
            [old, new].map(|endpoint| endpoint.body.as_ref().and_then(|body| body.content.as_ref()));
        self.contents(pair, contents);
        self.responses(pair, old, new);
    }

    fn setters(&mut self, at: &str, name: &str, [old, new]: [bool; 2]) {
        match (old, new) {
            (true, false) => self.add(SETTER_GONE, at.to_owned(), Some(name.to_owned()), None),
            (false, true) => self.add(SETTER_ADDED, at.to_owned(), None, Some(name.to_owned())),
            _ => {}
        }
    }

    fn parts(&mut self, pair: Pair<'c>, old: &'c EndpointItem, new: &'c EndpointItem) {
        let at = path(pair.old);
        let (before, after) = (parts(old), parts(new));
        let matched = match_members(&members(&self.old, &before), &members(&self.new, &after));
        for (left, right) in matched.same {
            if let (Some(left), Some(right)) = (before.get(left), after.get(right)) {
                self.part(&at, left, right);
            }
        }
        for (left, right) in matched.renamed {
            if let (Some(left), Some(right)) = (before.get(left), after.get(right)) {
                let key = right.wire.map(|wire| parameter_key(&pair.new.key, wire));
                let remedy = key.map(|key| super::names_setting(&key, left.ident.source()));
                let names = [left.ident.source(), right.ident.source()];
                self.add_renamed(PARAMETER_RENAMED, format!("{at}::{}", left.ident), names, remedy);
                self.part(&at, left, right);
            }
        }
        for part in matched.gone.into_iter().filter_map(|index| before.get(index)) {
            let of = whole(&self.old, part);
            self.add(PARAMETER_GONE, format!("{at}::{}", part.ident), Some(of), None);
        }
        for part in matched.added.into_iter().filter_map(|index| after.get(index)) {
            let of = whole(&self.new, part);
            let rule = if part.is_optional {
                PARAMETER_ADDED
            } else {
                REQUIRED_PARAMETER_ADDED
            };
            self.add(rule, format!("{at}::{}", part.ident), None, Some(of));
        }
    }

    fn part(&mut self, at: &str, old: &Part<'c>, new: &Part<'c>) {
        let at = format!("{at}::{}", old.ident);
        self.deprecated(&at, old.docs, new.docs);
        self.checks(&at, trees(old.constraints, new.constraints));
        let rule = if self.old.compared(old.base) != self.new.compared(new.base) {
            Some(PARAMETER_TYPE_CHANGED)
        } else if old.is_optional && !new.is_optional {
            Some(PARAMETER_MADE_REQUIRED)
        } else if old.is_nullable && !new.is_nullable {
            Some(PARAMETER_TYPE_CHANGED)
        } else {
            let is_wider = old.is_optional != new.is_optional || old.is_nullable != new.is_nullable;
            is_wider.then_some(PARAMETER_MADE_OPTIONAL)
        };
        if let Some(rule) = rule {
            let (old, new) = (whole(&self.old, old), whole(&self.new, new));
            self.add(rule, at, Some(old), Some(new));
            return;
        }
        if old.wire != new.wire && old.ident == new.ident {
            let [old, new] = [old.wire, new.wire].map(|wire| wire.map(str::to_owned));
            self.add(WIRE_CHANGED, at.clone(), old, new);
        }
        self.null_setters(&at, [old.null_setter, new.null_setter]);
    }

    // The enum of the contents of a body, which is generated with the request.
    fn contents(&mut self, pair: Pair<'c>, contents: [Option<&'c BodyContent>; 2]) {
        let [Some(old), Some(new)] = contents else { return };
        let at = beside(pair.old, &old.ident);
        if old.ident != new.ident {
            let names = [old.ident.source(), new.ident.source()];
            self.add_renamed(ITEM_RENAMED, at.clone(), names, None);
        }
        for left in &old.variants {
            let at = format!("{at}::{}", left.ident);
            match new.variants.iter().find(|right| right.ident == left.ident) {
                None => {
                    let of = self.old.text(&left.of);
                    self.add(VARIANT_GONE, at, Some(of), None);
                }
                Some(right) if self.old.compared(&left.of) != self.new.compared(&right.of) => {
                    let (old, new) = (self.old.text(&left.of), self.new.text(&right.of));
                    self.add(VARIANT_TYPE_CHANGED, at, Some(old), Some(new));
                }
                Some(right) => self.checks(&at, trees(&left.constraints, &right.constraints)),
            }
        }
        for right in new
            .variants
            .iter()
            .filter(|right| !old.variants.iter().any(|left| left.ident == right.ident))
        {
            let of = self.new.text(&right.of);
            self.add(VARIANT_ADDED, format!("{at}::{}", right.ident), None, Some(of));
        }
    }

    fn responses(&mut self, pair: Pair<'c>, old: &'c EndpointItem, new: &'c EndpointItem) {
        match (&old.response, &new.response) {
            (None, None) => return,
            (Some(former), None) => return self.add(ITEM_GONE, beside(pair.old, former), None, None),
            (None, Some(now)) => return self.add(ITEM_ADDED, beside(pair.new, now), None, None),
            (Some(former), Some(now)) => self.response_enums(pair, former, now),
        }
        let at = old
            .response
            .as_ref()
            .map_or_else(|| path(pair.old), |ident| beside(pair.old, ident));
        let derives = [old, new].map(|endpoint| extra_derives(&endpoint.response_derives).collect());
        let [old_derives, new_derives] = derives;
        self.trait_lists(&at, &old_derives, &new_derives);
        let (before, after) = (
            responses(&self.old, &old.responses),
            responses(&self.new, &new.responses),
        );
        let matched = match_members(&before, &after);
        let payload = |of: &Crate<'_>, response: &ResponseItem| payload(response, &|body| of.text(body));
        let mut is_explained = false;
        for (left, right) in matched.same {
            let is_other =
                before.get(left).map(|member| &member.of) != after.get(right).map(|member| &member.of);
            if let (true, Some(left), Some(right)) =
                (is_other, old.responses.get(left), new.responses.get(right))
            {
                let is_usual = left.is_ok;
                let (old, new) = (payload(&self.old, left), payload(&self.new, right));
                is_explained |= is_usual;
                self.add(
                    RESPONSE_TYPE_CHANGED,
                    format!("{at}::{}", left.variant),
                    Some(old),
                    Some(new),
                );
            }
        }
        for (left, right) in matched.renamed {
            if let (Some(left), Some(right)) = (old.responses.get(left), new.responses.get(right)) {
                let names = [left.variant.source(), right.variant.source()];
                self.add_renamed(VARIANT_RENAMED, format!("{at}::{}", left.variant), names, None);
            }
        }
        for response in matched
            .gone
            .into_iter()
            .filter_map(|index| old.responses.get(index))
        {
            let of = payload(&self.old, response);
            self.add(
                RESPONSE_GONE,
                format!("{at}::{}", response.variant),
                Some(of),
                None,
            );
        }
        for response in matched
            .added
            .into_iter()
            .filter_map(|index| new.responses.get(index))
        {
            let of = payload(&self.new, response);
            self.add(
                RESPONSE_ADDED,
                format!("{at}::{}", response.variant),
                None,
                Some(of),
            );
        }
        let successes = [
            success(&self.old, &old.responses, true),
            success(&self.new, &new.responses, true),
        ];
        if successes[0] != successes[1] && !is_explained {
            let (old, new) = (
                success(&self.old, &old.responses, false),
                success(&self.new, &new.responses, false),
            );
            self.add(SUCCESS_TYPE_CHANGED, at, Some(old), Some(new));
        }
    }

    // It has another name although the request has not.
    fn response_enums(&mut self, pair: Pair<'c>, former: &Ident, now: &Ident) {
        if former != now && pair.old.ident == pair.new.ident {
            let remedy = super::names_setting(&response_key(&pair.new.key), former.source());
            self.add_renamed(
                ITEM_RENAMED,
                beside(pair.old, former),
                [former.source(), now.source()],
                Some(remedy),
            );
        }
    }
}

// The path of what is generated with an item.
fn beside(item: &Item, ident: &Ident) -> String {
    let modules = item.module.iter().map(|module| format!("{module}::"));
    modules.collect::<String>() + ident.source()
}

// The body has several formats of one type.
fn has_format(endpoint: &EndpointItem) -> bool {
    endpoint
        .body
        .as_ref()
        .is_some_and(|body| body.formats.len() > 1 && body.content.is_none())
}

fn parts(endpoint: &EndpointItem) -> Vec<Part<'_>> {
    endpoint
        .parameters
        .iter()
        .map(of_parameter)
        .chain(endpoint.body.as_ref().map(of_body))
        .collect()
}

fn of_parameter(parameter: &ParameterItem) -> Part<'_> {
    Part {
        ident: &parameter.ident,
        wire: Some(&parameter.wire),
        base: &parameter.base,
        is_optional: parameter.is_optional,
        is_nullable: parameter.is_nullable,
        null_setter: parameter.null_setter.as_ref(),
        constraints: &parameter.constraints,
        docs: &parameter.docs,
    }
}

fn of_body(body: &BodyItem) -> Part<'_> {
    Part {
        ident: &body.ident,
        wire: None,
        base: &body.base,
        is_optional: body.is_optional,
        is_nullable: body.is_nullable,
        null_setter: body.null_setter.as_ref(),
        constraints: &body.constraints,
        docs: &body.docs,
    }
}

fn members<'p>(of: &Crate<'_>, parts: &[Part<'p>]) -> Vec<Member<'p>> {
    let member = |part: &Part<'p>| Member {
        name: part.ident.source(),
        // A body has no name of its own.
        wire: part.wire.map_or_else(|| "\0".to_owned(), str::to_owned),
        of: of.compared(part.base),
    };
    parts.iter().map(member).collect()
}

fn whole(of: &Crate<'_>, part: &Part<'_>) -> String {
    let options = usize::from(part.is_optional) + usize::from(part.is_nullable);
    (0..options).fold(of.text(part.base), |text, _| format!("Option<{text}>"))
}

fn responses<'r>(of: &Crate<'_>, responses: &'r [ResponseItem]) -> Vec<Member<'r>> {
    let member = |response: &'r ResponseItem| Member {
        name: response.variant.source(),
        wire: format!("{:?} {}", response.status, response.media_types.join(", ")),
        of: payload(response, &|body| of.compared(body)),
    };
    responses.iter().map(member).collect()
}

// What the variant of a response holds.
fn payload(response: &ResponseItem, text: &dyn Fn(&RustType) -> String) -> String {
    let has_status = !matches!(response.status, ResponseStatus::Exactly(_));
    let status = has_status.then(|| "StatusCode".to_owned());
    let body = response.body.as_ref().map(|(of, _)| text(of));
    let fields: Vec<String> = status.into_iter().chain(body).collect();
    format!("({})", fields.join(", "))
}

// What `into_ok` gives, in words.
fn success(of: &Crate<'_>, responses: &[ResponseItem], is_compared: bool) -> String {
    let text = |body: &RustType| {
        if is_compared {
            of.compared(body)
        } else {
            of.text(body)
        }
    };
    match success_of(responses) {
        Success::Whole => "the enum itself".to_owned(),
        Success::Nothing => "()".to_owned(),
        Success::Body(body) => text(body),
        Success::Optional(body) => format!("Option<{}>", text(body)),
    }
}

/// What `into_ok` of a response gives, as `#[derive(Responses)]` makes it.
pub enum Success<'r> {
    /// The response itself.
    Whole,
    /// Nothing but that it is a success.
    Nothing,
    /// A body.
    Body(&'r RustType),
    /// A body, of some successes only.
    Optional(&'r RustType),
}

/// What `into_ok` of these responses gives.
pub fn success_of(responses: &[ResponseItem]) -> Success<'_> {
    let mut usual = responses.iter().filter(|response| response.is_ok).peekable();
    if usual.peek().is_none() {
        return Success::Whole;
    }
    let bodies: Vec<Option<&RustType>> = usual
        .map(|response| response.body.as_ref().map(|(of, _)| of))
        .collect();
    let has_none = bodies.iter().any(Option::is_none);
    match bodies.into_iter().flatten().next() {
        None => Success::Nothing,
        Some(body) if has_none => Success::Optional(body),
        Some(body) => Success::Body(body),
    }
}
