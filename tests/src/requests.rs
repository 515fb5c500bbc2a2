//! One table of requests, and how each must be answered: whatever framework serves the shop.
//!
//! A framework's test serves these routes, inside of [`layer`], and calls [`check_all`]:
//!
//! | route | answer |
//! | --- | --- |
//! | `POST /items` | reads [`NewItem`] as JSON, of at most [`MAX_BODY`] bytes; `201` |
//! | `GET /items/{id}` | [`item`] |
//! | `GET /own/{name}` | [`own_answer`] |
//! | `GET /shelves/{number}` | reads a `u32` of the path |
//! | `GET /search` | reads [`Search`] as the query |
//! | `GET /panic` | panics |
//! | `GET /request-id` | the header `x-request-id` of the request |
//! | `GET /slow` | takes an hour; a time-out of 50 ms stops it |
//! | `GET /upstream` | [`UPSTREAM`] as it is |
//! | `GET /wrapped` | the error of `GET /items/7`, in whatever the framework has for another status around it: `201` |
//!
//! What the table cannot say has checks of its own, and routes for them: [`check_untouched`], [`check_apart`].

mod apart;
mod panics;
mod request_id;
mod shop;
mod table;
mod untouched;

use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use reqwest::{Client, Method, Response};

pub use self::apart::{Meeting, check_apart};
pub use self::panics::b03_check_connection;
pub use self::request_id::b06_check_request_id;
pub use self::shop::{HOUSE, MAX_BODY, NewItem, OwnHeaders, Search, ShopError, UPSTREAM, item, layer, own_answer};
pub use self::table::{CASES, Case, Expected};
pub use self::untouched::{FIRST_PIECE, check_untouched, endless};

/// Sends every request of the table to the service at `url`, and tells all that was answered wrongly.
///
/// # Panics
///
/// If anything was.
pub async fn check_all(url: &str) {
    let client = Client::new();
    let mut errors = Vec::new();
    for (place, case) in CASES.iter().enumerate() {
        let request_id = format!("table-{place}");
        let mut request = client.request(case.method.parse().unwrap(), format!("{url}{}", case.path));
        for (name, value) in case.headers {
            request = request.header(*name, *value);
        }
        let answer = request.header("x-request-id", &request_id).body(case.body).send().await;
        if let Err(error) = check(case, answer.unwrap(), &request_id).await {
            errors.push(format!("{}: {error}", case.name));
        }
    }
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

/// Checks that a response to HEAD has the length of the one to GET (RFC 9110 §9.3.2).
///
/// # Panics
///
/// If the lengths differ, or one is missing.
pub async fn check_length_of_head(url: &str) {
    let length = async |method: Method| {
        let request = Client::new().request(method, url).header("x-request-id", "1");
        request.send().await.unwrap().headers()[CONTENT_LENGTH].clone()
    };
    assert_eq!(length(Method::HEAD).await, length(Method::GET).await);
}

async fn check(case: &Case, answer: Response, request_id: &str) -> Result<(), String> {
    let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap().to_owned());
    let body = answer.text().await.unwrap();
    same("request id", &text("x-request-id").as_deref(), &Some(request_id))?;
    let of_status: Vec<_> = case.expected.iter().filter(|expected| expected.status == status).collect();
    let sent = |expected: &Expected| if case.method == "HEAD" { String::new() } else { expected.body(request_id) };
    let Some(expected) = of_status.iter().find(|expected| sent(expected) == body).or(of_status.first()) else {
        return Err(format!("status {status} with {body}"));
    };
    same("body", &body, &sent(expected))?;
    let full = expected.body(request_id);
    if let Some(length) = text(CONTENT_LENGTH.as_str()) {
        same("content-length", &length, &full.len().to_string())?;
    }
    if let Some(media_type) = expected.content_type {
        same("content-type", &text(CONTENT_TYPE.as_str()).as_deref(), &Some(media_type))?;
    }
    if status == 204 {
        same("content-type and content-length", &(text("content-type"), text("content-length")), &(None, None))?;
    }
    same("x-error-code", &text("x-error-code").as_deref(), &expected.code)?;
    expected.headers.iter().try_for_each(|(name, value)| same(name, &text(name).as_deref(), &Some(*value)))
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: &T, expected: &T) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("{what} is {found:?} and should be {expected:?}")) }
}
