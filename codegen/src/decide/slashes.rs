//! Values of several segments: parameters of a path whose pattern demands a slash.
//!
//! In: a parameter of a path, after its type is decided. Out: the same, with its slashes kept where its pattern demands them. By
//! OpenAPI 3.0 they are percent-encoded, but servers that write such patterns (grpc-gateway) route by the slashes.

use super::decider::Decider;
use crate::diagnostics::location::Spanned;
use crate::frontend::slashes::demands_slash;
use crate::model::api::{Shape, Use, UseKind};
use crate::model::spec::Constraints;

/// No chain of newtypes is longer than this.
const MAX_CHAIN: usize = 32;

impl Decider<'_> {
    /// Sets `slashes` of a parameter of a path, unless the spec says how it is encoded.
    pub(super) fn keep_demanded_slashes(&self, of: &mut Use) {
        if of.wire.slashes.is_some() || of.wire.allow_reserved.is_some() {
            return;
        }
        let mut next: &Use = of;
        for _ in 0..MAX_CHAIN {
            if let Some(slashes) = demanded(&next.constraints) {
                of.wire.slashes = Some(Box::new(slashes));
                return;
            }
            let UseKind::Type(id) = &next.kind else {
                return;
            };
            let Some(declared) = self.types.get(id.0) else {
                return;
            };
            if let Some(slashes) = demanded(&declared.constraints) {
                of.wire.slashes = Some(Box::new(slashes));
                return;
            }
            match &declared.shape {
                Shape::Newtype(inner) => next = inner,
                _ => return,
            }
        }
    }
}

fn demanded(constraints: &Constraints) -> Option<Spanned<bool>> {
    let pattern = constraints.pattern.as_ref()?;
    demands_slash(&pattern.value).then(|| Spanned::new(true, pattern.location.clone()))
}
