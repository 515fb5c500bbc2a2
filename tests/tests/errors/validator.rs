//! The errors of validator as field errors, without what was rejected.

use std::collections::HashMap;

use api_error::{ApiError, ErrorView, FieldError, FieldErrors, Mode, PathSegment, RequestContext};
use serde_json::{Value, json};
use validator::{Validate, ValidationError, ValidationErrors};

#[derive(Debug, ApiError)]
enum ProjectError {
    #[api(status = 422, message = "Request validation failed")]
    Invalid(
        #[from]
        #[api(field_errors)]
        ValidationErrors,
    ),
}

/// What a client sees of these errors.
fn sent(input: &impl Validate) -> Value {
    let error: ProjectError = input.validate().unwrap_err().into();
    let body: Value = serde_json::from_slice(&ErrorView::new(&error).body()).unwrap();
    body["error"]["field_errors"].clone()
}

fn listed(errors: &ValidationErrors) -> Vec<FieldError> {
    let mut list = Vec::new();
    errors.for_each(&mut |error| list.push(error.clone()));
    list
}

const SECRET: &str = "hunter2";

#[derive(Validate)]
struct Project {
    #[validate(length(min = 1, max = 200))]
    name: String,
    #[validate(nested)]
    owner: Owner,
    #[validate(nested)]
    tasks: Vec<Task>,
}

#[derive(Validate)]
struct Owner {
    #[validate(email)]
    email: String,
}

#[derive(Validate)]
struct Task {
    #[validate(length(equal = 4, message = "A key has four letters"))]
    key: String,
    #[validate(range(min = 5, max = 1440))]
    minutes: i32,
}

#[test]
fn structs_and_lists_become_paths() {
    let project = Project {
        name: String::new(),
        owner: Owner { email: SECRET.to_owned() },
        tasks: vec![Task { key: "GOOD".to_owned(), minutes: 10 }, Task { key: SECRET.to_owned(), minutes: -7 }],
    };
    let expected = json!([
        {"field": "name", "message": "Length must be 1-200", "code": "length", "constraint": "length: 1-200", "params": {"min": 1, "max": 200}},
        {"field": "owner.email", "message": "Must be an email address", "code": "email"},
        {"field": "tasks[1].key", "message": "A key has four letters", "code": "length", "constraint": "length: 4", "params": {"equal": 4}},
        {"field": "tasks[1].minutes", "message": "Must be 5-1440", "code": "range", "constraint": "range: 5-1440", "params": {"min": 5, "max": 1440}},
    ]);
    assert_eq!(sent(&project), expected);

    let errors = listed(&project.validate().unwrap_err());
    let [tasks, second, key] = &*errors[2].path().segments() else { panic!("{errors:?}") };
    assert_eq!(
        [tasks, second, key],
        [&PathSegment::Field("tasks".into()), &PathSegment::Index(1), &PathSegment::Field("key".into())],
    );
    assert_eq!(errors[2].path().pointer(), "/tasks/1/key");
}

#[test]
fn a_list_without_a_struct_begins_with_an_index() {
    let owners = vec![Owner { email: "a@example.org".to_owned() }, Owner { email: SECRET.to_owned() }];
    let errors = listed(&owners.validate().unwrap_err());
    assert_eq!(errors[0].path().as_str(), "[1].email");
}

/// Every rule of validator that has the value at hand.
#[derive(Validate)]
struct Account {
    #[validate(length(min = 8), contains(pattern = "#"), does_not_contain(pattern = "hunter"))]
    #[validate(custom(function = "leaks"), custom(function = "leaks_in_its_own_way", message = "Too common"))]
    password: String,
    #[validate(must_match(other = "password"), url, ip, email)]
    repeated: String,
    #[validate(range(exclusive_min = 0.5, max = 2.5))]
    ratio: f64,
    #[validate(range(exclusive_max = 3))]
    r#type: u8,
    #[validate(required)]
    country: Option<String>,
    #[validate(custom(function = "leaks"))]
    pin: String,
}

