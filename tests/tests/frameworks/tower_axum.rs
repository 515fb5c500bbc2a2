//! axum inside of the layer answers the table of requests.

use std::time::Duration;

use api_error::BoxApiError;
use api_error::tower::ApiErrorLayer;
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Path};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use tests::loopback::serve;
use tests::requests::{self, NewItem, Search, UPSTREAM};
use tower_http::catch_panic::CatchPanicLayer;
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
        .route("/shelves/{number}", get(|Segment(number): Segment<u32>| async move { number.to_string() }))
        .route("/search", get(|Query(search): Query<Search>| async move { search.limit.to_string() }))
        .route("/panic", get(panics))
        .route("/slow", get(|| tokio::time::sleep(Duration::from_secs(3600))))
        .route("/upstream", get(|| async { (StatusCode::BAD_GATEWAY, [("content-type", UPSTREAM.0)], UPSTREAM.1) }))
        .layer(DefaultBodyLimit::max(requests::MAX_BODY))
}

async fn panics() {
    panic!("on purpose")
}

fn guarded(shop: Router) -> Router {
    shop.layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_millis(50)))
        .layer(CatchPanicLayer::new())
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
        .layer(CatchPanicLayer::new())
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
async fn twice_is_as_good_as_once() {
    let app = guarded(shop()).layer(requests::layer()).layer(ApiErrorLayer::new());
    let url = serve(app).await;
    requests::check_all(&url).await;
}

#[tokio::test]
#[should_panic(expected = "an unknown route: request id is None")]
async fn the_table_notices_that_there_is_no_layer() {
    requests::check_all(&serve(guarded(shop())).await).await;
}
