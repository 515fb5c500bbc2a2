//! Errors inside errors, three deep and mixed with foreign ones, as a service answers them over HTTP.

use std::backtrace::Backtrace;
use std::error::Error as _;
use std::fmt;
use std::io;
use std::net::Ipv4Addr;

use api_error::catalog::Catalog;
use api_error::{ApiError, BoxApiError, ErrorSpec, Internal, RequestContext};
use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::routing::get;
use http::StatusCode;
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// What a database driver has: a text with too much in it, and a cause.
#[derive(Debug)]
struct DriverError {
    query: &'static str,
    cause: io::Error,
}

impl fmt::Display for DriverError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "query {:?} failed", self.query)
    }
}

impl std::error::Error for DriverError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}

/// What an HTTP client has: perhaps a status, and a URL with a token.
#[derive(Debug)]
struct ClientError {
    url: &'static str,
    status: Option<StatusCode>,
}

impl fmt::Display for ClientError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "request to {} failed", self.url)
    }
}

impl std::error::Error for ClientError {}

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 404, message = "There is no {table} {id}")]
    Missing { table: &'static str, id: u32 },
    #[api(status = 500, message = "Internal error")]
    Driver(#[from] DriverError),
    #[api(status = 500, message = "Internal error")]
    Io(#[from] io::Error),
}

#[derive(Debug, ApiError)]
enum PaymentError {
    #[api(status = 402, header = "X-Attempts: {attempts}")]
    Declined { attempts: u8 },
    #[api(status = 502, message = "The payment provider failed")]
    Provider(#[from] ClientError),
    #[api(status = 502, message = "The payment provider refused")]
    Refused {
        #[api(status)]
        status: Option<StatusCode>,
        #[source]
        cause: ClientError,
    },
}

#[derive(Debug, ApiError)]
enum OrderError {
    #[api(transparent)]
    Store(#[from] StoreError),
    #[api(transparent)]
    Payment(#[from] Box<PaymentError>),
    #[api(status = 409, header = "Retry-After: 2")]
    Locked,
}

#[derive(Debug, ApiError)]
enum Kind {
    #[api(transparent)]
    Order(#[from] OrderError),
    #[api(transparent)]
    Other(#[from] BoxApiError),
    #[api(status = 401, header = "WWW-Authenticate: Bearer")]
    Anonymous,
}

/// A struct around a kind, with what concerns every error.
#[derive(Debug, ApiError)]
struct Error {
    #[api(transparent)]
    kind: Kind,
    backtrace: Backtrace,
}

impl<K: Into<Kind>> From<K> for Error {
    fn from(kind: K) -> Self {
        Self { kind: kind.into(), backtrace: Backtrace::capture() }
    }
}

fn driver_error() -> DriverError {
    DriverError { query: "SELECT password FROM users", cause: io::Error::other("connection to 10.0.0.7 refused") }
}

fn client_error(status: Option<StatusCode>) -> ClientError {
    ClientError { url: "https://pay.example/?token=s3cret", status }
}

fn store(what: &str) -> Result<u32, StoreError> {
    match what {
        "driver" => Err(driver_error())?,
        "io" => Err(io::Error::other("disk sda1 is full"))?,
        "missing" => Err(StoreError::Missing { table: "order", id: 7 }),
        _ => Ok(1),
    }
}

fn pay(what: &str) -> Result<u32, PaymentError> {
    match what {
        "declined" => Err(PaymentError::Declined { attempts: 3 }),
        "provider" => Err(client_error(None))?,
        "refused" => {
            let cause = client_error(Some(StatusCode::TOO_MANY_REQUESTS));
            Err(PaymentError::Refused { status: cause.status, cause })
        }
        _ => Ok(1),
    }
}

fn order(what: &str) -> Result<u32, OrderError> {
    if what == "locked" {
        return Err(OrderError::Locked);
    }
    Ok(store(what)? + pay(what).map_err(Box::new)?)
}

/// Each layer by its own type.
fn typed(what: &str) -> Result<u32, Error> {
    match what {
        "anonymous" => Err(Kind::Anonymous)?,
        "boxed" => Err(BoxApiError::from(PaymentError::Declined { attempts: 1 }))?,
        _ => Ok(order(what)?),
    }
}

/// Any error that there is.
fn boxed(what: &str) -> Result<u32, BoxApiError> {
    match what {
        "foreign" => Err(Internal(driver_error()))?,
        "number" => Ok("x".parse().map_err(Internal)?),
        "anonymous" => Err(Kind::Anonymous)?,
        "locked" => Err(OrderError::Locked)?,
        "struct" => Err(Error::from(Kind::Anonymous))?,
        "declined" | "provider" | "refused" => Ok(pay(what)?),
        _ => Ok(store(what)? + typed(what)?),
    }
}

/// Status, headers and body of each path, from a service on loopback.
async fn ask(paths: &[&str]) -> Vec<(u16, http::HeaderMap, Value)> {
    let enter =
        from_fn(|request: Request, next: Next| RequestContext::new().with_request_id("r1").scope(next.run(request)));
    let service = Router::new()
        .route("/typed/{what}", get(|path: axum::extract::Path<String>| async move { typed(&path).map(|_| "fine") }))
        .route("/boxed/{what}", get(|path: axum::extract::Path<String>| async move { boxed(&path).map(|_| "fine") }))
        .layer(enter);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async { axum::serve(listener, service).await });
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let mut answers = Vec::new();
    for path in paths {
        let response = client.get(format!("http://{address}{path}")).send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        answers.push((status, headers, serde_json::from_slice(&response.bytes().await.unwrap()).unwrap()));
    }
    answers
}

fn error(code: &str, message: &str) -> Value {
    json!({"error": {"code": code, "message": message, "request_id": "r1"}})
}

#[tokio::test]
async fn the_innermost_error_answers() {
    let mut missing = error("MISSING", "There is no order 7");
    missing["error"]["details"] = json!({"table": "order", "id": 7});
    let mut declined = error("DECLINED", "Declined");
    declined["error"]["details"] = json!({"attempts": 3});
    let answers = ask(&["/typed/missing", "/boxed/missing", "/typed/declined", "/boxed/declined"]).await;
    for (status, _, body) in &answers[..2] {
        assert_eq!((*status, body), (404, &missing));
    }
    for (status, headers, body) in &answers[2..] {
        assert_eq!((*status, &headers["x-attempts"], body), (402, &"3".parse().unwrap(), &declined));
    }
}

#[tokio::test]
async fn foreign_errors_are_hidden_wherever_they_come_from() {
    let answers = ask(&["/typed/driver", "/boxed/driver", "/typed/io", "/boxed/io"]).await;
    let codes = ["DRIVER", "DRIVER", "IO", "IO"];
    for ((status, _, body), code) in answers.iter().zip(codes) {
        assert_eq!((*status, body), (500, &error(code, "Internal error")));
    }
    for (status, _, body) in ask(&["/boxed/foreign", "/boxed/number"]).await {
        assert_eq!((status, body), (500, error("INTERNAL_ERROR", "Internal server error")));
    }
    for (status, _, body) in ask(&["/typed/provider", "/boxed/provider"]).await {
        assert_eq!((status, body), (502, error("PROVIDER", "The payment provider failed")));
    }
    for (status, _, body) in ask(&["/typed/refused", "/boxed/refused"]).await {
        assert_eq!((status, body), (429, error("REFUSED", "The payment provider refused")));
    }
}

#[tokio::test]
async fn headers_come_from_every_depth() {
    let paths = ["/typed/anonymous", "/boxed/anonymous", "/boxed/struct"];
    for (status, headers, body) in ask(&paths).await {
        assert_eq!((status, &headers["www-authenticate"]), (401, &"Bearer".parse().unwrap()));
        assert_eq!(body, error("ANONYMOUS", "Anonymous"));
    }
    for (status, headers, _) in ask(&["/typed/locked", "/boxed/locked"]).await {
        assert_eq!((status, &headers["retry-after"]), (409, &"2".parse().unwrap()));
    }
    let (status, headers, _) = &ask(&["/typed/boxed"]).await[0];
    assert_eq!((*status, &headers["x-attempts"]), (402, &"1".parse().unwrap()));
}

#[test]
fn logs_see_what_clients_do_not() {
    let error = typed("driver").unwrap_err();
    assert_eq!(error.to_string(), "Internal error");
    let driver = error.source().unwrap();
    assert_eq!(driver.to_string(), r#"query "SELECT password FROM users" failed"#);
    assert_eq!(driver.source().unwrap().to_string(), "connection to 10.0.0.7 refused");
    let refused = typed("refused").unwrap_err();
    assert_eq!(refused.source().unwrap().to_string(), "request to https://pay.example/?token=s3cret failed");
    assert!(matches!(error.kind, Kind::Order(OrderError::Store(StoreError::Driver(_)))));
    let _: &Backtrace = &error.backtrace;
}

#[test]
fn one_catalog_holds_all_of_them() {
    static ERRORS: Catalog = api_error::catalog![Error];
    let codes: Vec<_> = ERRORS.iter().map(ErrorSpec::code).collect();
    assert_eq!(codes, ["ANONYMOUS", "LOCKED", "MISSING", "DRIVER", "IO", "DECLINED", "PROVIDER", "REFUSED"],);
}
