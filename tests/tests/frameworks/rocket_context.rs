//! What a service of Rocket knows of a request, and shows in its errors.

use std::time::Duration;

use api_error::RequestContext;
use api_error::rocket::{ApiErrorLayer, in_context};
use futures_util::future::join_all;
use rocket::data::Limits;
use rocket::{Build, Rocket, Route, get, routes};
use serde_json::json;
use tests::requests::{self, ShopError};

use crate::rocket::server::{rocket, serve};
use tests::loopback::{get, json};

api_error::envelope! {
    static FACTS: Envelope = { "code": code, "method": method, "path": path, "request_id": request_id };
}

fn app(routes: Vec<Route>) -> Rocket<Build> {
    rocket(Limits::default()).mount("/", routes)
}

#[get("/items/<id>")]
fn item(id: &str) -> Result<&'static str, ShopError> {
    requests::item(id)
}

#[tokio::test]
async fn an_error_shows_its_route_and_others_the_path() {
    let url = serve(app(routes![item]).attach(ApiErrorLayer::new().with_envelope(&FACTS))).await;
    for (path, code, shown) in
        [("/items/7?a=1", "ITEM_NOT_FOUND", "/items/<id>"), ("/%22%3E?a=1", "NOT_FOUND", "/%22%3E")]
    {
        let facts = json(get(&format!("{url}{path}"), &[("x-request-id", "req-1")]).await).await;
        assert_eq!(facts, json!({"code": code, "method": "GET", "path": shown, "request_id": "req-1"}));
    }
}

#[tokio::test]
async fn without_a_layer_errors_are_responders_all_the_same() {
    let url = serve(app(in_context(routes![item]))).await;
    let body = json(get(&format!("{url}/items/7"), &[]).await).await;
    assert_eq!(
        body,
        json!({"error": {"code": "ITEM_NOT_FOUND", "message": "Item not found", "details": {"item": "7"}}})
    );
}

fn id() -> Option<String> {
    RequestContext::current().request_id().map(str::to_owned)
}

#[get("/in")]
async fn inside() -> String {
    let at_first = id().unwrap();
    for _ in 0..20 {
        tokio::time::sleep(Duration::from_millis(1)).await;
        assert_eq!(id().as_ref(), Some(&at_first));
    }
    at_first
}

#[get("/out")]
async fn outside() -> String {
    assert_eq!(id(), None);
    tokio::time::sleep(Duration::from_millis(1)).await;
    format!("{:?}", id())
}

/// One thread serves them all.
#[tokio::test]
async fn requests_at_the_same_time_do_not_see_each_other() {
    let app = app(in_context(routes![inside])).mount("/", routes![outside]);
    let url = serve(app.attach(ApiErrorLayer::new())).await;
    let ask = async |number: u32| {
        let id = format!("req-{number}");
        let inside = get(&format!("{url}/in"), &[("x-request-id", &id)]).await;
        assert_eq!(inside.text().await.unwrap(), id);
        assert_eq!(get(&format!("{url}/out"), &[]).await.text().await.unwrap(), "None");
    };
    join_all((0..50).map(ask)).await;
}
