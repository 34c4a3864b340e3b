//! Values of a document as literals of the model, for `const`, `enum`, `default` and examples.

use crate::frontend::text::json_tree::{Kind, Node};
use crate::model::spec::Literal;

/// The value of a node.
pub(super) fn read_literal(node: &Node<'_>) -> Literal {
    match &node.kind {
        Kind::Null => Literal::Null,
        Kind::Boolean(value) => Literal::Boolean(*value),
        Kind::Number(number) => Literal::Number(number.clone()),
        Kind::String(text) => Literal::String(text.to_string()),
        Kind::Array(items) => Literal::Array(items.iter().map(read_literal).collect()),
        Kind::Object(map) => {
            let members = map.members().iter();
            Literal::Object(
                members
                    .map(|member| (member.key.to_string(), read_literal(&member.value)))
                    .collect(),
            )
        }
    }
}