fn leaks(value: &str) -> Result<(), ValidationError> {
    let mut error = ValidationError::new("common_password");
    error.add_param("password".into(), &value);
    error.add_param("nested".into(), &HashMap::from([("found", [value])]));
    error.add_param("text".into(), &format!("found {value} in a list"));
    Err(error)
}

fn leaks_in_its_own_way(value: &str) -> Result<(), ValidationError> {
    let mut error = ValidationError::new("breached");
    error.add_param("other".into(), &value);
    error.add_param("value".into(), &"harmless");
    Err(error)
}

fn account() -> Account {
    Account {
        password: SECRET.to_owned(),
        repeated: SECRET.repeat(2),
        ratio: 7.5,
        r#type: 77,
        country: None,
        pin: SECRET.to_owned(),
    }
}

#[test]
fn the_rejected_value_is_never_copied() {
    let errors = account().validate().unwrap_err();
    assert!(errors.to_string().contains(SECRET), "validator does keep it");

    let view = |mode| {
        let error = ProjectError::Invalid(errors.clone());
        let context = RequestContext::new().with_mode(mode);
        context.in_scope(|| String::from_utf8(ErrorView::new(&error).body().to_vec()).unwrap())
    };
    // The one `hunter` is the pattern of the rule; `debug` and `causes` are not in this envelope.
    for body in [view(Mode::Production), view(Mode::Development)] {
        for value in [SECRET, "7.5", "77", "harmless"] {
            assert!(!body.contains(value), "{value}: {body}");
        }
    }
    for error in listed(&errors) {
        assert!(!format!("{error:?}").contains(SECRET), "{error:?}");
    }
}

#[test]
fn every_rule_has_a_text_and_what_is_of_the_rule() {
    let rows: Vec<_> = listed(&account().validate().unwrap_err())
        .into_iter()
        .map(|error| {
            let params = error.params().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(",");
            let code = error.code().unwrap_or_default().to_owned();
            let constraint = error.constraint().unwrap_or_default().to_owned();
            [error.path().to_string(), code, error.message().to_owned(), constraint, params]
        })
        .collect();
    let has = |row: [&str; 5]| assert!(rows.iter().any(|found| found == &row), "{row:?} is not in {rows:#?}");
    has(["country", "required", "Is required", "", ""]);
    has(["password", "breached", "Too common", "", ""]);
    has(["password", "common_password", "Is not valid", "", ""]);
    has(["password", "contains", "Must contain \"#\"", "", "needle=\"#\""]);
    has(["password", "does_not_contain", "Must not contain \"hunter\"", "", "needle=\"hunter\""]);
    has(["password", "length", "Length must be at least 8", "length: at least 8", "min=8"]);
    has([
        "ratio",
        "range",
        "Must be more than 0.5 and at most 2.5",
        "range: more than 0.5 and at most 2.5",
        "max=2.5,exclusive_min=0.5",
    ]);
    has(["repeated", "must_match", "Must match the other field", "", ""]);
    has(["repeated", "url", "Must be a URL", "", ""]);
    has(["repeated", "ip", "Must be an IP address", "", ""]);
    has(["type", "range", "Must be less than 3", "range: less than 3", "exclusive_max=3"]);
}

#[derive(Validate)]
#[validate(schema(function = "ends_after_it_begins", skip_on_field_errors = false))]
struct Range {
    #[validate(range(max = 5))]
    end: i32,
    #[validate(range(max = 5))]
    begin: i32,
}

fn ends_after_it_begins(range: &Range) -> Result<(), ValidationError> {
    let mut error = ValidationError::new("order").with_message("The end comes before the beginning".into());
    error.add_param("end".into(), &range.end);
    if range.end < range.begin { Err(error) } else { Ok(()) }
}

#[test]
fn fields_come_in_one_order_and_the_whole_first() {
    for _ in 0..50 {
        let errors = listed(&Range { end: 8, begin: 9 }.validate().unwrap_err());
        let paths: Vec<_> = errors.iter().map(|error| error.path().as_str()).collect();
        assert_eq!(paths, ["", "begin", "end"]);
        assert_eq!(errors[0].message(), "The end comes before the beginning");
        assert_eq!(errors[0].params().len(), 0);
    }
}
