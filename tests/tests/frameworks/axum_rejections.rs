//! What axum's extractors reject, over HTTP: a status, a code and the field, and never the value.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use api_error::catalog::Catalog;
use api_error::service::HttpError;
use api_error::{ApiError, BoxApiError, ErrorView};
use axum::extract::rejection::{FormRejection, JsonRejection, PathRejection, QueryRejection};
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Path, Query};
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use http::StatusCode;
use proptest::prelude::{prop_assert, proptest};
use serde::Deserialize;
use serde_json::{Value, json};
use tests::conformance::http::serve;

const SECRET: &str = "hunter2";

/// All that a service writes.
#[derive(Debug, ApiError)]
enum ShopError {
    #[api(transparent)]
    Body(#[from] JsonRejection),
    #[api(transparent)]
    Form(#[from] FormRejection),
    #[api(transparent)]
    Query(#[from] QueryRejection),
    #[api(transparent)]
    Path(#[from] PathRejection),
}

/// With a code of its own.
#[derive(Debug, ApiError)]
#[api(status = 422)]
enum InputError {
    #[api(code = 1011, status = Self::status_of, expose, message = "Invalid JSON")]
    InvalidJson(
        #[from]
        #[api(field_errors)]
        JsonRejection,
    ),
}

impl InputError {
    fn status_of(&self) -> StatusCode {
        let Self::InvalidJson(rejection) = self;
        rejection.status()
    }
}

#[derive(FromRequest)]
#[from_request(via(Json), rejection(ShopError))]
struct Body<T>(T);

#[derive(FromRequest)]
#[from_request(via(Form), rejection(ShopError))]
struct FormBody<T>(T);

#[derive(FromRequestParts)]
#[from_request(via(Query), rejection(ShopError))]
struct Search<T>(T);

#[derive(FromRequestParts)]
#[from_request(via(Path), rejection(ShopError))]
struct Segments<T>(T);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "it is about what cannot be read")]
struct Project {
    name: String,
    #[serde(default)]
    tasks: Vec<Task>,
    #[serde(default)]
    prices: BTreeMap<String, u8>,
    #[serde(default)]
    shape: Option<Shape>,
    #[serde(default)]
    point: Option<(i32, i32)>,
    #[serde(default)]
    flag: bool,
    #[serde(default)]
    ratio: Option<f64>,
    #[serde(default)]
    letter: Option<char>,
    #[serde(default)]
    picky: Option<Picky>,
    #[serde(default)]
    tagged: Option<Tagged>,
    #[serde(default)]
    untagged: Option<Untagged>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "it is about what cannot be read")]
struct Task {
    name: String,
    minutes: u32,
    #[serde(default)]
    priority: Priority,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Priority {
    #[default]
    Low,
    High,
    Urgent,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(dead_code, reason = "it is about what cannot be read")]
enum Shape {
    Circle { radius: u32 },
    Square(u32),
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
#[expect(dead_code, reason = "it is about what cannot be read")]
enum Tagged {
    Circle { radius: u32 },
}

#[derive(Deserialize)]
#[serde(untagged)]
#[expect(dead_code, reason = "it is about what cannot be read")]
enum Untagged {
    Number(u32),
    List(Vec<u32>),
}

/// Puts what it got into its message.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Picky;

impl TryFrom<String> for Picky {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Err(format!("`{text}` is taken, expected another than {text}"))
    }
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "it is about what cannot be read")]
struct Listing {
    page: u32,
    #[serde(default)]
    all: bool,
    #[serde(default)]
    sort: Priority,
    #[serde(default)]
    ratio: f64,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "it is about what cannot be read")]
struct Place {
    floor: u8,
    priority: Priority,
}

