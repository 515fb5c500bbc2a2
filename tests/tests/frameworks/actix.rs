//! actix-web inside of the layer.

use std::time::Duration;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::{Next, from_fn};
use actix_web::{App, Error, HttpRequest, HttpResponse, HttpServer, Responder, error, web};
use api_error::actix::ApiErrorLayer;
use api_error::{ApiError, BoxApiError, Internal, Mode};
use serde_json::{Value, json};
use tests::requests::{self, HOUSE, Meeting, NewItem, Search, ShopError, UPSTREAM};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// Serves an application on a port of its own, with one thread, and tells its URL.
macro_rules! serve {
    ($app:expr) => {{
        let server = HttpServer::new(move || $app).workers(1).disable_signals().bind(("127.0.0.1", 0)).unwrap();
        let url = format!("http://{}", server.addrs()[0]);
        tokio::spawn(server.run());
        url
    }};
}

fn shop(routes: &mut web::ServiceConfig) {
    let not_post = async || HttpResponse::MethodNotAllowed().insert_header((header::ALLOW, "POST")).finish();
    routes
        .app_data(web::JsonConfig::default().limit(requests::MAX_BODY))
        .service(web::resource("/items").post(create).default_service(web::to(not_post)))
        .service(web::resource("/items/{id}").get(item).head(item))
        .service(web::resource("/own/{name}").get(own))
        .service(web::resource("/shelves/{number}").get(shelf))
        .service(web::resource("/search").get(search))
        .service(web::resource("/panic").get(panics))
        .service(web::resource("/request-id").get(request_id))
        .service(web::resource("/slow").get(slow))
        .service(web::resource("/upstream").get(upstream))
        .service(web::resource("/wrapped").get(wrapped));
}

async fn create(_: web::Json<NewItem>) -> HttpResponse {
    HttpResponse::Created().finish()
}

async fn item(id: web::Path<String>) -> Result<&'static str, ShopError> {
    requests::item(&id)
}

async fn own(name: web::Path<String>) -> HttpResponse {
    let (status, headers, body) = requests::own_answer(&name);
    let mut response = HttpResponse::build(StatusCode::from_u16(status).unwrap());
    for header in headers {
        response.insert_header(*header);
    }
    response.body(body)
}

async fn wrapped() -> impl Responder {
    requests::item("7").customize().with_status(StatusCode::CREATED)
}

async fn request_id(request: HttpRequest) -> String {
    request.headers().get("x-request-id").unwrap().to_str().unwrap().to_owned()
}

async fn shelf(number: web::Path<u32>) -> String {
    number.to_string()
}

async fn search(search: web::Query<Search>) -> String {
    search.limit.to_string()
}

async fn panics() -> HttpResponse {
    panic!("on purpose")
}

async fn slow() -> HttpResponse {
    tokio::time::sleep(Duration::from_secs(3600)).await;
    HttpResponse::Ok().finish()
}

async fn upstream() -> HttpResponse {
    HttpResponse::BadGateway().content_type(UPSTREAM.0).body(UPSTREAM.1)
}

/// As a service writes it: a middleware that fails with an error.
async fn timed<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, Error> {
    let answer = tokio::time::timeout(Duration::from_millis(50), next.call(request));
    answer.await.map_err(|_| error::ErrorGatewayTimeout("too slow"))?
}

async fn get(url: &str) -> reqwest::Response {
    reqwest::get(url).await.unwrap()
}

async fn json(answer: reqwest::Response) -> Value {
    serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap()
}

#[tokio::test]
async fn around_the_application() {
    let url = serve!(App::new().configure(shop).wrap(from_fn(timed)).wrap(requests::layer()));
    requests::check_all(&url).await;
}

#[tokio::test]
async fn around_a_scope() {
    let shop = || web::scope("").configure(shop).wrap(from_fn(timed)).wrap(requests::layer());
    requests::check_all(&serve!(App::new().service(shop()))).await;
}

#[tokio::test]
async fn twice_is_as_good_as_once() {
    let app = || App::new().configure(shop).wrap(from_fn(timed)).wrap(requests::layer());
    requests::check_all(&serve!(app().wrap(ApiErrorLayer::new()))).await;
}

