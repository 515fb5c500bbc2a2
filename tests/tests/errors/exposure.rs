//! Which types are no details. What does not compile is in `ui-tests/tests/fail/exposure`.

use api_error::{ApiError, ErrorView, Mode, RequestContext};
use serde::Serialize;
use validator::{ValidationError, ValidationErrors};

/// As another version of validator, or another crate, serializes it: the compiler knows nothing of it.
mod another_version {
    use std::collections::BTreeMap;

    use serde::Serialize;

    #[derive(Debug, Serialize)]
    pub struct ValidationErrors(pub BTreeMap<&'static str, Vec<ValidationError>>);

    #[derive(Debug, Serialize)]
    pub struct ValidationError {
        pub code: &'static str,
        pub message: Option<&'static str>,
        pub params: BTreeMap<&'static str, serde_json::Value>,
    }

    pub fn rejected(value: &str) -> ValidationErrors {
        let params = BTreeMap::from([("min", 8.into()), ("value", value.into()), ("mine", value.into())]);
        ValidationErrors([("password", vec![ValidationError { code: "length", message: None, params }])].into())
    }
}

fn rejected() -> ValidationErrors {
    let mut error = ValidationError::new("length");
    error.add_param("value".into(), &"hunter2");
    error.add_param("min".into(), &8);
    let mut errors = ValidationErrors::new();
    errors.add("password", error);
    errors
}

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum FormError<T: std::fmt::Debug + Serialize> {
    Generic { errors: T },
    Whole(#[api(details)] T),
}

#[derive(Debug, Serialize)]
struct Form {
    name: &'static str,
    errors: ValidationErrors,
}

#[derive(Debug, ApiError)]
#[api(status = 422)]
struct OfTheUser {
    form: Form,
}

#[derive(Debug, ApiError)]
#[api(status = 422)]
struct Foreign {
    errors: another_version::ValidationErrors,
}

api_error::envelope! {
    static SPREAD: Envelope = { "code": code, ..details };
}

/// In both modes: rejected values are never sent.
fn bodies(error: &impl api_error::AsApiError) -> Vec<String> {
    let production = RequestContext::new();
    let development = RequestContext::new().with_mode(Mode::Development);
    let contexts = [production.clone(), development, production.with_envelope(&SPREAD)];
    let body = |context| String::from_utf8_lossy(&ErrorView::new(error).with_context(context).body()).into_owned();
    contexts.map(body).into()
}

#[test]
fn a_net_takes_out_what_the_compiler_cannot_see() {
    let all = [
        bodies(&FormError::Generic { errors: rejected() }),
        bodies(&FormError::Whole(rejected())),
        bodies(&FormError::Generic { errors: vec![Some(Box::new(rejected()))] }),
        bodies(&OfTheUser { form: Form { name: "ida", errors: rejected() } }),
        bodies(&Foreign { errors: another_version::rejected("hunter2") }),
    ];
    for bodies in all {
        for body in bodies {
            assert!(!body.contains("hunter2") && body.contains(r#""params":{"min":8}"#), "{body}");
        }
    }
}

#[test]
fn the_rest_of_the_detail_is_sent() {
    let bodies = bodies(&OfTheUser { form: Form { name: "ida", errors: rejected() } });
    assert_eq!(
        bodies[0],
        r#"{"error":{"code":"OF_THE_USER","message":"Of the user","details":{"form":{"name":"ida","errors":{"password":[{"code":"length","message":null,"params":{"min":8}}]}}}}}"#
    );
}
