//! Errors as a status of gRPC, sent by a server of tonic and received by its client.

mod codes;
mod merged;
mod received;
mod service;
mod shop;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use api_error::language::{Arguments, Localizer};
use api_error::tower::ApiErrorLayer;
use api_error::{ErrorSpec, FieldError, Mode, RequestContext};
use service::connect;
use tonic::{Code, Status};
use tonic_types::StatusExt;

async fn refused(item: &str) -> Status {
    connect(ApiErrorLayer::new()).await.refused(item).await
}

fn metadata(status: &Status) -> HashMap<String, String> {
    status.get_details_error_info().unwrap().metadata
}

fn texts<const N: usize>(pairs: [(&str, &str); N]) -> HashMap<String, String> {
    pairs.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

#[tokio::test]
async fn a_success_passes() {
    assert_eq!(connect(ApiErrorLayer::new()).await.buy("8", &[]).await.unwrap(), "sold 8");
}

#[tokio::test]
async fn an_error_is_a_status_with_its_code_its_message_and_its_details() {
    let status = refused("7").await;
    assert_eq!((status.code(), status.message()), (Code::NotFound, "There is no item 7"));
    let info = status.get_details_error_info().unwrap();
    assert_eq!((&*info.reason, &*info.domain), ("NO_ITEM", "docs.shop.example"));
    let expected = texts([
        ("number", "4"),
        ("item", "7"),
        ("shop", "Côte \"1\""),
        ("similar", "[8,9]"),
        ("sold", r#"{"at":"noon"}"#),
    ]);
    assert_eq!(info.metadata, expected);
    let help = status.get_details_help().unwrap();
    assert_eq!(help.links[0].url, "https://docs.shop.example/errors/NO_ITEM");
    let details = status.get_error_details();
    assert!(details.retry_info().is_none() && details.bad_request().is_none() && details.debug_info().is_none());
    assert!(details.localized_message().is_none(), "nobody asked for a language");
}

#[tokio::test]
async fn the_code_that_is_declared_is_sent() {
    assert_eq!(refused("exists").await.code(), Code::AlreadyExists);
    assert_eq!(refused("boxed").await.code(), Code::AlreadyExists);
    assert_eq!(refused("by hand").await.code(), Code::DataLoss);
}

#[tokio::test]
async fn a_type_with_parameters_is_a_status_too() {
    let status = refused("not sold").await;
    assert_eq!((status.code(), status.message()), (Code::InvalidArgument, "water is not sold"));
}

#[tokio::test]
async fn the_domain_is_declared_or_that_of_the_application_or_the_host_of_the_documentation() {
    let domain = async |layer: ApiErrorLayer, item: &str| {
        connect(layer).await.refused(item).await.get_details_error_info().unwrap().domain
    };
    let named =
        || ApiErrorLayer::new().with_context(|context: RequestContext| context.with_extra("domain", "app.example"));
    assert_eq!(domain(named(), "exists").await, "stock.example");
    assert_eq!(domain(named(), "7").await, "app.example");
    assert_eq!(domain(ApiErrorLayer::new(), "7").await, "docs.shop.example");
    assert_eq!(domain(ApiErrorLayer::new(), "forbidden").await, "");
}

#[tokio::test]
async fn the_wait_is_reported() {
    let wait = async |item: &str| refused(item).await.get_details_retry_info().unwrap().retry_delay;
    assert_eq!(wait("busy").await, Some(Duration::from_millis(1500)));
    assert_eq!(wait("closed").await, Some(Duration::from_secs(30)));
}

#[tokio::test]
async fn rejected_fields_are_violations() {
    let status = refused("invalid").await;
    assert_eq!(status.code(), Code::InvalidArgument);
    let violations = status.get_details_bad_request().unwrap().field_violations;
    let reported: Vec<_> = violations.iter().map(|one| (&*one.field, &*one.description, &*one.reason)).collect();
    assert_eq!(reported, [("lines[0].amount", "At least 1", "TOO_SMALL"), ("card", "No card", "")]);
}

#[tokio::test]
async fn what_is_hidden_is_not_sent() {
    let status = refused("storage").await;
    assert_eq!((status.code(), status.message()), (Code::Internal, "Storage failed"));
    assert_eq!(metadata(&status), HashMap::new());
    assert_eq!(status.get_details_retry_info().unwrap().retry_delay, Some(Duration::from_secs(9)));
    assert!(!String::from_utf8_lossy(status.details()).contains("secret"), "{status:?}");

    let status = refused("internal").await;
    assert_eq!((status.code(), status.message()), (Code::Internal, "Internal server error"));
    assert_eq!(status.get_details_error_info().unwrap().reason, "INTERNAL_ERROR");
    assert!(!String::from_utf8_lossy(status.details()).contains("fire"), "{status:?}");
}

#[tokio::test]
async fn a_hidden_message_is_the_one_without_fields() {
    assert_eq!(refused("robot").await.message(), "bay-4 is lost");
    let status = refused("hidden robot").await;
    assert_eq!((status.message(), metadata(&status)), ("Robot lost", HashMap::new()));
    let client = connect(ApiErrorLayer::new().with_mode(Mode::Development)).await;
    assert_eq!(client.refused("hidden robot").await.message(), "bay-4 is lost");
}

#[tokio::test]
async fn development_sees_all_of_it() {
    let client = connect(ApiErrorLayer::new().with_mode(Mode::Development)).await;
    let status = client.refused("storage").await;
    assert_eq!(metadata(&status), texts([("table", "secret_items"), ("wait", "9")]));
    assert_eq!(status.get_details_bad_request().unwrap().field_violations[0].field, "secret");
    let debug = status.get_details_debug_info().unwrap();
    assert_eq!((&*debug.detail, debug.stack_entries), ("Storage failed", vec!["secret disk".to_owned()]));
    assert_eq!(metadata(&client.refused("7").await)["shelf"], "13");
}

#[tokio::test]
async fn a_code_that_is_no_reason_becomes_one_and_names_that_are_taken_stay_out() {
    let status = refused("odd").await;
    assert_eq!(status.get_details_error_info().unwrap().reason, "SHOP_ODD_ORDER");
    assert_eq!(metadata(&status), texts([("code", "shop/odd-order"), ("is_odd", "true")]));
}

#[tokio::test]
async fn the_request_id_is_the_one_of_the_header() {
    let client = connect(ApiErrorLayer::new()).await;
    let status = client.buy("7", &[("x-request-id", "req-1")]).await.unwrap_err();
    assert_eq!(status.get_details_request_info().unwrap().request_id, "req-1");
    assert_eq!(status.metadata().get("x-request-id").unwrap(), "req-1");
    let status = client.refused("7").await;
    let made = status.get_details_request_info().unwrap().request_id;
    assert_eq!(uuid::Uuid::parse_str(&made).unwrap().get_version_num(), 7);
    assert_eq!(status.metadata().get("x-request-id").unwrap(), &*made);
}

#[tokio::test]
async fn the_layer_leaves_a_status_as_it_is() {
    let status = refused("plain").await;
    assert_eq!((status.code(), status.message(), status.details()), (Code::NotFound, "nothing but a text", &b""[..]));
    let mut names = service::names(status.metadata());
    names.sort_unstable();
    assert_eq!(names, ["content-type", "date", "x-request-id"]);
}

struct German;

impl Localizer for German {
    fn locales(&self) -> &[&'static str] {
        &["de"]
    }

    fn message(&self, _: &str, spec: &'static ErrorSpec, _: &Arguments) -> Option<Cow<'static, str>> {
        (spec.code() == "INVALID").then_some(Cow::Borrowed("Die Bestellung ist falsch"))
    }

    fn field_message(&self, _: &str, error: &FieldError) -> Option<Cow<'static, str>> {
        Some(Cow::Owned(format!("{} stimmt nicht", error.path())))
    }

    fn default_locale(&self) -> &'static str {
        "en"
    }
}

#[tokio::test]
async fn a_language_that_is_asked_for_has_texts_of_its_own() {
    let layer = ApiErrorLayer::new().with_context(|context| context.with_localizer(Arc::new(German)));
    let client = connect(layer).await;
    let status = client.buy("invalid", &[("accept-language", "de")]).await.unwrap_err();
    assert_eq!(status.message(), "The order is wrong");
    let text = status.get_details_localized_message().unwrap();
    assert_eq!((&*text.locale, &*text.message), ("de", "Die Bestellung ist falsch"));
    let violations = status.get_details_bad_request().unwrap().field_violations;
    assert_eq!(violations[1].description, "No card");
    let text = violations[1].localized_message.as_ref().unwrap();
    assert_eq!((&*text.locale, &*text.message), ("de", "card stimmt nicht"));

    let status = client.buy("invalid", &[("accept-language", "fr")]).await.unwrap_err();
    let text = status.get_details_localized_message().unwrap();
    assert_eq!((&*text.locale, &*text.message), ("en", "The order is wrong"));
    assert!(client.refused("invalid").await.get_details_localized_message().is_none());
}

/// The client refuses headers of more than 8 KiB.
#[tokio::test]
async fn what_does_not_fit_into_the_headers_is_left_out() {
    let status = refused("long").await;
    let whole = "ä € ".repeat(3000);
    assert!(whole.starts_with(status.message()), "{}", status.message());
    assert!((1021..=1024).contains(&status.message().len()));
    assert_eq!(status.get_details_error_info().unwrap().reason, "LONG");

    let status = refused("much").await;
    assert_eq!(status.message(), "Too much");
    assert!((20..200).contains(&metadata(&status).len()), "{:?}", metadata(&status));
    assert!((4500..6144).contains(&status.details().len()), "the room is used");

    let status = refused("many").await;
    let violations = status.get_details_bad_request().unwrap().field_violations;
    assert!((20..200).contains(&violations.len()), "{}", violations.len());
    assert_eq!(violations[0].field, "f[0]");
    assert!(status.get_details_help().is_some() && status.get_details_request_info().is_some());
    assert!((4500..6144).contains(&status.details().len()), "the room is used");
}
