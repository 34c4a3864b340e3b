// type Acme.PagedResult`1[[Acme.UserDto, Acme, Version=2.0.0.0, Culture=neutral, PublicKeyToken=null]]

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct AcmePagedResultOfUserDto {
    pub items: Option<Vec<AcmeUserDto>>,
}

// type Acme.UserDto

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct AcmeUserDto {
    pub name: Option<String>,
}

// type Page«User»

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct PageOfUser {
    pub content: Option<Vec<User>>,
}

// type Page<other.User>

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct PageOfOtherUser {
    pub content: Option<Vec<String>>,
}

// type user

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, levain::Newtype)]
#[levain(length = "..=5")]
pub struct UserType(levain::Text);

// type User

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct User {
    pub name: Option<UserType>,
}

// type Map(String,List<User>)

#[derive(Clone, Debug, PartialEq, levain::Newtype)]
pub struct MapOfStringAndListOfUser(levain::Map<Vec<User>>);

// type GET /Users.Ok

#[derive(Clone, Debug, PartialEq, levain::Object)]
#[cfg_attr(feature = "builders", derive(levain::Builder))]
#[non_exhaustive]
pub struct GetUsersCapitalOk {
    pub page: Option<PageOfUser>,
}

// GET /users

/// `GET /users`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`AcmePagedResultOfUserDto`] | OK |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/users", host = "https://names.example")]
#[levain(responses = GetUsersResponse)]
pub struct GetUsers {}

/// The responses of [`GetUsers`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetUsersResponse {
    /// OK
    #[levain(status = 200, ok)]
    Ok(AcmePagedResultOfUserDto),
}

// GET /Users

/// `GET /Users`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`GetUsersCapitalOk`] | OK |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/Users", host = "https://names.example")]
#[levain(responses = GetUsersCapitalResponse)]
pub struct GetUsersCapital {}

/// The responses of [`GetUsersCapital`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetUsersCapitalResponse {
    /// OK
    #[levain(status = 200, ok)]
    Ok(GetUsersCapitalOk),
}

// GET /users/

/// `GET /users/`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`MapOfStringAndListOfUser`] | OK |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/users/", host = "https://names.example")]
#[levain(responses = GetUsersSlashResponse)]
pub struct GetUsersSlash {}

/// The responses of [`GetUsersSlash`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetUsersSlashResponse {
    /// OK
    #[levain(status = 200, ok)]
    Ok(MapOfStringAndListOfUser),
}

// GET /pages

/// `GET /pages`
///
/// # Responses
///
/// | Status | Type | Meaning |
/// |---|---|---|
/// | 200 | [`PageOfOtherUser`] | OK |
#[derive(Clone, Debug, Default, PartialEq, levain::Request)]
#[levain(get = "/pages", host = "https://names.example")]
#[levain(responses = GetPagesResponse)]
pub struct GetPages {}

/// The responses of [`GetPages`].
#[derive(Clone, Debug, PartialEq, levain::Responses)]
#[non_exhaustive]
pub enum GetPagesResponse {
    /// OK
    #[levain(status = 200, ok)]
    Ok(PageOfOtherUser),
}

