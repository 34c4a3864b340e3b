// type P0

/// `P0`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct P0(levain::Text);

levain::text! { P0 }

// type Missing

/// `Missing`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Missing(levain::Text);

levain::text! { Missing }

// type Option

/// `Option`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionType(levain::Text);

levain::text! { OptionType }

// type Shop

/// `Shop`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Shop {
    /// `type`.
    pub r#type: P0,
    /// `self`.
    pub self_: Missing,
    /// `builder`.
    pub builder_2: OptionType,
    /// `build`.
    pub build_2: i64,
    /// `value`.
    pub value: i64,
}

levain::object! { Shop {
    r#type = "type",
    self_ = "self",
    builder_2 = "builder",
    build_2 = "build",
    value = "value",
} }

levain::builder! { ShopBuilder2 of Shop, shop_missing {
    required {
        r#type(Q0, "the required field `type` is not set"): P0,
        self_(Q1, "the required field `self_` is not set"): Missing,
        builder_2(Q2, "the required field `builder_2` is not set"): OptionType,
        build_2(Q3, "the required field `build_2` is not set"): i64,
        value(Q4, "the required field `value` is not set"): i64,
    },
} }

// type ShopBuilder

/// `ShopBuilder`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ShopBuilder {
    /// `id`.
    pub id: i64,
}

levain::object! { ShopBuilder { id = "id" } }

#[cfg(feature = "builders")]
levain::builder! { ShopBuilderBuilder of ShopBuilder, shop_builder_missing {
    required { id(P0, "the required field `id` is not set"): i64 },
} }

// type shop.Shop

/// `shop.Shop`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Shop {
    /// `id`.
    pub id: super::super::shop_types::Shop,
}

levain::object! { Shop { id = "id" } }

levain::builder! { ShopBuilder of Shop, shop_missing {
    required { id(P0, "the required field `id` is not set"): super::super::shop_types::Shop },
} }

// GET /shop/{self}

/// `GET /shop/{self}`
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[must_use = "nothing happens until it is sent"]
pub struct ShopRequest<V> {
    self_: i64,
    version: String,
    body: Shop,
    body_underscore_format: String,
    v: P0,
    parts: i64,
    pkce_2: i64,
    url: levain::Url,
    result: i64,
    builder_2: i64,
    version_2: levain::VersionOf<V>,
}

/// Takes what [`ShopRequest`] is made of, one by one.
///
/// Its type parameters say what is still missing and may change at any time: use it, do not store it.
#[derive(Clone, Debug)]
#[must_use = "`build` makes the `ShopRequest`"]
pub struct ShopRequestBuilder<
    V, Q0 = levain::Missing, Q1 = levain::Missing, Q2 = levain::Missing, Q3 = levain::Missing,
    Q4 = levain::Missing, Q5 = levain::Missing, Q6 = levain::Missing, Q7 = levain::Missing,
    Q8 = levain::Missing, Q9 = levain::Missing,
> {
    self_: Q0,
    version: Q1,
    body: Q2,
    body_underscore_format: Q3,
    v: Q4,
    parts: Q5,
    pkce_2: Q6,
    url: Q7,
    result: Q8,
    builder_2: Q9,
    version_2: levain::VersionOf<V>,
}

/// What the compiler says while a required parameter is not set.
pub mod shop_request_missing {
    levain::missing! {
        self_ "the required parameter `self_` is not set",
        version "the required parameter `version` is not set",
        body "the required parameter `body` is not set",
        body_underscore_format "the required parameter `body_underscore_format` is not set",
        v "the required parameter `v` is not set",
        parts "the required parameter `parts` is not set",
        pkce_2 "the required parameter `pkce_2` is not set",
        url "the required parameter `url` is not set",
        result "the required parameter `result` is not set",
        builder_2 "the required parameter `builder_2` is not set",
    }
}

impl<V> ShopRequest<V> {
    /// Starts with nothing set.
    pub fn builder() -> ShopRequestBuilder<V> {
        ShopRequestBuilder {
            self_: levain::Missing,
            version: levain::Missing,
            body: levain::Missing,
            body_underscore_format: levain::Missing,
            v: levain::Missing,
            parts: levain::Missing,
            pkce_2: levain::Missing,
            url: levain::Missing,
            result: levain::Missing,
            builder_2: levain::Missing,
            version_2: levain::VersionOf::new(),
        }
    }

    /// `self`.
    pub fn self_(&self) -> i64 {
        self.self_
    }

