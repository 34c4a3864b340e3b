// type P0

/// The type `P0` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct P0(levain::Text);

levain::string! { P0 }

// type Missing

/// The type `Missing` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Missing(levain::Text);

levain::string! { Missing }

// type Option

/// The type `Option` of the spec.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionType(levain::Text);

levain::string! { OptionType }

// type Shop

/// The type `Shop` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Shop {
    /// The property `type`.
    pub r#type: P0,
    /// The property `self`.
    pub self_: Missing,
    /// The property `builder`.
    pub builder_2: OptionType,
    /// The property `build`.
    pub build_2: i64,
    /// The property `value`.
    pub value: i64,
}

levain::object! { Shop {
    r#type = "type",
    self_ = "self",
    builder_2 = "builder",
    build_2 = "build",
    value,
} }

levain::builder! { ShopObjectBuilder of Shop, shop_missing {
    required {
        r#type(Q0, "the required field `type` is not set"): P0,
        self_(Q1, "the required field `self_` is not set"): Missing,
        builder_2(Q2, "the required field `builder_2` is not set"): OptionType,
        build_2(Q3, "the required field `build_2` is not set"): i64,
        value(Q4, "the required field `value` is not set"): i64,
    },
} }

// type ShopBuilder

/// The type `ShopBuilder` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ShopBuilder {
    /// The property `id`.
    pub id: i64,
}

levain::object! { ShopBuilder { id } }

#[cfg(feature = "builders")]
levain::builder! { ShopBuilderBuilder of ShopBuilder, shop_builder_missing {
    required { id(P0): i64 },
} }

// type shop.Shop

/// The type `shop.Shop` of the spec.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Shop {
    /// The property `id`.
    pub id: super::super::shop_types::Shop,
}

levain::object! { Shop { id } }

levain::builder! { ShopBuilder of Shop, shop_missing {
    required { id(P0, "the required field `id` is not set"): super::super::shop_types::Shop },
} }

// GET /shop/{self}

/// `GET /shop/{self}`
#[derive(Clone, Debug, PartialEq)]
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

levain::request! { ShopRequestBuilder of ShopRequest<V> { version_2 }, shop_request_missing {
    required {
        /// The path parameter `self`.
        self_(Q0, "the required parameter `self_` is not set"): i64 as i64,
        /// The query parameter `version`.
        version(Q1, "the required parameter `version` is not set"): String as &str,
        /// The query parameter `body`.
        body(Q2, "the required parameter `body` is not set"): Shop,
        /// The query parameter `body_format`.
        body_underscore_format(
            Q3,
            "the required parameter `body_underscore_format` is not set",
        ): String as &str,
        /// The query parameter `V`.
        v(Q4, "the required parameter `v` is not set"): P0,
        /// The query parameter `parts`.
        parts(Q5, "the required parameter `parts` is not set", get parts_): i64 as i64,
        /// The query parameter `pkce`.
        pkce_2(Q6, "the required parameter `pkce_2` is not set"): i64 as i64,
        /// The query parameter `url`.
        url(Q7, "the required parameter `url` is not set", get url_): levain::Url,
        /// The query parameter `result`.
        result(Q8, "the required parameter `result` is not set"): i64 as i64,
        /// The query parameter `builder`.
        builder_2(Q9, "the required parameter `builder_2` is not set"): i64 as i64,
    },
} }

levain::endpoint! { ShopRequest<V> as "shop_request" {
    GET "/shop/{self}" at "https://api.example.com" => ShopRequestResponse,
    version("x-version", V::VERSION),
    parts(self) {
        path("self", &self.self_);
        query("version", &self.version);
        query("body", &self.body);
        query("body_format", &self.body_underscore_format);
        query("V", &self.v);
        query("parts", &self.parts);
        query("pkce", &self.pkce_2);
        query("url", &self.url);
        query("result", &self.result);
        query("builder", &self.builder_2);
    },
} }

/// The responses of [`ShopRequest`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ShopRequestResponse {
    /// 200.
    Ok(ShopBuilder),
}

levain::responses! { ShopRequestResponse, ok Ok(json): ShopBuilder { 200 => Ok(json) } }

