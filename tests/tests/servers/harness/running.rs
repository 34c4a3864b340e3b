//! A server as a child process, on a port that it chooses itself.

use std::io::{BufRead as _, BufReader};
use std::process::{ChildStdin, Command, Stdio};

/// A running server. It reads its standard input and ends with it, so that it ends with the tests, however they end.
pub struct Server {
    /// Where it listens: `http://127.0.0.1:8080`.
    pub base_url: String,
    /// Open as long as the server is to run.
    _stdin: ChildStdin,
}

/// Starts a server, which writes its port on a line when it listens.
///
/// # Errors
///
/// Why it did not start.
pub fn start(command: &mut Command) -> Result<Server, String> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{command:?}: {error}"))?;
    let stdin = child.stdin.take().ok_or("it has no standard input")?;
    let mut line = String::new();
    if let Some(stdout) = child.stdout.take() {
        let _ = BufReader::new(stdout).read_line(&mut line);
    }
    match line.trim().parse::<u16>() {
        Ok(port) => Ok(Server {
            base_url: format!("http://127.0.0.1:{port}"),
            _stdin: stdin,
        }),
        Err(_) => Err(format!("{command:?} did not listen: {line}")),
    }
}
