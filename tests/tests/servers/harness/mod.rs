//! Installing and running servers of other languages.

pub mod document;
pub mod installed;
pub mod running;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use levain::client::Client;

use crate::Failed;
use running::Server;

/// The folder of an application.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("servers").join(name)
}

/// The server, or `None` after a message where it may be missing.
///
/// # Errors
///
/// When there is none though `LEVAIN_SERVERS=required` asks for it.
pub fn required<'s>(name: &str, started: &'s Result<Server, String>) -> Result<Option<&'s Server>, Failed> {
    match started {
        Ok(server) => Ok(Some(server)),
        Err(why) if std::env::var_os("LEVAIN_SERVERS").is_some_and(|value| value == "required") => {
            Err(format!("{name}: {why}").into())
        }
        Err(why) => {
            // Tests that pass are not printed, and this must be seen.
            writeln!(std::io::stderr(), "SKIPPED, {name} cannot be started: {why}")?;
            Ok(None)
        }
    }
}

/// A client of a server.
///
/// # Errors
///
/// When the system's TLS cannot be set up.
pub fn client(server: &Server) -> Result<Client, Failed> {
    Ok(Client::builder().base_url(&server.base_url).build()?)
}
