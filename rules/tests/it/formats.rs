//! Formats, compared with those of the crate `jsonschema` over strings near their grammars.
//!
//! Both follow the same standards, so a string that only one of them accepts is a mistake of one. Of the differences that are left, each
//! has its reason here; any other fails the test.

use jsonschema::Validator;
use levain_rules::Format;
use serde_json::{Value, json};

const STRINGS: usize = 100_000;

/// Why the two may differ about a string: whether it is `Format` that accepts it, and how such strings are recognised.
type Reason = (&'static str, bool, fn(&str) -> bool);

struct Case {
    name: &'static str,
    /// Strings of the format, which are changed at random.
    samples: &'static [&'static str],
    /// What changes them.
    pieces: &'static [&'static str],
    reasons: &'static [Reason],
}

const CASES: &[Case] = &[
    Case {
        name: "date",
        samples: &[
            "2024-02-29",
            "2023-02-28",
            "1900-02-29",
            "2026-11-24",
            "0000-12-31",
        ],
        pieces: &["0", "1", "2", "3", "9", "-", "T", "é", "+"],
        reasons: &[],
    },
    Case {
        name: "time",
        samples: &[
            "23:20:50.52Z",
            "16:39:57-08:00",
            "23:59:60Z",
            "00:29:60+00:30",
            "15:59:60-08:00",
            "13:45:00",
        ],
        pieces: &[
            "0", "1", "2", "3", "5", "6", ":", "Z", "z", "+", "-", ".", "é", " ",
        ],
        reasons: &[],
    },
    Case {
        name: "date-time",
        samples: &[
            "1985-04-12T23:20:50.52Z",
            "1996-12-19t16:39:57-08:00",
            "1990-12-31T15:59:60-08:00",
            "2024-02-29 13:45:00z",
        ],
        pieces: &[
            "0", "1", "2", "3", "5", "6", ":", "Z", "+", "-", ".", "T", "t", " ", "é",
        ],
        reasons: &[(
            "RFC 3339, section 5.6: a space in place of `T` is allowed by the note",
            true,
            |text| text.contains(' '),
        )],
    },
    Case {
        name: "duration",
        samples: &["P4DT12H30M5S", "P1Y2M3D", "P2W", "PT0S", "PT36H", "P1Y"],
        pieces: &["P", "T", "Y", "M", "W", "D", "H", "S", "1", "20", ".", "-", "é"],
        reasons: &[],
    },
    Case {
        name: "email",
        samples: &[
            "a.b@example.com",
            r#""a b"@x.be"#,
            r#""a\"@b"@x.be"#,
            "a@[127.0.0.1]",
            "a@[IPv6:::1]",
            "a+b@xn--bcher-kva.example",
            "!#$@x",
        ],
        pieces: &[
            "a", "1", "@", ".", "-", "\"", "\\", " ", "[", "]", "IPv6:", ":", "xn--", "é", "_", "<", ">",
            "\u{1}", "\t", "(",
        ],
        reasons: &[
            (
                "RFC 5321, section 4.1.2: a quoted string may contain an angle bracket",
                true,
                |text| text.starts_with('"'),
            ),
            (
                "RFC 5321, section 4.1.2, `qtextSMTP`: a quoted string contains no tab",
                false,
                |text| text.contains('\t'),
            ),
            IDNA,
            UPPER_CASE,
        ],
    },
    Case {
        name: "hostname",
        samples: &[
            "example.com",
            "a-b.c",
            "xn--bcher-kva.example",
            "xn--ll-0ea",
            "xn--ihqwcrb4cv8a8dqg056pqjye",
            "localhost",
        ],
        pieces: &[
            "a", "l", "1", "9", "-", ".", "--", "xn--", "XN--", "é", "_", "0ea",
        ],
        reasons: &[IDNA, UPPER_CASE],
    },
    Case {
        name: "ipv4",
        samples: &["192.168.0.1", "255.255.255.255", "0.0.0.0"],
        pieces: &["0", "1", "2", "5", "9", ".", "00", "é", " "],
        reasons: &[],
    },
    Case {
        name: "ipv6",
        samples: &[
            "::",
            "::1",
            "2001:db8::8a2e:370:7334",
            "1:2:3:4:5:6:7:8",
            "::ffff:192.168.0.1",
            "1::",
            "1:2:3:4:5:6:1.2.3.4",
        ],
        pieces: &["0", "1", "f", "F", "g", ":", "::", ".", "255", "%1", "é"],
        reasons: &[],
    },
    Case {
        name: "uri",
        samples: URIS,
        pieces: PIECES_OF_URIS,
        reasons: &[],
    },
    Case {
        name: "uri-reference",
        samples: URIS,
        pieces: PIECES_OF_URIS,
        reasons: &[],
    },
    Case {
        name: "iri",
        samples: URIS,
        pieces: PIECES_OF_URIS,
        reasons: &[],
    },
    Case {
        name: "iri-reference",
        samples: URIS,
        pieces: PIECES_OF_URIS,
        reasons: &[],
    },
    Case {
        name: "json-pointer",
        samples: &["", "/", "/a~1b/~0", "/é"],
        pieces: &["/", "~", "0", "1", "2", "a", "#", "é"],
        reasons: &[],
    },
    Case {
        name: "relative-json-pointer",
        samples: &["0", "1/a", "0#", "120/b~1c", "2+1/a"],
        pieces: &["/", "~", "0", "1", "2", "a", "#", "é", "+", "-"],
        reasons: &[(
            "draft-bhutton-relative-json-pointer-00, section 3: an index may be moved",
            true,
            |text| text.contains(['+', '-']),
        )],
    },
    Case {
        name: "uuid",
        samples: &[
            "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
            "2EB8AA08-AA98-11EA-B4AA-73B441D16380",
        ],
        pieces: &["0", "a", "F", "g", "-", "é"],
        reasons: &[],
    },
];

