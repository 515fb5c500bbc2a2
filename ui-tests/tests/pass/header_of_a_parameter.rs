//! A header template that shows a field whose type is a parameter.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use api_error::{ApiError, ErrorView};

#[derive(Debug, ApiError)]
#[api(status = 429, header = "X-Limit: {0}", header = "X-Reset: {1:unix}")]
struct Limited<L, T>(L, T);

#[test]
fn compiles_and_runs() {
    let error = Limited(3, Some(UNIX_EPOCH + Duration::from_secs(60)));
    let headers = ErrorView::new(&error).headers();
    assert_eq!((&headers["x-limit"], &headers["x-reset"]), (&"3".parse().unwrap(), &"60".parse().unwrap()));
    let never = Limited(3, None::<SystemTime>);
    assert!(!ErrorView::new(&never).headers().contains_key("x-reset"));
}
