//! The program `git`: revisions, merge bases, and objects by their ids.
//!
//! In: names of revisions, as the user wrote them. Out: ids and bytes, or why there are none. No shell is involved, no text of others becomes
//! an option, and nothing is fetched.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::diagnostics::failure::Failure;
use crate::diagnostics::nearest::nearest;

/// The repository that contains a folder.
#[derive(Clone, Debug)]
pub struct Git {
    folder: PathBuf,
}

impl Git {
    /// The repository of a folder, if it is in one.
    ///
    /// # Errors
    ///
    /// A [`Failure`] when there is no program `git`, or it finds no repository.
    pub fn of(folder: &Path) -> Result<Self, Failure> {
        let is_here = folder.as_os_str().is_empty();
        let folder = if is_here { Path::new(".") } else { folder };
        let git = Self {
            folder: folder.to_owned(),
        };
        git.text(&["rev-parse", "--git-dir"])?;
        Ok(git)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command
            .args(arguments)
            .current_dir(&self.folder)
            // Messages are shown as they are, and promised objects are not fetched.
            .env("LC_ALL", "C")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .stdin(Stdio::null());
        command
    }

    // What a command writes, without the line's end; `None` if it says no by its exit status alone.
    fn answer(&self, arguments: &[&str]) -> Result<Option<String>, Failure> {
        let output = self
            .command(arguments)
            .output()
            .map_err(|error| not_run(&error))?;
        if output.status.success() {
            let text = String::from_utf8_lossy(&output.stdout);
            return Ok(Some(text.trim_end_matches(['\r', '\n']).to_owned()));
        }
        let said = String::from_utf8_lossy(&output.stderr);
        if said.trim().is_empty() {
            return Ok(None);
        }
        let mut lines = said.trim().lines();
        let first = lines.next().unwrap_or_default();
        let first = first.strip_prefix("fatal: ").unwrap_or(first);
        let rest: Vec<&str> = lines.map(str::trim).filter(|line| !line.is_empty()).collect();
        let remedy = if rest.is_empty() {
            "run the command in a git repository, or give a path of a file or folder".to_owned()
        } else {
            rest.join(" ")
        };
        Err(Failure::new(format!("git: {first}"), remedy))
    }

    fn text(&self, arguments: &[&str]) -> Result<String, Failure> {
        self.answer(arguments).map(Option::unwrap_or_default)
    }

    /// The path of the folder in its work tree, with a slash at the end; empty at the root and in a bare repository.
    ///
    /// # Errors
    ///
    /// A [`Failure`] when git does not say.
    pub fn prefix(&self) -> Result<String, Failure> {
        self.text(&["rev-parse", "--show-prefix"])
    }

    /// The root of the work tree; `None` in a bare repository.
    pub fn top_level(&self) -> Option<PathBuf> {
        let top = self.text(&["rev-parse", "--show-toplevel"]).ok()?;
        (!top.is_empty()).then(|| PathBuf::from(top))
    }

    /// The id of the commit that a revision names.
    ///
    /// # Errors
    ///
    /// A [`Failure`] when the revision names none, with what to fetch or to write instead.
    pub fn commit(&self, revision: &str) -> Result<String, Failure> {
        self.object(revision, "commit")
    }

    /// The id of the tree that a revision names.
    ///
    /// # Errors
    ///
    /// A [`Failure`] when the revision names none, with what to fetch or to write instead.
    pub fn tree(&self, revision: &str) -> Result<String, Failure> {
        self.object(revision, "tree")
    }

    fn object(&self, revision: &str, kind: &str) -> Result<String, Failure> {
        check_revision(revision)?;
        let wanted = format!("{revision}^{{{kind}}}");
        let id = self.answer(&["rev-parse", "--verify", "--quiet", &wanted]);
        // With `--quiet`, git still complains about what it cannot parse.
        match id {
            Ok(Some(id)) if is_id(&id) => Ok(id),
            _ => Err(self.no_revision(revision)),
        }
    }

