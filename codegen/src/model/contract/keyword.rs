//! The keywords of a schema, by what their values are.

/// Keywords whose value is a number, a string or a boolean, and which only assert something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Keyword {
    /// `minLength`.
    MinLength,
    /// `maxLength`.
    MaxLength,
    /// `minimum`.
    Minimum,
    /// `maximum`.
    Maximum,
    /// `exclusiveMinimum`, as a number also where OpenAPI 3.0 writes a boolean.
    ExclusiveMinimum,
    /// `exclusiveMaximum`, as a number also where OpenAPI 3.0 writes a boolean.
    ExclusiveMaximum,
    /// `multipleOf`.
    MultipleOf,
    /// `minItems`.
    MinItems,
    /// `maxItems`.
    MaxItems,
    /// `uniqueItems`, if it is true.
    UniqueItems,
    /// `minProperties`.
    MinProperties,
    /// `maxProperties`.
    MaxProperties,
    /// `minContains`.
    MinContains,
    /// `maxContains`.
    MaxContains,
    /// `pattern`.
    Pattern,
    /// `format`.
    Format,
    /// `contentMediaType`.
    ContentMediaType,
    /// `contentEncoding`.
    ContentEncoding,
    /// `chars` of the spec language.
    Chars,
    /// `separator` of the spec language, and `collectionFormat` of items in OpenAPI 2.0.
    Separator,
    /// `x-discriminator-value`: the value of the discriminator for this subtype.
    DiscriminatorValue,
    /// `$schema`, if it is not the usual one.
    Dialect,
    /// `style` and `explode` of a field in the spec language.
    Style,
    /// `decimal` of the spec language.
    Decimal,
    /// `bool-as` of the spec language.
    BoolAs,
}

impl Keyword {
    /// Every keyword, in the order of findings.
    pub const ALL: &[Self] = &[
        Self::Format,
        Self::MinLength,
        Self::MaxLength,
        Self::Pattern,
        Self::Chars,
        Self::Minimum,
        Self::Maximum,
        Self::ExclusiveMinimum,
        Self::ExclusiveMaximum,
        Self::MultipleOf,
        Self::MinItems,
        Self::MaxItems,
        Self::UniqueItems,
        Self::MinProperties,
        Self::MaxProperties,
        Self::MinContains,
        Self::MaxContains,
        Self::ContentMediaType,
        Self::ContentEncoding,
        Self::Separator,
        Self::DiscriminatorValue,
        Self::Dialect,
        Self::Style,
        Self::Decimal,
        Self::BoolAs,
    ];

    /// Whether only the spec language has it.
    pub const fn is_native(self) -> bool {
        matches!(
            self,
            Self::Chars | Self::Separator | Self::Style | Self::Decimal | Self::BoolAs
        )
    }

    /// Its name in JSON Schema, or in the spec language if it is only there.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MinLength => "minLength",
            Self::MaxLength => "maxLength",
            Self::Minimum => "minimum",
            Self::Maximum => "maximum",
            Self::ExclusiveMinimum => "exclusiveMinimum",
            Self::ExclusiveMaximum => "exclusiveMaximum",
            Self::MultipleOf => "multipleOf",
            Self::MinItems => "minItems",
            Self::MaxItems => "maxItems",
            Self::UniqueItems => "uniqueItems",
            Self::MinProperties => "minProperties",
            Self::MaxProperties => "maxProperties",
            Self::MinContains => "minContains",
            Self::MaxContains => "maxContains",
            Self::Pattern => "pattern",
            Self::Format => "format",
            Self::ContentMediaType => "contentMediaType",
            Self::ContentEncoding => "contentEncoding",
            Self::Chars => "chars",
            Self::Separator => "separator",
            Self::DiscriminatorValue => "x-discriminator-value",
            Self::Dialect => "$schema",
            Self::Style => "style",
            Self::Decimal => "decimal",
            Self::BoolAs => "bool-as",
        }
    }
}

/// Keywords whose value is a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// `items`: of the items after those of `prefixItems`.
    Items,
    /// `contains`.
    Contains,
    /// `propertyNames`.
    PropertyNames,
    /// `not`.
    Not,
    /// `if`.
    If,
    /// `then`.
    Then,
    /// `else`.
    Else,
    /// `contentSchema`.
    ContentSchema,
    /// `unevaluatedItems`.
    UnevaluatedItems,
    /// `unevaluatedProperties`.
    UnevaluatedProperties,
}

impl Part {
    /// Every part, in the order of findings.
    pub const ALL: &[Self] = &[
        Self::Items,
        Self::Contains,
        Self::PropertyNames,
        Self::Not,
        Self::If,
        Self::Then,
        Self::Else,
        Self::ContentSchema,
        Self::UnevaluatedItems,
        Self::UnevaluatedProperties,
    ];

    /// The keyword.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Items => "items",
            Self::Contains => "contains",
            Self::PropertyNames => "propertyNames",
            Self::Not => "not",
            Self::If => "if",
            Self::Then => "then",
            Self::Else => "else",
            Self::ContentSchema => "contentSchema",
            Self::UnevaluatedItems => "unevaluatedItems",
            Self::UnevaluatedProperties => "unevaluatedProperties",
        }
    }
}

/// Keywords whose value is a list of schemas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartList {
    /// `allOf`.
    AllOf,
    /// `anyOf`.
    AnyOf,
    /// `oneOf`.
    OneOf,
    /// `prefixItems`.
    PrefixItems,
}

impl PartList {
    /// The keyword.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AllOf => "allOf",
            Self::AnyOf => "anyOf",
            Self::OneOf => "oneOf",
            Self::PrefixItems => "prefixItems",
        }
    }
}

/// Keywords whose value is an object of schemas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchemaMap {
    /// `properties`.
    Properties,
    /// `patternProperties`.
    PatternProperties,
    /// `dependentSchemas`.
    DependentSchemas,
    /// The schemas that a `$dynamicRef` may lead to instead, by their pointers: those with a dynamic anchor of its name.
    DynamicAnchors,
}

impl SchemaMap {
    /// The keyword.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Properties => "properties",
            Self::PatternProperties => "patternProperties",
            Self::DependentSchemas => "dependentSchemas",
            Self::DynamicAnchors => "$dynamicAnchor",
        }
    }
}
