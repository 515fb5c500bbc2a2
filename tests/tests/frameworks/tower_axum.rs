//! axum inside of the layer answers the table of requests.

use std::time::Duration;

use api_error::BoxApiError;
use api_error::tower::ApiErrorLayer;
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Path};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use tests::loopback::{self, serve};
use tests::requests::{self, NewItem, Search, UPSTREAM};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;

#[derive(FromRequest)]
#[from_request(via(Json), rejection(BoxApiError))]
struct Body<T>(T);

#[derive(FromRequestParts)]
#[from_request(via(Path), rejection(BoxApiError))]
struct Segment<T>(T);

#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Query), rejection(BoxApiError))]
struct Query<T>(T);

fn shop() -> Router {
    Router::new()
        .route("/items", post(|_: Body<NewItem>| async { StatusCode::CREATED }))
        .route("/items/{id}", get(|Path(id): Path<String>| async move { requests::item(&id) }))
        .route("/own/{name}", get(own))
        .route("/shelves/{number}", get(|Segment(number): Segment<u32>| async move { number.to_string() }))
        .route("/search", get(|Query(search): Query<Search>| async move { search.limit.to_string() }))
        .route("/panic", get(panics))
        .route("/request-id", get(request_id))
        .route("/slow", get(|| tokio::time::sleep(Duration::from_secs(3600))))
        .route("/upstream", get(|| async { (StatusCode::BAD_GATEWAY, [("content-type", UPSTREAM.0)], UPSTREAM.1) }))
        .route("/wrapped", get(|| async { (StatusCode::CREATED, requests::item("7")) }))
        .layer(DefaultBodyLimit::max(requests::MAX_BODY))
}

async fn request_id(headers: HeaderMap) -> String {
    headers["x-request-id"].to_str().unwrap().to_owned()
}

async fn panics() {
    panic!("on purpose")
}

async fn own(Path(name): Path<String>) -> Response {
    let (status, headers, body) = requests::own_answer(&name);
    let headers = headers.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
    (StatusCode::from_u16(status).unwrap(), headers.collect::<HeaderMap>(), body).into_response()
}

fn guarded(shop: Router) -> Router {
    shop.layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_millis(50)))
}

#[tokio::test]
async fn a_layer_of_the_router() {
    let url = serve(guarded(shop()).layer(requests::layer())).await;
    requests::check_all(&url).await;
}

#[tokio::test]
async fn the_first_layer_of_a_service_builder() {
    let layers = ::tower::ServiceBuilder::new()
        .layer(requests::layer())
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, Duration::from_millis(50)));
    let url = serve(shop().layer(layers)).await;
    requests::check_all(&url).await;
}

#[tokio::test]
async fn around_the_whole_router() {
    let app = ::tower::Layer::layer(&requests::layer(), guarded(shop()));
    let url = serve(Router::new().fallback_service(app)).await;
    requests::check_all(&url).await;
}

#[tokio::test]
async fn b03_a_panic_does_not_end_the_connection() {
    requests::b03_check_connection(&serve(guarded(shop()).layer(requests::layer())).await).await;
}

#[tokio::test]
async fn b03_a_panic_that_the_layer_lets_pass_is_for_the_layer_around_it() {
    let panics = guarded(shop()).layer(requests::layer().without_catching_panics());
    let url = serve(panics.layer(CatchPanicLayer::new())).await;
    let answer = reqwest::get(format!("{url}/panic")).await.unwrap();
    assert_eq!(
        (answer.status(), answer.text().await.unwrap()),
        (StatusCode::INTERNAL_SERVER_ERROR, "Service panicked".into())
    );
}

#[tokio::test]
async fn b06_the_id_is_the_same_inside() {
    requests::b06_check_request_id(&serve(guarded(shop()).layer(requests::layer())).await).await;
}

#[tokio::test]
async fn b06_layers_that_set_and_propagate_ids_inside_and_outside_have_the_same() {
    let name = HeaderName::from_static("x-request-id");
    let set = || SetRequestIdLayer::new(name.clone(), MakeRequestUuid);
    let propagate = || PropagateRequestIdLayer::new(name.clone());
    let inside = shop().layer(propagate()).layer(set()).layer(requests::layer());
    let outside = shop().layer(requests::layer()).layer(propagate()).layer(set());
    for app in [inside, outside] {
        let url = serve(app).await;
        requests::b06_check_request_id(&url).await;
        let answer = reqwest::get(format!("{url}/items/7")).await.unwrap();
        let id = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
        assert_eq!(loopback::json(answer).await["request_id"], id);
    }
}

#[tokio::test]
async fn twice_is_as_good_as_once() {
    let app = guarded(shop()).layer(requests::layer()).layer(ApiErrorLayer::new());
    let url = serve(app).await;
    requests::check_all(&url).await;
}

#[tokio::test]
#[should_panic(expected = "an unknown route: request id is None")]
async fn the_table_notices_that_there_is_no_layer() {
    requests::check_all(&serve(guarded(shop()).layer(CatchPanicLayer::new())).await).await;
}