async fn service() -> SocketAddr {
    let router = Router::new()
        .route("/projects", post(async |_: Body<Project>| ()))
        .route(
            "/own",
            post(async |body: Result<Json<Project>, JsonRejection>| body.map(|_| ()).map_err(InputError::from)),
        )
        .route("/boxed", post(async |body| boxed(body)))
        .route("/form", post(async |_: FormBody<Listing>| ()).get(async |_: FormBody<Listing>| ()))
        .route("/search", get(async |_: Search<Listing>| ()))
        .route("/floors/{floor}/{priority}", get(async |_: Segments<Place>| ()))
        .route("/tuple/{floor}/{room}", get(async |_: Segments<(u8, u8)>| ()))
        .route("/one/{floor}", get(async |_: Segments<u8>| ()))
        .route("/few/{floor}", get(async |_: Segments<(u8, u8)>| ()))
        .layer(DefaultBodyLimit::max(1024));
    serve(router).await.unwrap()
}

fn boxed(body: Result<Json<Project>, JsonRejection>) -> Result<(), BoxApiError> {
    let Json(_) = body?;
    Ok(())
}

struct Client {
    address: SocketAddr,
    client: reqwest::Client,
}

impl Client {
    async fn new() -> Self {
        Self { address: service().await, client: reqwest::Client::builder().no_proxy().build().unwrap() }
    }

    /// Status and the member `error`. Whatever is answered, it does not hold the secret.
    async fn ask(&self, request: reqwest::RequestBuilder) -> (u16, Value) {
        let response = request.send().await.unwrap();
        let (status, text) = (response.status().as_u16(), response.text().await.unwrap());
        assert!(!text.contains(SECRET), "{text}");
        let body: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("not JSON: {text}"));
        (status, body["error"].clone())
    }

    async fn post(&self, path: &str, media_type: &str, body: impl Into<reqwest::Body>) -> (u16, Value) {
        let url = format!("http://{}{path}", self.address);
        self.ask(self.client.post(url).header("content-type", media_type).body(body)).await
    }

    async fn get(&self, path: &str) -> (u16, Value) {
        self.ask(self.client.get(format!("http://{}{path}", self.address))).await
    }

    /// The one rejected field of a project.
    async fn rejected(&self, project: Value) -> Value {
        let (status, error) = self.post("/projects", "application/json", project.to_string()).await;
        assert_eq!((status, &error["code"]), (422, &json!("INVALID_BODY")), "{error}");
        only(&error)
    }
}

fn only(error: &Value) -> Value {
    match error["field_errors"].as_array().map(Vec::as_slice) {
        Some([one]) => one.clone(),
        _ => panic!("one field error is expected: {error}"),
    }
}

fn expected(field: &str, code: &str, what: &str) -> Value {
    json!({"field": field, "message": format!("Expected {what}"), "code": code, "params": {"expected": what}})
}

fn plain(field: &str, code: &str, message: &str) -> Value {
    json!({"field": field, "message": message, "code": code})
}

#[tokio::test]
async fn a_wrong_type_is_reported_by_path_and_expected_type() {
    let client = Client::new().await;
    let task = |task: Value| json!({"name": "a", "tasks": [{"name": "b", "minutes": 1}, task]});
    let minutes = |minutes: Value| task(json!({"name": "c", "minutes": minutes}));
    let field = |name: &str, value: Value| json!({"name": "a", name: value});
    let u32_expected = expected("tasks[1].minutes", "invalid_type", "u32");
    for (project, rejected) in [
        (minutes(json!(SECRET)), u32_expected.clone()),
        // Input that looks like the rest of the message.
        (minutes(json!(format!("\", expected {SECRET}"))), u32_expected.clone()),
        (minutes(json!(format!("x, expected `{SECRET}`"))), u32_expected.clone()),
        (minutes(json!([SECRET])), u32_expected.clone()),
        (minutes(json!(null)), u32_expected.clone()),
        (minutes(json!(1.5)), u32_expected),
        (minutes(json!(-5)), expected("tasks[1].minutes", "invalid_value", "u32")),
        (json!([]), expected("", "invalid_length", "an object")),
        (json!(SECRET), expected("", "invalid_type", "an object")),
        (json!({"name": 987_654}), expected("name", "invalid_type", "a string")),
        (field("tasks", json!({"hunter": 2})), expected("tasks", "invalid_type", "a list")),
        (task(json!(SECRET)), expected("tasks[1]", "invalid_type", "an object")),
        (field("prices", json!({"bread": 1, "milk": SECRET})), expected("prices.milk", "invalid_type", "u8")),
        (field("prices", json!({"milk": 98765})), expected("prices.milk", "invalid_value", "u8")),
        (field("point", json!([1])), expected("point", "invalid_length", "a list of 2 elements")),
        (field("point", json!([1, SECRET])), expected("point[1]", "invalid_type", "i32")),
        (field("flag", json!(SECRET)), expected("flag", "invalid_type", "a boolean")),
        (field("ratio", json!(SECRET)), expected("ratio", "invalid_type", "f64")),
        (field("letter", json!(SECRET)), expected("letter", "invalid_value", "a character")),
        (field("shape", json!({"circle": {"radius": SECRET}})), expected("shape.circle.radius", "invalid_type", "u32")),
        (field("shape", json!({"square": SECRET})), expected("shape.square", "invalid_type", "u32")),
    ] {
        assert_eq!(client.rejected(project.clone()).await, rejected, "{project}");
    }
}

