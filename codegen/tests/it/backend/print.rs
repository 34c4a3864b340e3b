//! What is printed has the tokens that were rendered, and rustfmt leaves it as it is.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use levain_codegen::backend::print::print_items;
use proc_macro2::{TokenStream, TokenTree};

use crate::harness::cases::{cases, text_of};

// The tokens one by one, without the commas that may stand before a closing bracket.
fn leaves(stream: TokenStream, into: &mut Vec<String>) {
    for tree in stream {
        match tree {
            TokenTree::Group(group) => {
                into.push(format!("{:?}", group.delimiter()));
                leaves(group.stream(), into);
                without_comma(into);
                into.push("end".to_owned());
            }
            TokenTree::Punct(punct) => {
                if punct.as_char() == '>' {
                    without_comma(into);
                }
                into.push(punct.as_char().to_string());
            }
            other => into.push(other.to_string()),
        }
    }
}

fn without_comma(leaves: &mut Vec<String>) {
    if leaves.last().is_some_and(|last| last == ",") {
        leaves.pop();
    }
}

fn tokens(text: &str) -> Vec<String> {
    let stream: TokenStream = text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"));
    let mut found = Vec::new();
    leaves(stream, &mut found);
    found
}

fn assert_printed(input: &str, expected: &str) {
    let printed = print_items(input.parse().unwrap_or_else(|error| panic!("{error}\n{input}")));
    assert_eq!(printed.trim_end(), expected.trim());
    assert_eq!(tokens(&printed), tokens(input), "\n{printed}");
    assert_eq!(formatted(&printed), printed);
}

// A file of settings without any, so that those of the project do not apply.
static SETTINGS: LazyLock<PathBuf> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rustfmt.toml");
    std::fs::write(&path, "style_edition = \"2024\"\n").expect("can be written");
    path
});

// The text as rustfmt writes it.
fn formatted(text: &str) -> String {
    let mut running = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(&*SETTINGS)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("rustfmt is a component of the toolchain");
    let mut input = running.stdin.take().expect("it is piped");
    input.write_all(text.as_bytes()).expect("rustfmt reads all of it");
    drop(input);
    let output = running.wait_with_output().expect("rustfmt ends");
    assert!(output.status.success(), "rustfmt cannot read this:\n{text}");
    String::from_utf8(output.stdout).expect("it is UTF-8 as its input")
}

#[test]
fn items_have_a_blank_line_between_them_and_lines_of_one_kind_none() {
    assert_printed(
        r#"#![doc = " The shop."] #![forbid(unsafe_code)]
           mod bread; mod cake; pub use self::bread::*; #[cfg(feature = "cake")] pub use self::cake::*;
           #[doc = " Tarts."] pub mod tart; pub struct Shop; const A: i64 = 1; const B: i64 = 2;"#,
        r#"
//! The shop.

#![forbid(unsafe_code)]

mod bread;
mod cake;

pub use self::bread::*;
#[cfg(feature = "cake")]
pub use self::cake::*;

/// Tarts.
pub mod tart;

pub struct Shop;

const A: i64 = 1;

const B: i64 = 2;
"#,
    );
}

#[test]
fn the_items_of_a_module_are_printed_as_those_of_a_file() {
    assert_printed(
        r#"#[doc = " Bread."] pub mod bread { use a::B; use a::C; #[doc = " Dark."] pub struct Rye { #[doc = " Kilos."] weight: f64 } pub mod white {} }"#,
        "
/// Bread.
pub mod bread {
    use a::B;
    use a::C;

    /// Dark.
    pub struct Rye {
        /// Kilos.
        weight: f64,
    }

    pub mod white {}
}
",
    );
}

#[test]
fn a_list_of_an_attribute_that_is_too_long_has_one_line_for_each_entry() {
    assert_printed(
        r#"#[levain(get = "/shops", host = "https://bakery.example")]
           #[levain(get = "/companies/{id}/shops", host = "https://api.bakery.example/version/1")]
           #[levain(get = "/companies/{id}/shops", host = "https://bakery.example", auth = bearer)]
           #[levain(rename = "a name that is longer than a list of entries can be on one line, but fits")]
           #[levain(presence(any_of(required("a name of some length"), required("and another"), required("a third"))))]
           #[cfg(any(feature = "classic_checkout_sdk", feature = "donations", feature = "payments"))]
           struct Shops;"#,
        r#"
#[levain(get = "/shops", host = "https://bakery.example")]
#[levain(
    get = "/companies/{id}/shops",
    host = "https://api.bakery.example/version/1"
)]
#[levain(get = "/companies/{id}/shops", host = "https://bakery.example", auth = bearer)]
#[levain(rename = "a name that is longer than a list of entries can be on one line, but fits")]
#[levain(presence(any_of(
    required("a name of some length"),
    required("and another"),
    required("a third")
)))]
#[cfg(any(
    feature = "classic_checkout_sdk",
    feature = "donations",
    feature = "payments"
))]
struct Shops;
"#,
    );
}

#[test]
fn a_type_that_is_too_long_for_its_line_stands_below_its_name() {
    assert_printed(
        r#"pub struct Shop {
            pub a_field_that_fits: Option<crate::types::a_type_with_a_name_that_is_rather_long::ALongName>,
            pub a_field_that_does_not_fit: Option<crate::types::a_type_with_a_name_that_is_rather_long::LongName>,
        }
        pub type UpdateOptionSet = crate::since::v1_10_0::company::update_option_set::Update<crate::V1_10_0>;
        pub const HOST_OF_THE_SHOP_AND_ITS_COMPANY: &str = "https://a-rather-long-host.of-a-bakery.example/version-one";"#,
        r#"
pub struct Shop {
    pub a_field_that_fits: Option<crate::types::a_type_with_a_name_that_is_rather_long::ALongName>,
    pub a_field_that_does_not_fit:
        Option<crate::types::a_type_with_a_name_that_is_rather_long::LongName>,
}

pub type UpdateOptionSet =
    crate::since::v1_10_0::company::update_option_set::Update<crate::V1_10_0>;

pub const HOST_OF_THE_SHOP_AND_ITS_COMPANY: &str =
    "https://a-rather-long-host.of-a-bakery.example/version-one";
"#,
    );
}

#[test]
fn both_brackets_of_an_array_of_one_struct_are_on_one_line() {
    assert_printed(
        r#"pub const OAUTH: levain::SecurityScheme = levain::SecurityScheme::oauth2("oauth", &[levain::OAuthFlow {
            name: "implicit", authorization_url: "https://bakery.example/authorize", token_url: "", refresh_url: "" }]);"#,
        r#"
pub const OAUTH: levain::SecurityScheme = levain::SecurityScheme::oauth2(
    "oauth",
    &[levain::OAuthFlow {
        name: "implicit",
        authorization_url: "https://bakery.example/authorize",
        token_url: "",
        refresh_url: "",
    }],
);
"#,
    );
}

#[test]
fn rustfmt_leaves_every_case_as_it_is() {
    for folder in ["codegen/tests/render", "codegen/tests/openapi"] {
        for case in cases(folder) {
            let text = text_of(&case.join("expected.rs"));
            assert_eq!(formatted(&text).trim_end(), text.trim_end(), "{}", case.display());
        }
    }
}
