//! Types with one value: newtypes over strings, numbers, arrays and maps, and enums.

/// The markers of the versions.
pub mod versions {
    /// Version 1.7.0.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum V1_7_0 {}

    impl levain::Version for V1_7_0 {
        const VERSION: &'static str = "1.7.0";
    }
}

/// A newtype over a string, with constraints that are checked in a const.
pub mod api_client {
    /// The id of an application.
    ///
    /// One or more characters of `\x20-\x7e` (RFC 6749, appendix A.1).
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
    #[levain(length = "1..", chars = "\\x20-\\x7e")]
    pub struct ApiClient(levain::Text);
}

/// Newtypes over strings: unconstrained, secret, and with a format.
pub mod oauth_types {
    /// The code that buys an access token.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
    pub struct Code(levain::Text);

    /// A token.
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
    #[levain(secret, length = "1..")]
    pub struct RefreshToken(levain::Text);

    /// The S256 hash of the verifier, or the verifier itself.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
    #[levain(format = "pkce-challenge")]
    pub struct CodeChallenge(levain::Text);

    /// The proof of who made the request.
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
    #[levain(secret, format = "pkce-verifier")]
    pub struct CodeVerifier(levain::Text);

    /// The value that ties the redirect to the request.
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
    #[levain(secret, format = "csrf-state")]
    pub struct State(levain::Text);
}

/// Newtypes over numbers, booleans, arrays and maps.
pub mod numbers {
    /// An integer that is not negative.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
    #[levain(min = 0)]
    pub struct UInt(i64);

    /// A share.
    #[derive(Clone, Copy, Debug, PartialEq, PartialOrd, levain::Newtype)]
    #[levain(min = 0.0, max = 1.0)]
    pub struct Share(f64);

    /// A switch.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, levain::Newtype)]
    pub struct Active(bool);

    // The separator only matters where the array is one string: in a query, a header, a form or (declared so) in JSON.
    /// Some scopes.
    #[derive(Clone, Debug, PartialEq, Eq, Hash, levain::Newtype)]
    #[levain(separator = " ", min_items = 1)]
    pub struct ScopeList(Vec<super::enums::Scope>);

    /// Names by language.
    #[derive(Clone, Debug, PartialEq, levain::Newtype)]
    pub struct Names(levain::Map<String>);

    /// Any other type under a name of its own.
    #[derive(Clone, Debug, PartialEq, levain::Newtype)]
    pub struct Extra(levain::Json);
}

/// Enums: open and closed, of strings and of integers.
pub mod enums {
    // `open`: other values may be sent; without it, `validate` refuses them on the way out.
    /// What an application may do.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
    #[levain(open)]
    #[non_exhaustive]
    pub enum Scope {
        /// See the user's companies.
        #[levain(rename = "company:read")]
        CompanyRead,
        /// Change the user's companies.
        #[levain(rename = "company:write")]
        CompanyWrite,
        /// A value that is not in the spec.
        #[levain(other)]
        Other(levain::Other<String>),
    }

    /// How the challenge was made.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::StringEnum)]
    #[non_exhaustive]
    pub enum CodeChallengeMethod {
        /// As it is.
        #[levain(rename = "plain")]
        Plain,
        /// Its SHA-256.
        S256,
        /// A value that is not in the spec.
        #[levain(other)]
        Other(levain::Other<String>),
    }

    /// A level.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::IntegerEnum)]
    #[non_exhaustive]
    pub enum Level {
        /// One.
        #[levain(equals = 1)]
        Value1,
        /// Two.
        #[levain(equals = 2)]
        Value2,
        /// A value that is not in the spec.
        #[levain(other)]
        Other(levain::Other<i64>),
    }
}
