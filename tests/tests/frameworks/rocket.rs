//! Rocket with the fairing answers the table of requests.

use std::convert::Infallible;
use std::io::Cursor;
use std::time::Duration;

use api_error::FieldError;
use api_error::rocket::{Input, InputError, Rejection, in_context};
use rocket::data::{Limits, ToByteUnit};
use rocket::form::{Errors, FromForm, Strict};
use rocket::http::{ContentType, Status};
use rocket::request::{FromRequest, Outcome};
use rocket::response::{self, Responder, Response, status};
use rocket::serde::json::Json;
use rocket::tokio::time::{sleep, timeout};
use rocket::{Build, Request, Route, get, post, routes};
use tests::requests::{self, NewItem, ShopError, UPSTREAM};

pub mod server;
use self::server::{rocket, serve};

#[get("/items/<id>")]
fn item(id: &str) -> Result<&'static str, ShopError> {
    requests::item(id)
}

#[post("/items", data = "<item>")]
fn new_item(item: Input<Json<NewItem>>) -> Status {
    drop(item);
    Status::Created
}

struct Own(String);

impl<'r> Responder<'r, 'static> for Own {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        let (status, headers, body) = requests::own_answer(&self.0);
        let mut response = Response::build();
        response.status(Status::new(status)).sized_body(body.len(), Cursor::new(body));
        for (name, value) in headers {
            response.raw_header(*name, *value);
        }
        response.ok()
    }
}

#[get("/own/<name>")]
fn own(name: String) -> Own {
    Own(name)
}

#[get("/wrapped")]
fn wrapped() -> status::Custom<Result<&'static str, ShopError>> {
    status::Custom(Status::Created, requests::item("7"))
}

struct RequestId(String);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for RequestId {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Infallible> {
        Outcome::Success(Self(request.headers().get_one("x-request-id").unwrap().to_owned()))
    }
}

#[get("/request-id")]
fn request_id(id: RequestId) -> String {
    id.0
}

/// Rocket drops the error of a parameter, unless a handler takes it.
#[get("/shelves/<number>")]
fn shelf(number: Result<u32, &str>) -> Result<String, Rejection> {
    let wrong = || FieldError::new("", "Expected u32").with_code("invalid_type").with_param("expected", "u32");
    let number = number.map_err(|_| Rejection::new(InputError::InvalidPath, &wrong()))?;
    Ok(number.to_string())
}

#[derive(FromForm)]
struct Search {
    limit: u32,
}

#[get("/search?<search..>")]
fn search(search: Result<Strict<Search>, Errors<'_>>) -> Result<String, Rejection> {
    let search = search.map_err(|errors| Rejection::new(InputError::InvalidQuery, &errors))?;
    Ok(search.limit.to_string())
}

#[get("/panic")]
fn panics() -> String {
    panic!("on purpose")
}

#[get("/slow")]
async fn slow() -> Result<(), Status> {
    timeout(Duration::from_millis(50), sleep(Duration::from_secs(3600))).await.map_err(|_| Status::RequestTimeout)
}

#[get("/upstream")]
fn upstream() -> (Status, (ContentType, &'static str)) {
    (Status::BadGateway, (UPSTREAM.0.parse().unwrap(), UPSTREAM.1))
}

fn shop(routes: fn(Vec<Route>) -> Vec<Route>) -> rocket::Rocket<Build> {
    let limits = Limits::new().limit("json", requests::MAX_BODY.bytes());
    let all = routes![item, new_item, own, shelf, search, panics, request_id, slow, upstream, wrapped];
    rocket(limits).mount("/", routes(all))
}

#[tokio::test]
async fn routes_as_they_are() {
    requests::check_all(&serve(shop(|routes| routes).attach(requests::layer())).await).await;
}

#[tokio::test]
async fn b06_the_id_is_the_same_inside() {
    requests::b06_check_request_id(&serve(shop(in_context).attach(requests::layer())).await).await;
}

#[tokio::test]
async fn routes_in_the_context() {
    requests::check_all(&serve(shop(in_context).attach(requests::layer())).await).await;
}

#[tokio::test]
async fn the_layer_that_is_attached_last_is_the_one() {
    let layers = shop(in_context).attach(api_error::rocket::ApiErrorLayer::new()).attach(requests::layer());
    requests::check_all(&serve(layers).await).await;
}

#[tokio::test]
#[should_panic(expected = "an unknown route: request id is None")]
async fn the_table_notices_that_there_is_no_layer() {
    requests::check_all(&serve(shop(in_context)).await).await;
}
