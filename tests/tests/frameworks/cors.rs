//! A browser reads an error of another origin only if CORS headers are on it: on every error, whatever made it.

use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::{Next, from_fn};
use actix_web::{App, Error, HttpServer, web};
use api_error::service::ApiErrorLayer;
use axum::http::HeaderValue;
use axum::routing::{get, post};
use axum::{Json, Router};
use reqwest::Client;
use tests::loopback::serve;
use tests::requests::{self, NewItem, ShopError};
use tower_http::cors::CorsLayer;

const ORIGIN: &str = "https://shop.example";
const ALLOWED: &str = "access-control-allow-origin";

/// Each way in which a request fails, with its status.
async fn check(url: &str, without: &[&str]) {
    for (method, path, body, statuses) in [
        ("GET", "/items/7", "", [404, 404]),
        ("GET", "/nowhere", "", [404, 404]),
        ("GET", "/panic", "", [500, 500]),
        ("GET", "/refused", "", [401, 401]),
        ("POST", "/items", "{", [400, 400]),
        ("DELETE", "/items", "", [405, 404]),
    ] {
        let request = Client::new().request(method.parse().unwrap(), format!("{url}{path}")).header("origin", ORIGIN);
        let answer = request.header("content-type", "application/json").body(body).send().await.unwrap();
        assert!(statuses.contains(&answer.status().as_u16()), "{method} {path}: {}", answer.status());
        let allowed = answer.headers().get(ALLOWED).map(HeaderValue::as_bytes);
        let expected = (!without.contains(&path)).then_some(ORIGIN.as_bytes());
        assert_eq!(allowed, expected, "{method} {path}");
        assert!(answer.headers().contains_key("x-request-id"), "{method} {path}");
        assert!(answer.text().await.unwrap().contains("\"code\":"), "{method} {path}");
    }
}

fn shop() -> Router {
    let refuse = axum::middleware::from_fn(async |_: axum::extract::Request, _: axum::middleware::Next| {
        Err::<(), _>(ShopError::SignInRequired)
    });
    Router::new()
        .route("/items", post(async |_: Json<NewItem>| {}))
        .route("/items/{id}", get(async || requests::item("7")))
        .route("/panic", get(panics))
        .route("/refused", get(async || {}).layer(refuse))
}

async fn panics() {
    panic!("on purpose")
}

#[tokio::test]
async fn around_the_layer_cors_is_on_every_error_of_axum() {
    let cors = CorsLayer::new().allow_origin(HeaderValue::from_static(ORIGIN));
    check(&serve(shop().layer(ApiErrorLayer::new()).layer(cors)).await, &[]).await;
}

#[tokio::test]
async fn inside_of_the_layer_cors_is_on_every_error_of_axum_but_a_panic() {
    let cors = CorsLayer::new().allow_origin(HeaderValue::from_static(ORIGIN));
    check(&serve(shop().layer(cors).layer(ApiErrorLayer::new())).await, &["/panic"]).await;
}

async fn refuse(_: ServiceRequest, _: Next<actix_web::body::BoxBody>) -> Result<ServiceResponse, Error> {
    Err(ShopError::SignInRequired.into())
}

async fn actix_panics() -> &'static str {
    panic!("on purpose")
}

fn actix_shop(routes: &mut web::ServiceConfig) {
    routes
        .service(web::resource("/items").post(async |_: web::Json<NewItem>| ""))
        .service(web::resource("/items/{id}").get(async || requests::item("7")))
        .service(web::resource("/panic").get(actix_panics))
        .service(web::resource("/refused").get(async || "").wrap(from_fn(refuse)));
}

#[tokio::test]
async fn around_the_layer_cors_is_on_every_error_of_actix() {
    let server = HttpServer::new(|| {
        let cors = actix_cors::Cors::default().allowed_origin(ORIGIN);
        App::new().configure(actix_shop).wrap(ApiErrorLayer::new()).wrap(cors)
    });
    let server = server.workers(1).disable_signals().bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}", server.addrs()[0]);
    tokio::spawn(server.run());
    check(&url, &[]).await;
}
