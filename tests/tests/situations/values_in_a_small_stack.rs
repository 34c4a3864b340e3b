//! Responses of types that contain themselves: they are read and used within the stack of a thread, 2 MB, to the deepest level.

use levain::{Endpoint, Validate};

use crate::{Failed, response};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/values-in-a-small-stack.yaml");
}

/// What a type contains itself in: the text before and behind the inner value, and how many levels of JSON that is.
type Way = (&'static str, &'static str, usize);

const MAX_LEVELS: usize = 128;

fn nested((open, close, _): Way, inner: &str, times: usize) -> String {
    format!("{}{inner}{}", open.repeat(times), close.repeat(times))
}

// The failure of a thread that has 2 MB of stack, whatever the environment gives to those of tests.
fn in_small_stack(run: impl FnOnce() -> Result<(), Failed> + Send + 'static) -> Result<(), Failed> {
    let run = move || run().map_err(|failed| failed.to_string());
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(run)?;
    Ok(thread.join().map_err(|_| "it panicked")??)
}

fn read<E: Endpoint>(body: String) -> Result<E::Response, Failed> {
    Ok(E::read_response(&response(200, "application/json", body)?)?)
}

macro_rules! walk {
    ($endpoint:ty, $ways:expr, $inner:expr) => {
        for way in $ways {
            in_small_stack(move || {
                // The inner value may have a level of its own, and a type of the user is read to one level less.
                let times = (MAX_LEVELS - 2) / way.2;
                let value = read::<$endpoint>(nested(way, $inner, times))?.into_ok()?;
                value.validate()?;
                assert!(format!("{value:?}").len() > times);
                assert!(format!("{value:#?}").len() > times);
                let copy = value.clone();
                assert_eq!(copy, value);
                let text = levain::json::to_string(&copy)?;
                drop(copy);
                assert_eq!(read::<$endpoint>(text)?.into_ok()?, value);
                for times in [MAX_LEVELS / way.2 + 1, 19_000, 100_000] {
                    let Err(error) = read::<$endpoint>(nested(way, $inner, times)) else {
                        return Err(format!("{times} levels of {} were read", way.0).into());
                    };
                    let error = error.to_string();
                    assert!(error.contains("nested deeper than 12"), "{}: {error}", way.0);
                }
                Ok(())
            })?;
        }
    };
}

#[test]
fn objects_in_objects_lists_maps_and_tuples_are_used_to_the_deepest_level() -> Result<(), Failed> {
    walk!(
        api::GetNode,
        [
            (r#"{"value":1,"next":"#, "}", 1),
            (r#"{"value":1,"list":["#, "]}", 2),
            (r#"{"value":1,"map":{"a b":"#, "}}", 2),
            (r#"{"value":1,"pair":["#, r#","x"]}"#, 2),
            (r#"{"value":1,"lists":[[["#, "]]]}", 4),
            (
                r#"{"value":1,"pick":[["x"]],"tagged":{"kind":"branch","node":"#,
                "}}",
                2
            ),
        ],
        r#"{"value":1}"#
    );
    Ok(())
}

#[test]
fn unions_in_unions_are_used_to_the_deepest_level() -> Result<(), Failed> {
    walk!(
        api::GetPick,
        [
            ("[", "]", 1),
            (r#"{"pick":"#, "}", 1),
            (r#"{"other":{"back":"#, "}}", 2),
            (r#"[{"pick":[{"other":{"back":"#, "}}]}]", 5),
        ],
        r#""x""#
    );
    Ok(())
}

#[test]
fn tagged_unions_are_used_to_the_deepest_level() -> Result<(), Failed> {
    walk!(
        api::GetTagged,
        [
            (r#"{"kind":"branch","of":"#, "}", 1),
            (r#"{"of":"#, r#","kind":"branch"}"#, 1),
            (r#"{"kind":"branch","all":["#, "]}", 2),
            (r#"{"kind":"branch","node":{"value":1,"tagged":"#, "}}", 2),
        ],
        r#"{"kind":"leaf"}"#
    );
    Ok(())
}
