//! `levain diff`: compares two specs, shows what changed, and says by the exit status whether that is fine.

use serde_json::json;

use super::Outcome;
use super::accept::judge;
use super::arguments::{self, Diff};
use super::bumps::missing_bumps;
use super::callers::callers;
use super::driver::show_file;
use super::regenerated::regenerate;
use super::show::Show;
use super::sides::{LoadedSide, Wanted, load_sides};
use super::tool::compare_tools;
use crate::diff::bump::api_bump;
use crate::diff::date::Date;
use crate::diff::gate::{FailOn, fails};
use crate::diff::report::{Comparison, Format, render};
use crate::diff::rust::{RustChanges, compare_decided};
use crate::diff::wire::{compare, operation_ids};
use crate::diff::{Changes, Side};

/// Compares two specs.
pub(super) fn diff(arguments: &Diff, show: &Show) -> Outcome {
    if !arguments.driver.is_empty() {
        return show_file(&arguments.driver, show);
    }
    if let Some(other) = &arguments.tool {
        return compare_tools(other, &arguments.source.source(), show);
    }
    let Some(format) = Format::read(&arguments.format) else {
        let known: Vec<&str> = Format::ALL.iter().map(|format| format.word()).collect();
        let message = format!("there is no format `{}`", arguments.format);
        show.error(&message, &format!("write one of {}", known.join(", ")));
        return Outcome::Wrong;
    };
    let source = arguments.source.source();
    let old = arguments.old.as_deref().unwrap_or_default();
    let new = arguments.new.as_deref().unwrap_or(old);
    let wanted = if arguments.no_rust || arguments.generated {
        Wanted::Wire
    } else {
        Wanted::Crates
    };
    show.progress("reading both specs");
    let Some(sides) = load_sides([old, new], arguments.base.as_deref(), wanted, &source, show) else {
        return Outcome::Wrong;
    };
    show.progress("comparing");
    if arguments.generated {
        return show_regenerated(&sides, show);
    }
    let today = today();
    let mut comparison = compare_sides(sides, &today);
    let Some(noted) = judge(&mut comparison, Date::read(&today), show) else {
        return Outcome::Wrong;
    };
    show.close_line();
    show.line(render(format, &comparison, show.colour_of_output()).trim_end());
    if !show_callers(&arguments.callers, &comparison.rust, show) {
        return Outcome::Wrong;
    }
    let verdict = verdict(fail_on(arguments.fail_on), &comparison, new, show);
    if arguments.strict && noted > 0 {
        verdict.max(Outcome::DoesNotHold)
    } else {
        verdict
    }
}

// What the exit status says of a comparison.
fn verdict(fail_on: FailOn, comparison: &Comparison, new: &str, show: &Show) -> Outcome {
    let missing = match fail_on {
        FailOn::MissingBump => missing_bumps(comparison, new, show),
        _ => Ok(Vec::new()),
    };
    match missing {
        Err(failure) => {
            show.failure(&failure);
            Outcome::Wrong
        }
        Ok(missing) if fails(fail_on, &comparison.changes, comparison.crate_bump, &missing) => {
            Outcome::DoesNotHold
        }
        Ok(_) => Outcome::Fine,
    }
}

fn show_regenerated([old, new]: &[LoadedSide; 2], show: &Show) -> Outcome {
    let regenerated = regenerate(old, new);
    show.close_line();
    match regenerated {
        Ok(regenerated) => {
            show.result("generated", regenerated.json(), &regenerated.text());
            Outcome::Fine
        }
        Err(why) => {
            show.error(&why, "mend the spec, or compare the wire alone with `--no-rust`");
            Outcome::Wrong
        }
    }
}

// Where the user's code meets what breaks; whether the folders could be read.
fn show_callers(folders: &[String], rust: &RustChanges, show: &Show) -> bool {
    folders.iter().all(|folder| match callers(folder, rust) {
        Ok(found) if found.is_empty() => {
            show.aside(
                "callers",
                json!({ "folder": folder, "count": 0 }),
                &format!("{folder}: nothing names what breaks"),
            );
            true
        }
        Ok(found) => {
            for caller in &found {
                show.aside("caller", caller.json(), &caller.text());
            }
            true
        }
        Err(failure) => {
            show.failure(&failure);
            false
        }
    })
}

const fn fail_on(word: arguments::FailOn) -> FailOn {
    match word {
        arguments::FailOn::Breaking => FailOn::Breaking,
        arguments::FailOn::Warning => FailOn::Warning,
        arguments::FailOn::MissingBump => FailOn::MissingBump,
        arguments::FailOn::Any => FailOn::Any,
        arguments::FailOn::Never => FailOn::Never,
    }
}

/// Compares two loaded specs on the wire and, if both have their crates, in Rust.
pub(super) fn compare_sides([mut old, mut new]: [LoadedSide; 2], today: &str) -> Comparison {
    let crates = old.decided.take().zip(new.decided.take());
    let (old, new) = (old, new);
    // Both take as long, and neither needs the other.
    let (list, rust) = std::thread::scope(|scope| {
        let rust = scope.spawn(|| match crates {
            Some((older, newer)) => {
                compare_decided((&old.loaded.sources, older), (&new.loaded.sources, newer))
            }
            None => RustChanges {
                unknown: Some("`--no-rust` leaves it out".to_owned()),
                ..RustChanges::default()
            },
        });
        let list = compare(&old.contract, &new.contract, today);
        let rust = rust
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        (list, rust)
    });
    let api_bump = api_bump(&list);
    let crate_bump = rust.bump();
    let title = new.contract.title.clone().or_else(|| old.contract.title.clone());
    let operation_ids = operation_ids(&old.contract, &new.contract);
    let side = |side: LoadedSide| Side {
        version: side.contract.version.map(|version| version.value),
        name: side.name,
        sources: side.loaded.sources,
        is_in_work_tree: side.is_in_work_tree,
    };
    Comparison {
        changes: Changes {
            title: title.unwrap_or_default(),
            old: side(old),
            new: side(new),
            list,
            operation_ids,
        },
        rust,
        api_bump,
        crate_bump,
    }
}

/// The date of today, as RFC 3339 writes it; that of `SOURCE_DATE_EPOCH` if it is set.
pub(super) fn today() -> String {
    let of_build = std::env::var("SOURCE_DATE_EPOCH").ok();
    let seconds = of_build
        .and_then(|seconds| seconds.parse::<u64>().ok())
        .or_else(|| {
            let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
            now.ok().map(|since| since.as_secs())
        });
    full_date(seconds.unwrap_or_default() / 86_400)
}

// The date of a day since 1 January 1970 (the algorithm of the proleptic Gregorian calendar in 400-year cycles).
fn full_date(day: u64) -> String {
    let shifted = day + 719_468;
    let (cycle, of_cycle) = (shifted / 146_097, shifted % 146_097);
    let year_of_cycle = (of_cycle - of_cycle / 1_460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
    let of_year = of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = cycle * 400 + year_of_cycle + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{of_month:02}")
}

#[cfg(test)]
mod tests {
    use super::full_date;

    #[test]
    fn days_are_dates() {
        assert_eq!(full_date(0), "1970-01-01");
        assert_eq!(full_date(19_782), "2024-02-29");
        assert_eq!(full_date(20_785), "2026-11-28");
    }
}
