//! poem.

use api_error::ApiError;
use api_error::poem::ApiErrorLayer;
use poem::error::{ParseJsonError, ParseQueryError};
use poem::http::StatusCode;
use poem::listener::TcpAcceptor;
use poem::web::{Form, Json, Path, Query};
use poem::{Endpoint, EndpointExt, Error, Result, Route, Server, get, handler, post};
use serde_json::{Value, json};

use super::{BODIES, Order, SECRET, assert_rejected, layer_with_own_code, post_form};

fn serve(app: impl Endpoint + 'static) -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    listener.set_nonblocking(true).unwrap();
    let server = Server::new_with_acceptor(TcpAcceptor::from_std(listener).unwrap());
    tokio::spawn(async { server.run(app).await.unwrap() });
    url
}

/// Errors of extractors as errors of a service.
#[derive(Debug, ApiError)]
enum ShopError {
    #[api(status = 422, message = "Invalid order")]
    InvalidOrder(
        #[from]
        #[api(field_errors)]
        ParseJsonError,
    ),
    #[api(transparent)]
    Query(#[from] ParseQueryError),
}

#[handler]
fn create(_: Json<Order>) {}

#[tokio::test]
async fn b11_poem_json_is_listed_without_the_value() {
    let url = serve(Route::new().at("/", post(create)).with(ApiErrorLayer::new()));
    for (body, field_error) in BODIES.iter() {
        assert_rejected(super::post(&url, body).await, (422, "INVALID_BODY"), field_error);
    }
}

#[tokio::test]
async fn b11_poem_an_enum_of_the_service_has_its_own_codes() {
    #[handler]
    fn own(order: Result<Json<Order>>) -> Result<()> {
        order.map(drop).map_err(|error| match error.downcast::<ParseJsonError>() {
            Ok(error) => ShopError::from(error).into(),
            Err(error) => error,
        })
    }
    #[handler]
    fn query(order: Result<Query<Order>>) -> Result<()> {
        order.map(drop).map_err(|error| {
            error.downcast::<ParseQueryError>().map_or_else(|error| error, |error| ShopError::from(error).into())
        })
    }
    let url = serve(Route::new().at("/", post(own)).at("/query", get(query)).with(ApiErrorLayer::new()));
    for (body, field_error) in BODIES.iter() {
        assert_rejected(super::post(&url, body).await, (422, "INVALID_ORDER"), field_error);
    }
    let missing = json!({"field": "item", "message": "Is missing", "code": "missing_field"});
    assert_rejected(super::get(&format!("{url}/query")).await, (400, "INVALID_QUERY"), &missing);
}

#[tokio::test]
async fn b11_poem_a_form_is_listed_and_a_path_has_its_code_alone() {
    #[handler]
    fn form(_: Form<Order>) {}
    #[handler]
    fn path(_: Path<u32>) {}
    let app = Route::new().at("/", post(form)).at("/path/:number", get(path));
    let url = serve(app.with(ApiErrorLayer::new()));
    let wrong = json!({"field": "", "message": "Expected an integer", "code": "invalid_type",
        "params": {"expected": "an integer"}});
    assert_rejected(post_form(&url, &format!("item={SECRET}")).await, (422, "INVALID_BODY"), &wrong);
    let (status, error) = super::post(&url, "{}").await;
    assert_eq!((status, &error["code"]), (415, &json!("UNSUPPORTED_CONTENT_TYPE")));
    let (status, error) = super::get(&format!("{url}/path/{SECRET}")).await;
    assert_eq!((status, &error["code"], &error["field_errors"]), (400, &json!("INVALID_PATH"), &Value::Null));
}

#[tokio::test]
async fn b11_poem_another_status_of_the_service_stays() {
    #[handler]
    fn conflict(order: Result<Json<Order>>) -> Result<()> {
        let error = order.map(drop).unwrap_err().downcast::<ParseJsonError>()?;
        Err(Error::new(error, StatusCode::CONFLICT))
    }
    let url = serve(Route::new().at("/", post(conflict)).with(ApiErrorLayer::new()));
    let (status, error) = super::post(&url, "{}").await;
    assert_eq!((status, &error["code"]), (409, &json!("CONFLICT")));
}

#[tokio::test]
async fn b11_poem_a_spec_of_the_service_keeps_the_field_errors() {
    let url = serve(Route::new().at("/", post(create)).with(layer_with_own_code()));
    let (body, field_error) = &BODIES[0];
    assert_rejected(super::post(&url, body).await, (422, "SHOP_INVALID"), field_error);
}
