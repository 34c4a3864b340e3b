//! What a run changes for the users of a package.
