// type GET /api/v1/items/{item_id}.Ok

/// `GET /api/v1/items/{item_id}.Ok`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ReadItemOk {
    /// `name`.
    pub name: Option<String>,
}

levain::object! { ReadItemOk { name optional } }

#[cfg(feature = "builders")]
levain::builder! { ReadItemOkBuilder of ReadItemOk, read_item_ok_missing {
    optional { name: String },
} }

// GET /api/v1/items

/// `GET /api/v1/items`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct ReadItems {}

levain::request! { ReadItemsBuilder of ReadItems, read_items_missing {} }

impl levain::Endpoint for ReadItems {
    const NAME: &'static str = "read_items";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/api/v1/items";
    const HOST: &'static str = "https://items.example";
    type Response = ReadItemsResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}
}

/// What [`ReadItems`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReadItemsResponse {
    /// 204: None.
    NoContent,
}

levain::answers! { ReadItemsResponse, ok NoContent: () {
    204 => NoContent,
} }

// POST /api/v1/items

/// `POST /api/v1/items`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct CreateApiV1ItemsPost {}

levain::request! { CreateApiV1ItemsPostBuilder of CreateApiV1ItemsPost, create_api_v1_items_post_missing {} }

impl levain::Endpoint for CreateApiV1ItemsPost {
    const NAME: &'static str = "create_api_v1_items_post";
    const METHOD: levain::Method = levain::Method::POST;
    const PATH: &'static str = "/api/v1/items";
    const HOST: &'static str = "https://items.example";
    type Response = CreateApiV1ItemsPostResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}
}

/// What [`CreateApiV1ItemsPost`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateApiV1ItemsPostResponse {
    /// 204: None.
    NoContent,
}

levain::answers! { CreateApiV1ItemsPostResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /api/v1/items/{item_id}

/// `GET /api/v1/items/{item_id}`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct ReadItem {
    item_id: i64,
}

levain::request! { ReadItemBuilder of ReadItem, read_item_missing {
    required {
        /// `item_id`.
        item_id(P0, "the required parameter `item_id` is not set"): i64 as i64,
    },
} }

impl levain::Endpoint for ReadItem {
    const NAME: &'static str = "read_item";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/api/v1/items/{item_id}";
    const HOST: &'static str = "https://items.example";
    type Response = ReadItemResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.path("item_id", &self.item_id);
    }
}

/// What [`ReadItem`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReadItemResponse {
    /// 200: It.
    Ok(ReadItemOk),
}

levain::answers! { ReadItemResponse, ok Ok(json): ReadItemOk { 200 => Ok(json) } }

// GET /api/v1/orders

/// `GET /api/v1/orders`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct Get {}

levain::request! { GetBuilder of Get, get_missing {} }

impl levain::Endpoint for Get {
    const NAME: &'static str = "get";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/api/v1/orders";
    const HOST: &'static str = "https://items.example";
    type Response = GetResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}
}

/// What [`Get`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetResponse {
    /// 204: None.
    NoContent,
}

levain::answers! { GetResponse, ok NoContent: () {
    204 => NoContent,
} }

// POST /api/v1/orders

/// `POST /api/v1/orders`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct CreateApiV1OrdersPost {}

levain::request! { CreateApiV1OrdersPostBuilder of CreateApiV1OrdersPost, create_api_v1_orders_post_missing {} }

impl levain::Endpoint for CreateApiV1OrdersPost {
    const NAME: &'static str = "create_api_v1_orders_post";
    const METHOD: levain::Method = levain::Method::POST;
    const PATH: &'static str = "/api/v1/orders";
    const HOST: &'static str = "https://items.example";
    type Response = CreateApiV1OrdersPostResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}
}

/// What [`CreateApiV1OrdersPost`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateApiV1OrdersPostResponse {
    /// 204: None.
    NoContent,
}

levain::answers! { CreateApiV1OrdersPostResponse, ok NoContent: () {
    204 => NoContent,
} }

// PUT /api/v1/orders

/// `PUT /api/v1/orders`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct ApiV1OrdersPut {}

levain::request! { ApiV1OrdersPutBuilder of ApiV1OrdersPut, api_v1_orders_put_missing {} }

impl levain::Endpoint for ApiV1OrdersPut {
    const NAME: &'static str = "api_v1_orders_put";
    const METHOD: levain::Method = levain::Method::PUT;
    const PATH: &'static str = "/api/v1/orders";
    const HOST: &'static str = "https://items.example";
    type Response = ApiV1OrdersPutResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}
}

/// What [`ApiV1OrdersPut`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ApiV1OrdersPutResponse {
    /// 204: None.
    NoContent,
}

levain::answers! { ApiV1OrdersPutResponse, ok NoContent: () {
    204 => NoContent,
} }

// DELETE /api/v1/orders

/// `DELETE /api/v1/orders`
#[derive(Clone, Debug, PartialEq)]
#[must_use = "nothing happens until it is sent"]
pub struct DropOrders {}

levain::request! { DropOrdersBuilder of DropOrders, drop_orders_missing {} }

impl levain::Endpoint for DropOrders {
    const NAME: &'static str = "drop_orders";
    const METHOD: levain::Method = levain::Method::DELETE;
    const PATH: &'static str = "/api/v1/orders";
    const HOST: &'static str = "https://items.example";
    type Response = DropOrdersResponse;

    fn parts(&self, _: &mut levain::Parts<'_>) {}
}

/// What [`DropOrders`] may answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DropOrdersResponse {
    /// 204: None.
    NoContent,
}

levain::answers! { DropOrdersResponse, ok NoContent: () {
    204 => NoContent,
} }

