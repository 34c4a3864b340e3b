//! An integer of more than 64 bits is a number in its own digits, and the values beside it are read.

use levain::json::Number;
use levain::{Endpoint, Json, Validate};

use crate::{Failed, response, sent};

#[allow(dead_code, reason = "a client has more than one situation needs")]
mod api {
    levain::api!("cases/situations/integers-beyond-64-bits.yaml");
}

const WEI: &str = "115792089237316195423570985008687907853269984665640564039457584007913129639935";

fn read(body: &str) -> Result<Vec<api::Balance>, Failed> {
    let answered = response(200, "application/json", body)?;
    Ok(api::ListBalances::read_response(&answered)?.into_ok()?)
}

#[test]
fn a_number_beyond_64_bits_is_kept_with_all_digits() -> Result<(), Failed> {
    let body = format!(
        r#"[{{"wei":1}},{{"wei":{WEI},"big":340282366920938463463374607431768211455,"nonce":18446744073709551615}}]"#
    );
    let balances = read(&body)?;
    let [first, second] = balances.as_slice() else {
        return Err("there are two".into());
    };
    assert_eq!(first.wei.as_i64(), Some(1));
    assert_eq!(second.wei.as_number().map(Number::as_str), Some(WEI));
    assert!(second.validate().is_ok());
    let request = api::PutBalance::builder().body(second.clone()).build();
    let whole = sent(request)?;
    assert!(whole.ends_with(&body[10 + 2..body.len() - 1]), "{whole}");
    Ok(())
}

#[test]
fn what_is_no_integer_is_a_violation() -> Result<(), Failed> {
    for (text, is_right) in [
        ("0", true),
        ("1e3", true),
        (WEI, true),
        ("1.5", false),
        ("-1", false),
        ("\"1\"", false),
    ] {
        let balance = api::Balance::builder().wei(text.parse::<Json>()?).build();
        assert_eq!(balance.validate().is_ok(), is_right, "{text}");
    }
    let request = api::ListBalances::builder().above(5).build();
    assert!(sent(request)?.starts_with("GET https://ledger.example/balances?above=5\n"));
    Ok(())
}
