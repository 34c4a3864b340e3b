//! Derived types, used wrongly.

#[derive(Clone, Debug, PartialEq, Eq, levain::Newtype)]
#[levain(length = "2..=4")]
struct Code(levain::Text);

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
struct Shop {
    id: i64,
    #[levain(nullable)]
    code: Option<Code>,
    note: Option<String>,
}

#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/shops/{id}")]
struct ShowShop<'a> {
    id: i64,
    language: Option<&'a str>,
}

const LONG: Code = levain::literal!(Code, "too long");

fn main() {
    let _ = Shop::builder().id(1).build();
    let _ = Shop::builder().id(1).code("ab").build();
    let _ = Shop::builder().id("1").code_null().note(5).build();
    let _ = ShowShop::builder().language("nl").build();
    let _ = ShowShop::builder().id(1).page(2).build();
}
