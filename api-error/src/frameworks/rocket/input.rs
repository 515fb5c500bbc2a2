//! A data guard whose error is not lost.

use std::ops::{Deref, DerefMut};

use ::rocket::data::{FromData, Outcome};
use ::rocket::http::Status;
use ::rocket::{Data, Request};

use super::in_flight::InFlight;
use crate::error::ApiError;
use crate::inputs::Rejection;

/// A data guard such as `Json<T>` or `Form<T>`, whose response for rejected input has field errors: see the
/// [module](crate::rocket#errors-of-guards).
///
/// It succeeds and forwards where the guard does. A handler that takes `Result<Input<T>, Rejection>` gets the error itself.
#[derive(Clone, Copy, Debug)]
pub struct Input<T>(pub T);

impl<T> Deref for Input<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Input<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

#[::rocket::async_trait]
impl<'r, T> FromData<'r> for Input<T>
where
    T: FromData<'r>,
    Rejection: From<T::Error>,
{
    type Error = Rejection;

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        match T::from_data(request, data).await {
            Outcome::Success(input) => Outcome::Success(Self(input)),
            Outcome::Forward(forward) => Outcome::Forward(forward),
            Outcome::Error((_, error)) => Outcome::Error(rejected(request, error.into())),
        }
    }
}

/// The catcher finds it again.
fn rejected(request: &Request<'_>, rejection: Rejection) -> (Status, Rejection) {
    let status = Status::new(ApiError::status(&rejection).as_u16());
    if let Some(in_flight) = InFlight::of(request) {
        in_flight.reject(request, status, rejection.clone());
    }
    (status, rejection)
}