const IDNA: Reason = (
    "RFC 5892, section 3: which characters are letters, marks and digits is in tables of Unicode, which a client has not",
    true,
    |text| text.contains("xn--"),
);

const UPPER_CASE: Reason = ("RFC 5890, section 2.3.2.1: `XN--` is `xn--`", true, |text| {
    ["XN--", "Xn--", "xN--"]
        .iter()
        .any(|prefix| text.contains(prefix))
});

const URIS: &[&str] = &[
    "https://user:pw@example.com:8080/a/b;c=1?d=%20e#f",
    "urn:isbn:0451450523",
    "http://[2001:db8::7]:80/",
    "http://[v1.a:b]",
    "//host/x",
    "a/b:c",
    "?q",
    "mailto:a@b.example",
];

const PIECES_OF_URIS: &[&str] = &[
    "a", "1", ":", "/", "//", "?", "#", "[", "]", "@", "%", "%41", "%4", "é", "\u{e000}", "\u{fffe}", " ",
    "\\", "<", "{", "|", "::", "v1.", "+", "~", "'",
];

/// Numbers that look random and are the same in each run (xorshift64).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % bound
    }

    fn of<'c>(&mut self, choices: &[&'c str]) -> &'c str {
        choices
            .get(self.below(choices.len()))
            .copied()
            .unwrap_or_default()
    }

    /// A sample with a few changes, or pieces in a row.
    fn text(&mut self, case: &Case) -> String {
        if self.below(4) == 0 {
            return (0..self.below(10)).map(|_| self.of(case.pieces)).collect();
        }
        let mut characters: Vec<char> = self.of(case.samples).chars().collect();
        for _ in 0..self.below(4) {
            let start = self.below(characters.len() + 1);
            let end = (start + self.below(3)).min(characters.len());
            let piece = if self.below(3) == 0 {
                ""
            } else {
                self.of(case.pieces)
            };
            characters.splice(start..end, piece.chars());
        }
        characters.into_iter().collect()
    }
}

fn validator(name: &str) -> Validator {
    jsonschema::options()
        .with_draft(jsonschema::Draft::Draft202012)
        .should_validate_formats(true)
        .build(&json!({"type": "string", "format": name}))
        .expect("it is a schema")
}

#[test]
fn formats_agree_with_another_reader_of_their_standards() {
    let mut differences = Vec::new();
    for case in CASES {
        let format = Format::from_name(case.name).expect("it is a format");
        let (other, mut random) = (validator(case.name), Random(0x9e37_79b9_7f4a_7c15));
        let (mut accepted, mut excused) = (0_usize, 0_usize);
        for _ in 0..STRINGS {
            let text = random.text(case);
            let is_accepted = format.is_standard(&text);
            assert!(!is_accepted || format.accepts(&text), "{}: {text:?}", case.name);
            accepted += usize::from(is_accepted);
            if is_accepted == other.is_valid(&Value::String(text.clone())) {
                continue;
            }
            if case
                .reasons
                .iter()
                .any(|(_, accepts, is_about)| *accepts == is_accepted && is_about(&text))
            {
                excused += 1;
            } else {
                differences.push(format!("{} accepts it: {is_accepted}: {text:?}", case.name));
            }
        }
        println!(
            "{}: {accepted} of {STRINGS} accepted, {excused} differences with a reason",
            case.name
        );
        // Strings that are all refused, or all accepted, would show nothing.
        assert!(
            accepted > STRINGS / 50 && accepted < STRINGS,
            "{}: {accepted}",
            case.name
        );
    }
    differences.sort();
    differences.dedup();
    assert!(
        differences.is_empty(),
        "{} differences:\n{}",
        differences.len(),
        differences.join("\n")
    );
}
