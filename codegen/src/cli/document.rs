//! What became of an OpenAPI document, in a few lines.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::pipeline::GeneratedPackage;
use crate::spec::{Element, Spec};

/// What became of a document: what is generated of it, and what is left out with the reason.
pub(super) fn summary(spec: &Spec, package: &GeneratedPackage, name: &str) -> String {
    let (kept, dropped) = (package.kept, package.dropped);
    let counted = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let mut text = format!(
        "{name}: {} and {}",
        counted(kept.operations, "operation"),
        counted(kept.types, "type")
    );
    if dropped.operations > 0 {
        let _ = write!(
            text,
            "; {} not selected",
            counted(dropped.operations, "operation")
        );
    }
    if dropped.types > 0 {
        let _ = write!(
            text,
            "; {} that no operation reaches left out (`--keep-unused` keeps them)",
            counted(dropped.types, "type")
        );
    }
    let mut reasons: BTreeMap<(Element, &str), usize> = BTreeMap::new();
    for left_out in &spec.summary.left_out {
        *reasons.entry((left_out.what, left_out.why.as_str())).or_default() += 1;
    }
    for ((what, why), count) in reasons {
        let what = match what {
            Element::Operation => "operation",
            Element::Parameter => "parameter",
            Element::Body => "body",
            Element::Response => "response",
            Element::Field => "field",
        };
        let _ = write!(text, "\n  left out: {}: {why}", counted(count, what));
    }
    text
}