    /// `version`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// `body`.
    pub fn body(&self) -> &Shop {
        &self.body
    }

    /// `body_format`.
    pub fn body_underscore_format(&self) -> &str {
        &self.body_underscore_format
    }

    /// `V`.
    pub fn v(&self) -> &P0 {
        &self.v
    }

    /// `parts`.
    pub fn parts_(&self) -> i64 {
        self.parts
    }

    /// `pkce`.
    pub fn pkce_2(&self) -> i64 {
        self.pkce_2
    }

    /// `url`.
    pub fn url_(&self) -> &levain::Url {
        &self.url
    }

    /// `result`.
    pub fn result(&self) -> i64 {
        self.result
    }

    /// `builder`.
    pub fn builder_2(&self) -> i64 {
        self.builder_2
    }
}

impl<V, Q0, Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9> ShopRequestBuilder<
    V, Q0, Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9,
> {
    /// `self`.
    pub fn self_(
        self,
        self_: impl Into<i64>,
    ) -> ShopRequestBuilder<V, i64, Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9> {
        let Self {
            self_: _, version, body, body_underscore_format, v, parts, pkce_2, url, result,
            builder_2, version_2,
        } = self;
        ShopRequestBuilder {
            self_: self_.into(), version, body, body_underscore_format, v, parts, pkce_2, url,
            result, builder_2, version_2,
        }
    }

    /// `version`.
    pub fn version(
        self,
        version: impl Into<String>,
    ) -> ShopRequestBuilder<V, Q0, String, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9> {
        let Self {
            self_, version: _, body, body_underscore_format, v, parts, pkce_2, url, result,
            builder_2, version_2,
        } = self;
        ShopRequestBuilder {
            self_, version: version.into(), body, body_underscore_format, v, parts, pkce_2, url,
            result, builder_2, version_2,
        }
    }

    /// `body`.
    pub fn body(
        self,
        body: impl Into<Shop>,
    ) -> ShopRequestBuilder<V, Q0, Q1, Shop, Q3, Q4, Q5, Q6, Q7, Q8, Q9> {
        let Self {
            self_, version, body: _, body_underscore_format, v, parts, pkce_2, url, result,
            builder_2, version_2,
        } = self;
        ShopRequestBuilder {
            self_, version, body: body.into(), body_underscore_format, v, parts, pkce_2, url,
            result, builder_2, version_2,
        }
    }

    /// `body_format`.
    pub fn body_underscore_format(
        self,
        body_underscore_format: impl Into<String>,
    ) -> ShopRequestBuilder<V, Q0, Q1, Q2, String, Q4, Q5, Q6, Q7, Q8, Q9> {
        let Self {
            self_, version, body, body_underscore_format: _, v, parts, pkce_2, url, result,
            builder_2, version_2,
        } = self;
        ShopRequestBuilder {
            self_, version, body, body_underscore_format: body_underscore_format.into(), v, parts,
            pkce_2, url, result, builder_2, version_2,
        }
    }

    /// `V`.
    pub fn v(
        self,
        v: impl Into<P0>,
    ) -> ShopRequestBuilder<V, Q0, Q1, Q2, Q3, P0, Q5, Q6, Q7, Q8, Q9> {
        let Self {
            self_, version, body, body_underscore_format, v: _, parts, pkce_2, url, result,
            builder_2, version_2,
        } = self;
        ShopRequestBuilder {
            self_, version, body, body_underscore_format, v: v.into(), parts, pkce_2, url, result,
            builder_2, version_2,
        }
    }

    /// `parts`.
    pub fn parts(
        self,
        parts: impl Into<i64>,
    ) -> ShopRequestBuilder<V, Q0, Q1, Q2, Q3, Q4, i64, Q6, Q7, Q8, Q9> {
        let Self {
            self_, version, body, body_underscore_format, v, parts: _, pkce_2, url, result,
            builder_2, version_2,
        } = self;
        ShopRequestBuilder {
            self_, version, body, body_underscore_format, v, parts: parts.into(), pkce_2, url,
            result, builder_2, version_2,
        }
    }

    /// `pkce`.
    pub fn pkce_2(
        self,
        pkce_2: impl Into<i64>,
    ) -> ShopRequestBuilder<V, Q0, Q1, Q2, Q3, Q4, Q5, i64, Q7, Q8, Q9> {
        let Self {
            self_, version, body, body_underscore_format, v, parts, pkce_2: _, url, result,
            builder_2, version_2,
        } = self;
        ShopRequestBuilder {
            self_, version, body, body_underscore_format, v, parts, pkce_2: pkce_2.into(), url,
            result, builder_2, version_2,
        }
    }

    /// `url`.
    pub fn url(
        self,
        url: impl Into<levain::Url>,
    ) -> ShopRequestBuilder<V, Q0, Q1, Q2, Q3, Q4, Q5, Q6, levain::Url, Q8, Q9> {
        let Self {
            self_, version, body, body_underscore_format, v, parts, pkce_2, url: _, result,
            builder_2, version_2,
        } = self;
        ShopRequestBuilder {
            self_, version, body, body_underscore_format, v, parts, pkce_2, url: url.into(), result,
            builder_2, version_2,
        }
    }

    /// `result`.
    pub fn result(
        self,
        result: impl Into<i64>,
    ) -> ShopRequestBuilder<V, Q0, Q1, Q2, Q3, Q4, Q5, Q6, Q7, i64, Q9> {
        let Self {
            self_, version, body, body_underscore_format, v, parts, pkce_2, url, result: _,
            builder_2, version_2,
        } = self;
        ShopRequestBuilder {
            self_, version, body, body_underscore_format, v, parts, pkce_2, url,
            result: result.into(), builder_2, version_2,
        }
    }

    /// `builder`.
    pub fn builder_2(
        self,
        builder_2: impl Into<i64>,
    ) -> ShopRequestBuilder<V, Q0, Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, i64> {
        let Self {
            self_, version, body, body_underscore_format, v, parts, pkce_2, url, result,
            builder_2: _, version_2,
        } = self;
        ShopRequestBuilder {
            self_, version, body, body_underscore_format, v, parts, pkce_2, url, result,
            builder_2: builder_2.into(), version_2,
        }
    }

    /// Makes the `ShopRequest`.
    pub fn build(self) -> ShopRequest<V>
    where
        Q0: shop_request_missing::self_<i64>,
        Q1: shop_request_missing::version<String>,
        Q2: shop_request_missing::body<Shop>,
        Q3: shop_request_missing::body_underscore_format<String>,
        Q4: shop_request_missing::v<P0>,
        Q5: shop_request_missing::parts<i64>,
        Q6: shop_request_missing::pkce_2<i64>,
        Q7: shop_request_missing::url<levain::Url>,
        Q8: shop_request_missing::result<i64>,
        Q9: shop_request_missing::builder_2<i64>,
    {
        let Self {
            self_, version, body, body_underscore_format, v, parts, pkce_2, url, result, builder_2,
            version_2,
        } = self;
        ShopRequest {
            self_: self_.given(), version: version.given(), body: body.given(),
            body_underscore_format: body_underscore_format.given(), v: v.given(),
            parts: parts.given(), pkce_2: pkce_2.given(), url: url.given(), result: result.given(),
            builder_2: builder_2.given(), version_2,
        }
    }
}

