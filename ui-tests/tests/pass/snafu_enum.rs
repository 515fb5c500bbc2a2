//! snafu makes Display, Error and the context selectors; `source` needs `#[api(skip)]` no more than in thiserror: it is marked.

use api_error::{ApiError, ErrorView};
use snafu::{ResultExt, Snafu};

#[derive(Debug, Snafu, ApiError)]
enum LoadError {
    #[snafu(display("no config at {path}"))]
    #[api(status = 500, message = "The service is not configured")]
    Config {
        path: &'static str,
        #[source]
        source: std::io::Error,
    },
    #[snafu(display("there is no {name}"))]
    #[api(status = 404, message = "There is no {name}")]
    Missing { name: String },
}

fn load() -> Result<String, LoadError> {
    std::fs::read_to_string("/no/such/file").context(ConfigSnafu { path: "/no/such/file" })
}

fn find() -> Result<(), LoadError> {
    MissingSnafu { name: "book" }.fail()
}

#[test]
fn compiles_and_runs() {
    let error = load().unwrap_err();
    assert_eq!(error.to_string(), "no config at /no/such/file");
    assert_eq!(ErrorView::new(&error).message().to_string(), "The service is not configured");
    assert!(std::error::Error::source(&error).is_some());
    assert_eq!(ErrorView::new(&find().unwrap_err()).message().to_string(), "There is no book");
}
