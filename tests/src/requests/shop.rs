//! The shop that every framework serves: its errors, and what does not depend on a framework.

use api_error::ApiError;
use api_error::service::ApiErrorLayer;
use http::{HeaderName, HeaderValue};
use serde::Deserialize;

api_error::envelope! {
    /// The house style.
    pub static HOUSE: Envelope = {
        "success": false,
        "error": { "code": code, "message": message, "details"?: details, "field_errors"?: field_errors },
        "request_id": request_id,
    };
}

/// What every framework puts around the shop.
#[must_use]
pub fn layer() -> ApiErrorLayer {
    ApiErrorLayer::new()
        .with_envelope(&HOUSE)
        .with_code_header(HeaderName::from_static("x-error-code"))
        .with_challenge(HeaderValue::from_static("Bearer realm=\"shop\""))
        .with_error(ShopError::Closed)
}

/// The errors of the shop itself.
#[derive(Debug, ApiError)]
pub enum ShopError {
    /// There is no such item.
    #[api(status = 404)]
    ItemNotFound {
        /// The id.
        item: String,
    },

    /// Nobody may see the item without saying who they are.
    #[api(status = 401, message = "Say who you are")]
    SignInRequired,

    /// It is asked for too often.
    #[api(status = 429, message = "Come back in {retry_after} seconds")]
    TooOften {
        /// In seconds.
        #[api(skip, retry_after)]
        retry_after: u32,
    },

    /// The error of the shop for a 503 that no handler made.
    #[api(status = 503, message = "The shop is closed", header = "Retry-After: 30", header = "X-Opens: at nine")]
    Closed,

    /// The item is there no more, and there is nothing to be shown for it.
    #[api(status = 204, allow_success, expose)]
    Removed,

    /// The store failed.
    #[api(status = 500, message = "Something went wrong")]
    StoreFailed(#[source] std::io::Error),
}

/// The body of `POST /items`.
#[derive(Debug, Deserialize)]
pub struct NewItem {
    /// What it is called.
    pub name: String,
    /// How large it is.
    pub size: u32,
}

/// The query of `GET /search`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// How many items there may be.
    pub limit: u32,
}

/// How large the body of `POST /items` may be.
pub const MAX_BODY: usize = 1024;

/// The media type and the body of a 502 that is passed on from elsewhere.
pub const UPSTREAM: (&str, &str) = ("application/problem+json", r#"{"title":"Upstream is closed","status":502}"#);

/// Headers that a handler sets itself.
pub type OwnHeaders = &'static [(&'static str, &'static str)];

/// The status, the headers and the text of what handlers answer without an error of this crate, by the last segment of the path.
#[must_use]
pub fn own_answer(name: &str) -> (u16, OwnHeaders, &'static str) {
    match name {
        "closed" => (503, &[], "boom"),
        "closed-for-an-hour" => (503, &[("retry-after", "3600")], "boom"),
        "sign-in" => (401, &[("www-authenticate", "Basic realm=\"own\""), ("link", "</help>; rel=\"help\"")], "boom"),
        "broken" => (500, &[("content-type", "text/plain"), ("content-language", "en")], "boom"),
        "broken-json" => (500, &[("content-type", "application/json")], r#"{"own":true}"#),
        "upgrade" => (426, &[], "boom"),
        "upgrade-to-other" => (426, &[("upgrade", "shop/1"), ("connection", "upgrade")], "boom"),
        _ => (404, &[], "boom"),
    }
}

/// Finds an item.
///
/// # Errors
///
/// For each error of the shop there is an id that leads to it.
pub fn item(id: &str) -> Result<&'static str, ShopError> {
    match id {
        "1" => Ok("the first item"),
        "secret" => Err(ShopError::SignInRequired),
        "removed" => Err(ShopError::Removed),
        "popular" => Err(ShopError::TooOften { retry_after: 30 }),
        "broken" => Err(ShopError::StoreFailed(std::io::Error::other("disk /dev/sda1 is on fire"))),
        _ => Err(ShopError::ItemNotFound { item: id.to_owned() }),
    }
}
