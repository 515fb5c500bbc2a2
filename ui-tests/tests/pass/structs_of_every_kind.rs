//! Unit, tuple and named structs: models with one variant. The constant is `SPEC`.

use api_error::{ApiError, ErrorView};
use serde_json::json;

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct UserNotFound;

#[derive(Debug, ApiError)]
#[api(status = 409, code = "NAME_TAKEN", number = -32_001, message = "The name {0} is taken")]
struct Taken(String);

#[derive(Debug, ApiError)]
#[api(status = 429, rename_all = "camelCase", message = "Try again in {wait_seconds} seconds")]
struct TooManyRequests {
    #[api(header = "X-RateLimit-Limit")]
    request_limit: u32,
    #[api(retry_after, skip)]
    wait_seconds: u64,
}

#[derive(Debug, ApiError)]
#[api(transparent)]
struct Wrapped(UserNotFound);

#[test]
fn compiles_and_runs() {
    assert_eq!((UserNotFound::SPEC.code(), UserNotFound::SPEC.title()), ("USER_NOT_FOUND", "User not found"));
    assert_eq!(ErrorView::new(&UserNotFound).status(), 404);

    assert_eq!((Taken::SPEC.code(), Taken::SPEC.number()), ("NAME_TAKEN", Some(-32_001)));
    assert_eq!(Taken("ada".to_owned()).to_string(), "The name ada is taken");

    let error = TooManyRequests { request_limit: 100, wait_seconds: 30 };
    let view = ErrorView::new(&error);
    assert_eq!(view.headers()["x-ratelimit-limit"], "100");
    assert_eq!(view.headers()["retry-after"], "30");
    assert_eq!(view.retry_after().unwrap().as_secs(), 30);
    assert_eq!(serde_json::to_value(view.details()).unwrap(), json!({"requestLimit": 100}));
    assert_eq!(error.to_string(), "Try again in 30 seconds");

    assert_eq!(ErrorView::new(&Wrapped(UserNotFound)).spec().code(), "USER_NOT_FOUND");
}
