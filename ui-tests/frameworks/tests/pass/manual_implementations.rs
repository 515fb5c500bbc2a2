//! What is written by hand stays: `manual(…)` leaves it out.

use std::error::Error;
use std::fmt;

use api_error::{ApiError, ErrorView};
use axum::response::{IntoResponse, Response};
use rocket::http::Status as RocketStatus;
use rocket::request::Request;
use rocket::response::Responder;
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
#[api(status = 500, manual(Display, Error, From), manual(IntoResponse, Responder, TonicStatus))]
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

impl<'r> Responder<'r, 'static> for All {
    fn respond_to(self, _: &'r Request<'_>) -> Result<rocket::Response<'static>, RocketStatus> {
        Err(RocketStatus::ImATeapot)
    }
}

#[test]
fn compiles_and_runs() {
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
