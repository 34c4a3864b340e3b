//! The rules of the Rust verdict, as data: each kind of change of the public API of a generated crate, and the number that must move.
//!
//! The numbers follow the chapter "`SemVer` Compatibility" of the Cargo book. A case of `tests/cases/diff` proves each by a caller that is
//! compiled before and after the change.

use super::RustRule;
use crate::diff::bump::Bump;

macro_rules! rules {
    ($($name:ident = $id:literal, $bump:ident: $title:literal, $reason:literal;)*) => {
        $(
            #[doc = concat!("`", $id, "`: ", $title, ".")]
            pub const $name: &RustRule = &RustRule {
                id: $id,
                title: $title,
                bump: Bump::$bump,
                reason: $reason,
            };
        )*

        /// Every rule.
        pub const RUST_RULES: &[&RustRule] = &[$($name),*];
    };
}

rules! {
    ITEM_GONE = "item-gone", Major: "an item is gone",
        "Code that names it does not compile.";
    ITEM_ADDED = "item-added", Minor: "an item was added",
        "Nothing that compiled stops to; a glob import yields to the caller's own names.";
    ITEM_RENAMED = "item-renamed", Major: "an item has another name",
        "Code that uses the former name does not compile; a setting of `levain.toml` keeps it.";
    ITEM_ALIASED = "item-aliased", Minor: "an item has another name, and its former one is a deprecated alias",
        "Code that uses the former name compiles with a warning.";
    ITEM_KIND_CHANGED = "item-kind-changed", Major: "an item is of another kind",
        "A struct that becomes an enum has no fields, and an enum that becomes a struct no variants.";
    ITEM_DEPRECATED = "item-deprecated", Minor: "an item, a field or a parameter was deprecated",
        "Code that uses it compiles with a warning, which Cargo's book counts as a minor change.";
    MODULE_GONE = "module-gone", Major: "a module is gone",
        "Code that imports it does not compile.";
    MODULE_ADDED = "module-added", Minor: "a module was added",
        "Nothing that compiled stops to.";
    FEATURE_GONE = "feature-gone", Major: "a cargo feature is gone",
        "Cargo refuses a dependency that enables it.";
    FEATURE_ADDED = "feature-added", Minor: "a cargo feature was added",
        "Nothing that compiled stops to.";
    TRAIT_GONE = "trait-gone", Major: "a trait is not implemented any more",
        "Code that relies on the trait, such as a `HashMap` by the type or a conversion, does not compile.";
    TRAIT_ADDED = "trait-added", Minor: "a trait is implemented",
        "Nothing that compiled stops to, unless a caller let the compiler infer the one type that converts.";
    FIELD_GONE = "field-gone", Major: "a field is gone",
        "Code that reads it, or calls its setter, does not compile.";
    FIELD_ADDED = "field-added", Minor: "a field was added",
        "The struct is `#[non_exhaustive]`: it is made by its builder, and patterns end in `..`.";
    REQUIRED_FIELD_ADDED = "required-field-added", Major: "a field was added that the builder requires",
        "`build()` does not compile until the field is set.";
    FIELD_RENAMED = "field-renamed", Major: "a field has another name",
        "Code that reads it by its former name, or calls its setter, does not compile; a setting of `levain.toml` keeps the name.";
    FIELD_TYPE_CHANGED = "field-type-changed", Major: "the type of a field changed",
        "Code that reads the field, or sets it to a value of the former type, does not compile.";
    FIELD_MADE_OPTIONAL = "field-made-optional", Minor: "a field that is only sent may be left out",
        "The setter takes a value and an `Option` of it, so that code that builds the struct compiles.";
    RECEIVED_FIELD_MADE_OPTIONAL = "received-field-made-optional", Major: "a field that is received may be absent",
        "Code that reads the field meets an `Option`.";
    FIELD_MADE_REQUIRED = "field-made-required", Major: "a field must be present",
        "`build()` does not compile until the field is set, and code that reads it as an `Option` does not compile.";
    FIELD_MADE_NULLABLE = "field-made-nullable", Minor: "a required field that is only sent may be null",
        "The setter takes a value and an `Option` of it, so that code that builds the struct compiles.";
    BUILDER_GONE = "builder-gone", Major: "a builder is behind the feature `builders`, or gone",
        "The struct is not sent any more. Code that builds it does not compile without the feature.";
    BUILDER_ADDED = "builder-added", Minor: "a struct has a builder",
        "Nothing that compiled stops to.";
    SETTER_GONE = "setter-gone", Major: "a setter is gone",
        "Code that calls it does not compile.";
    SETTER_ADDED = "setter-added", Minor: "a setter was added",
        "Nothing that compiled stops to.";
    VARIANT_GONE = "variant-gone", Major: "a variant is gone",
        "Code that names it does not compile.";
    VARIANT_ADDED = "variant-added", Minor: "a variant was added",
        "The enum is `#[non_exhaustive]`: a `match` has an arm for others already.";
    VARIANT_RENAMED = "variant-renamed", Major: "a variant has another name",
        "Code that names it by its former name does not compile.";
    VARIANT_TYPE_CHANGED = "variant-type-changed", Major: "what a variant holds changed",
        "Code that takes the value out of the variant, or makes one, does not compile.";
    ENUM_CLOSED = "enum-closed", Major: "an enum is not made of any value any more",
        "`From` became `TryFrom`: code that converts a string or a number into it does not compile.";
    ENUM_OPENED = "enum-opened", Major: "an enum is made of any value",
        "`TryFrom` became `From`: code that calls `unchecked` does not compile, nor does code that names the error of the conversion.";
    INNER_TYPE_CHANGED = "inner-type-changed", Major: "the type that a newtype or an alias stands for changed",
        "Code that makes one of the former type, or takes it out, does not compile.";
    CONSTRUCTOR_MADE_FALLIBLE = "constructor-made-fallible", Major: "a type has constraints, so that making one may fail",
        "`new` returns a `Result`, and `From` became `TryFrom`.";
    CONSTRUCTOR_MADE_INFALLIBLE = "constructor-made-infallible", Major: "a type has no constraints any more, so that making one cannot fail",
        "`new` returns no `Result` any more: code with `?` behind it does not compile.";
    BOUND_TIGHTENED = "bound-tightened", Major: "a type accepts fewer values",
        "A constant that `from_static` makes of a value that was accepted does not compile.";
    BOUND_LOOSENED = "bound-loosened", Minor: "a type accepts more values",
        "All code compiles and makes what it made before.";
    CHECK_TIGHTENED = "check-tightened", Minor: "a field, a parameter or a list is checked more strictly",
        "All code compiles. A value that was valid is refused at run time before it is sent, as the API refuses it. Cargo's book leaves what happens at run time to the judgement of maintainers.";
    CHECK_LOOSENED = "check-loosened", Patch: "a field, a parameter or a list is checked less strictly",
        "All code compiles, and what was valid stays valid.";
    PARAMETER_GONE = "parameter-gone", Major: "a parameter or a body is gone",
        "Code that calls its setter or its getter does not compile.";
    PARAMETER_ADDED = "parameter-added", Minor: "a parameter or a body was added that may be left out",
        "Requests are made by builders: code that does not set it compiles.";
    REQUIRED_PARAMETER_ADDED = "required-parameter-added", Major: "a parameter or a body was added that is required",
        "`build()` does not compile until it is set.";
    PARAMETER_RENAMED = "parameter-renamed", Major: "a parameter has another name",
        "Code that calls the setter by its former name does not compile; a setting of `levain.toml` keeps it.";
    PARAMETER_TYPE_CHANGED = "parameter-type-changed", Major: "the type of a parameter or a body changed",
        "Code that sets it to a value of the former type does not compile.";
    PARAMETER_MADE_OPTIONAL = "parameter-made-optional", Minor: "a parameter or a body may be left out, or null",
        "The setter takes a value and an `Option` of it, so that code that builds the request compiles.";
    PARAMETER_MADE_REQUIRED = "parameter-made-required", Major: "a parameter or a body is required",
        "`build()` does not compile until it is set.";
    RESPONSE_ADDED = "response-added", Minor: "a response was added",
        "The enum is `#[non_exhaustive]`: a `match` has an arm for others already.";
    RESPONSE_GONE = "response-gone", Major: "a response is gone",
        "Code that names its variant does not compile.";
    RESPONSE_TYPE_CHANGED = "response-type-changed", Major: "what a response holds changed",
        "Code that reads the body of the response does not compile.";
    SUCCESS_TYPE_CHANGED = "success-type-changed", Major: "what a successful call gives is of another type",
        "Code that uses the result of `into_ok` or of `send` does not compile.";
    WIRE_CHANGED = "wire-changed", Patch: "what is sent or read has another name or value on the wire",
        "All code compiles; the API is another one, which the verdict on the wire says.";
}
