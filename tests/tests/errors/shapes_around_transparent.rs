//! What stands beside `transparent` wins over the error inside, and hidden on either side is hidden.

use api_error::envelope::PROBLEM;
use api_error::{ApiError, BoxApiError, ErrorView, Mode, RequestContext};
use http::StatusCode;
use serde_json::{Value, json};

#[derive(Debug, ApiError)]
enum Store {
    #[api(status = 404, number = 4, message = "There is no row {row}", header = "X-Store: a", header = "X-Row: {row}")]
    Missing { row: u32 },
    #[api(status = 503, message = "The store is not available")]
    Down {
        #[api(retry_after)]
        wait: u32,
        host: &'static str,
    },
    #[api(code = Self::DOWN, message = "The store is being repaired")]
    Repair,
}

#[derive(Debug, ApiError)]
enum Service {
    #[api(transparent, status = 410)]
    Gone(Store),
    #[api(transparent, status = 500)]
    Broken(Store),
    #[api(transparent, status = 500, expose)]
    Reported(Store),
    #[api(transparent, message = "Nothing was found")]
    Constant(Store),
    #[api(transparent, message = "No {kind} was found")]
    Found {
        kind: &'static str,
        #[api(transparent)]
        store: Store,
    },
    #[api(transparent, header = "X-Store: b", header = "Retry-After: 60", header = "X-Code: {code}")]
    Header(Store),
    #[api(transparent, envelope = PROBLEM)]
    Problem(Store),
    Fields {
        #[api(transparent)]
        store: Store,
        #[api(header = "X-Shard")]
        shard: u32,
        #[api(retry_after)]
        wait: u32,
        #[api(message)]
        text: &'static str,
        #[api(status)]
        status: Option<StatusCode>,
    },
    #[api(transparent, status = Self::of_store)]
    Function(BoxApiError),
    #[api(transparent, expose = false)]
    Hidden(Store),
    #[api(transparent)]
    Plain(BoxApiError),
}

impl Service {
    fn of_store(&self) -> StatusCode {
        if let Self::Function(_) = self { StatusCode::BAD_GATEWAY } else { StatusCode::NOT_FOUND }
    }
}

const MISSING: Store = Store::Missing { row: 7 };
const DOWN: Store = Store::Down { wait: 5, host: "10.0.0.7" };

fn body(error: &impl api_error::AsApiError) -> Value {
    serde_json::from_slice(&ErrorView::new(error).body()).unwrap()
}

fn message(error: &Service) -> String {
    assert_eq!(body(error)["error"]["message"], ErrorView::new(error).message().to_string());
    ErrorView::new(error).message().to_string()
}

fn header(error: &Service, name: &str) -> Vec<String> {
    let values = ErrorView::new(error).response();
    values.headers().get_all(name).iter().map(|value| value.to_str().unwrap().to_owned()).collect()
}

#[test]
fn the_status_wins_and_one_of_the_server_hides() {
    let gone = Service::Gone(MISSING);
    assert_eq!(ErrorView::new(&gone).response().status(), 410);
    assert_eq!(ErrorView::new(&gone).spec().status(), 404);
    assert_eq!(body(&gone)["error"], json!({"code": "MISSING", "message": "There is no row 7", "details": {"row": 7}}));
    let broken = Service::Broken(MISSING);
    assert_eq!(ErrorView::new(&broken).status(), 500);
    assert_eq!(body(&broken)["error"], json!({"code": "MISSING", "message": "Missing"}));
    assert_eq!(body(&Service::Reported(MISSING))["error"]["details"], json!({"row": 7}));
    assert_eq!(body(&Service::Gone(DOWN))["error"], json!({"code": "DOWN", "message": "The store is not available"}));
    let function = Service::Function(MISSING.into());
    assert_eq!(ErrorView::new(&function).status(), 502);
    assert_eq!(body(&function)["error"].get("details"), None);
}

#[test]
fn the_message_wins() {
    assert_eq!(message(&Service::Constant(MISSING)), "Nothing was found");
    assert_eq!(message(&Service::Constant(Store::Repair)), "Nothing was found");
    assert_eq!(message(&Service::Found { kind: "row", store: MISSING }), "No row was found");
    let plain = Service::Plain(Service::Constant(MISSING).into());
    assert_eq!(message(&plain), "Nothing was found");
    // Logs read what they read without it.
    assert_eq!(plain.to_string(), "There is no row 7");
}

#[test]
fn a_message_with_fields_is_hidden_with_either_side() {
    for store in [DOWN, Store::Repair] {
        let found = Service::Found { kind: "secret", store };
        assert_eq!(message(&found), "The store is not available");
        let development = RequestContext::new().with_mode(Mode::Development);
        assert_eq!(ErrorView::new(&found).with_context(development).message().to_string(), "No secret was found");
    }
    assert_eq!(message(&Service::Hidden(Store::Repair)), "The store is being repaired");
    assert_eq!(message(&Service::Hidden(MISSING)), "Missing");
}

#[test]
fn a_field_that_is_a_hidden_message_leaves_the_one_inside_without_fields() {
    #[derive(Debug, ApiError)]
    #[api(transparent)]
    struct Context {
        #[api(transparent)]
        store: Store,
        #[api(message, expose = false)]
        text: &'static str,
    }

    let missing = Context { store: MISSING, text: "secret" };
    assert_eq!(body(&missing)["error"], json!({"code": "MISSING", "message": "Missing", "details": {"row": 7}}));
    let development = RequestContext::new().with_mode(Mode::Development);
    assert_eq!(ErrorView::new(&missing).with_context(development).message().to_string(), "secret");
}

#[test]
fn headers_replace_those_of_their_name() {
    let missing = Service::Header(MISSING);
    assert_eq!(header(&missing, "x-store"), ["b"]);
    assert_eq!(header(&missing, "x-row"), ["7"]);
    assert_eq!(header(&missing, "x-code"), ["MISSING"]);
    assert_eq!(header(&Service::Header(DOWN), "retry-after"), ["60"]);
    let plain = Service::Plain(Service::Header(DOWN).into());
    assert_eq!(header(&plain, "retry-after"), ["60"]);
}

#[test]
fn other_fields_may_be_headers_the_message_and_the_status() {
    let fields = |store, status| Service::Fields { store, shard: 3, wait: 9, text: "the text", status };
    let down = fields(DOWN, None);
    assert_eq!([header(&down, "x-shard"), header(&down, "retry-after")], [["3"], ["9"]]);
    assert_eq!(ErrorView::new(&down).retry_after().unwrap().as_secs(), 9);
    assert_eq!((ErrorView::new(&down).status().as_u16(), message(&down).as_str()), (503, "The store is not available"));
    let missing = fields(MISSING, Some(StatusCode::CONFLICT));
    assert_eq!(ErrorView::new(&missing).status(), 409);
    // The status may have been any, so the error is hidden.
    assert_eq!(body(&missing)["error"], json!({"code": "MISSING", "message": "Missing"}));
}

#[test]
fn the_envelope_wins() {
    let problem = Service::Plain(Service::Problem(MISSING).into());
    let response = ErrorView::new(&problem).response();
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    assert_eq!(serde_json::from_slice::<Value>(response.body()).unwrap()["row"], 7);
}
