//! Responses that would exhaust the stack, the memory or the processor: nested deeply, read many times over, with very many members.

use std::time::{Duration, Instant};

use levain::{Endpoint, ReadError, Validate};

use crate::{Failed, response};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/responses-that-exhaust.yaml");
}

fn read<E: Endpoint>(body: impl Into<Vec<u8>>) -> Result<Result<E::Response, ReadError>, Failed> {
    Ok(E::read_response(&response(200, "application/json", body)?))
}

fn nested(open: &str, inner: &str, close: &str, levels: usize) -> String {
    format!("{}{inner}{}", open.repeat(levels), close.repeat(levels))
}

// The stack of a test is that of a thread, 2 MB.
#[test]
fn a_member_that_no_type_declares_is_skipped_at_any_depth() -> Result<(), Failed> {
    for levels in [19_000, 500_000] {
        for (open, close) in [("[", "]"), ("{\"x\":", "}"), ("[{\"x\":", "}]")] {
            let deep = nested(open, "0", close, levels);
            let thing = read::<api::GetThing>(format!(r#"{{"unknown":{deep},"known":7}}"#))??.into_ok()?;
            assert_eq!(thing.known, 7);
            // An error after it, beside it and inside of it.
            for (wrong, at) in [
                (format!(r#"{{"unknown":{deep},"known":"7"}}"#), "at known: "),
                (
                    format!(r#"{{"unknown":{deep},"child":{{"known":[]}}}}"#),
                    "at child.known: ",
                ),
                (format!(r#"{{"unknown":{deep}]}}"#), ""),
                (format!(r#"{{"unknown":{}"#, open.repeat(levels)), ""),
            ] {
                let error = read::<api::GetThing>(wrong)?
                    .err()
                    .ok_or("it was read")?
                    .to_string();
                assert!(error.contains(at), "{at}: {}", &error[..error.len().min(500)]);
                assert!(error.len() < 5_000, "a message of {} bytes", error.len());
            }
        }
    }
    Ok(())
}

#[test]
fn any_json_is_read_to_128_levels_and_what_is_deeper_is_an_error() -> Result<(), Failed> {
    let whole = nested("[", "0", "]", 127);
    let thing = read::<api::GetThing>(format!(r#"{{"known":1,"any":{whole}}}"#))??.into_ok()?;
    let shown = format!("{thing:?}");
    assert!(shown.contains("Number") || shown.contains('0'), "{shown}");
    for levels in [129, 19_000, 500_000] {
        let deep = nested("{\"x\":", "0", "}", levels);
        let error = read::<api::GetThing>(format!(r#"{{"known":1,"any":{deep}}}"#))?;
        let error = error.err().ok_or("it was read")?.to_string();
        assert!(error.contains("128 levels"), "{error}");
    }
    Ok(())
}

#[test]
fn types_that_contain_themselves_are_read_and_used_within_the_stack_of_a_thread() -> Result<(), Failed> {
    for (open, close) in [
        (r#"{"known":1,"child":"#, "}"),
        (r#"{"known":1,"children":["#, "]}"),
        (r#"{"known":1,"by_name":{"a b":"#, "}}"),
    ] {
        // Two levels of text for each level of an array or a map.
        let levels = 120 / (open.matches(['[', '{']).count());
        let thing = read::<api::GetThing>(nested(open, r#"{"known":1}"#, close, levels))??.into_ok()?;
        thing.validate()?;
        assert_eq!(thing.clone(), thing);
        assert!(format!("{thing:#?}").len() > levels);
        let deep = nested(open, r#"{"known":1}"#, close, 100_000);
        assert!(read::<api::GetThing>(deep)?.is_err());
    }
    let tagged = nested(r#"{"kind":"group","of":"#, r#"{"kind":"dot"}"#, "}", 120);
    let shape = read::<api::GetShape>(tagged)??.into_ok()?;
    shape.validate()?;
    assert_eq!(shape.clone(), shape);
    let text = levain::json::to_string(&shape)?;
    assert_eq!(levain::json::from_str::<api::Shape>(&text)?, shape);
    assert!(read::<api::GetShape>(nested(r#"{"kind":"group","of":"#, "{}", "}", 100_000))?.is_err());
    Ok(())
}

#[test]
fn nested_unions_are_read_in_bounded_work() -> Result<(), Failed> {
    // Each level fits both variants as well, so that 2 to the power of the levels readings decide which is better.
    for levels in [30, 60, 120] {
        let tree = nested(r#"{"inner":"#, "1", r#","other":0}"#, levels);
        let error = read::<api::GetTree>(tree)?
            .err()
            .ok_or("all were tried")?
            .to_string();
        assert!(error.contains("too many to try"), "{error}");
    }
    // One variant alone is meant at each level, to any depth.
    let tree = nested(r#"{"name":"oak","inner":"#, "1", "}", 120);
    let tree = read::<api::GetTree>(tree)??.into_ok()?;
    tree.validate()?;
    assert_eq!(tree.clone(), tree);
    Ok(())
}

#[test]
fn many_members_and_items_are_read_and_validated_in_linear_time() -> Result<(), Failed> {
    fn set(count: usize) -> Result<(), Failed> {
        let names: Vec<String> = (0..count).map(|number| format!("\"n{number}\"")).collect();
        let members: Vec<String> = names.iter().map(|name| format!(",{name}:1")).collect();
        let text = format!("{{\"names\":[{}]{}}}", names.join(","), members.concat());
        let response = response(200, "application/json", text)?;
        let set = api::GetSet::read_strict(&response)?.into_ok()?;
        assert_eq!(set.names.as_deref().map(<[String]>::len), Some(count));
        assert_eq!(set.additional.len(), count);
        assert_eq!(set.clone(), set);
        Ok(())
    }
    assert_linear(20_000, set)
}

#[test]
fn a_repeated_item_is_found_as_json_compares() -> Result<(), Failed> {
    let repeated = response(200, "application/json", r#"{"names":["a","b","c","b","a"]}"#)?;
    let set = api::GetSet::read_response(&repeated)?.into_ok()?;
    let violations = set.validate().err().ok_or("`b` and `a` are repeated")?;
    assert!(violations.to_string().contains("names"), "{violations}");
    Ok(())
}

#[test]
fn a_member_is_never_taken_for_a_text_of_json() -> Result<(), Failed> {
    // The name by which `serde_json` passes a text in place of a value.
    let body = r#"{"$serde_json::private::RawValue":"{\"kind\":\"dot\"}","kind":"group"}"#;
    let shape = read::<api::GetShape>(body)??.into_ok()?;
    assert!(matches!(shape, api::Shape::Group(_)), "{shape:?}");
    let body = r#"{"kind":"dot","$serde_json::private::RawValue":"\"\\"}"#;
    assert!(matches!(
        read::<api::GetShape>(body)??.into_ok()?,
        api::Shape::Dot(_)
    ));
    Ok(())
}

#[test]
fn a_lone_surrogate_is_called_one_and_a_byte_order_mark_is_passed_over() -> Result<(), Failed> {
    for lone in [
        r#""\ud800""#,
        r#""\uDFFF x""#,
        r#""\ud83d\u0041""#,
        r#""\ud83d\ud83d""#,
    ] {
        for body in [
            format!(r#"{{"known":1,"any":{lone}}}"#),
            format!(r#"{{"known":1,"any":{{{lone}:1}}}}"#),
            format!(r#"{{"known":{lone}}}"#),
            format!(r#"{{"known":1,"any":1,"by_name":{{{lone}:1}}}}"#),
        ] {
            let error = read::<api::GetThing>(body.clone())?.err();
            let error = error.ok_or("it was read")?.to_string();
            assert!(error.contains("lone surrogate"), "{body}: {error}");
        }
    }
    assert_eq!(
        levain::json::from_str::<levain::Json>("\u{feff}[1]")?.to_string(),
        "[1]"
    );
    assert_eq!("\u{feff}[1]".parse::<levain::Json>()?.to_string(), "[1]");
    let thing = levain::json::from_slice::<api::Thing>(b"\xef\xbb\xbf{\"known\":1}")?;
    assert_eq!(
        levain::json::from_str_strict::<api::Thing>("\u{feff}{\"known\":1}")?,
        thing
    );
    Ok(())
}

/// Twice the input takes about twice the time; the best of several runs, with room for a busy machine.
pub(crate) fn assert_linear(count: usize, run: impl Fn(usize) -> Result<(), Failed>) -> Result<(), Failed> {
    let mut best = [Duration::MAX; 2];
    // In turn, so that a busy machine delays both.
    for _ in 0..5 {
        for (count, best) in [count, 2 * count].into_iter().zip(&mut best) {
            let start = Instant::now();
            run(count)?;
            *best = (*best).min(start.elapsed());
        }
    }
    let [once, twice] = best;
    let ratio = twice.as_secs_f64() / once.as_secs_f64().max(1e-6);
    println!("{count}: {once:?}, {}: {twice:?}, ratio {ratio:.2}", 2 * count);
    if ratio < 3.5 {
        Ok(())
    } else {
        Err(format!("twice the input takes {ratio:.2} times the time").into())
    }
}
