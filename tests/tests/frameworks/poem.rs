//! poem inside of the layer.

use std::time::Duration;

use api_error::poem::ApiErrorLayer;
use api_error::{ApiError, BoxApiError, Internal, Mode};
use poem::error::MethodNotAllowedError;
use poem::http::{HeaderValue, StatusCode};
use poem::listener::TcpAcceptor;
use poem::middleware::{CatchPanic, Cors, SizeLimit};
use poem::web::{Data, Json, Path, Query};
use poem::{Body, Endpoint, EndpointExt, Error, IntoResponse, Request, Response, Route, Server, get, handler, post};
use serde_json::{Value, json};
use tests::requests::{self, HOUSE, Meeting, NewItem, Search, ShopError, UPSTREAM};

/// Serves an application on a port of its own, and tells its URL.
pub(crate) fn serve(app: impl Endpoint + 'static) -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    listener.set_nonblocking(true).unwrap();
    let server = Server::new_with_acceptor(TcpAcceptor::from_std(listener).unwrap());
    tokio::spawn(async { server.run(app).await.unwrap() });
    url
}

fn shop() -> Route {
    let not_post = async |_: MethodNotAllowedError| StatusCode::METHOD_NOT_ALLOWED.with_header("allow", "POST");
    Route::new()
        .at("/items", post(create.with(SizeLimit::new(requests::MAX_BODY))).catch_error(not_post))
        .at("/items/:id", get(item))
        .at("/own/:name", get(own))
        .at("/shelves/:number", get(shelf))
        .at("/search", get(search))
        .at("/panic", get(panics))
        .at("/request-id", get(request_id))
        .at("/slow", get(slow))
        .at("/upstream", get(upstream))
        .at("/wrapped", get(wrapped))
}

#[handler]
fn create(_: Json<NewItem>) -> StatusCode {
    StatusCode::CREATED
}

#[handler]
fn item(Path(id): Path<String>) -> Result<&'static str, ShopError> {
    requests::item(&id)
}

#[handler]
fn own(Path(name): Path<String>) -> Response {
    let (status, headers, body) = requests::own_answer(&name);
    let mut response = Response::builder().status(StatusCode::from_u16(status).unwrap());
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    response.body(body)
}

#[handler]
fn wrapped() -> impl IntoResponse {
    let response =
        requests::item("7").map_or_else(|error| Error::from(error).into_response(), IntoResponse::into_response);
    response.with_status(StatusCode::CREATED)
}

#[handler]
fn request_id(request: &Request) -> String {
    request.header("x-request-id").unwrap().to_owned()
}

#[handler]
fn shelf(Path(number): Path<u32>) -> String {
    number.to_string()
}

#[handler]
fn search(Query(search): Query<Search>) -> String {
    search.limit.to_string()
}

#[handler]
fn panics() {
    panic!("on purpose")
}

#[handler]
async fn slow() {
    tokio::time::sleep(Duration::from_secs(3600)).await;
}

#[handler]
fn upstream() -> Response {
    Response::builder().status(StatusCode::BAD_GATEWAY).content_type(UPSTREAM.0).body(UPSTREAM.1)
}

