//! What held a secret is wiped when it is dropped. The memory is read before and after, by the system, which may read what is free.

use std::fs::File;
use std::os::unix::fs::FileExt;

use levain::oauth::{Pending, Pkce};
use levain::{Credentials, Newtype, Secret, Text};

type Failed = Box<dyn std::error::Error>;

// A verifier too (RFC 7636, section 4.1). An allocator writes over the first bytes of what is freed, and not over all of these.
const SECRET: &str = "s3cret-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ";

#[derive(Clone, PartialEq, Newtype)]
#[levain(secret)]
struct Password(Text);

#[derive(Clone, PartialEq, Newtype)]
#[levain(secret, length = "8..")]
struct ApiKey(String);

/// Drops what holds the secret at these addresses.
fn assert_wiped<T>(name: &str, holder: T, addresses: &[usize]) -> Result<(), Failed> {
    let memory = File::open("/proc/self/mem")?;
    // On the stack, since what is free is given to whoever asks next.
    let mut bytes = [0; SECRET.len()];
    for address in addresses {
        memory.read_exact_at(&mut bytes, u64::try_from(*address)?)?;
        assert_eq!(bytes, SECRET.as_bytes(), "{name} holds it");
    }
    drop(holder);
    for address in addresses {
        memory.read_exact_at(&mut bytes, u64::try_from(*address)?)?;
        let of_secret = |part: &[u8]| SECRET.as_bytes().windows(part.len()).any(|of| of == part);
        let left = bytes.windows(8).find(|part| of_secret(part));
        assert_eq!(
            left.map(String::from_utf8_lossy),
            None,
            "{name} leaves it in memory"
        );
    }
    Ok(())
}

fn address(text: &str) -> usize {
    text.as_ptr().addr()
}

#[test]
fn secrets_are_wiped_when_they_are_dropped() -> Result<(), Failed> {
    let (user, token, password) = (SECRET.to_owned(), SECRET.to_owned(), SECRET.to_owned());
    let addresses = [address(&user), address(&token), address(&password)];
    let pair = Secret::from((user, password));
    let held = Credentials::new().bearer(Secret::from(token));
    assert_wiped("Credentials", (pair, held), &addresses)?;

    let pair = Pkce::plain(SECRET)?;
    let addresses = [address(pair.verifier()), address(pair.challenge())];
    assert_wiped("Pkce", pair, &addresses)?;

    let pending: Pending = serde_json::from_str(&format!(r#"{{"verifier":"{SECRET}","state":"on"}}"#))?;
    let addresses = [address(pending.verifier())];
    assert_wiped("Pending with its verifier", pending, &addresses)?;
    let verifier = "v".repeat(43);
    let pending: Pending =
        serde_json::from_str(&format!(r#"{{"verifier":"{verifier}","state":"{SECRET}"}}"#))?;
    let addresses = [address(pending.state().unwrap_or_default())];
    assert_wiped("Pending with its state", pending, &addresses)?;

    let (text, string) = (SECRET.to_owned(), SECRET.to_owned());
    let addresses = [address(&text), address(&string)];
    let types = (Password(Text::from(text)), ApiKey(string));
    assert_wiped("types that a spec calls secret", types, &addresses)
}

#[test]
fn what_is_taken_out_of_a_secret_is_the_callers() -> Result<(), Failed> {
    let password = Password(Text::from(SECRET.to_owned()));
    let before = address(password.as_str());
    let taken = password.into_string();
    assert_eq!((taken.as_str(), address(&taken)), (SECRET, before));
    let pair = Pkce::plain(SECRET)?;
    assert_eq!(pair.into_verifier(), SECRET);
    Ok(())
}
