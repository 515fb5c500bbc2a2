//! The way back: what a client makes of a status.

use std::collections::HashMap;
use std::time::Duration;

use api_error::tonic::Received;
use api_error::tower::ApiErrorLayer;
use api_error::{FieldError, GrpcCode};
use bytes::Bytes;
use proptest::collection::vec;
use proptest::prelude::{any, proptest};
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, StatusExt};

use super::service::connect;

async fn received(item: &str) -> Received {
    Received::from(&connect(ApiErrorLayer::new()).await.refused(item).await)
}

#[tokio::test]
async fn what_was_sent_is_there_again() {
    let client = connect(ApiErrorLayer::new()).await;
    let status = client.buy("7", &[("x-request-id", "req-1")]).await.unwrap_err();
    let received = Received::from(&status);
    assert_eq!((received.grpc(), received.status().as_u16()), (GrpcCode::NotFound, 404));
    assert_eq!((received.code(), received.number()), (Some("NO_ITEM"), Some(4)));
    assert_eq!((received.domain(), received.request_id()), (Some("docs.shop.example"), Some("req-1")));
    assert_eq!(received.message(), "There is no item 7");
    assert_eq!(received.docs_url(), Some("https://docs.shop.example/errors/NO_ITEM"));
    let details: Vec<_> = received.details().collect();
    assert_eq!(details, [("item", "7"), ("shop", "Côte \"1\""), ("similar", "[8,9]"), ("sold", "{\"at\":\"noon\"}")]);
    assert_eq!((received.detail("item"), received.detail("shelf")), (Some("7"), None));
    assert_eq!((received.retry_after(), received.field_errors()), (None, &[][..]));
}

#[tokio::test]
async fn waits_fields_and_odd_codes_are_there_again() {
    assert_eq!(received("busy").await.retry_after(), Some(Duration::from_millis(1500)));
    let fields =
        [FieldError::new("lines[0].amount", "At least 1").with_code("TOO_SMALL"), FieldError::new("card", "No card")];
    assert_eq!(received("invalid").await.field_errors(), fields);
    let odd = received("odd").await;
    assert_eq!((odd.code(), odd.details().len()), (Some("shop/odd-order"), 1));
}

#[tokio::test]
async fn a_status_without_details_is_its_code_and_its_message() {
    let plain = received("plain").await;
    assert_eq!((plain.grpc(), plain.message()), (GrpcCode::NotFound, "nothing but a text"));
    assert_eq!((plain.code(), plain.number(), plain.domain(), plain.request_id()), (None, None, None, None));
}

#[test]
fn the_metadata_of_another_service_is_its_own() {
    let metadata = HashMap::from([("code", "E7"), ("number", "seven")].map(|(k, v)| (k.to_owned(), v.to_owned())));
    let details = ErrorDetails::with_error_info("STOCKOUT", "spanner.googleapis.com", metadata);
    let received = Received::from(&Status::with_error_details(Code::ResourceExhausted, "Out of stock", details));
    assert_eq!((received.code(), received.domain()), (Some("STOCKOUT"), Some("spanner.googleapis.com")));
    assert_eq!(
        (received.number(), received.detail("code"), received.detail("number")),
        (None, Some("E7"), Some("seven"))
    );
}

proptest! {
    #[test]
    fn bytes_that_are_no_details_are_no_error(bytes in vec(any::<u8>(), 0..200)) {
        let status = Status::with_details(Code::Internal, "no details", Bytes::from(bytes));
        assert_eq!(Received::from(&status).message(), "no details");
    }
}
