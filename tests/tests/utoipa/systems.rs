//! Bodies that services in the field document fit the schemas made for them.

use api_error::utoipa::Errors;
use api_error::{ErrorView, Mode, RequestContext};
use serde_json::Value;
use tests::conformance::System;
use tests::systems::{llm_copilot, testtrack_pro, toolboxai};

use super::document;

/// Says how many bodies there were.
fn documented_bodies_fit(system: &System, document: &Value) -> usize {
    document::check(document);
    let examples = system.documented().unwrap().examples;
    // What has no id shows a shape, and is no error of the catalog.
    let responses = examples.iter().filter(|example| example.id.is_some());
    let responses = responses.filter(|example| !matches!(&*example.kind, "webhook" | "websocket"));
    let fits = responses.map(|example| {
        let error = (system.error)(example).unwrap();
        let context = (system.request)(example).with_mode(Mode::Production);
        let view = ErrorView::new(&error).with_context(context);
        let response = &document::responses(document, "/")[view.status().as_str()];
        let body: Value = serde_json::from_slice(&view.body()).unwrap();
        let schema = &document::content(response)["schema"];
        assert_eq!(document::errors(schema, &body), None, "{body} is not {schema}");
    });
    fits.count()
}

#[test]
fn toolboxai() {
    type All = Errors<(
        toolboxai::AuthenticationError,
        toolboxai::AuthorizationError,
        toolboxai::ValidationError,
        toolboxai::RateLimitingError,
        toolboxai::ResourceError,
        toolboxai::ContentGenerationError,
        toolboxai::RobloxError,
        toolboxai::PaymentError,
        toolboxai::WebSocketError,
        toolboxai::ServerError,
    )>;
    let document = RequestContext::new().with_envelope(&toolboxai::ENVELOPE).in_scope(document::of::<All>);
    assert_eq!(documented_bodies_fit(&toolboxai::SYSTEM, &document), 29);
}

#[test]
fn testtrack_pro() {
    type All = Errors<(
        testtrack_pro::AuthenticationError,
        testtrack_pro::AuthorizationError,
        testtrack_pro::ValidationError,
        testtrack_pro::ResourceError,
        testtrack_pro::BusinessLogicError,
        testtrack_pro::DatabaseError,
        testtrack_pro::ExternalServiceError,
        testtrack_pro::RateLimitingError,
        testtrack_pro::FileUploadError,
        testtrack_pro::FixDocumentationError,
    )>;
    let document = RequestContext::new().with_envelope(&testtrack_pro::ENVELOPE).in_scope(document::of::<All>);
    assert_eq!(documented_bodies_fit(&testtrack_pro::SYSTEM, &document), 37);
}

#[test]
fn llm_copilot() {
    type All = Errors<(
        llm_copilot::ValidationError,
        llm_copilot::AuthenticationError,
        llm_copilot::AuthorizationError,
        llm_copilot::ResourceError,
        llm_copilot::RateLimitingError,
        llm_copilot::BusinessLogicError,
        llm_copilot::ExternalServiceError,
        llm_copilot::StreamingError,
        llm_copilot::InternalError,
    )>;
    let document = document::of::<All>();
    assert_eq!(documented_bodies_fit(&llm_copilot::SYSTEM, &document), 22);
}