/// What a service puts between its routes and the layer.
fn guarded(shop: impl Endpoint + 'static) -> impl Endpoint + 'static {
    let timed = async |shop: std::sync::Arc<_>, request| {
        let answer = tokio::time::timeout(Duration::from_millis(50), Endpoint::call(&*shop, request));
        answer.await.unwrap_or_else(|_| Err(Error::from_status(StatusCode::GATEWAY_TIMEOUT)))
    };
    shop.around(timed)
}

/// Serves one endpoint, and asks for it.
async fn answer(layer: ApiErrorLayer, endpoint: impl Endpoint + 'static) -> reqwest::Response {
    reqwest::get(serve(endpoint.with(layer))).await.unwrap()
}

async fn json(answer: reqwest::Response) -> Value {
    serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap()
}

#[tokio::test]
async fn around_the_application() {
    requests::check_all(&serve(guarded(shop()).with(requests::layer()))).await;
}

#[tokio::test]
async fn around_nested_routes() {
    let shop = guarded(shop()).with(requests::layer());
    requests::check_all(&serve(Route::new().nest("/", shop))).await;
}

#[tokio::test]
async fn twice_is_as_good_as_once() {
    let app = guarded(shop()).with(requests::layer()).with(ApiErrorLayer::new());
    requests::check_all(&serve(app)).await;
}

#[tokio::test]
#[should_panic(expected = "an unknown route: request id is None")]
async fn the_table_notices_that_there_is_no_layer() {
    requests::check_all(&serve(guarded(shop()).with(CatchPanic::new()))).await;
}

#[tokio::test]
async fn what_is_no_error_is_not_touched() {
    #[handler]
    fn stream() -> Body {
        Body::from_bytes_stream(requests::endless())
    }
    #[handler]
    fn json() -> Response {
        let answer = Response::builder().status(StatusCode::BAD_GATEWAY).content_type("application/json");
        answer.body(Body::from_bytes_stream(requests::endless()))
    }
    #[handler]
    fn cached() -> Response {
        let answer = Response::builder().status(StatusCode::NOT_MODIFIED).header("etag", "\"1\"");
        answer.header("set-cookie", "a=1").header("set-cookie", "b=2").finish()
    }
    let app = Route::new().at("/stream", get(stream)).at("/stream/json", get(json)).at("/cached", get(cached));
    requests::check_untouched(&serve(app.with(requests::layer()))).await;
}

#[tokio::test]
async fn two_requests_at_a_time_are_kept_apart() {
    #[handler]
    async fn attend(Path(id): Path<String>, meeting: Data<&Meeting>) -> Result<String, ShopError> {
        meeting.attend(&id).await
    }
    let app = Route::new().at("/meet/:id", get(attend)).data(Meeting::default());
    requests::check_apart(&serve(app.with(requests::layer()))).await;
}

#[tokio::test]
async fn the_headers_of_a_replaced_answer_stay_but_for_those_of_its_body() {
    #[handler]
    fn refuse() -> Response {
        Response::builder()
            .status(StatusCode::UNAUTHORIZED)
            .header("www-authenticate", "Basic")
            .header("www-authenticate", "Bearer")
            .header("set-cookie", "a=1")
            .header("set-cookie", "b=2")
            .header("etag", "\"1\"")
            .body("Nein")
    }
    let answer = answer(requests::layer(), refuse).await;
    let all = |name: &str| answer.headers().get_all(name).iter().cloned().collect::<Vec<HeaderValue>>();
    assert_eq!(all("www-authenticate"), ["Basic", "Bearer"]);
    assert_eq!(all("set-cookie"), ["a=1", "b=2"]);
    assert_eq!(all("content-type"), ["application/json"]);
    assert_eq!(all("etag"), [""; 0]);
    assert_eq!(json(answer).await["error"]["code"], "UNAUTHORIZED");
}

#[tokio::test]
async fn the_length_of_an_answer_to_head_is_that_of_the_one_to_get() {
    requests::check_length_of_head(&serve(Route::new().with(requests::layer()))).await;
}

#[tokio::test]
async fn handlers_fail_with_any_error_of_ours() {
    #[handler]
    fn boxed(Path(id): Path<String>) -> Result<&'static str, BoxApiError> {
        id.parse::<u32>().map_err(Internal)?;
        Ok(requests::item(&id)?)
    }
    #[handler]
    fn mixed() -> poem::Result<&'static str> {
        Err(BoxApiError::from(ShopError::SignInRequired))?
    }
    #[handler]
    fn internal() -> Result<&'static str, Internal> {
        Err(Internal("the disk is full"))
    }
    let app = Route::new().at("/boxed/:id", get(boxed)).at("/mixed", get(mixed)).at("/internal", get(internal));
    let url = serve(app.with(ApiErrorLayer::new()));
    for (path, status, code) in [
        ("/boxed/7", 404, "ITEM_NOT_FOUND"),
        ("/boxed/x", 500, "INTERNAL_ERROR"),
        ("/mixed", 401, "SIGN_IN_REQUIRED"),
        ("/internal", 500, "INTERNAL_ERROR"),
    ] {
        let answer = reqwest::get(format!("{url}{path}")).await.unwrap();
        assert_eq!(answer.status(), status);
        assert_eq!(json(answer).await["error"]["code"], code);
    }
}

