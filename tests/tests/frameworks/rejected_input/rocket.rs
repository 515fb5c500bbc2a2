//! Rocket.

use api_error::rocket::{ApiErrorLayer, Input, InputError, Rejection, in_context};
use api_error::{ApiError, BoxApiError};
use rocket::data::{Limits, ToByteUnit};
use rocket::form::{Errors, Form, FromForm, Strict};
use rocket::http::Status;
use rocket::serde::json::{self, Json};
use rocket::{Request, Route, catch, catchers, get, post, routes};
use serde_json::{Value, json};

use super::{BODIES, Order, SECRET, assert_rejected, layer_with_own_code, post, post_form};
use crate::rocket::server::{rocket, serve};

#[derive(Debug, ApiError)]
enum ShopError {
    #[api(transparent)]
    Input(#[from] Rejection),
}

/// With a code of its own.
#[derive(Debug, ApiError)]
enum OrderError {
    #[api(status = 422, message = "Invalid order")]
    InvalidOrder(
        #[from]
        #[api(field_errors)]
        Rejection,
    ),
}

#[post("/coded", data = "<order>")]
fn coded(order: Result<Input<Json<Order>>, Rejection>) -> Result<(), OrderError> {
    order?;
    Ok(())
}

#[derive(FromForm)]
struct NewUser {
    #[field(validate = len(3..).or_else(msg!("is too short")))]
    #[expect(dead_code, reason = "it is about what cannot be read")]
    name: String,
    #[expect(dead_code, reason = "it is about what cannot be read")]
    age: u8,
}

#[post("/", data = "<order>")]
fn order(order: Input<Json<Order>>) -> String {
    order.0.into_inner().item.to_string()
}

#[post("/bare", data = "<order>")]
fn bare(order: Json<Order>) -> String {
    order.into_inner().item.to_string()
}

#[post("/own", data = "<order>")]
fn own(order: Result<Json<Order>, json::Error<'_>>) -> Result<(), ShopError> {
    order.map_err(Rejection::from)?;
    Ok(())
}

#[post("/boxed", data = "<order>")]
fn boxed(order: Result<Input<Json<Order>>, Rejection>) -> Result<(), BoxApiError> {
    order?;
    Ok(())
}

#[post("/form", data = "<user>")]
fn form(user: Input<Form<Strict<NewUser>>>) {
    drop(user);
}

#[get("/query?<age>")]
fn query(age: Result<u8, Errors<'_>>) -> Result<String, ShopError> {
    let age = age.map_err(|errors| Rejection::new(InputError::InvalidQuery, &errors.with_name("age")))?;
    Ok(age.to_string())
}

#[get("/shelves/<number>")]
fn shelf(number: u32) -> String {
    number.to_string()
}

#[get("/shelves/<number>/<place>")]
fn place(number: u32, place: u32) -> String {
    format!("{number} {place}")
}

#[get("/search?<limit>")]
fn search(limit: u32) -> String {
    limit.to_string()
}

#[get("/both/<number>?<limit>")]
fn both(number: u32, limit: u32) -> String {
    format!("{number} {limit}")
}

async fn shop(layer: ApiErrorLayer, routes: fn(Vec<Route>) -> Vec<Route>) -> String {
    let limits = Limits::new().limit("json", 64.bytes()).limit("form", 64.bytes());
    let app = rocket(limits)
        .mount("/", routes(routes![order, bare, own, coded, boxed, form, query, shelf, place, search, both]));
    serve(app.attach(layer)).await
}

#[tokio::test]
async fn b11_rocket_json_is_listed_without_the_value() {
    for routes in [|routes| routes, in_context] {
        let url = shop(ApiErrorLayer::new(), routes).await;
        for path in ["/", "/own", "/boxed"] {
            for (body, field_error) in BODIES.iter() {
                assert_rejected(post(&format!("{url}{path}"), body).await, (422, "INVALID_BODY"), field_error);
            }
            let large = post(&format!("{url}{path}"), &" ".repeat(100)).await;
            assert_eq!((large.0, &large.1["code"]), (413, &json!("BODY_TOO_LARGE")));
        }
    }
}

#[tokio::test]
async fn b11_rocket_an_enum_of_the_service_has_its_own_codes() {
    let url = shop(ApiErrorLayer::new(), in_context).await;
    for (body, field_error) in BODIES.iter() {
        assert_rejected(post(&format!("{url}/coded"), body).await, (422, "INVALID_ORDER"), field_error);
    }
}

/// Rocket drops the error of a guard.
#[tokio::test]
async fn b11_rocket_a_bare_guard_has_its_status_alone() {
    let url = shop(ApiErrorLayer::new(), in_context).await;
    let (status, error) = post(&format!("{url}/bare"), "{}").await;
    assert_eq!((status, &error["code"], &error["field_errors"]), (422, &json!("UNPROCESSABLE_CONTENT"), &Value::Null));
}

#[tokio::test]
async fn b11_rocket_a_form_lists_all_fields() {
    let url = shop(ApiErrorLayer::new(), in_context).await;
    let (status, error) = post_form(&format!("{url}/form"), &format!("name=ab&age={SECRET}")).await;
    assert_eq!((status, &error["code"]), (422, &json!("INVALID_BODY")));
    let expected = json!([
        {"field": "name", "message": "is too short", "code": "invalid"},
        {"field": "age", "message": "Expected an integer", "code": "invalid_type", "params": {"expected": "an integer"}},
    ]);
    let mut listed = error["field_errors"].as_array().unwrap().clone();
    listed.sort_by_key(|error| error["field"] != json!("name"));
    assert_eq!(Value::from(listed), expected);
    let (_, error) = post_form(&format!("{url}/form"), "name=abc").await;
    assert_eq!(error["field_errors"], json!([{"field": "age", "message": "Is missing", "code": "missing_field"}]));
}

#[tokio::test]
async fn b11_rocket_a_query_is_listed_where_the_handler_takes_its_error() {
    let url = shop(ApiErrorLayer::new(), in_context).await;
    let wrong = json!({"field": "age", "message": "Expected a smaller integer", "code": "invalid_type",
        "params": {"expected": "a smaller integer"}});
    assert_rejected(super::get(&format!("{url}/query?age=300")).await, (400, "INVALID_QUERY"), &wrong);
    let missing = json!({"field": "age", "message": "Is missing", "code": "missing_field"});
    assert_rejected(super::get(&format!("{url}/query")).await, (400, "INVALID_QUERY"), &missing);
}

/// Rocket drops the error, but a route in the context knows its parameters.
#[tokio::test]
async fn b11_rocket_a_parameter_that_does_not_fit_is_named_where_it_is_sure() {
    let url = shop(ApiErrorLayer::new(), in_context).await;
    let invalid = |name: &str| json!({"field": name, "message": "Is not valid", "code": "invalid"});
    let get = async |path: &str| super::get(&format!("{url}{path}")).await;
    assert_rejected(get(&format!("/shelves/{SECRET}")).await, (400, "INVALID_PATH"), &invalid("number"));
    assert_rejected(get(&format!("/search?limit={SECRET}")).await, (400, "INVALID_QUERY"), &invalid("limit"));
    let (status, error) = get(&format!("/shelves/1/{SECRET}")).await;
    assert_eq!((status, &error["code"], &error["field_errors"]), (400, &json!("INVALID_PATH"), &Value::Null));
    let (status, error) = get(&format!("/both/1?limit={SECRET}")).await;
    assert_eq!((status, &error["code"]), (422, &json!("UNPROCESSABLE_CONTENT")));
    let without = shop(ApiErrorLayer::new(), |routes| routes).await;
    let (status, error) = super::get(&format!("{without}/shelves/{SECRET}")).await;
    assert_eq!((status, &error["code"]), (422, &json!("UNPROCESSABLE_CONTENT")));
}

#[tokio::test]
async fn b11_rocket_a_spec_of_the_service_keeps_the_field_errors() {
    let url = shop(layer_with_own_code(), in_context).await;
    let (body, field_error) = &BODIES[0];
    assert_rejected(post(&url, body).await, (422, "SHOP_INVALID"), field_error);
}

/// A catcher of the service goes first, as for any other guard.
#[tokio::test]
async fn b11_rocket_a_catcher_of_the_service_answers() {
    #[catch(422)]
    fn refused(_: Status, _: &Request<'_>) -> (Status, Json<Value>) {
        (Status::ImATeapot, Json(json!({"error": "of the catcher"})))
    }
    let app = rocket(Limits::new()).mount("/", routes![order]).register("/", catchers![refused]);
    let url = serve(app.attach(ApiErrorLayer::new())).await;
    assert_eq!(post(&url, "{}").await, (418, json!("of the catcher")));
    assert_eq!(post(&url, "{").await.1["code"], "MALFORMED_JSON");
}

#[tokio::test]
async fn b11_rocket_without_a_layer_the_guard_is_a_guard() {
    let url = serve(rocket(Limits::new()).mount("/", routes![order])).await;
    let answer = |body: &'static str| reqwest::Client::new().post(&url).body(body).send();
    assert_eq!(answer("{}").await.unwrap().status(), 422);
    assert_eq!(answer(r#"{"item":1}"#).await.unwrap().status(), 200);
}