impl<V: levain::Version> levain::Endpoint for ShopRequest<V> {
    const NAME: &'static str = "shop_request";
    const METHOD: levain::Method = levain::Method::GET;
    const PATH: &'static str = "/shop/{self}";
    const HOST: &'static str = "https://api.example.com";
    const AUTH: levain::Auth = levain::Auth::None;
    const VERSION: Option<(&'static str, &'static str)> = Some(("x-version", V::VERSION));
    type Response = ShopRequestResponse;

    fn parts(&self, parts: &mut levain::Parts<'_>) {
        parts.path("self", &self.self_);
        parts.query("version", &self.version);
        parts.query("body", &self.body);
        parts.query("body_format", &self.body_underscore_format);
        parts.query("V", &self.v);
        parts.query("parts", &self.parts);
        parts.query("pkce", &self.pkce_2);
        parts.query("url", &self.url);
        parts.query("result", &self.result);
        parts.query("builder", &self.builder_2);
    }

    fn read(answer: levain::Answer<'_>) -> Result<ShopRequestResponse, levain::ReadError> {
        match answer.status() {
            200 => answer.json().map(ShopRequestResponse::Ok),
            _ => Err(answer.undocumented()),
        }
    }
}

/// What [`ShopRequest`] may answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ShopRequestResponse {
    /// 200.
    Ok(ShopBuilder),
}

impl ShopRequestResponse {
    /// The body of the usual answer.
    ///
    /// # Errors
    ///
    /// The answer itself when it is another one.
    pub fn into_ok(self) -> Result<ShopBuilder, Self> {
        match self {
            Self::Ok(body) => Ok(body),
        }
    }
}

