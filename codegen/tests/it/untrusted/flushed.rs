//! What is on the disk before the lock says so, seen in the system calls of a run; skipped with a message where there is no `strace`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{document_with, write_all};
use crate::harness::Failed;
use crate::harness::command::{levain_command, run};

/// What a run does with a file or a folder, in order.
#[derive(Debug)]
enum Event {
    Flushed(PathBuf),
    Renamed(PathBuf, PathBuf),
    Removed(PathBuf),
}

// The calls of `levain generate` in this folder; `None` where calls cannot be traced.
fn events_of(folder: &Path, document: &str) -> Result<Option<Vec<Event>>, Failed> {
    let traced = |command: &Command, log: &Path| {
        let mut tracer = Command::new("strace");
        tracer.args(["-f", "-y", "-e", "trace=fsync,/^rename,/^unlink", "-o"]);
        tracer
            .arg(log)
            .arg(command.get_program())
            .args(command.get_args());
        tracer.current_dir(folder);
        tracer
    };
    let log = folder.join("calls.txt");
    if !traced(&Command::new("true"), &log)
        .output()
        .is_ok_and(|ran| ran.status.success())
    {
        eprintln!("skipped: `strace` is not there, or may not trace");
        return Ok(None);
    }
    let command = levain_command(folder, &["generate", document, "--out", "client"]);
    let ran = run(&mut traced(&command, &log));
    assert_eq!(ran.status, Some(0), "{}{}", ran.out, ran.err);
    let calls = std::fs::read_to_string(&log)?;
    Ok(Some(read_calls(&folder.canonicalize()?, &calls)))
}

// A line is `pid call(arguments) = result`. Where another thread comes between, the line breaks off behind the arguments, and
// `pid <... call resumed>) = result` ends it. Flushing counts from its end, everything else from its beginning.
fn read_calls(folder: &Path, calls: &str) -> Vec<Event> {
    let mut flushing = BTreeMap::new();
    let mut events = Vec::new();
    for (thread, call) in calls.lines().filter_map(|line| line.split_once(' ')) {
        let call = call.trim_start();
        let is_done = !call.ends_with("<unfinished ...>");
        if let Some(file) = call.strip_prefix("fsync(") {
            let path = file.split_once('<').and_then(|(_, path)| path.split_once('>'));
            let path = path.map(|(path, _)| PathBuf::from(path));
            if is_done {
                events.extend(path.map(Event::Flushed));
            } else {
                flushing.insert(thread, path);
            }
        } else if call.starts_with("<... fsync resumed>") {
            events.extend(flushing.remove(thread).flatten().map(Event::Flushed));
        } else {
            let paths = call.split('"').skip(1).step_by(2).map(|path| folder.join(path));
            let paths: Vec<PathBuf> = paths.collect();
            match paths.as_slice() {
                [from, to] => events.push(Event::Renamed(from.clone(), to.clone())),
                [path] if call.starts_with("unlink") => events.push(Event::Removed(path.clone())),
                _ => {}
            }
        }
    }
    events
}

// Holds the order of a run, and says how many files it wrote and removed before the lock.
fn assert_flushed_before_the_lock(client: &Path, events: &[Event]) -> (usize, usize) {
    let mut flushed = BTreeSet::new();
    // Folders whose entries changed and are not on the disk yet.
    let mut open = BTreeSet::new();
    let (mut written, mut removed) = (0, 0);
    let folder_of = |path: &Path| {
        path.ancestors()
            .skip(1)
            .find(|folder| folder.is_dir())
            .map(Path::to_owned)
    };
    for event in events {
        match event {
            Event::Flushed(path) => {
                open.remove(path);
                flushed.insert(path.clone());
            }
            Event::Renamed(from, to) => {
                assert!(flushed.contains(from), "{} was not flushed", to.display());
                if *to == client.join("levain.lock") {
                    assert!(open.is_empty(), "not flushed before the lock: {open:?}");
                    return (written, removed);
                }
                written += 1;
                open.extend(folder_of(to));
            }
            Event::Removed(path) if path.starts_with(client) => {
                removed += 1;
                open.extend(folder_of(path));
            }
            Event::Removed(_) => {}
        }
    }
    panic!("no lock was written: {events:?}")
}

#[test]
fn what_is_written_or_removed_is_on_the_disk_before_the_lock_says_so() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let client = folder.path().canonicalize()?.join("client");
    let names = |prefix: &str| [1, 2, 3].map(|number| format!("{prefix}{number}"));
    let [cats, dogs] = ["Cat", "Dog"].map(|prefix| document_with(&names(prefix)));
    write_all(folder.path(), &[("cats.json", &cats), ("dogs.json", &dogs)])?;
    let Some(first) = events_of(folder.path(), "cats.json")? else {
        return Ok(());
    };
    let (written, _) = assert_flushed_before_the_lock(&client, &first);
    assert!(
        written > 3 && client.join("src/types/cat1.rs").is_file(),
        "{first:?}"
    );
    let Some(second) = events_of(folder.path(), "dogs.json")? else {
        return Ok(());
    };
    let (written, removed) = assert_flushed_before_the_lock(&client, &second);
    assert!(written > 3 && removed >= 3, "{second:?}");
    Ok(())
}
