//! The services: what the README shows of the tour holds.

use std::time::{Duration, Instant};

use reqwest::Client;

use crate::gateway::{self, Order};
use crate::service::Service;
use crate::{payments, stock};

struct Answer {
    status: u16,
    request_id: String,
    body: String,
    after: Duration,
}

#[tokio::main(flavor = "current_thread")]
async fn send(gateway: &Service, order: &Order) -> Answer {
    let begin = Instant::now();
    let request = Client::new().post(format!("{}/orders", gateway.url())).header("x-request-id", "order-1").json(order);
    let response = request.send().await.unwrap();
    let (status, request_id) =
        (response.status().as_u16(), response.headers()["x-request-id"].to_str().unwrap().into());
    Answer { status, request_id, body: response.text().await.unwrap(), after: begin.elapsed() }
}

fn order(item: &str, count: u32, card: &str) -> Order {
    Order { item: item.to_owned(), count, card: card.to_owned(), or_fewer: false }
}

fn start() -> (Service, Service) {
    let stock = Service::start("stock", stock::router()).unwrap();
    let payments = Service::start("payments", payments::router()).unwrap();
    let gateway = Service::start("gateway", gateway::router(&stock, &payments).unwrap()).unwrap();
    // The stock answers as long as the program runs.
    std::mem::forget(stock);
    (gateway, payments)
}

#[test]
fn errors_of_the_services_behind_come_through_with_their_fields() {
    let (gateway, _payments) = start();
    let answer = send(&gateway, &order("chair", 5, "good"));
    assert_eq!((answer.status, &*answer.request_id), (409, "order-1"));
    assert_eq!(
        answer.body,
        r#"{"error":{"code":"SOLD_OUT","message":"Only 2 of chair are left","details":{"item":"chair","left":2}},"request_id":"order-1"}"#
    );
    let answer = send(&gateway, &order("lamp", 1, "expired"));
    assert_eq!(answer.status, 402);
    assert!(answer.body.contains(r#""code":"CARD_DECLINED""#), "{}", answer.body);
}

#[test]
fn the_gateway_acts_on_a_variant_and_its_fields() {
    let (gateway, _payments) = start();
    let answer = send(&gateway, &Order { or_fewer: true, ..order("chair", 5, "good") });
    assert_eq!((answer.status, &*answer.body), (200, r#"{"count":2}"#));
}

#[test]
fn a_wait_that_was_reported_is_kept() {
    let (gateway, _payments) = start();
    assert_eq!(send(&gateway, &order("lamp", 1, "good")).status, 200);
    let second = send(&gateway, &order("lamp", 1, "good"));
    assert_eq!(second.status, 200);
    assert!(second.after >= Duration::from_secs(1), "{:?}", second.after);
}

#[test]
fn a_service_that_hangs_or_is_killed_is_a_declared_error_in_the_same_shape() {
    let (gateway, payments) = start();
    let slow = send(&gateway, &order("lamp", 1, "slow"));
    assert_eq!(slow.status, 504);
    assert_eq!(
        slow.body,
        r#"{"error":{"code":"SERVICE_TOO_SLOW","message":"A service behind this one takes too long"},"request_id":"order-1"}"#
    );
    payments.kill();
    let killed = send(&gateway, &order("lamp", 1, "good"));
    assert_eq!(killed.status, 502);
    assert_eq!(
        killed.body,
        r#"{"error":{"code":"SERVICE_UNREACHABLE","message":"A service behind this one is not there"},"request_id":"order-1"}"#
    );
}
