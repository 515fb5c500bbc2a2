//! What is written by hand stays: `manual(…)` leaves it out.

use std::error::Error;
use std::fmt;

use api_error::{ApiError, ErrorView};
use axum::response::{IntoResponse, Response};
use tonic::Status;

#[derive(Debug, ApiError)]
#[api(status = 404, manual(Display))]
enum Shown {
    #[api(message = "Not found")]
    Missing(u32),
    #[api(message = display)]
    Same(u32),
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::Missing(row) | Self::Same(row)) = self;
        write!(f, "no row {row}")
    }
}

#[derive(Debug, ApiError)]
#[api(status = 500, manual(Display, Error, From), manual(IntoResponse, TonicStatus))]
struct All(#[from] fmt::Error);

impl fmt::Display for All {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("by hand")
    }
}

impl Error for All {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        None
    }
}

impl From<fmt::Error> for All {
    fn from(error: fmt::Error) -> Self {
        Self(error)
    }
}

impl IntoResponse for All {
    fn into_response(self) -> Response {
        "by hand".into_response()
    }
}

impl From<All> for Status {
    fn from(All(_): All) -> Self {
        Self::aborted("by hand")
    }
}

fn main() {
    assert_eq!(Shown::Missing(3).to_string(), "no row 3");
    assert_eq!(ErrorView::new(&Shown::Missing(3)).message().to_string(), "Not found");
    assert_eq!(ErrorView::new(&Shown::Same(3)).message().to_string(), "no row 3");

    let all = All::from(fmt::Error);
    assert_eq!(all.to_string(), "by hand");
    assert!(all.source().is_none());
    assert_eq!(ErrorView::new(&all).status(), 500);
    assert_eq!(all.into_response().status(), 200);
    assert_eq!(Status::from(All(fmt::Error)).message(), "by hand");
}
