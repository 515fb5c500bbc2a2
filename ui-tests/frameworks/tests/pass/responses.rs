//! axum and Rocket take derived types and `BoxApiError` as they are.

use api_error::{ApiError, BoxApiError, Internal, Mode, RequestContext, spec_of};
use axum::response::{IntoResponse, Response};

#[derive(Debug, ApiError)]
enum UserError<T> {
    #[api(status = 404)]
    NotFound { id: T },
}

fn handler(id: &str) -> Result<String, BoxApiError> {
    match id.parse().map_err(Internal)? {
        0_u32 => Err(UserError::NotFound { id: 0_u32 })?,
        id => Ok(id.to_string()),
    }
}

fn status(result: impl IntoResponse) -> u16 {
    result.into_response().status().as_u16()
}

fn responder<'r>(_: impl rocket::response::Responder<'r, 'static>) {}

#[test]
fn compiles_and_runs() {
    responder(handler("1"));
    responder(Err::<(), _>(UserError::NotFound { id: "7" }));
    assert_eq!([status(handler("1")), status(handler("0")), status(handler("x"))], [200, 404, 500]);
    let error: Result<(), UserError<u8>> = Err(UserError::NotFound { id: 7 });
    let response: Response = RequestContext::new().with_mode(Mode::Development).in_scope(|| error.into_response());
    assert_eq!(spec_of(&response).unwrap().code(), UserError::<u8>::NOT_FOUND.code());
}