#[tokio::test]
async fn what_is_no_error_is_not_touched() {
    let stream = async || HttpResponse::Ok().streaming(requests::endless());
    let json = async || HttpResponse::BadGateway().content_type("application/json").streaming(requests::endless());
    let cached = async || {
        let mut answer = HttpResponse::NotModified();
        for header in [("etag", "\"1\""), ("set-cookie", "a=1"), ("set-cookie", "b=2")] {
            answer.append_header(header);
        }
        answer.finish()
    };
    let url = serve!(
        App::new()
            .route("/stream", web::get().to(stream))
            .route("/stream/json", web::get().to(json))
            .route("/cached", web::get().to(cached))
            .wrap(requests::layer())
    );
    requests::check_untouched(&url).await;
}

#[tokio::test]
async fn two_requests_at_a_time_are_kept_apart() {
    let meeting = web::Data::new(Meeting::default());
    let attend = async |id: web::Path<String>, meeting: web::Data<Meeting>| meeting.attend(&id).await;
    let url =
        serve!(App::new().app_data(meeting.clone()).route("/meet/{id}", web::get().to(attend)).wrap(requests::layer()));
    requests::check_apart(&url).await;
}

#[tokio::test]
async fn the_headers_of_a_replaced_answer_stay_but_for_those_of_its_body() {
    let refuse = async || {
        let mut answer = HttpResponse::Unauthorized();
        for header in [
            ("www-authenticate", "Basic"),
            ("www-authenticate", "Bearer"),
            ("set-cookie", "a=1"),
            ("set-cookie", "b=2"),
            ("etag", "\"1\""),
        ] {
            answer.append_header(header);
        }
        answer.append_header((header::SERVER, header::HeaderValue::from_bytes(b"\xe9").unwrap()));
        answer.body("Nein")
    };
    let url = serve!(App::new().route("/", web::get().to(refuse)).wrap(requests::layer()));
    let answer = get(&url).await;
    let all =
        |name: &str| answer.headers().get_all(name).iter().map(|value| value.as_bytes().to_vec()).collect::<Vec<_>>();
    assert_eq!(all("www-authenticate"), [b"Basic".to_vec(), b"Bearer".to_vec()]);
    assert_eq!(all("set-cookie"), [b"a=1", b"b=2"]);
    assert_eq!(all("server"), [b"\xe9"]);
    assert_eq!(all("content-type"), [b"application/json"]);
    assert!(!answer.headers().contains_key("etag"));
    assert_eq!(json(answer).await["error"]["code"], "UNAUTHORIZED");
}

#[tokio::test]
async fn the_length_of_an_answer_to_head_is_that_of_the_one_to_get() {
    requests::check_length_of_head(&serve!(App::new().wrap(requests::layer()))).await;
}

#[tokio::test]
async fn b06_the_id_is_the_same_inside() {
    requests::b06_check_request_id(&serve!(App::new().configure(shop).wrap(requests::layer()))).await;
}

#[tokio::test]
async fn b03_a_panic_does_not_end_the_connection() {
    let port = async |request: HttpRequest| request.peer_addr().unwrap().to_string();
    let url = serve!(
        App::new()
            .route("/", web::get().to(panics))
            .route("/middleware", web::get().to(panics).wrap(from_fn(panicking)))
            .route("/port", web::get().to(port))
            .wrap(ApiErrorLayer::new().with_mode(Mode::Development))
    );
    let client = reqwest::Client::builder().pool_max_idle_per_host(1).build().unwrap();
    let text = async |path: &str| client.get(format!("{url}{path}")).send().await.unwrap().text().await.unwrap();
    let port = text("/port").await;
    for (path, panic) in [("/", "on purpose"), ("/middleware", "before the work")] {
        let body: Value = serde_json::from_str(&text(path).await).unwrap();
        assert_eq!(body["error"]["code"], "INTERNAL_SERVER_ERROR");
        assert_eq!(body["error"]["details"]["replaced"], panic);
    }
    assert_eq!(text("/port").await, port);
}

fn panicking(_: ServiceRequest, _: Next<impl MessageBody>) -> std::future::Ready<Result<ServiceResponse, Error>> {
    panic!("before the work")
}

#[tokio::test]
async fn the_error_of_a_middleware_knows_its_request() {
    async fn refuse(_: ServiceRequest, _: Next<impl MessageBody>) -> Result<ServiceResponse, Error> {
        Err(ShopError::TooOften { retry_after: 30 })?
    }
    let url = serve!(App::new().wrap(from_fn(refuse)).wrap(requests::layer()));
    let answer = get(&url).await;
    assert_eq!((answer.status().as_u16(), &answer.headers()["retry-after"]), (429, &"30".parse().unwrap()));
    let id = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
    let error = json!({"code": "TOO_OFTEN", "message": "Come back in 30 seconds"});
    assert_eq!(json(answer).await, json!({"success": false, "error": error, "request_id": id}));
}

