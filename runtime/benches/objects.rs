//! Reading and writing of objects against serde's derive, on 10 and on 40 fields.
//!
//! `cargo bench -p levain --bench objects`

#![allow(missing_docs, reason = "a bench, not a library")]

use divan::Bencher;

fn main() {
    divan::main();
}

macro_rules! ten_fields {
    ($(#[$more:meta])* $name:ident, $optional:meta, $nullable:meta) => {
        $(#[$more])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            pub id: i64,
            pub name: String,
            #[$optional]
            pub note: Option<String>,
            #[$nullable]
            pub price: Option<f64>,
            #[$optional]
            pub tags: Option<Vec<String>>,
            pub active: bool,
            pub latitude: f64,
            pub longitude: f64,
            pub created_at: String,
            pub city: String,
        }
    };
}

ten_fields!(
    #[derive(serde::Serialize, serde::Deserialize)]
    Derived,
    serde(skip_serializing_if = "Option::is_none"),
    serde()
);
ten_fields!(
    #[derive(levain::Object)]
    Levain,
    doc = "May be absent.",
    levain(nullable)
);

macro_rules! forty_fields {
    ($(#[$more:meta])* $name:ident $($field:ident)*) => {
        $(#[$more])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $(pub $field: i64,)* }
    };
}

forty_fields! { #[derive(serde::Serialize, serde::Deserialize)] DerivedWide
    a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9
    c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 d0 d1 d2 d3 d4 d5 d6 d7 d8 d9
}

forty_fields! { #[derive(levain::Object)] LevainWide
    a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9
    c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 d0 d1 d2 d3 d4 d5 d6 d7 d8 d9
}

fn ten() -> String {
    let one = r#"{"id":4711,"name":"De Gouden Korenaar","note":"closed on Mondays","price":null,"tags":["bread","cake"],
        "active":true,"latitude":51.054342,"longitude":3.717424,"created_at":"2024-02-29T12:00:00Z","city":"Gent"}"#;
    format!("[{}]", vec![one; 1000].join(","))
}

fn forty(is_reversed: bool) -> String {
    let mut members: Vec<String> = ["a", "b", "c", "d"]
        .iter()
        .flat_map(|letter| (0..10).map(move |digit| format!("\"{letter}{digit}\":1{digit}17")))
        .collect();
    if is_reversed {
        members.reverse();
    }
    format!("[{}]", vec![format!("{{{}}}", members.join(",")); 1000].join(","))
}

#[divan::bench(types = [Derived, Levain])]
fn read_10<T: for<'de> serde::Deserialize<'de>>(bencher: Bencher<'_, '_>) {
    let text = ten();
    bencher.bench_local(|| serde_json::from_str::<Vec<T>>(&text).expect("it fits"));
}

#[divan::bench(types = [DerivedWide, LevainWide])]
fn read_40<T: for<'de> serde::Deserialize<'de>>(bencher: Bencher<'_, '_>) {
    let text = forty(false);
    bencher.bench_local(|| serde_json::from_str::<Vec<T>>(&text).expect("it fits"));
}

#[divan::bench(types = [DerivedWide, LevainWide])]
fn read_40_reversed<T: for<'de> serde::Deserialize<'de>>(bencher: Bencher<'_, '_>) {
    let text = forty(true);
    bencher.bench_local(|| serde_json::from_str::<Vec<T>>(&text).expect("it fits"));
}

#[divan::bench(types = [Derived, Levain])]
fn write_10<T: serde::Serialize + for<'de> serde::Deserialize<'de>>(bencher: Bencher<'_, '_>) {
    let values: Vec<T> = serde_json::from_str(&ten()).expect("it fits");
    bencher.bench_local(|| serde_json::to_string(&values).expect("it can be written"));
}

#[divan::bench(types = [DerivedWide, LevainWide])]
fn write_40<T: serde::Serialize + for<'de> serde::Deserialize<'de>>(bencher: Bencher<'_, '_>) {
    let values: Vec<T> = serde_json::from_str(&forty(false)).expect("it fits");
    bencher.bench_local(|| serde_json::to_string(&values).expect("it can be written"));
}
