//! What is printed parses again, to the same tokens.

use levain_codegen::backend::print::print_items;
use proc_macro2::{TokenStream, TokenTree};
use proptest::prelude::*;

// The tokens one by one, without the commas that may stand before a closing bracket.
fn leaves(stream: TokenStream, into: &mut Vec<String>) {
    for tree in stream {
        match tree {
            TokenTree::Group(group) => {
                let open = into.len();
                into.push(format!("{:?}", group.delimiter()));
                leaves(group.stream(), into);
                // A tuple of one keeps its comma.
                if into.last().is_some_and(|last| last == ",")
                    && into[open..].iter().filter(|leaf| *leaf == ",").count() > 1
                {
                    into.pop();
                }
                into.push("end".to_owned());
            }
            TokenTree::Punct(punct) => {
                let is_end_of_generics =
                    punct.as_char() == '>' && into.last().is_some_and(|last| last == ",");
                if is_end_of_generics {
                    into.pop();
                }
                into.push(punct.as_char().to_string());
            }
            other => into.push(other.to_string()),
        }
    }
}

// The tokens without commas before a closing bracket or the braces of a body, so without those of tuples of one.
fn normal(text: &str) -> Vec<String> {
    let stream: TokenStream = text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"));
    let mut found = Vec::new();
    leaves(stream, &mut found);
    let mut kept: Vec<String> = Vec::new();
    for leaf in found {
        if (leaf == "end" || leaf == "Brace") && kept.last().is_some_and(|last| last == ",") {
            kept.pop();
        }
        kept.push(leaf);
    }
    kept
}

fn assert_same(input: &str) -> String {
    let printed = print_items(input.parse().unwrap_or_else(|error| panic!("{error}\n{input}")));
    assert_eq!(normal(&printed), normal(input), "\n{printed}");
    if let Err(error) = syn::parse_file(&printed) {
        panic!("{error}\n{printed}");
    }
    printed
}

fn assert_printed(input: &str, expected: &str) {
    assert_eq!(
        assert_same(input).trim_end(),
        expected.trim_matches('\n').trim_end()
    );
    // Printing what was printed changes nothing.
    assert_eq!(
        assert_same(expected).trim_end(),
        expected.trim_matches('\n').trim_end()
    );
}

#[test]
fn docs_become_comments() {
    assert_printed(
        r#"#[doc = " A \"shop\"."] #[doc = ""] #[doc = " It\\'s `\\d`."] pub struct Shop { #[doc = " Its number."] pub id: i64 }"#,
        r#"
/// A "shop".
///
/// It\'s `\d`.
pub struct Shop {
    /// Its number.
    pub id: i64,
}
"#,
    );
}

#[test]
fn a_line_that_no_comment_can_hold_stays_an_attribute() {
    let printed = assert_same(
        "#[doc = \" a\\rb\"] #[doc = \" \\u{202e}x\"] #[doc = \"/ slash\"] #[doc = \" two\\nlines\"] pub struct Shop;",
    );
    assert_eq!(printed.matches("#[doc").count(), 4, "{printed}");
}

#[test]
fn operators_and_references_are_spaced_as_rustfmt_does() {
    assert_printed(
        "impl<'a,T:Clone+?Sized,const N:usize>Deref for Shop<'a,T,N>{type Target=[&'a mut T;N];fn deref(&self)->&Self::Target{let x=-1i64+2*3;if !self.is_empty()&&x<=4{return &mut*self.0;}for(index,item)in self.0.iter().enumerate(){call(index..=4,|a,&b|a+b,..)?;}<T as Clone>::clone::<Vec<Option<T>>>(&self.0[0])}}",
        r"
impl<'a, T: Clone + ?Sized, const N: usize> Deref for Shop<'a, T, N> {
    type Target = [&'a mut T; N];

    fn deref(&self) -> &Self::Target {
        let x = -1i64 + 2 * 3;
        if !self.is_empty() && x <= 4 {
            return &mut *self.0;
        }
        for (index, item) in self.0.iter().enumerate() {
            call(index..=4, |a, &b| a + b, ..)?;
        }
        <T as Clone>::clone::<Vec<Option<T>>>(&self.0[0])
    }
}
",
    );
}

#[test]
fn what_is_too_long_for_a_line_has_one_line_per_element() {
    assert_printed(
        "impl Shop { pub fn a_long_name(self, first_parameter: impl Into<String>, second_parameter: impl Into<String>) -> Shop where A: Given<String>, B: Given<i64> { self.first_parameter.method_one(argument).method_two(argument).method_three(argument, another).four() } }",
        r"
impl Shop {
    pub fn a_long_name(
        self,
        first_parameter: impl Into<String>,
        second_parameter: impl Into<String>,
    ) -> Shop
    where
        A: Given<String>,
        B: Given<i64>,
    {
        self.first_parameter
            .method_one(argument)
            .method_two(argument)
            .method_three(argument, another)
            .four()
    }
}
",
    );
}

#[test]
fn arms_and_lists_read_as_written_by_hand() {
    assert_printed(
        "use a::{b,c}; use d::e; fn read()->Result<(),E>{match answer.status(){200=>answer.json().map(Shop::Ok),400..=499=>{let x=1;Ok(x)} _=>Err(answer.undocumented()),}}
         levain::object!{Shop{id=\"id\",..rest}} pub const ALL:&[(&str,u8)]=&[(\"a\",1),(\"b\",2)];",
        r#"
use a::{b, c};
use d::e;

fn read() -> Result<(), E> {
    match answer.status() {
        200 => answer.json().map(Shop::Ok),
        400..=499 => {
            let x = 1;
            Ok(x)
        }
        _ => Err(answer.undocumented()),
    }
}

levain::object! { Shop { id = "id", ..rest } }

pub const ALL: &[(&str, u8)] = &[("a", 1), ("b", 2)];
"#,
    );
}

#[test]
fn tuples_of_one_and_raw_names_are_kept() {
    let input = "pub fn f(r#type: (A,), größe: fn(u8) -> u8, x: &dyn Fn(&str) -> bool) -> impl Iterator<Item = (A,)> { 'outer: loop { break 'outer; } unsafe { g(&&x, **y, !!z, - -1) } }";
    let printed = assert_same(input);
    assert!(printed.contains("(A,)"), "{printed}");
}

// Types, expressions, statements and items of any shape, as text.
fn types() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "i64",
        "String",
        "Shop",
        "r#type",
        "levain::Json",
        "&'a str",
        "[u8; 4]",
        "()",
    ])
    .prop_map(str::to_owned);
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            inner.clone().prop_map(|of| format!("Option<{of}>")),
            inner.clone().prop_map(|of| format!("&mut {of}")),
            prop::collection::vec(inner.clone(), 2..4).prop_map(|of| format!("({})", of.join(", "))),
            prop::collection::vec(inner.clone(), 1..7)
                .prop_map(|of| format!("crate::a_rather_long_module_name::Builder<{}>", of.join(", "))),
            (inner.clone(), inner).prop_map(|(from, to)| format!("fn({from}) -> {to}")),
        ]
    })
}

