//! Descriptions that break docs, and those of real documents.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::corpus::documents_of;
use crate::harness::specs::tree_of;

/// Descriptions that generators were seen to stumble over.
pub const HOSTILE: &[&str] = &[
    "",
    " ",
    "[Shop]",
    "[Shop][]",
    "[a][b] [^1] [ ] [x]",
    "[^1]: a note",
    "[a]: b\n\n[a]",
    "[a](b) [a](Vec) [Vec](Vec) [x](crate::y) ![i](j) [](k) [a]( b )",
    "[`Vec`] [`String`](String) [fn@main]",
    "https://a.example http://b.example/c(d). *https://e.example* https://f.example/{id}/`g`",
    "<https://a.example> <a@b.example> <ftp://c.example>",
    "<b>bold <i>both</b></i> <br> <p> </div> <script>alert(1)</script> Vec<String> <T> a < b",
    "<!-- never closed",
    "<pre>\n\n    fn main() {}\n",
    "a ` b `` c ``` d",
    "```",
    "```\nfn main() { panic!() }",
    "```rust\npanic!()\n```",
    "```compile_fail,E0308\nlet x: () = 1;\n```",
    "~~~\npanic!()",
    "    panic!();",
    "\tpanic!();",
    "a\n\n    panic!();\n\nb",
    "- a\n\n      panic!();\n\n- b",
    "1. a\n\n       panic!();",
    "10.\n\n    panic!();",
    "2. a\n\n       panic!();\n3) b",
    "a\n2. ```\n   panic!()\n   ```",
    "> ```\n> panic!()\n\npanic!()",
    "> - ```\n>   panic!()",
    ">     panic!()",
    "-     panic!()",
    "- - - a\n    panic!()",
    "* * *\n- - -\n***\n- ***",
    "a\n---\n# b\n===\n####### c\n#",
    "| a | b |\n|---|---|\n| `x | <y>` | [z] |",
    "a | b\n-|-\n`c | <d>` | e",
    "*/ /* // /// \"# \"## ]] {{ }} ${x} {0}",
    "a\\",
    "a\\`b` \\[c\\] \\<d>",
    "a  \nb",
    "a\r\nb\rc\0d\u{202e}e\u{2066}f\u{feff}g\u{7f}h\u{85}i\u{2028}j",
    "&lt;b&gt; &amp; &nbsp; &#60;c&#62;",
    "(`a`)[`b`](<c>)",
    "\\[a\\](b) [c\\](d)",
    "[a\nb](https://c.example\n\"d\")",
    "[https://a.example](https://a.example)",
    "[a [b](https://c.example) d](https://e.example)",
    "Ω — “quoted” … 日本語 https://日本.example/ü",
    "fn main() {}",
    "# Examples\n\n    Foo::new()\n",
    "# Errors\n# Panics\n# Safety",
    "----\n====\n++++",
    "+ a\n+ b\n* c\n- d",
    "<a href=\"https://a.example\">b</a>",
    "`` ` `` ``` `` ```",
    "`a\n\n`b",
    "`\n    panic!();\n`",
];

/// Descriptions of real documents: every distinct one, in the order of their text.
pub fn real() -> Vec<String> {
    let mut texts = BTreeSet::new();
    for file in documents_of("openapi") {
        if let Some(document) = tree_of(&file) {
            collect(&document, &mut texts);
        }
    }
    assert!(!texts.is_empty(), "the corpus has no descriptions");
    texts.into_iter().collect()
}

fn collect(value: &Value, texts: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::String(text) if name == "description" || name == "summary" => {
                        texts.insert(text.clone());
                    }
                    other => collect(other, texts),
                }
            }
        }
        _ => {}
    }
}
