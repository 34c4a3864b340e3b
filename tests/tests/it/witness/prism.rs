//! Prism, which serves a document on loopback and validates each request against it: it is installed from `tests/witness`, started for
//! a document, and asked what it makes of a request. It serves the document without its responses, of which it would make examples.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::operations::METHODS;
use crate::harness::Failed;
use crate::harness::cases::root;
use crate::harness::command::run;

/// How long the largest documents need.
const MAX_START: Duration = Duration::from_secs(120);
/// The program of Prism; why there is none, where node or its packages cannot be had.
pub fn installed() -> Result<PathBuf, Failed> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("witness");
    let program = folder.join("node_modules/@stoplight/prism-cli/dist/index.js");
    fs::create_dir_all(&folder)?;
    let mut is_same = program.exists();
    for name in ["package.json", ".npmrc", "package-lock.json"] {
        let wanted = fs::read(root().join("tests/witness").join(name))?;
        is_same &= fs::read(folder.join(name)).ok().as_ref() == Some(&wanted);
        fs::write(folder.join(name), wanted)?;
    }
    if is_same {
        return Ok(program);
    }
    let mut command = Command::new("npm");
    command.args(["ci", "--ignore-scripts"]).current_dir(&folder);
    if let Err(error) = command.output() {
        return Err(format!("npm is missing: {error}").into());
    }
    let ran = run(&mut command);
    if ran.status == Some(0) && program.exists() {
        Ok(program)
    } else {
        Err(format!("`npm ci` fails: {}", ran.err).into())
    }
}

/// A server of one document.
pub struct Prism {
    program: PathBuf,
    served: PathBuf,
    port: u16,
    child: Child,
}

/// What Prism makes of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It fits the document.
    Accepted,
    /// It does not, and why.
    Rejected(Vec<String>),
}

impl Prism {
    /// Serves the requests of a document.
    pub fn start(program: &Path, document: &Value) -> Result<Self, Failed> {
        let served = Path::new(env!("CARGO_TARGET_TMPDIR")).join("witness/served.json");
        fs::write(&served, without_responses(document.clone()).to_string())?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let child = spawn(program, &served, port)?;
        Ok(Self {
            program: program.to_owned(),
            served,
            port,
            child,
        })
    }

    /// The URL that requests go to.
    pub fn host(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What it makes of a message of HTTP/1.1.
    pub fn judge(&mut self, message: &[u8]) -> Result<Verdict, Failed> {
        let mut response = Vec::new();
        let answered = self.exchange(message, &mut response);
        if answered.is_ok() && !response.is_empty() {
            return Ok(read(&String::from_utf8_lossy(&response)));
        }
        // What it does not expect ends it: a list in a header that is absent, for one.
        self.end();
        self.child = spawn(&self.program, &self.served, self.port)?;
        Ok(Verdict::Rejected(vec!["Prism ends without an answer".to_owned()]))
    }

    fn exchange(&self, message: &[u8], response: &mut Vec<u8>) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        stream.write_all(message)?;
        stream.read_to_end(response)?;
        Ok(())
    }

    fn end(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Prism {
    fn drop(&mut self) {
        self.end();
    }
}

// Starts it and waits until it serves the document.
fn spawn(program: &Path, served: &Path, port: u16) -> Result<Child, Failed> {
    let mut child = Command::new("node")
        .arg(program)
        .args(["mock", "-v", "silent", "-h", "127.0.0.1", "-p"])
        .arg(port.to_string())
        .arg(served)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if let Some(status) = child.try_wait()? {
            return Err(format!("Prism does not serve the document ({status})").into());
        }
        if start.elapsed() > MAX_START {
            child.kill()?;
            child.wait()?;
            return Err("Prism does not start".into());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(child)
}

// Each operation answers 200, without a body; nothing is called back.
fn without_responses(mut document: Value) -> Value {
    let items = document.get_mut("paths").and_then(Value::as_object_mut);
    for item in items.into_iter().flat_map(|items| items.values_mut()) {
        let operations = item.as_object_mut().into_iter().flatten();
        for (_, operation) in operations.filter(|(method, _)| METHODS.contains(&method.as_str())) {
            operation["responses"] = json!({ "200": { "description": "accepted" } });
            operation
                .as_object_mut()
                .map(|operation| operation.remove("callbacks"));
        }
    }
    for key in ["responses", "callbacks"] {
        let components = document.get_mut("components").and_then(Value::as_object_mut);
        components.map(|components| components.remove(key));
    }
    document
}

fn read(response: &str) -> Verdict {
    let (head, body) = response.split_once("\r\n\r\n").unwrap_or((response, ""));
    let status = head.lines().next().unwrap_or_default();
    if status.starts_with("HTTP/1.1 200") {
        return Verdict::Accepted;
    }
    let problem: Value = serde_json::from_str(body).unwrap_or_default();
    let violations = problem.get("validation").and_then(Value::as_array);
    let violations: Vec<String> = violations.into_iter().flatten().filter_map(violation).collect();
    if !violations.is_empty() {
        return Verdict::Rejected(violations);
    }
    let kind = problem["type"].as_str().unwrap_or(status);
    let kind = kind.rsplit('#').next().unwrap_or_default();
    let detail = problem["detail"].as_str().unwrap_or_default();
    Verdict::Rejected(vec![format!("{kind}: {detail}")])
}

// A warning is that something is deprecated.
fn violation(violation: &Value) -> Option<String> {
    if violation["severity"] != "Error" {
        return None;
    }
    // A body that is missing has no location.
    let location = violation["location"].as_array().into_iter().flatten();
    let location: Vec<&str> = location.filter_map(Value::as_str).collect();
    let message = violation["message"].as_str().unwrap_or_default();
    Some(format!("{}: {message}", location.join("/")))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Verdict, read, without_responses};

    #[test]
    fn what_is_wrong_with_a_request_is_said() {
        assert_eq!(read("HTTP/1.1 200 OK\r\n\r\n"), Verdict::Accepted);
        let violations = json!({ "type": "https://example.com/errors#UNPROCESSABLE_ENTITY", "validation": [
            { "location": ["query", "a"], "severity": "Error", "message": "must be integer" },
            { "location": ["query", "b"], "severity": "Warning", "message": "b is deprecated" },
        ] });
        assert_eq!(
            read(&format!("HTTP/1.1 422 Unprocessable Entity\r\n\r\n{violations}")),
            Verdict::Rejected(vec!["query/a: must be integer".to_owned()])
        );
        let problem =
            json!({ "type": "https://example.com/errors#NO_PATH_MATCHED_ERROR", "detail": "no route" });
        assert_eq!(
            read(&format!("HTTP/1.1 404 Not Found\r\n\r\n{problem}")),
            Verdict::Rejected(vec!["NO_PATH_MATCHED_ERROR: no route".to_owned()])
        );
        assert!(matches!(
            read("HTTP/1.1 400 Bad Request\r\n\r\n"),
            Verdict::Rejected(_)
        ));
    }

    #[test]
    fn responses_and_callbacks_are_not_served() {
        let document = json!({ "paths": { "/a": { "get": { "responses": { "404": {} }, "callbacks": {} }, "parameters": [] } },
            "components": { "responses": {}, "schemas": {} } });
        let served = json!({ "paths": { "/a": { "get": { "responses": { "200": { "description": "accepted" } } }, "parameters": [] } },
            "components": { "schemas": {} } });
        assert_eq!(without_responses(document), served);
    }
}
