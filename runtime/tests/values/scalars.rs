//! Types with one value: newtypes, lists, dictionaries, enums.

/// The markers of the versions.
pub mod versions {
    /// Version 1.7.0.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum V1_7_0 {}

    impl levain::Version for V1_7_0 {
        const VERSION: &'static str = "1.7.0";
    }
}

/// A newtype over text, with constraints that can be checked in a const.
pub mod api_client {
    /// The id of an application.
    ///
    /// One or more characters of `\x20-\x7e` (RFC 6749, appendix A.1).
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct ApiClient(levain::Text);

    levain::string! {
        ApiClient(StringConstraints::new().min_length(1).chars(CharSet::new("\\x20-\\x7e")))
    }
}

/// Newtypes over text: unconstrained, secret, and with a format.
pub mod oauth_types {
    /// The code that buys an access token.
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Code(levain::Text);

    levain::string! { Code }

    /// A token.
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct RefreshToken(levain::Text);

    levain::string! { secret RefreshToken(StringConstraints::new().min_length(1)) }

    /// The S256 hash of the verifier, or the verifier itself.
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct CodeChallenge(levain::Text);

    levain::string! { CodeChallenge(StringConstraints::new().format(Format::PkceChallenge)) }

    /// What proves who asked.
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct CodeVerifier(levain::Text);

    levain::string! { secret CodeVerifier(StringConstraints::new().format(Format::PkceVerifier)) }

    /// What ties the answer to the question.
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct State(levain::Text);

    levain::string! { secret State(StringConstraints::new().format(Format::CsrfState)) }
}

/// Newtypes over numbers and lists.
pub mod numbers {
    /// A whole number that is not negative.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct UInt(i64);

    levain::integer! { UInt(IntegerConstraints::new().min(0)) }

    /// A share.
    #[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
    pub struct Share(f64);

    levain::number! { Share(NumberConstraints::new().min(0.0).max(1.0)) }

    /// A switch.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Active(bool);

    levain::boolean! { Active }

    /// Some scopes.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct ScopeList(Vec<super::enums::Scope>);

    // The separator only matters where the list is one text: in a query, a header, a form or (declared so) in JSON.
    levain::array! { ScopeList of super::enums::Scope, separator " ", (ArrayConstraints::new().min_items(1)) }

    /// Names by language.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Names(levain::Map<String>);

    levain::map! { Names of String }

    /// Any other type under a name of its own.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Extra(levain::Json);

    levain::wrapper! { Extra of levain::Json }
}

/// Enums: open and closed, of text and of whole numbers.
pub mod enums {
    /// What an application may do.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Scope {
        /// See the user's companies.
        CompanyRead,
        /// Change the user's companies.
        CompanyWrite,
        /// A value that is not in the spec.
        Other(levain::Other<String>),
    }

    // `open`: other values may be sent; without it, `validate` refuses them on the way out.
    levain::string_enum! { open Scope {
        CompanyRead = "company:read",
        CompanyWrite = "company:write",
    } }

    /// How the challenge was made.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum CodeChallengeMethod {
        /// As it is.
        Plain,
        /// Its SHA-256.
        S256,
        /// A value that is not in the spec.
        Other(levain::Other<String>),
    }

    levain::string_enum! { CodeChallengeMethod { Plain = "plain", S256 = "S256" } }

    /// A level.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[non_exhaustive]
    pub enum Level {
        /// One.
        Value1,
        /// Two.
        Value2,
        /// A value that is not in the spec.
        Other(levain::Other<i64>),
    }

    levain::integer_enum! { Level { Value1 = 1, Value2 = 2 } }
}