#[tokio::test]
async fn without_a_layer_an_error_is_a_response_too() {
    let answer = reqwest::get(format!("{}/items/7", serve(shop()))).await.unwrap();
    assert_eq!(answer.status(), 404);
    let error = json!({"code": "ITEM_NOT_FOUND", "message": "Item not found", "details": {"item": "7"}});
    assert_eq!(json(answer).await, json!({"error": error}));
}

#[tokio::test]
async fn inside_of_nested_routes_the_whole_path_is_shown() {
    api_error::envelope! { static PATH: Envelope = { "code": code, "path": path }; }
    let shop = shop().with(ApiErrorLayer::new().with_envelope(&PATH));
    let url = serve(Route::new().nest("/shop", shop));
    for path in ["/shop/items/7", "/shop/%22%3E"] {
        assert_eq!(json(reqwest::get(format!("{url}{path}?q=1")).await.unwrap()).await["path"], path);
    }
}

#[tokio::test]
async fn development_shows_the_old_text_and_production_does_not() {
    #[handler]
    fn refuse() -> (StatusCode, &'static str) {
        (StatusCode::FORBIDDEN, "Nein")
    }
    for (mode, shown) in [(Mode::Development, json!("Nein")), (Mode::Production, Value::Null)] {
        let answer = answer(ApiErrorLayer::new().with_envelope(&HOUSE).with_mode(mode), refuse).await;
        assert_eq!(json(answer).await["error"]["details"]["replaced"], shown);
    }
}

#[tokio::test]
async fn the_code_in_the_header_is_that_of_the_body() {
    #[derive(Debug, ApiError)]
    #[api(status = 409, message = "No")]
    struct Refused {
        #[api(code)]
        why: &'static str,
    }
    #[handler]
    fn refuse() -> Result<&'static str, Refused> {
        Err(Refused { why: "TOO_BUSY" })
    }
    assert_eq!(answer(requests::layer(), refuse).await.headers()["x-error-code"], "TOO_BUSY");
}

api_error::envelope! {
    #[content_type = "text/plain"]
    static TEXT: Envelope = text "{code}";
}

#[derive(Debug, ApiError)]
#[api(status = 409, message = "No", envelope = TEXT)]
struct Refused;

#[handler]
async fn refuse() -> Result<&'static str, Refused> {
    tokio::task::yield_now().await;
    Err(Refused)
}

/// poem's `Cors` makes responses of errors.
#[tokio::test]
async fn an_error_of_ours_is_known_behind_a_middleware_that_made_its_response() {
    let url = serve(refuse.with(Cors::new()).with(ApiErrorLayer::new()));
    let answer = reqwest::Client::new().get(url).header("origin", "https://shop.example").send().await.unwrap();
    assert!(answer.headers().contains_key("access-control-allow-origin"));
    assert_eq!(answer.text().await.unwrap(), "REFUSED");
}

#[tokio::test]
async fn an_answer_that_takes_the_place_of_an_error_of_ours_is_replaced() {
    let at_once = async |error: Error| error.into_response().status().with_content_type("text/html");
    let later = async |error: Error| {
        let status = error.into_response().status();
        tokio::task::yield_now().await;
        status.with_content_type("text/plain")
    };
    for layered in [refuse.catch_all_error(at_once).boxed(), refuse.catch_all_error(later).boxed()] {
        assert_eq!(json(answer(ApiErrorLayer::new(), layered).await).await["error"]["code"], "CONFLICT");
    }
}

#[tokio::test]
async fn nothing_fails_behind_the_layer() {
    let answer = Route::new().with(ApiErrorLayer::new()).call(Request::default()).await;
    assert_eq!(answer.unwrap().status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn b06_the_id_is_the_same_inside() {
    requests::b06_check_request_id(&serve(shop().with(requests::layer()))).await;
}

#[tokio::test]
async fn b03_a_panic_does_not_end_the_connection() {
    requests::b03_check_connection(&serve(shop().with(requests::layer()))).await;
}

#[tokio::test]
async fn b03_a_panic_that_the_layer_lets_pass_ends_the_connection() {
    let url = serve(shop().with(requests::layer().without_catching_panics()));
    assert!(reqwest::get(format!("{url}/panic")).await.is_err());
    assert_eq!(reqwest::get(format!("{url}/items/1")).await.unwrap().status(), 200);
}
