//! What a type makes of it.

use api_error::{Decode, ErrorSpec, ErrorView, ReadError, RemoteError};

use super::{Origin, is_one_line};
use crate::errors::{GatewayError, Many, OpenError, ShopError};

pub fn hold(origin: &Origin, remote: &RemoteError) {
    let shop = of_its_code::<ShopError>(remote, ShopError::spec_of);
    let _ = of_its_code::<Many>(remote, |many| api_error::error::ApiError::spec(many));
    if let Err(error) = &shop {
        let back = ShopError::try_from(remote.clone()).expect_err("it was none before");
        origin.is_kept_in(&back);
        assert_eq!(back.read_error(), Some(remote.read_error().filter(|read| explains(read, error)).unwrap_or(error)));
    }
    takes_all(origin, remote, &shop);
}

/// What is wrong with the body comes first, unless a field of the variant that was found is wrong.
fn explains(read: &ReadError, error: &ReadError) -> bool {
    match (read, error) {
        (ReadError::OtherForm { pointer, .. }, ReadError::Field { .. }) => pointer.is_empty(),
        _ => true,
    }
}

impl ShopError {
    fn spec_of(&self) -> &'static ErrorSpec {
        api_error::error::ApiError::spec(self)
    }
}

/// A variant is that of the code that came, else of the number, else of the close.
fn of_its_code<E: Decode>(remote: &RemoteError, spec: impl Fn(&E) -> &'static ErrorSpec) -> Result<E, ReadError> {
    let error = E::decode(remote);
    match &error {
        Ok(error) => match (remote.code(), remote.number()) {
            (Some(code), _) => assert_eq!(spec(error).code(), code),
            (None, Some(number)) => assert_eq!(spec(error).number(), Some(number)),
            (None, None) => assert!(remote.ws_close().is_some() && spec(error).ws_close() == remote.ws_close()),
        },
        Err(error) => is_one_line(&error.to_string()),
    }
    error
}

/// Where a variant is `other`, there always is one.
fn takes_all(origin: &Origin, remote: &RemoteError, shop: &Result<ShopError, ReadError>) {
    let error = GatewayError::from(remote.clone());
    match &error {
        GatewayError::Shop(error) => assert!(is_same(Some(error), shop.as_ref().ok())),
        GatewayError::Many(_) => assert_eq!(remote.code(), Some("MANY")),
        GatewayError::ShopFailed(kept) => {
            assert!(shop.is_err() && kept.read_error().is_some());
            origin.is_kept_in(kept);
            shows_nothing(&error);
        }
    }
    match OpenError::from(remote.clone()) {
        OpenError::Shop(error) => assert!(is_same(Some(&error), shop.as_ref().ok())),
        OpenError::Relayed(relayed) => origin.is_kept_in(relayed.remote()),
    }
}

/// But for a wait until a date, which passes.
fn is_same(one: Option<&ShopError>, other: Option<&ShopError>) -> bool {
    match (one, other) {
        (Some(ShopError::Away(_)), Some(ShopError::Away(_))) => true,
        _ => one == other,
    }
}

fn shows_nothing(error: &GatewayError) {
    let response = ErrorView::new(error).response();
    assert_eq!(response.status(), 502);
    assert_eq!(response.body(), r#"{"error":{"code":"SHOP_FAILED","message":"The shop failed"}}"#);
    assert!(!response.headers().contains_key("retry-after"));
}
