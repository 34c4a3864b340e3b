// type Bread

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Bread {
    pub name: String,
}

// type Baker

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Baker {
    pub badge: i64,
}

// type Page

#[derive(Clone, Debug, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Page {
    #[levain(assertion = Items(0, &False))]
    pub items: Vec<levain::Json>,
    pub next: Option<Box<Page>>,
}

// type BreadPage

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct BreadPage {
    pub items: Vec<Bread>,
    pub next: Option<Box<BreadPage>>,
    pub total: Option<i64>,
}

// type Prices

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Prices {
    pub items: Vec<f64>,
    pub next: Option<Box<Prices>>,
}

// type Folder

#[derive(Clone, Debug, Default, PartialEq, levain::Object, levain::Builder)]
#[non_exhaustive]
pub struct Folder {
    pub folders: Option<Vec<Folder>>,
}

// type LockedFolder

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct LockedFolder {
    pub folders: Option<Vec<LockedFolder>>,
    pub lock: Option<String>,
}

// type Order

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct Order {
    pub address: Option<OrderAddress>,
    pub replaces: Option<Box<Order>>,
    pub lost: Option<levain::Json>,
}

// type Page of Baker

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct PageOfBaker {
    pub items: Vec<Baker>,
    pub next: Option<Box<PageOfBaker>>,
}

// type Order Address

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct OrderAddress {
    pub street: Option<String>,
}

// GET /breads

/// `GET /breads`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`BreadPage`] | OK |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/breads", host = "https://pages.example")]
#[levain(responses = ListBreadsResponse)]
pub struct ListBreads {}

/// The responses of [`ListBreads`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListBreadsResponse {
    /// OK
    #[levain(status = 200, ok)]
    Ok(BreadPage),
}

// GET /bakers

/// `GET /bakers`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`PageOfBaker`] | OK |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/bakers", host = "https://pages.example")]
#[levain(responses = ListBakersResponse)]
pub struct ListBakers {}

/// The responses of [`ListBakers`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListBakersResponse {
    /// OK
    #[levain(status = 200, ok)]
    Ok(PageOfBaker),
}

// GET /prices

/// `GET /prices`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Prices`] | OK |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/prices", host = "https://pages.example")]
#[levain(responses = ListPricesResponse)]
pub struct ListPrices {}

/// The responses of [`ListPrices`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum ListPricesResponse {
    /// OK
    #[levain(status = 200, ok)]
    Ok(Prices),
}

// GET /folders

/// `GET /folders`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`LockedFolder`] | OK |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/folders", host = "https://pages.example")]
#[levain(responses = GetFolderResponse)]
pub struct GetFolder {}

/// The responses of [`GetFolder`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetFolderResponse {
    /// OK
    #[levain(status = 200, ok)]
    Ok(LockedFolder),
}

// GET /orders

/// `GET /orders`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`Order`] | OK |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/orders", host = "https://pages.example")]
#[levain(responses = GetOrderResponse)]
pub struct GetOrder {}

/// The responses of [`GetOrder`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetOrderResponse {
    /// OK
    #[levain(status = 200, ok)]
    Ok(Order),
}

