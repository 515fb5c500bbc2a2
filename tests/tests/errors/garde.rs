//! The report of garde as field errors.

use std::collections::BTreeMap;

use api_error::{ApiError, ErrorView, FieldError, FieldErrors, PathSegment};
use garde::{Report, Validate};
use serde_json::{Value, json};

#[derive(Debug, ApiError)]
enum ProjectError {
    #[api(status = 422, message = "Request validation failed")]
    Invalid(
        #[from]
        #[api(field_errors)]
        Report,
    ),
}

const SECRET: &str = "hunter2";

#[derive(Validate)]
struct Project {
    #[garde(dive)]
    tasks: Vec<Task>,
    #[garde(length(max = 3), alphanumeric, matches(other))]
    password: String,
    #[garde(skip)]
    other: String,
    #[garde(dive)]
    named: BTreeMap<String, Task>,
    #[garde(inner(range(max = 5)))]
    numbers: Vec<Option<u8>>,
}

#[derive(Validate)]
struct Task {
    #[garde(length(min = 1), custom(not_allowed))]
    name: String,
}

fn not_allowed<Context>(_: &str, _: &Context) -> garde::Result {
    Err(garde::Error::new("is not allowed"))
}

fn project() -> Project {
    let task = |name: &str| Task { name: name.to_owned() };
    Project {
        tasks: vec![task(""), task("b")],
        password: format!("{SECRET}#"),
        other: SECRET.to_owned(),
        named: BTreeMap::from([("a.b[0]".to_owned(), task("c"))]),
        numbers: vec![Some(1), Some(77)],
    }
}

fn listed(errors: &Report) -> Vec<FieldError> {
    let mut list = Vec::new();
    errors.for_each(&mut |error| list.push(error.clone()));
    list
}

#[test]
fn paths_and_messages_are_those_of_the_report_and_no_code_is_guessed() {
    let error: ProjectError = project().validate().unwrap_err().into();
    let body: Value = serde_json::from_slice(&ErrorView::new(&error).body()).unwrap();
    let expected = json!([
        {"field": "tasks[0].name", "message": "length is lower than 1"},
        {"field": "tasks[0].name", "message": "is not allowed"},
        {"field": "tasks[1].name", "message": "is not allowed"},
        {"field": "password", "message": "length is greater than 3"},
        {"field": "password", "message": "not alphanumeric"},
        {"field": "password", "message": "does not match other field"},
        {"field": "named.a.b[0].name", "message": "is not allowed"},
        {"field": "numbers[1]", "message": "greater than 5"},
    ]);
    let rows = |value: &Value| {
        let mut rows: Vec<_> = value.as_array().unwrap().iter().map(Value::to_string).collect();
        rows.sort();
        rows
    };
    assert_eq!(rows(&body["error"]["field_errors"]), rows(&expected));
    assert!(!body.to_string().contains(SECRET), "{body}");
}

#[test]
fn the_order_is_that_of_the_report() {
    let report = project().validate().unwrap_err();
    let ours: Vec<_> = listed(&report).iter().map(|error| error.path().to_string()).collect();
    let theirs: Vec<_> = report.iter().map(|(path, _)| path.to_string()).collect();
    assert_eq!(ours, theirs);
}

#[test]
fn a_key_of_a_map_is_one_step_whatever_it_holds() {
    let errors = listed(&project().validate().unwrap_err());
    let named = errors.iter().find(|error| error.path().as_str().starts_with("named")).unwrap();
    assert_eq!(named.path().segments()[1], PathSegment::Field("a.b[0]".into()));
    assert_eq!(named.path().pointer(), "/named/a.b[0]/name");
}
