//! What a reader could not read because of an error, so that no stage reports what only follows from its absence.

/// Elements of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnreadElements {
    /// Other versions in the folder of this one.
    Versions,
    /// Hosts.
    Hosts,
    /// Declared types.
    Types,
    /// Endpoints, or the routes of some.
    Endpoints,
}

/// Parts of an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnreadPart {
    /// The method or the path.
    Route,
    /// The host.
    Host,
    /// Some of the parameters.
    Parameters,
}
