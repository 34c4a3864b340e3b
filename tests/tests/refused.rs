//! What the compiler refuses, and what it then says to one who does not know levain.

#[test]
fn mistakes_are_refused_where_they_are_made() {
    trybuild::TestCases::new().compile_fail("refused/*.rs");
}
