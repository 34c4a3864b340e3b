// type Serial

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(min = 1)]
pub struct Serial(u64);

// type Meter

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Meter {
    pub serial: Option<Serial>,
    /// The server assumes `18446744073709551615` when it is absent.
    pub reading: u64,
    pub readings: Option<Vec<u64>>,
    #[levain(min = 0)]
    pub step: Option<i64>,
    #[levain(min = 0, max = 255)]
    pub small: Option<i64>,
    pub signed: Option<i64>,
    #[levain(
        assertion = AllOf(
            &[Type(&[JsonType::Integer]),
            Number(&NumberConstraints::new().min(0.0).max(1e30))]
        )
    )]
    pub huge: Option<levain::Json>,
    #[levain(
        assertion = AllOf(
            &[Type(&[JsonType::Integer]),
            Number(&NumberConstraints::new().min(-1e30))]
        )
    )]
    pub deep: Option<levain::Json>,
    pub limit: Option<MeterLimit>,
    pub any: Option<f64>,
}

// type Meter.limit

#[derive(Clone, Debug, PartialEq, levain::JsonEnum)]
#[non_exhaustive]
pub enum MeterLimit {
    #[levain(equals = 0)]
    Value0,
    #[levain(equals = json("18446744073709551615"))]
    Value18446744073709551615,
    /// A value that is not in the spec.
    #[levain(other)]
    Other(levain::Other<levain::Json>),
}

// type GET /meters/{serial}.Ok.headers

/// Headers of a response with status 200.
#[derive(Clone, Debug, PartialEq, levain::Object)]
#[non_exhaustive]
pub struct GetMeterOkHeaders {
    #[levain(rename = "x-total")]
    pub x_total: Option<u64>,
}

// GET /meters/{serial}

/// `GET /meters/{serial}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `serial` | path | `u64` | required | |
/// | `since` | query | `u64` | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Meter`] | The meter. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/meters/{serial}", host = "")]
#[levain(responses = GetMeterResponse)]
pub struct GetMeter {
    serial: u64,
    #[levain(max = 10_000)]
    since: Option<u64>,
}

/// The responses of [`GetMeter`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetMeterResponse {
    /// The meter.
    ///
    /// Headers: `GetMeterOkHeaders`.
    #[levain(status = 200, ok)]
    Ok(Meter),
}

// PUT /meters/{serial}

/// `PUT /meters/{serial}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `serial` | path | [`Serial`] | required | |
/// | `body` | body | [`Meter`] | optional | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | Kept. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/meters/{serial}", host = "")]
#[levain(responses = PutMeterResponse)]
pub struct PutMeter {
    serial: Serial,
    #[levain(body)]
    body: Option<Meter>,
}

/// The responses of [`PutMeter`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutMeterResponse {
    /// Kept.
    #[levain(status = 204, ok)]
    NoContent,
}

