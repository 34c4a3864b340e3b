//! A literal that breaks a constraint is refused where it stands, whatever the kind of the constraint.

mod kinds {
    levain::api!("spec/types/openapi.yaml");
}

use kinds::{Code, Mail, Name, Step, Weight, Word};

const CODE: Code = Code::from_static("BE-12");
// Look-around is beyond a const: such a pattern is held against values at run time only.
const WORD: Word = Word::from_static("no");

fn main() {
    let _ = (CODE, WORD);
    let _ = levain::literal!(Code, "be-12");
    let _ = levain::literal!(Code, "BE-12\n");
    let _ = levain::literal!(Mail, "nobody");
    let _ = levain::literal!(Name, "é");
    let _ = levain::literal!(Name, "breads");
    let _ = levain::literal!(Step, -5);
    let _ = levain::literal!(Step, 7);
    let _ = levain::literal!(Weight, 0.0);
    let _ = levain::literal!(Weight, 2.75);
}
