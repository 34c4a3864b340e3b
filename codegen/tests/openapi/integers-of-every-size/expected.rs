// type Serial

/// The type `Serial` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(min = 1)]
pub struct Serial(u64);

// type Meter

/// The type `Meter` of the spec.
#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Meter {
    /// The property `serial`.
    pub serial: Option<Serial>,
    /// The property `reading`.
    ///
    /// The server assumes `18446744073709551615` when it is absent.
    pub reading: u64,
    /// The property `readings`.
    pub readings: Option<Vec<u64>>,
    /// The property `step`.
    #[levain(min = 0)]
    pub step: Option<i64>,
    /// The property `small`.
    #[levain(min = 0, max = 255)]
    pub small: Option<i64>,
    /// The property `signed`.
    pub signed: Option<i64>,
    /// The property `huge`.
    pub huge: Option<u64>,
    /// The property `deep`.
    pub deep: Option<i64>,
    /// The property `limit`.
    pub limit: Option<MeterLimit>,
    /// The property `any`.
    pub any: Option<f64>,
}

// type Meter.limit

/// The type `Meter.limit` of the spec.
#[derive(Clone, Debug, PartialEq, levain::JsonEnum)]
#[non_exhaustive]
pub enum MeterLimit {
    /// The value `0`.
    #[levain(equals = 0)]
    Value0,
    /// The value `18446744073709551615`.
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
    /// The property `x-total`.
    #[levain(rename = "x-total")]
    pub x_total: Option<u64>,
}

// GET /meters/{serial}

/// `GET /meters/{serial}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/meters/{serial}", host = "")]
#[levain(responses = GetMeterResponse)]
pub struct GetMeter {
    /// The path parameter `serial`.
    serial: u64,
    /// The query parameter `since`.
    #[levain(max = 10_000)]
    since: Option<u64>,
}

/// The responses of [`GetMeter`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetMeterResponse {
    /// 200: The meter.
    ///
    /// Headers: [`GetMeterOkHeaders`].
    #[levain(status = 200, ok)]
    Ok(Meter),
}

// PUT /meters/{serial}

/// `PUT /meters/{serial}`
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/meters/{serial}", host = "")]
#[levain(responses = PutMeterResponse)]
pub struct PutMeter {
    /// The path parameter `serial`.
    serial: Serial,
    /// The body of the request.
    #[levain(body)]
    body: Option<Meter>,
}

/// The responses of [`PutMeter`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum PutMeterResponse {
    /// 204: Kept.
    #[levain(status = 204, ok)]
    NoContent,
}

