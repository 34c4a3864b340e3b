//! As much of a browser as a login needs: cookies, forms, and redirects up to one that leaves the server.

use std::collections::BTreeMap;

use reqwest::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use reqwest::redirect::Policy;

use crate::Failed;

/// A browser of one user.
pub struct Browser {
    http: reqwest::Client,
    base: String,
    cookies: BTreeMap<String, String>,
}

/// What a server answers.
pub struct Page {
    /// The status.
    pub status: u16,
    /// Where it redirects to.
    pub location: Option<String>,
}

impl Browser {
    /// A browser without cookies.
    pub fn new(base: &str) -> Self {
        Self {
            http: reqwest::Client::builder()
                .redirect(Policy::none())
                .build()
                .unwrap_or_default(),
            base: base.to_owned(),
            cookies: BTreeMap::new(),
        }
    }

    /// Signs in and agrees; the URL that the browser is redirected to in the end.
    pub async fn consents(mut self, url: &str) -> Result<String, Failed> {
        let login = self.follows(url).await?;
        let consent = self.sends(&login, "prompt=login&login=ada&password=pw").await?;
        self.sends(&consent, "prompt=consent").await
    }

    /// Signs in and does not agree.
    pub async fn refuses(mut self, url: &str) -> Result<String, Failed> {
        let login = self.follows(url).await?;
        let consent = self.sends(&login, "prompt=login&login=ada&password=pw").await?;
        self.follows(&format!("{consent}/abort")).await
    }

    /// Opens a page.
    pub async fn opens(&mut self, url: &str) -> Result<Page, Failed> {
        self.answer(self.http.get(url)).await
    }

    // Submits the form of a page, and follows.
    async fn sends(&mut self, url: &str, form: &str) -> Result<String, Failed> {
        let request = self
            .http
            .post(url)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        let page = self.answer(request.body(form.to_owned())).await?;
        self.follows(&page.location.ok_or("it does not go on")?).await
    }

    // Follows redirects to the page where they end, or that is elsewhere.
    async fn follows(&mut self, url: &str) -> Result<String, Failed> {
        let mut url = url.to_owned();
        while url.starts_with(&self.base) {
            match self.opens(&url).await?.location {
                Some(next) => url = next,
                None => break,
            }
        }
        Ok(url)
    }

    async fn answer(&mut self, request: reqwest::RequestBuilder) -> Result<Page, Failed> {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let response = request.header(COOKIE, cookies.join("; ")).send().await?;
        for set in response.headers().get_all(SET_COOKIE) {
            let pair = set.to_str()?.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').ok_or("a cookie has a value")?;
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let location = response.headers().get(LOCATION);
        let location = location
            .map(|location| location.to_str())
            .transpose()?
            .map(str::to_owned);
        Ok(Page {
            status: response.status().as_u16(),
            location: location.map(|to| {
                if to.starts_with('/') {
                    format!("{}{to}", self.base)
                } else {
                    to
                }
            }),
        })
    }
}
