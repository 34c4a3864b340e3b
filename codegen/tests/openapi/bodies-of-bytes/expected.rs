// type Raw

/// The type `Raw` of the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Raw(levain::Bytes);

levain::wrapper! { Raw of levain::Bytes }

// type Plan

/// The type `Plan` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Plan {
    /// The property `pages`.
    pub pages: i64,
    /// The property `note`.
    pub note: String,
    /// The property `page`.
    pub page: String,
    /// The property `preview`.
    pub preview: Option<levain::Bytes>,
}

levain::object! { Plan { pages, note, page, preview optional } }

#[cfg(feature = "builders")]
levain::builder! { PlanBuilder of Plan, plan_missing {
    required { pages(P0): i64, note(P1): String, page(P2): String },
    optional { preview: levain::Bytes },
} }

// GET /plans/{id}

/// `GET /plans/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct GetPlan {
    id: i64,
}

levain::request! { GetPlanBuilder of GetPlan, get_plan_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
    },
} }

levain::endpoint! { GetPlan as "get_plan" {
    GET "/plans/{id}" at "https://pictures.example" => GetPlanResponse,
    parts(self) {
        path("id", &self.id);
    },
} }

/// The responses of [`GetPlan`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetPlanResponse {
    /// 200: A drawing.
    Ok(levain::Bytes),
    /// 404: Why.
    NotFound(String),
}

levain::responses! { GetPlanResponse, ok Ok(bytes): levain::Bytes {
    200 => Ok(bytes),
    404 => NotFound(text),
} }

// PUT /plans/{id}

/// `PUT /plans/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct PutPlan {
    id: i64,
    body: levain::Bytes,
}

levain::request! { PutPlanBuilder of PutPlan, put_plan_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
        /// The body of the request.
        body(P1, "the required parameter `body` is not set"): levain::Bytes,
    },
} }

levain::endpoint! { PutPlan as "put_plan" {
    PUT "/plans/{id}" at "https://pictures.example" => PutPlanResponse,
    parts(self) {
        path("id", &self.id);
        body(&self.body, levain::BodyFormat::Bytes("image/png"));
    },
} }

/// The responses of [`PutPlan`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutPlanResponse {
    /// 200: What is known, with an example alone under one name and a schema under the other.
    Ok(Plan),
}

levain::responses! { PutPlanResponse, ok Ok(json): Plan { 200 => Ok(json) } }

// POST /plans/{id}

/// `POST /plans/{id}`
#[derive(Clone, Debug, PartialEq)]
pub struct SendPlan {
    id: i64,
    body: levain::Bytes,
}

levain::request! { SendPlanBuilder of SendPlan, send_plan_missing {
    required {
        /// The path parameter `id`.
        id(P0, "the required parameter `id` is not set"): i64 as i64,
        /// The body of the request.
        body(P1, "the required parameter `body` is not set"): levain::Bytes,
    },
} }

levain::endpoint! { SendPlan as "send_plan" {
    POST "/plans/{id}" at "https://pictures.example" => SendPlanResponse,
    parts(self) {
        path("id", &self.id);
        body(&self.body, levain::BodyFormat::Bytes("application/zip"));
    },
} }

/// The responses of [`SendPlan`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SendPlanResponse {
    /// 204: Done.
    NoContent,
}

levain::responses! { SendPlanResponse, ok NoContent: () {
    204 => NoContent,
} }

