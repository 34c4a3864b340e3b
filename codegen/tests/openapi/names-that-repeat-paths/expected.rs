// type GET /api/v1/items/{item_id}.Ok

/// The type `GET /api/v1/items/{item_id}.Ok` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ReadItemOk {
    /// The property `name`.
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
pub struct ReadItems {}

levain::request! { ReadItemsBuilder of ReadItems, read_items_missing {} }

levain::endpoint! { ReadItems as "read_items" {
    GET "/api/v1/items" at "https://items.example" => ReadItemsResponse,
} }

/// The responses of [`ReadItems`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReadItemsResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { ReadItemsResponse, ok NoContent: () {
    204 => NoContent,
} }

// POST /api/v1/items

/// `POST /api/v1/items`
#[derive(Clone, Debug, PartialEq)]
pub struct CreateApiV1ItemsPost {}

levain::request! { CreateApiV1ItemsPostBuilder of CreateApiV1ItemsPost, create_api_v1_items_post_missing {} }

levain::endpoint! { CreateApiV1ItemsPost as "create_api_v1_items_post" {
    POST "/api/v1/items" at "https://items.example" => CreateApiV1ItemsPostResponse,
} }

/// The responses of [`CreateApiV1ItemsPost`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateApiV1ItemsPostResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { CreateApiV1ItemsPostResponse, ok NoContent: () {
    204 => NoContent,
} }

// GET /api/v1/items/{item_id}

/// `GET /api/v1/items/{item_id}`
#[derive(Clone, Debug, PartialEq)]
pub struct ReadItem {
    item_id: i64,
}

levain::request! { ReadItemBuilder of ReadItem, read_item_missing {
    required {
        /// The path parameter `item_id`.
        item_id(P0, "the required parameter `item_id` is not set"): i64 as i64,
    },
} }

levain::endpoint! { ReadItem as "read_item" {
    GET "/api/v1/items/{item_id}" at "https://items.example" => ReadItemResponse,
    parts(self) {
        path("item_id", &self.item_id);
    },
} }

/// The responses of [`ReadItem`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReadItemResponse {
    /// 200: It.
    Ok(ReadItemOk),
}

levain::responses! { ReadItemResponse, ok Ok(json): ReadItemOk { 200 => Ok(json) } }

// GET /api/v1/orders

/// `GET /api/v1/orders`
#[derive(Clone, Debug, PartialEq)]
pub struct Get {}

levain::request! { GetBuilder of Get, get_missing {} }

levain::endpoint! { Get as "get" {
    GET "/api/v1/orders" at "https://items.example" => GetResponse,
} }

/// The responses of [`Get`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { GetResponse, ok NoContent: () {
    204 => NoContent,
} }

// POST /api/v1/orders

/// `POST /api/v1/orders`
#[derive(Clone, Debug, PartialEq)]
pub struct CreateApiV1OrdersPost {}

levain::request! { CreateApiV1OrdersPostBuilder of CreateApiV1OrdersPost, create_api_v1_orders_post_missing {} }

levain::endpoint! { CreateApiV1OrdersPost as "create_api_v1_orders_post" {
    POST "/api/v1/orders" at "https://items.example" => CreateApiV1OrdersPostResponse,
} }

/// The responses of [`CreateApiV1OrdersPost`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateApiV1OrdersPostResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { CreateApiV1OrdersPostResponse, ok NoContent: () {
    204 => NoContent,
} }

// PUT /api/v1/orders

/// `PUT /api/v1/orders`
#[derive(Clone, Debug, PartialEq)]
pub struct ApiV1OrdersPut {}

levain::request! { ApiV1OrdersPutBuilder of ApiV1OrdersPut, api_v1_orders_put_missing {} }

levain::endpoint! { ApiV1OrdersPut as "api_v1_orders_put" {
    PUT "/api/v1/orders" at "https://items.example" => ApiV1OrdersPutResponse,
} }

/// The responses of [`ApiV1OrdersPut`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ApiV1OrdersPutResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { ApiV1OrdersPutResponse, ok NoContent: () {
    204 => NoContent,
} }

// DELETE /api/v1/orders

/// `DELETE /api/v1/orders`
#[derive(Clone, Debug, PartialEq)]
pub struct DropOrders {}

levain::request! { DropOrdersBuilder of DropOrders, drop_orders_missing {} }

levain::endpoint! { DropOrders as "drop_orders" {
    DELETE "/api/v1/orders" at "https://items.example" => DropOrdersResponse,
} }

/// The responses of [`DropOrders`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DropOrdersResponse {
    /// 204: None.
    NoContent,
}

levain::responses! { DropOrdersResponse, ok NoContent: () {
    204 => NoContent,
} }

