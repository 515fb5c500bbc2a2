//! Whatever text stands in a field, it comes back as it was; or, where a message alone shows it, it may not come back, but never
//! as another.

use api_error::header::MAX_WAIT;
use api_error::{ApiError, BoxApiError, ErrorView, FieldError, Mode, RemoteError};
use proptest::collection::vec;
use proptest::prelude::*;
use tests::systems::casare_rpa::{AuthenticationError, ResourceError, ServerError, ValidationError as InvalidWorkflow};
use tests::systems::llm_copilot::{AuthorizationError, RateLimitingError, ValidationError};

use super::apis::{ALL, Api};
use super::reported;

/// What the error becomes between a service and its client, in development.
fn sent_and_read(api: &Api, error: &BoxApiError) -> Result<BoxApiError, RemoteError> {
    let exchange = api.layer(Mode::Development).begin(&http::Request::get("/").body(()).unwrap());
    let response = exchange.context().in_scope(|| ErrorView::new(error).response());
    let (mut head, body) = response.into_parts();
    assert!(exchange.finish(&mut head, || None).is_none());
    (api.decode)(api.envelope.read(head.status, &head.headers, body))
}

fn field_error() -> impl Strategy<Value = FieldError> {
    ("[a-z]{1,5}(\\.[a-z]{1,5}|\\[[0-9]\\]){0,3}", any::<String>(), any::<Option<String>>()).prop_map(
        |(path, message, constraint)| {
            let error = FieldError::new(path, message);
            constraint.into_iter().fold(error, FieldError::with_constraint)
        },
    )
}

fn in_body() -> impl Strategy<Value = BoxApiError> {
    prop_oneof![
        (any::<String>(), any::<Vec<String>>()).prop_map(|(required, current)| {
            AuthorizationError::InsufficientPermissions { required, current }.into()
        }),
        vec(field_error(), 0..4).prop_map(|fields| ValidationError::ValidationError(fields).into()),
        (any::<u32>(), any::<String>(), any::<u32>(), any::<u64>(), 0..=MAX_WAIT.as_secs()).prop_map(
            |(limit, reset_at, remaining, reset, retry_after)| {
                RateLimitingError::RateLimitExceeded { limit, reset_at, remaining, reset, retry_after }.into()
            }
        ),
    ]
}

fn in_message() -> impl Strategy<Value = BoxApiError> {
    let text = || prop_oneof![any::<String>(), "[a-f ]{0,3}( failed: | not found|: |Robot ){0,3}[a-f]{0,3}"];
    prop_oneof![
        text().prop_map(|role| AuthenticationError::InsufficientPermissions { role }.into()),
        text().prop_map(|robot_id| ResourceError::RobotNotFound { robot_id }.into()),
        text().prop_map(|r#type| InvalidWorkflow::FileContentTypeInvalid { r#type }.into()),
        any::<usize>().prop_map(|count| InvalidWorkflow::WorkflowTooLarge { count }.into()),
        (text(), text()).prop_map(|(operation, details)| ServerError::InternalError { operation, details }.into()),
    ]
}

proptest! {
    #[test]
    fn a_field_in_the_body_or_in_a_header_comes_back(error in in_body()) {
        let came = sent_and_read(&ALL[0], &error).unwrap();
        prop_assert_eq!(reported(&*came), reported(&*error));
    }

    #[test]
    fn a_field_in_the_message_never_comes_back_as_another(error in in_message()) {
        if let Ok(came) = sent_and_read(&ALL[4], &error) {
            prop_assert_eq!(reported(&*came), reported(&*error));
        }
    }

    #[test]
    fn a_reason_that_was_cut_is_no_field(text in "[aé→😀]{0,160}") {
        #[derive(Debug, ApiError)]
        #[api(decode, status = 400, ws_close = 4000, message = "{text}")]
        struct Kicked {
            text: String,
        }

        let error = Kicked { text };
        let close = ErrorView::new(&error).ws_close().unwrap();
        if let Ok(came) = Kicked::try_from(RemoteError::from_ws_close(close.code(), close.reason())) {
            prop_assert_eq!(came.text, error.text);
        }
    }
}
