// type Serial

/// The type `Serial` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Serial(u64);

levain::integer! { Serial as u64(IntegerConstraints::new().min(1)) }

// type Meter

/// The type `Meter` of the spec.
#[derive(Clone, PartialEq)]
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
    pub step: Option<i64>,
    /// The property `small`.
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

levain::object! { Meter {
    serial optional, reading, readings optional,
    step optional: integer(IntegerConstraints::new().min(0)),
    small optional: integer(IntegerConstraints::new().min(0).max(255)),
    signed optional, huge optional, deep optional, limit optional, any optional,
} }

levain::builder! { MeterBuilder of Meter, meter_missing {
    required { reading(P0, "the required field `reading` is not set"): u64 },
    optional {
        serial: Serial, readings: Vec<u64>, step: i64, small: i64, signed: i64, huge: u64,
        deep: i64, limit: MeterLimit, any: f64,
    },
} }

// type Meter.limit

/// The type `Meter.limit` of the spec.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MeterLimit {
    /// The value `0`.
    Value0,
    /// The value `18446744073709551615`.
    Value18446744073709551615,
    /// A value that is not in the spec.
    Other(levain::Other<levain::Json>),
}

levain::json_enum! { MeterLimit {
    Value0 = 0,
    Value18446744073709551615 = json("18446744073709551615"),
} }

// type GET /meters/{serial}.Ok.headers

/// Headers of a response with status 200.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GetMeterOkHeaders {
    /// The property `x-total`.
    pub x_total: Option<u64>,
}

levain::object! { GetMeterOkHeaders { x_total = "x-total" optional } }

// GET /meters/{serial}

/// `GET /meters/{serial}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetMeter {
    serial: u64,
    since: Option<u64>,
}

levain::request! { GetMeterBuilder of GetMeter, get_meter_missing {
    required {
        /// The path parameter `serial`.
        serial(P0, "the required parameter `serial` is not set"): u64 as u64,
    },
    optional {
        /// The query parameter `since`.
        since: u64 as u64,
    },
} }

levain::endpoint! { GetMeter as "get_meter" {
    GET "/meters/{serial}" at "" => GetMeterResponse,
    parts(self) {
        path("serial", &self.serial);
        query("since", &self.since).integer(&levain::IntegerConstraints::new().max(10_000));
    },
} }

/// The responses of [`GetMeter`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetMeterResponse {
    /// 200: The meter.
    ///
    /// Headers: [`GetMeterOkHeaders`].
    Ok(Meter),
}

levain::responses! { GetMeterResponse, ok Ok(json): Meter { 200 => Ok(json) } }

// PUT /meters/{serial}

/// `PUT /meters/{serial}`
#[derive(Clone, Debug, PartialEq)]
pub struct PutMeter {
    serial: Serial,
    body: Option<Meter>,
}

levain::request! { PutMeterBuilder of PutMeter, put_meter_missing {
    required {
        /// The path parameter `serial`.
        serial(P0, "the required parameter `serial` is not set"): Serial as Serial,
    },
    optional {
        /// The body of the request.
        body: Meter,
    },
} }

levain::endpoint! { PutMeter as "put_meter" {
    PUT "/meters/{serial}" at "" => PutMeterResponse,
    parts(self) {
        path("serial", &self.serial);
        body(&self.body, levain::BodyFormat::Json);
    },
} }

/// The responses of [`PutMeter`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutMeterResponse {
    /// 204: Kept.
    NoContent,
}

levain::responses! { PutMeterResponse, ok NoContent: () {
    204 => NoContent,
} }