#[tokio::test]
async fn a_name_is_missing_unknown_or_given_twice() {
    let client = Client::new().await;
    let missing = client.rejected(json!({"tasks": []})).await;
    assert_eq!(missing, plain("name", "missing_field", "Is missing"));
    let missing = client.rejected(json!({"name": "a", "tasks": [{"name": SECRET}]})).await;
    assert_eq!(missing, plain("tasks[0].minutes", "missing_field", "Is missing"));

    let unknown = client.rejected(json!({"name": SECRET, "nmae": SECRET})).await;
    assert_eq!(unknown, plain("nmae", "unknown_field", "Is not a known field"));
    let unknown = client.rejected(json!({"name": SECRET, "a`, expected `b": SECRET})).await;
    assert_eq!(unknown, plain("a`, expected `b", "unknown_field", "Is not a known field"));

    let twice = format!(r#"{{"name": "{SECRET}", "name": "{SECRET}"}}"#);
    let (_, error) = client.post("/projects", "application/json", twice).await;
    assert_eq!(only(&error), plain("name", "duplicate_field", "Is given twice"));
}

#[tokio::test]
async fn an_unknown_variant_is_reported_by_those_that_are_known() {
    let client = Client::new().await;
    let of = |field: &str, names: &[&str]| {
        let message = format!("Expected {}", names.join(", "));
        json!({"field": field, "message": message, "code": "unknown_variant", "params": {"expected": names}})
    };
    let priority = |priority: &str| json!({"name": "a", "tasks": [{"name": "b", "minutes": 1, "priority": priority}]});
    let known = of("tasks[0].priority", &["low", "high", "urgent"]);
    assert_eq!(client.rejected(priority(SECRET)).await, known);
    assert_eq!(client.rejected(priority("x`, expected `hunter2")).await, known);
    let shape = json!({"name": "a", "shape": {SECRET: {}}});
    assert_eq!(client.rejected(shape).await, of("shape", &["circle", "square"]));
}

#[tokio::test]
async fn a_text_that_is_not_ours_is_left_out() {
    let client = Client::new().await;
    let rejected = client.rejected(json!({"name": "a", "picky": SECRET})).await;
    assert_eq!(rejected, plain("picky", "invalid", "Is not valid"));
}

#[tokio::test]
async fn an_enum_that_is_read_twice_is_reported_as_a_whole() {
    let client = Client::new().await;
    let tagged = client.rejected(json!({"name": "a", "tagged": {"kind": "circle", "radius": SECRET}})).await;
    assert_eq!(tagged, expected("tagged", "invalid_type", "u32"));
    let untagged = client.rejected(json!({"name": "a", "untagged": [SECRET]})).await;
    assert_eq!(untagged, plain("untagged", "invalid", "Is not valid"));
}

proptest! {
    /// Whatever stands around it, so that no text of serde's can be imitated by a value.
    #[test]
    fn no_value_comes_back(before in VALUE, after in VALUE) {
        let value = json!(format!("{before}{SECRET}{after}"));
        for project in [
            value.clone(),
            json!([[value]]),
            json!({"name": [value]}),
            json!({"name": "a", "tasks": value}),
            json!({"name": "a", "tasks": [value]}),
            json!({"name": "a", "tasks": [{"name": "b", "minutes": value}]}),
            json!({"name": "a", "tasks": [{"name": "b", "minutes": 1, "priority": value}]}),
            json!({"name": "a", "shape": value}),
            json!({"name": "a", "shape": {"square": value}}),
            json!({"name": "a", "letter": value}),
            json!({"name": "a", "picky": value}),
            json!({"name": "a", "tagged": {"kind": value}}),
            json!({"name": "a", "tagged": {"kind": "circle", "radius": value}}),
            json!({"name": "a", "untagged": value}),
        ] {
            let rejection = Json::<Project>::from_bytes(project.to_string().as_bytes()).err().unwrap();
            let body = ErrorView::new(&ShopError::from(rejection)).body();
            let body = String::from_utf8(body.to_vec()).unwrap();
            prop_assert!(body.contains("field_errors") && !body.contains(SECRET), "{} {}", project, body);
        }
    }
}

/// Any text, and the parts that serde's messages consist of.
const VALUE: &str =
    r#"(\PC|[`", .:0-9]|, expected |`, expected `| or `|unknown |missing field `|invalid type: |string "){0,8}"#;

#[tokio::test]
async fn what_is_not_json_is_reported_by_its_position() {
    let client = Client::new().await;
    for (body, line, column) in [
        (format!("{{\"name\": \"{SECRET}\",\n \"tasks\" x}}"), 2, 10),
        (SECRET.to_owned(), 1, 1),
        (String::new(), 1, 0),
        (format!("{{\"name\": \"{SECRET}"), 1, 17),
        (r#"{"name": "a"} hunter2"#.to_owned(), 1, 15),
        (format!("{{\"name\": \"{SECRET}\u{1}\"}}"), 1, 18),
    ] {
        let (status, error) = client.post("/projects", "application/json", body.clone()).await;
        assert_eq!(
            (status, &error["code"], &error["message"]),
            (400, &json!("MALFORMED_JSON"), &json!("The body is not valid JSON"))
        );
        let message = format!("Not valid JSON at line {line}, column {column}");
        let rejected =
            json!({"field": "", "message": message, "code": "syntax", "params": {"line": line, "column": column}});
        assert_eq!(only(&error), rejected, "{body}");
    }
}

#[tokio::test]
async fn a_body_of_another_kind_keeps_its_status() {
    let client = Client::new().await;
    let large = format!("\"{}\"", SECRET.repeat(1000));
    for (path, media_type, body, status, code) in [
        ("/projects", "text/plain", "{}", 415, "UNSUPPORTED_CONTENT_TYPE"),
        ("/projects", "application/json", &large, 413, "BODY_TOO_LARGE"),
        ("/form", "application/json", "{}", 415, "UNSUPPORTED_CONTENT_TYPE"),
        ("/form", "application/x-www-form-urlencoded", &large, 413, "BODY_TOO_LARGE"),
    ] {
        let (found, error) = client.post(path, media_type, body.to_owned()).await;
        assert_eq!((found, &error["code"]), (status, &json!(code)), "{path} {media_type}");
        assert_eq!(error.get("field_errors"), None);
    }
}

#[tokio::test]
async fn another_media_type_is_answered_with_the_one_to_send() {
    let client = Client::new().await;
    for (path, accepted) in [("/projects", "application/json"), ("/form", "application/x-www-form-urlencoded")] {
        let request =
            client.client.post(format!("http://{}{path}", client.address)).header("content-type", "text/plain");
        assert_eq!(request.body("a").send().await.unwrap().headers()["accept"], accepted);
    }
}

#[tokio::test]
async fn a_body_that_does_not_arrive_is_no_error_of_the_server() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    let mut stream = tokio::net::TcpStream::connect(service().await).await.unwrap();
    let head = "POST /projects HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\n";
    stream.write_all(format!("{head}transfer-encoding: chunked\r\n\r\nnot a chunk\r\n").as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
    assert!(answer.contains(r#""code":"UNREADABLE_BODY""#), "{answer}");
}

#[tokio::test]
async fn queries_and_forms_are_read_from_text() {
    let client = Client::new().await;
    let rows = [
        ("page=hunter2".to_owned(), expected("page", "invalid_type", "an integer")),
        ("page=".to_owned(), expected("page", "invalid_type", "an integer")),
        ("page=987654321987654321".to_owned(), expected("page", "invalid_type", "a smaller integer")),
        ("page=1&all=hunter2".to_owned(), expected("all", "invalid_type", "true or false")),
        ("page=1&ratio=hunter2".to_owned(), expected("ratio", "invalid_type", "a number")),
        ("all=true".to_owned(), plain("page", "missing_field", "Is missing")),
        ("page=1&page=2".to_owned(), plain("page", "duplicate_field", "Is given twice")),
    ];
    for (query, rejected) in rows {
        let (status, error) = client.get(&format!("/search?{query}")).await;
        assert_eq!((status, &error["code"], only(&error)), (400, &json!("INVALID_QUERY"), rejected.clone()), "{query}");
        let (status, error) = client.get(&format!("/form?{query}")).await;
        assert_eq!((status, &error["code"], only(&error)), (400, &json!("INVALID_QUERY"), rejected.clone()), "{query}");
        let (status, error) = client.post("/form", "application/x-www-form-urlencoded", query.clone()).await;
        assert_eq!((status, &error["code"], only(&error)), (422, &json!("INVALID_BODY"), rejected), "{query}");
    }
    let (_, error) = client.get("/search?page=1&sort=hunter2").await;
    assert_eq!(only(&error)["params"], json!({"expected": ["low", "high", "urgent"]}));
}

#[tokio::test]
async fn parameters_of_the_path_have_the_names_of_the_route() {
    let client = Client::new().await;
    for (path, rejected) in [
        ("/floors/hunter2/low", expected("floor", "invalid_type", "u8")),
        ("/floors/98765/low", expected("floor", "invalid_type", "u8")),
        ("/floors/1/%FF", plain("priority", "invalid_utf8", "Is not valid UTF-8")),
        ("/tuple/1/hunter2", expected("[1]", "invalid_type", "u8")),
        ("/one/hunter2", expected("", "invalid_type", "u8")),
    ] {
        let (status, error) = client.get(path).await;
        assert_eq!((status, &error["code"], only(&error)), (400, &json!("INVALID_PATH"), rejected), "{path}");
    }
    let (status, error) = client.get("/floors/1/hunter2").await;
    assert_eq!((status, &only(&error)["code"]), (400, &json!("unknown_variant")));
}

#[tokio::test]
async fn a_handler_that_asks_for_other_parameters_than_its_route_has_is_hidden() {
    let (status, error) = Client::new().await.get("/few/1").await;
    assert_eq!((status, error), (500, json!({"code": "ROUTE_MISMATCH", "message": "Internal server error"})));
}

#[tokio::test]
async fn a_code_of_ones_own_lists_the_same_fields_and_keeps_the_status() {
    let client = Client::new().await;
    for (media_type, body, status, fields) in [
        ("application/json", r#"{"name": 1}"#, 422, Some(expected("name", "invalid_type", "a string"))),
        ("text/plain", "{}", 415, None),
    ] {
        let (found, error) = client.post("/own", media_type, body).await;
        assert_eq!(
            (found, &error["code"], &error["message"]),
            (status, &json!("INVALID_JSON"), &json!("Invalid JSON"))
        );
        assert_eq!(error.get("field_errors"), fields.map(|field| json!([field])).as_ref());
    }
}

#[tokio::test]
async fn a_boxed_error_takes_a_rejection_by_the_question_mark() {
    let (status, error) = Client::new().await.post("/boxed", "application/json", "{}").await;
    assert_eq!((status, only(&error)), (422, plain("name", "missing_field", "Is missing")));
}

#[test]
fn the_catalog_of_the_service_holds_the_codes_once() {
    static ERRORS: Catalog = api_error::catalog![ShopError, InputError];
    let codes: Vec<_> = ERRORS.iter().map(|spec| (spec.code(), spec.status().as_u16())).collect();
    let expected = [
        ("MALFORMED_JSON", 400),
        ("INVALID_BODY", 422),
        ("INVALID_QUERY", 400),
        ("INVALID_PATH", 400),
        ("UNSUPPORTED_CONTENT_TYPE", 415),
        ("BODY_TOO_LARGE", 413),
        ("BODY_LENGTH_MISSING", 411),
        ("UNREADABLE_BODY", 400),
        ("ROUTE_MISMATCH", 500),
        ("EXTRACTOR_FAILED", 500),
        ("INVALID_JSON", 422),
    ];
    assert_eq!(codes, expected);
}

#[test]
fn nothing_is_left_to_the_lint_and_to_the_codes_of_http() {
    static ERRORS: Catalog = api_error::catalog![ShopError, HttpError];
    static OURS: Catalog = api_error::catalog![ShopError];
    assert_eq!(OURS.lint().to_string(), "");
    assert!(ERRORS.by_code("NOT_FOUND").is_some() && ERRORS.by_code("INVALID_BODY").is_some());
}

/// vllm-project/vllm#49239 is of this kind: an answer that repeats what came is as long as the client likes.
#[tokio::test]
async fn a_name_that_a_client_chose_is_repeated_as_far_as_it_matters() {
    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Strict {}

    let name = "k".repeat(1 << 20);
    let bodies = [format!(r#"{{"{name}":1}}"#), format!(r#"{{"{name}":"x"}}"#)];
    let requests = bodies.map(|body| {
        axum::http::Request::post("/")
            .header("content-type", "application/json")
            .body(axum::body::Body::from(body))
            .unwrap()
    });
    let [strict, map] = requests;
    let strict = Json::<Strict>::from_request(strict, &()).await.unwrap_err();
    let map = Json::<BTreeMap<String, u32>>::from_request(map, &()).await.unwrap_err();
    for rejection in [strict, map] {
        let body = ErrorView::new(&ShopError::from(rejection)).body();
        assert!(body.len() < 600, "{}", body.len());
    }
}

#[derive(Deserialize, validator::Validate, garde::Validate)]
#[serde(rename_all = "camelCase")]
struct NewUser {
    #[validate(length(min = 1))]
    #[garde(length(min = 1))]
    first_name: String,
}

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum NewUserError {
    #[api(transparent)]
    Body(#[from] JsonRejection),
    Invalid(
        #[from]
        #[api(field_errors, rename_all = "camelCase")]
        validator::ValidationErrors,
    ),
    Reported(
        #[from]
        #[api(field_errors, rename_all = "camelCase")]
        garde::Report,
    ),
}

async fn by_validator(body: Result<Json<NewUser>, JsonRejection>) -> Result<(), NewUserError> {
    Ok(validator::Validate::validate(&body?.0)?)
}

async fn by_garde(body: Result<Json<NewUser>, JsonRejection>) -> Result<(), NewUserError> {
    Ok(garde::Validate::validate(&body?.0)?)
}

/// The extractor knows the names of the request; the validation crates know those of Rust.
#[tokio::test]
async fn d02_a_body_that_is_not_valid_names_the_fields_as_one_that_cannot_be_read() {
    let router = Router::new().route("/validator", post(by_validator)).route("/garde", post(by_garde));
    let address = serve(router).await.unwrap();
    let client = Client { address, client: reqwest::Client::builder().no_proxy().build().unwrap() };
    for path in ["/validator", "/garde"] {
        for (body, can_be_read) in [(r#"{"firstName":1}"#, false), ("{}", false), (r#"{"firstName":""}"#, true)] {
            let (status, error) = client.post(path, "application/json", body).await;
            assert_eq!((status, &only(&error)["field"]), (422, &json!("firstName")), "{error}");
            assert_eq!(error["code"] != json!("INVALID_BODY"), can_be_read, "{error}");
        }
    }
}