    fn no_revision(&self, revision: &str) -> Failure {
        let message = format!("there is no git revision `{revision}` here");
        let names = [
            "--format=%(refname:short)",
            "refs/heads",
            "refs/tags",
            "refs/remotes",
        ];
        let names = self
            .text(&[&["for-each-ref"], names.as_slice()].concat())
            .unwrap_or_default();
        let of_remote = |name: &&str| name.split_once('/').is_some_and(|(_, rest)| rest == revision);
        let near = names
            .lines()
            .find(of_remote)
            .or_else(|| nearest(revision, names.lines()));
        let remedy = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None if self.is_shallow() => format!(
                "this clone is shallow: fetch it with `git fetch --unshallow`, or `git fetch origin {revision}:{revision}` (`fetch-depth: 0` for actions/checkout)"
            ),
            None => format!(
                "fetch it: `git fetch origin {revision}:{revision}`; `git branch --all` and `git tag` list what is here"
            ),
        };
        Failure::new(message, remedy)
    }

    fn is_shallow(&self) -> bool {
        self.text(&["rev-parse", "--is-shallow-repository"])
            .is_ok_and(|text| text == "true")
    }

    /// The newest commit from which both revisions come.
    ///
    /// # Errors
    ///
    /// A [`Failure`] when there is none, as when a shallow clone does not have it.
    pub fn merge_base(&self, one: &str, other: &str) -> Result<String, Failure> {
        let (from, to) = (self.commit(one)?, self.commit(other)?);
        let bases = self.answer(&["merge-base", &from, &to])?;
        let base = bases.as_deref().and_then(|bases| bases.lines().next());
        match base.filter(|base| is_id(base)) {
            Some(base) => Ok(base.to_owned()),
            None if self.is_shallow() => Err(Failure::new(
                format!("this clone is shallow, and does not have the merge base of `{one}` and `{other}`"),
                "fetch the history: `git fetch --unshallow`, or set `fetch-depth: 0` for actions/checkout",
            )),
            None => Err(Failure::new(
                format!("`{one}` and `{other}` have no commit in common"),
                format!("compare with the tip itself: `levain diff {one}:PATH PATH`"),
            )),
        }
    }

    /// The newest tag from which a revision comes, if there is one.
    ///
    /// # Errors
    ///
    /// A [`Failure`] when the revision names no commit.
    pub fn last_tag(&self, revision: &str) -> Result<Option<String>, Failure> {
        let commit = self.commit(revision)?;
        // It complains when there is none.
        let tag = self.answer(&["describe", "--tags", "--abbrev=0", &commit]);
        Ok(tag.ok().flatten().filter(|tag| !tag.is_empty()))
    }

    /// The newest commit that changed the file at `path`, a path from the folder, if there is one.
    ///
    /// # Errors
    ///
    /// A [`Failure`] when git does not say, as in a repository without a commit.
    pub fn last_change(&self, path: &str) -> Result<Option<String>, Failure> {
        let path = format!(":(literal){path}");
        let commit = self.text(&["log", "-1", "--format=%H", "--", &path])?;
        Ok(Some(commit).filter(|commit| is_id(commit)))
    }

    /// Opens the objects for reading.
    ///
    /// # Errors
    ///
    /// A [`Failure`] when git cannot be run.
    pub(super) fn objects(&self) -> Result<Objects, Failure> {
        let mut command = self.command(&["cat-file", "--batch"]);
        let piped = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = piped.spawn().map_err(|error| not_run(&error))?;
        let Some((input, output)) = child.stdin.take().zip(child.stdout.take()) else {
            return Err(Failure::new("git: no pipe", "run the command again"));
        };
        Ok(Objects {
            git: self.clone(),
            child,
            input,
            output: BufReader::new(output),
        })
    }
}

/// What can be the name of a revision: git takes what begins with `-` for an option.
fn check_revision(revision: &str) -> Result<(), Failure> {
    let remedy = "give a branch, a tag or a commit, as in `main:spec/api.yaml`";
    if revision.is_empty() {
        return Err(Failure::new("the git revision is empty", remedy));
    }
    if revision.starts_with(['-', '^']) || revision.contains(|next: char| next.is_control()) {
        return Err(Failure::new(
            format!("`{revision}` is not the name of a git revision"),
            remedy,
        ));
    }
    Ok(())
}

fn is_id(text: &str) -> bool {
    matches!(text.len(), 40 | 64) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn not_run(error: &std::io::Error) -> Failure {
    Failure::new(
        format!("the program `git` cannot be run: {error}"),
        "install git, or give paths of files and folders",
    )
}

/// A running `git cat-file --batch`.
#[derive(Debug)]
pub(super) struct Objects {
    git: Git,
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

/// Why an object is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotRead {
    /// It is not in this clone.
    Missing,
    /// It has more bytes than it may.
    TooLarge,
}

impl Objects {
    /// The bytes of an object, of which there are not more than `most`.
    pub(super) fn read(&mut self, id: &str, most: u64) -> Result<Vec<u8>, NotRead> {
        if !is_id(id) {
            return Err(NotRead::Missing);
        }
        let mut head = String::new();
        let asked = writeln!(self.input, "{id}").and_then(|()| self.input.flush());
        let answered = asked.and_then(|()| self.output.read_line(&mut head));
        // `<id> <type> <size>`, or `<id> missing`.
        let size = answered
            .ok()
            .and_then(|_| head.trim_end().rsplit_once(' ')?.1.parse::<u64>().ok());
        let size = size.ok_or(NotRead::Missing)?;
        if size > most {
            self.restart();
            return Err(NotRead::TooLarge);
        }
        let mut bytes = Vec::new();
        let read = (&mut self.output).take(size).read_to_end(&mut bytes);
        let end = read.and_then(|_| self.output.read_exact(&mut [0]));
        if end.is_err() || bytes.len() as u64 != size {
            return Err(NotRead::Missing);
        }
        Ok(bytes)
    }

    // What is too large is not read to its end.
    fn restart(&mut self) {
        if let Ok(fresh) = self.git.objects() {
            *self = fresh;
        }
    }
}

impl Drop for Objects {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
