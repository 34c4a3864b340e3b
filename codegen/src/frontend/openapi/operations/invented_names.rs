//! Names of operations that have no `operationId`: from the method and the words of the path.
//!
//! In: the method and the path of each operation, in the order of the document. Out: a name. Paths of the same words, `/users`, `/Users`
//! and `/users/`, are told apart by what their words do not have: the first has the plain name, the others one more word each.

use std::collections::BTreeSet;

use heck::ToSnakeCase;

/// The names that were made so far.
#[derive(Default)]
pub(in crate::frontend::openapi) struct InventedNames {
    // With the name of the group, in which they must differ.
    taken: BTreeSet<(String, String)>,
}

impl InventedNames {
    /// The name of an operation in a group; `fragment` is what stands behind its path.
    pub(in crate::frontend::openapi) fn make(
        &mut self,
        group: &str,
        method: &str,
        path: &str,
        fragment: &str,
    ) -> String {
        let name = plain_name(method, path, fragment);
        if self.take(group, &name) {
            return name;
        }
        let marks = marks_of(path).join("_");
        let with_marks = format!("{name}_{marks}");
        if !marks.is_empty() && self.take(group, &with_marks) {
            return with_marks;
        }
        name
    }

    fn take(&mut self, group: &str, name: &str) -> bool {
        self.taken.insert((group.to_owned(), name.to_snake_case()))
    }
}

// The method and the words of the path.
fn plain_name(method: &str, path: &str, fragment: &str) -> String {
    let mut words = vec![method.to_lowercase()];
    for segment in path.split('/').chain([fragment]) {
        let mut rest = segment;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, behind) = after.split_once('}').unwrap_or((after, ""));
            push_words(&mut words, before);
            words.push("by".to_owned());
            push_words(&mut words, name);
            rest = behind;
        }
        push_words(&mut words, rest);
    }
    words.join("_")
}

fn push_words(words: &mut Vec<String>, text: &str) {
    let parts = text.split(|next: char| !next.is_alphanumeric());
    words.extend(parts.filter(|part| !part.is_empty()).map(str::to_owned));
}

// What the words of a path do not say: capital letters, symbols between words, and a slash at the end.
fn marks_of(path: &str) -> Vec<&'static str> {
    let (mut marks, mut is_name) = (Vec::new(), false);
    for next in path.chars() {
        is_name = (is_name || next == '{') && next != '}';
        let mark = match next {
            _ if is_name => None,
            'A'..='Z' => Some("capital"),
            '-' => Some("dash"),
            '_' => Some("underscore"),
            '.' => Some("dot"),
            ':' => Some("colon"),
            '~' => Some("tilde"),
            '@' => Some("at"),
            _ => None,
        };
        marks.extend(mark.filter(|mark| !marks.contains(mark)));
    }
    if path.len() > 1 && path.ends_with('/') {
        marks.push("slash");
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::InventedNames;

    #[test]
    fn paths_of_the_same_words_are_told_apart_by_their_marks() {
        let mut names = InventedNames::default();
        let mut name = |path: &str| names.make("", "GET", path, "");
        assert_eq!(name("/users/{userId}"), "get_users_by_userId");
        assert_eq!(name("/users"), "get_users");
        assert_eq!(name("/Users"), "get_Users_capital");
        assert_eq!(name("/users/"), "get_users_slash");
        assert_eq!(name("/user-items"), "get_user_items");
        assert_eq!(name("/userItems"), "get_userItems_capital");
        assert_eq!(name("/user_items"), "get_user_items_underscore");
        // Nothing is left to tell it from the second: the identifiers are made to differ later.
        assert_eq!(name("/USERS"), "get_USERS");
    }
}
