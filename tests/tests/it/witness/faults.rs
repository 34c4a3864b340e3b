//! What is known to be rejected wrongly, with the reason: faults of Prism, and of documents. One that explains nothing any more fails
//! the test.

/// A fault.
pub struct Fault {
    /// How the document's name begins; empty for all documents.
    pub document: &'static str,
    /// Parts of the complaints that it explains.
    pub complaints: &'static [&'static str],
    /// What the request contains: `multipart/form-data`.
    pub request: &'static str,
    /// Why the request is right, or cannot be.
    #[allow(dead_code, reason = "for those who read it")]
    pub why: &'static str,
}

/// The faults.
pub const FAULTS: &[Fault] = &[
    Fault {
        document: "",
        complaints: &["Request query must have required property"],
        request: "\"\"\n",
        why: "Prism drops a query parameter that is empty, and an empty string is a string",
    },
    Fault {
        document: "",
        complaints: &["must match format \"date-time\""],
        request: "1991-01-01T05:29:60.123456789+05:30",
        why: "Prism takes a leap second as 23:59:60 only, and this is the one of 1990 in India (RFC 3339, section 5.7)",
    },
    Fault {
        document: "",
        complaints: &["must be object", "must be array", "must match a schema in anyOf"],
        request: "content-type: multipart/form-data",
        why: "Prism takes each part as a string, and one that is repeated as its last, whatever the schema (OpenAPI 3.0, \
              \"Special Considerations for multipart Content\")",
    },
    Fault {
        document: "",
        complaints: &["must be object", "must be array", "must match a schema in anyOf"],
        request: "content-type: application/x-www-form-urlencoded",
        why: "Prism takes each pair of a form as a string unless its encoding names a style, which has a default (OpenAPI 3.0, \
              \"Encoding Object\")",
    },
    Fault {
        document: "",
        complaints: &["Body parameter is required"],
        request: "content-length: 0",
        why: "Prism takes an empty body for none, and the form of an object without properties is empty",
    },
    Fault {
        document: "rev.ai",
        complaints: &["accept: Request header parameter accept must be equal to one of the allowed values"],
        request: "",
        why: "a parameter that is the header `Accept` is ignored (OpenAPI 3.0, \"Parameter Object\")",
    },
    Fault {
        document: "nexmo.com__reports",
        complaints: &[
            "Request body must match exactly one schema in oneOf",
            "body/status",
            "required property 'direction'",
        ],
        request: "POST /v2/reports",
        why: "the schemas of several products accept the same body, and Prism does not read the discriminator that tells them apart",
    },
    Fault {
        document: "hetras-certification.net__hotel",
        complaints: &["the client does not send `text/json`"],
        request: "",
        why: "it is a synonym of `application/json`, which the same body has too",
    },
    Fault {
        document: "",
        complaints: &["must be a date, YYYY-MM-DD"],
        request: "as in the example",
        why: "the example of a date is a timestamp, which the schema of the document refuses",
    },
];
