// type SetPhotoBody

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct SetPhotoBody {
    pub note: Option<String>,
}

// type GET /api/v1/items/{item_id}.Ok

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct ReadItemOk {
    pub name: Option<String>,
}

// type Body_add_photo_api_v1_photos_post

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct AddPhotoBody {
    pub photo: levain::FilePart,
}

// type Body_set_photo_api_v1_photos_put

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct BodySetPhotoApiV1PhotosPut {
    pub photo: levain::FilePart,
}

// GET /api/v1/items

/// `GET /api/v1/items`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/api/v1/items", host = "https://items.example")]
#[levain(responses = ReadItemsResponse)]
pub struct ReadItems {}

/// The responses of [`ReadItems`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ReadItemsResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// POST /api/v1/items

/// `POST /api/v1/items`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(
    post = "/api/v1/items",
    host = "https://items.example",
    name = "create_api_v1_items_post"
)]
#[levain(responses = CreateApiV1ItemsPostResponse)]
pub struct CreateApiV1ItemsPost {}

/// The responses of [`CreateApiV1ItemsPost`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum CreateApiV1ItemsPostResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// GET /api/v1/items/{item_id}

/// `GET /api/v1/items/{item_id}`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `item_id` | path | `i64` | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`ReadItemOk`] | It. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(get = "/api/v1/items/{item_id}", host = "https://items.example")]
#[levain(responses = ReadItemResponse)]
pub struct ReadItem {
    item_id: i64,
}

/// The responses of [`ReadItem`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ReadItemResponse {
    /// It.
    #[levain(status = 200, ok)]
    Ok(ReadItemOk),
}

// GET /api/v1/orders

/// `GET /api/v1/orders`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/api/v1/orders", host = "https://items.example")]
#[levain(responses = GetResponse)]
pub struct Get {}

/// The responses of [`Get`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// POST /api/v1/orders

/// `POST /api/v1/orders`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(
    post = "/api/v1/orders",
    host = "https://items.example",
    name = "create_api_v1_orders_post"
)]
#[levain(responses = CreateApiV1OrdersPostResponse)]
pub struct CreateApiV1OrdersPost {}

/// The responses of [`CreateApiV1OrdersPost`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum CreateApiV1OrdersPostResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// PUT /api/v1/orders

/// `PUT /api/v1/orders`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(
    put = "/api/v1/orders",
    host = "https://items.example",
    name = "api_v1_orders_put"
)]
#[levain(responses = ApiV1OrdersPutResponse)]
pub struct ApiV1OrdersPut {}

/// The responses of [`ApiV1OrdersPut`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ApiV1OrdersPutResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// DELETE /api/v1/orders

/// `DELETE /api/v1/orders`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(delete = "/api/v1/orders", host = "https://items.example")]
#[levain(responses = DropOrdersResponse)]
pub struct DropOrders {}

/// The responses of [`DropOrders`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum DropOrdersResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// POST /api/v1/photos

/// `POST /api/v1/photos`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`AddPhotoBody`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(post = "/api/v1/photos", host = "https://items.example")]
#[levain(responses = AddPhotoResponse)]
pub struct AddPhoto {
    #[levain(body(multipart))]
    body: AddPhotoBody,
}

/// The responses of [`AddPhoto`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum AddPhotoResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

// PUT /api/v1/photos

/// `PUT /api/v1/photos`
///
/// # Parameters
///
/// | Name | In | Type | Presence | Meaning |
/// |---|---|---|---|---|
/// | `body` | body | [`BodySetPhotoApiV1PhotosPut`] | required | |
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 204 | | None. |
#[derive(Clone, Debug, PartialEq, levain::Request)]
#[levain(put = "/api/v1/photos", host = "https://items.example")]
#[levain(responses = SetPhotoResponse)]
pub struct SetPhoto {
    #[levain(body(multipart))]
    body: BodySetPhotoApiV1PhotosPut,
}

/// The responses of [`SetPhoto`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum SetPhotoResponse {
    /// None.
    #[levain(status = 204, ok)]
    NoContent,
}

