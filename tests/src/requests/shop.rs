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

/// Finds an item.
///
/// # Errors
///
/// For each error of the shop there is an id that leads to it.
pub fn item(id: &str) -> Result<&'static str, ShopError> {
    match id {
        "1" => Ok("the first item"),
        "secret" => Err(ShopError::SignInRequired),
        "popular" => Err(ShopError::TooOften { retry_after: 30 }),
        "broken" => Err(ShopError::StoreFailed(std::io::Error::other("disk /dev/sda1 is on fire"))),
        _ => Err(ShopError::ItemNotFound { item: id.to_owned() }),
    }
}