#[tokio::test]
async fn handlers_fail_with_any_error_of_ours() {
    async fn boxed(id: web::Path<String>) -> Result<&'static str, BoxApiError> {
        id.parse::<u32>().map_err(Internal)?;
        Ok(requests::item(&id)?)
    }
    async fn internal() -> Result<&'static str, Internal> {
        Err(Internal("the disk is full"))
    }
    let url = serve!(
        App::new()
            .route("/boxed/{id}", web::get().to(boxed))
            .route("/internal", web::get().to(internal))
            .wrap(ApiErrorLayer::new())
    );
    for (path, status, code) in
        [("/boxed/7", 404, "ITEM_NOT_FOUND"), ("/boxed/x", 500, "INTERNAL_ERROR"), ("/internal", 500, "INTERNAL_ERROR")]
    {
        let answer = get(&format!("{url}{path}")).await;
        assert_eq!(answer.status(), status);
        assert_eq!(json(answer).await["error"]["code"], code);
    }
}

#[tokio::test]
async fn without_a_layer_an_error_is_a_response_too() {
    let url = serve!(App::new().configure(shop));
    let answer = get(&format!("{url}/items/7")).await;
    assert_eq!(answer.status(), 404);
    let error = json!({"code": "ITEM_NOT_FOUND", "message": "Item not found", "details": {"item": "7"}});
    assert_eq!(json(answer).await, json!({"error": error}));
}

#[tokio::test]
async fn the_path_is_the_pattern_of_the_resource() {
    api_error::envelope! { static PATH: Envelope = { "code": code, "path": path }; }
    let scope = || web::scope("/shop").configure(shop);
    let url = serve!(App::new().service(scope()).wrap(ApiErrorLayer::new().with_envelope(&PATH)));
    for (asked, shown) in [("/shop/items/7?secret=1", "/shop/items/{id}"), ("/shop/%22%3E?q=1", "/shop/%22%3E")] {
        assert_eq!(json(get(&format!("{url}{asked}")).await).await["path"], shown);
    }
}

#[tokio::test]
async fn development_shows_the_old_text_and_production_does_not() {
    for (mode, shown) in [(Mode::Development, json!("Nein")), (Mode::Production, Value::Null)] {
        let refuse = async || HttpResponse::Forbidden().body("Nein");
        let url = serve!(
            App::new()
                .route("/", web::get().to(refuse))
                .wrap(ApiErrorLayer::new().with_envelope(&HOUSE).with_mode(mode))
        );
        assert_eq!(json(get(&url).await).await["error"]["details"]["replaced"], shown);
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
    async fn refuse() -> Result<&'static str, Refused> {
        Err(Refused { why: "TOO_BUSY" })
    }
    let url = serve!(App::new().route("/", web::get().to(refuse)).wrap(requests::layer()));
    assert_eq!(get(&url).await.headers()["x-error-code"], "TOO_BUSY");
}

/// What the page of the module says of actix-web itself.
#[tokio::test]
async fn what_no_layer_sees_has_no_body() {
    let url = serve!(App::new().wrap(requests::layer()));
    let send = async |request: String| {
        let mut connection = tokio::net::TcpStream::connect(url.trim_start_matches("http://")).await.unwrap();
        connection.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        // actix-http may reset the connection behind its answer, since it has not read all.
        while let Ok(1..) = connection.read_buf(&mut answer).await {}
        String::from_utf8(answer).unwrap()
    };
    let malformed = send("no HTTP\r\n\r\n".to_owned()).await;
    assert!(malformed.starts_with("HTTP/1.1 400 ") && malformed.ends_with("\r\n\r\n"), "{malformed}");
    let too_large = send(format!("GET / HTTP/1.1\r\nx: {}\r\n\r\n", "x".repeat(200_000))).await;
    assert!(too_large.starts_with("HTTP/1.1 431 ") && too_large.ends_with("\r\n\r\n"), "{too_large}");
}

#[tokio::test]
async fn without_a_layer_a_panic_ends_the_connection() {
    let url = serve!(App::new().configure(shop));
    assert!(reqwest::get(format!("{url}/panic")).await.is_err());
    assert_eq!(get(&format!("{url}/items/1")).await.status(), 200);
}
