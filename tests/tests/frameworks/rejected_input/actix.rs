//! actix-web.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::{InternalError, JsonPayloadError, PathError, QueryPayloadError};
use actix_web::middleware::{Next, from_fn};
use actix_web::{App, Error, HttpResponse, HttpServer, web};
use api_error::actix::ApiErrorLayer;
use api_error::{ApiError, Mode};
use serde_json::{Value, json};

use super::{BODIES, Order, SECRET, assert_rejected, get, layer_with_own_code, post, post_form};

macro_rules! serve {
    ($app:expr) => {{
        let server = HttpServer::new(move || $app).workers(1).disable_signals().bind(("127.0.0.1", 0)).unwrap();
        let url = format!("http://{}", server.addrs()[0]);
        tokio::spawn(server.run());
        url
    }};
}

/// Errors of extractors as errors of a service.
#[derive(Debug, ApiError)]
enum ShopError {
    #[api(status = 422, message = "Invalid order")]
    InvalidOrder(
        #[from]
        #[api(field_errors)]
        JsonPayloadError,
    ),
    #[api(transparent)]
    Query(#[from] QueryPayloadError),
    #[api(transparent)]
    Path(#[from] PathError),
}

async fn order(_: web::Json<Order>) -> HttpResponse {
    HttpResponse::Created().finish()
}

#[tokio::test]
async fn b11_actix_json_is_listed_without_the_value() {
    let url = serve!(App::new().route("/", web::post().to(order)).wrap(ApiErrorLayer::new()));
    for (body, field_error) in BODIES.iter() {
        assert_rejected(post(&url, body).await, (422, "INVALID_BODY"), field_error);
    }
}

#[tokio::test]
async fn b11_actix_an_enum_of_the_service_has_its_own_codes() {
    let url = serve!(
        App::new()
            .app_data(web::JsonConfig::default().error_handler(|error, _| ShopError::from(error).into()))
            .app_data(web::PathConfig::default().error_handler(|error, _| ShopError::from(error).into()))
            .app_data(web::QueryConfig::default().error_handler(|error, _| ShopError::from(error).into()))
            .route("/", web::post().to(order))
            .route("/query", web::get().to(async |_: web::Query<Order>| ""))
            .route("/path/{a}/{b}", web::get().to(async |_: web::Path<(String, u8)>| ""))
            .wrap(ApiErrorLayer::new())
    );
    for (body, field_error) in BODIES.iter() {
        assert_rejected(post(&url, body).await, (422, "INVALID_ORDER"), field_error);
    }
    let missing = json!({"field": "item", "message": "Is missing", "code": "missing_field"});
    assert_rejected(get(&format!("{url}/query")).await, (400, "INVALID_QUERY"), &missing);
    let wrong = json!({"field": "", "message": "Expected u8", "code": "invalid_type", "params": {"expected": "u8"}});
    assert_rejected(get(&format!("{url}/path/a/{SECRET}")).await, (400, "INVALID_PATH"), &wrong);
}

#[tokio::test]
async fn b11_actix_a_form_is_listed() {
    let url = serve!(
        App::new()
            .route("/", web::post().to(async |_: web::Form<Order>| ""))
            .app_data(web::FormConfig::default().limit(64))
            .wrap(ApiErrorLayer::new())
    );
    let wrong = json!({"field": "", "message": "Expected an integer", "code": "invalid_type",
        "params": {"expected": "an integer"}});
    assert_rejected(post_form(&url, &format!("item={SECRET}")).await, (422, "INVALID_BODY"), &wrong);
    let large = post_form(&url, &format!("item={}", "1".repeat(100))).await;
    assert_eq!((large.0, &large.1["code"]), (413, &json!("BODY_TOO_LARGE")));
    let (status, error) = post(&url, "{}").await;
    assert_eq!((status, &error["code"]), (415, &json!("UNSUPPORTED_CONTENT_TYPE")));
}

/// A value may look like the end of the message.
#[tokio::test]
async fn b11_actix_a_path_never_shows_its_value() {
    let url = serve!(
        App::new()
            .route("/one/{number}", web::get().to(async |_: web::Path<u16>| ""))
            .route("/two/{number}", web::get().to(async |_: web::Path<(u16, u16)>| ""))
            .wrap(ApiErrorLayer::new())
    );
    let wrong = json!({"field": "", "message": "Expected u16", "code": "invalid_type", "params": {"expected": "u16"}});
    for value in [SECRET.to_owned(), format!("{SECRET}%22%20to%20a%20{SECRET}"), format!("%22{SECRET}")] {
        assert_rejected(get(&format!("{url}/one/{value}")).await, (400, "INVALID_PATH"), &wrong);
    }
    let (status, error) = get(&format!("{url}/two/1")).await;
    assert_eq!((status, &error["code"], &error["field_errors"]), (500, &json!("ROUTE_MISMATCH"), &Value::Null));
}

#[tokio::test]
async fn b11_actix_a_response_of_the_service_keeps_its_status() {
    let conflict = |error: JsonPayloadError, _: &_| -> Error {
        InternalError::from_response(error, HttpResponse::Conflict().finish()).into()
    };
    let url = serve!(
        App::new()
            .app_data(web::JsonConfig::default().error_handler(conflict))
            .route("/", web::post().to(order))
            .wrap(ApiErrorLayer::new())
    );
    let (status, error) = post(&url, "{}").await;
    assert_eq!((status, &error["code"]), (409, &json!("CONFLICT")));
}

#[tokio::test]
async fn b11_actix_a_middleware_that_fails_with_the_error_of_an_extractor() {
    async fn read(
        mut request: ServiceRequest,
        next: Next<impl MessageBody>,
    ) -> Result<ServiceResponse<impl MessageBody>, Error> {
        request.extract::<web::Query<Order>>().await?;
        next.call(request).await
    }
    let url = serve!(App::new().wrap(from_fn(read)).wrap(ApiErrorLayer::new()));
    let unknown = json!({"field": "pin", "message": "Is not a known field", "code": "unknown_field"});
    assert_rejected(get(&format!("{url}/?item=1&pin={SECRET}")).await, (400, "INVALID_QUERY"), &unknown);
}

#[tokio::test]
async fn b11_actix_a_spec_of_the_service_keeps_the_field_errors() {
    let url = serve!(App::new().route("/", web::post().to(order)).wrap(layer_with_own_code()));
    let (body, field_error) = &BODIES[0];
    let (status, error) = post(&url, body).await;
    assert_eq!(error["message"], "Please check your input");
    assert_rejected((status, error), (422, "SHOP_INVALID"), field_error);
}

#[tokio::test]
async fn b11_actix_development_shows_the_text_that_is_replaced() {
    let layer = || ApiErrorLayer::new().with_mode(Mode::Development);
    let url = serve!(App::new().route("/", web::post().to(order)).wrap(layer()));
    let (status, error) = post(&url, "{}").await;
    assert_eq!(error["details"]["replaced"], "Json deserialize error: missing field `item` at line 1 column 2");
    assert_rejected((status, error), (422, "INVALID_BODY"), &BODIES[4].1);
}
