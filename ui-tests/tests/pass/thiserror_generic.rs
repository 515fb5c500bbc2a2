//! thiserror and its bounds beside ours.

use api_error::{ApiError, ErrorView};

#[derive(Debug, thiserror::Error, ApiError)]
enum FetchError<E> {
    #[error("upstream failed")]
    #[api(status = 502)]
    Upstream(#[source] E),
    #[error("{what} is missing")]
    #[api(status = 404, message = "{what} is missing")]
    Missing {
        #[api(rename = "what")]
        what: E,
    },
}

#[test]
fn compiles_and_runs() {
    let error: FetchError<std::fmt::Error> = FetchError::Upstream(std::fmt::Error);
    assert!(std::error::Error::source(&error).is_some());
    let error = FetchError::Missing { what: "book" };
    assert_eq!(error.to_string(), "book is missing");
    assert_eq!(FetchError::<u8>::UPSTREAM.status(), 502);
    fn is_error<E: api_error::error::ApiError>() {}
    fn generic<E: std::error::Error + serde::Serialize + 'static>() {
        is_error::<FetchError<E>>();
    }
    let _ = generic::<Never>;
    let _ = ErrorView::new(&FetchError::Upstream(Never::No));
}

#[derive(Debug, thiserror::Error, serde::Serialize)]
enum Never {
    #[error("no")]
    No,
}