fn expressions() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "1",
        "-1.5",
        "\"text with { and ,\"",
        "'x'",
        "self.name",
        "r#type",
        "Shop::Ok",
        "a_rather_long_name_of_a_value",
        "None",
    ])
    .prop_map(str::to_owned);
    leaf.prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(|of| format!("call({})", of.join(", "))),
            (inner.clone(), prop::collection::vec(inner.clone(), 0..3)).prop_map(|(on, of)| format!(
                "({on}, 0).method::<T>({}).another_method(|a, _| a)?",
                of.join(", ")
            )),
            inner.clone().prop_map(|of| format!("&mut {of}")),
            (inner.clone(), inner.clone()).prop_map(|(left, right)| format!("({left} + {right} == 2 && !x)")),
            prop::collection::vec(inner.clone(), 1..6).prop_map(|of| {
                let fields: Vec<String> = of
                    .iter()
                    .enumerate()
                    .map(|(at, of)| format!("field_{at}: {of}"))
                    .collect();
                format!("Shop {{ {}, ..rest }}", fields.join(", "))
            }),
            prop::collection::vec(inner.clone(), 2..9).prop_map(|of| format!("[{}]", of.join(", "))),
            (inner.clone(), inner.clone(), inner.clone()).prop_map(|(on, one, two)| format!(
                "match ({on}) {{ Some(x) if x => {one}, 400..=499 => {{ {two} }} _ => () }}"
            )),
            (inner.clone(), inner)
                .prop_map(|(one, two)| format!("if x {{ {one} }} else {{ let y = {two}; y }}")),
        ]
    })
}

fn items() -> impl Strategy<Value = String> {
    let doc = "[ -~]{0,90}".prop_map(|text| format!("#[doc = {:?}]", format!(" {text}")));
    let function = (
        doc.clone(),
        prop::collection::vec(types(), 0..5),
        types(),
        prop::collection::vec(expressions(), 1..4),
    )
        .prop_map(|(doc, parameters, returns, body)| {
            let parameters: Vec<String> = parameters
                .iter()
                .enumerate()
                .map(|(at, of)| format!("parameter_{at}: {of}"))
                .collect();
            let body: Vec<String> = body.iter().map(|of| format!("let value = {of};")).collect();
            format!(
                "{doc} pub fn name<T>({}) -> {returns} where T: Into<{returns}>, {{ {} value }}",
                parameters.join(", "),
                body.join(" ")
            )
        });
    let structure = (doc, prop::collection::vec(types(), 0..5)).prop_map(|(doc, fields)| {
        let fields: Vec<String> = fields
            .iter()
            .enumerate()
            .map(|(at, of)| format!("{doc} pub field_{at}: {of}"))
            .collect();
        format!(
            "{doc} #[derive(Clone, Debug)] pub struct Shop<'a, T = levain::Missing> {{ {} }}",
            fields.join(", ")
        )
    });
    prop_oneof![function, structure]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_items_parse_to_the_same_tokens(items in prop::collection::vec(items(), 1..4)) {
        assert_same(&items.join("\n"));
    }
}
