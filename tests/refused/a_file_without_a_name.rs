//! A file has a name beside its bytes, so that bytes alone are refused by its setter.

use levain::FilePart;

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
struct Album {
    photo: FilePart,
    back: Option<FilePart>,
    more: Vec<FilePart>,
}

fn main() {
    let _ = Album::builder().photo(b"PNG".to_vec());
    let _ = Album::builder().back(Some(vec![1_u8]));
    let _ = Album::builder().more(vec![vec![1_u8]]);
    let _ = Album::builder().back(None::<FilePart>).photo(FilePart::new("a.png", b"PNG".to_vec()));
}
