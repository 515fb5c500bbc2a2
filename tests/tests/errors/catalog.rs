//! One catalog for a service whose errors are declared in several enums and in two crates: this one, and the library that it
//! depends on.

use std::collections::HashSet;

use api_error::catalog::{Catalog, Retired};
use api_error::{ApiError, BoxApiError, ErrorSpec, ErrorView};
use tests::systems::llm_copilot::{self, RateLimitingError, ResourceError};

#[derive(Debug, ApiError)]
#[api(category = "Orders", numbers = 100..=199, status = 409, retired(code = "ORDER_LOST", number = 150))]
enum OrderError {
    /// The order has left the warehouse.
    #[api(number = 100)]
    OrderSent,

    /// What is shared by all services of the house.
    #[api(transparent)]
    Limits(#[from] RateLimitingError),
}

/// Everything that an order is made of may fail as well.
#[derive(Debug, ApiError)]
enum CartError {
    #[api(transparent)]
    Order(#[from] OrderError),
    #[api(transparent)]
    Resource(#[from] ResourceError),
    /// There is nothing to order.
    #[api(category = "Carts", status = 422, number = 200)]
    CartEmpty,
}

static SHOP: Catalog = api_error::catalog![OrderError, CartError, RateLimitingError];

#[test]
fn a_catalog_joins_the_enums_of_two_crates() {
    let library = |category: &str| llm_copilot::CATALOG.iter().filter(|spec| spec.category() == Some(category)).count();
    let shared = library("Rate Limiting Errors") + library("Resource Errors");
    assert_eq!(SHOP.len(), 2 + shared);
    assert_eq!(SHOP.by_code("ORDER_SENT").unwrap().origin().module(), "errors::catalog");
    assert_eq!(SHOP.by_number(200).unwrap().code(), "CART_EMPTY");
    assert!(SHOP.by_number(5000).unwrap().origin().module().starts_with("tests::systems"));
}

#[test]
fn what_is_reached_on_several_ways_is_there_once() {
    let codes: HashSet<_> = SHOP.iter().map(ErrorSpec::code).collect();
    assert_eq!(codes.len(), SHOP.len());
    assert!(codes.contains("CONCURRENCY_LIMIT_EXCEEDED"));
}

#[test]
fn every_error_that_is_sent_is_in_the_catalog() {
    let errors: [BoxApiError; 4] = [
        OrderError::OrderSent.into(),
        CartError::from(OrderError::from(RateLimitingError::TooManyRequests)).into(),
        CartError::from(ResourceError::NotFound).into(),
        CartError::CartEmpty.into(),
    ];
    for error in errors {
        let spec = ErrorView::new(&error).spec();
        assert!(std::ptr::eq(SHOP.by_code(spec.code()).unwrap(), spec), "{spec:?}");
    }
}

#[test]
fn what_a_type_inside_retires_is_retired_in_the_catalog() {
    assert_eq!(SHOP.retired(), [Retired::Code("ORDER_LOST"), Retired::Number(150)]);
    assert_eq!(llm_copilot::CATALOG.retired(), []);
}

/// Different services may use one code, so what one catalog holds does not concern another.
#[test]
fn each_service_has_a_catalog_of_its_own() {
    #[derive(Debug, ApiError)]
    #[api(status = 404)]
    #[expect(dead_code, reason = "none of them happens here")]
    enum OtherService {
        OrderLost,
        CartEmpty,
    }
    static OTHER: Catalog = api_error::catalog![OtherService];

    assert_eq!(OTHER.by_code("CART_EMPTY").unwrap().status(), 404);
    assert_eq!(SHOP.by_code("CART_EMPTY").unwrap().status(), 422);
    assert!(SHOP.by_code("ORDER_LOST").is_none());
    assert_eq!(OTHER.by_code(OtherService::ORDER_LOST.code()).unwrap().title(), "Order lost");
}

#[test]
fn the_version_that_brought_an_error_is_data_a_slot_and_a_part_of_headers() {
    api_error::envelope! {
        #[header = "x-since: {since}"]
        static VERSIONED: Envelope = { "code": code, "since"?: since };
    }

    #[derive(Debug, ApiError)]
    #[api(status = 404, envelope = VERSIONED)]
    enum ShopError {
        #[api(since = "1.2", header = "x-api: {since}")]
        ItemNotFound,
        ShopNotFound,
    }

    assert_eq!((ShopError::ITEM_NOT_FOUND.since(), ShopError::SHOP_NOT_FOUND.since()), (Some("1.2"), None));
    let catalog = serde_json::to_value(api_error::catalog![ShopError]).unwrap();
    assert_eq!((&catalog[0]["since"], catalog[1].get("since")), (&"1.2".into(), None));

    let response = ErrorView::new(&ShopError::ItemNotFound).response();
    assert_eq!(response.body(), r#"{"code":"ITEM_NOT_FOUND","since":"1.2"}"#);
    assert!(["x-since", "x-api"].iter().all(|name| response.headers()[*name] == "1.2"), "{response:?}");
    let response = ErrorView::new(&ShopError::ShopNotFound).response();
    assert_eq!((response.headers().get("x-since"), &response.body()[..]), (None, &br#"{"code":"SHOP_NOT_FOUND"}"#[..]));

    let remote = VERSIONED.read(response.status(), response.headers(), r#"{"code":"ITEM_NOT_FOUND","since":1.2}"#);
    assert!(remote.read_error().unwrap().to_string().contains("/since"), "{:?}", remote.read_error());
}

#[test]
fn d01_documentation_may_come_from_a_macro() {
    #[derive(Debug, ApiError)]
    #[api(status = 404)]
    #[expect(dead_code, reason = "the errors of this catalog never happen")]
    enum Documented {
        #[doc = include_str!("../../locales/shop/doc.md")]
        ByAFile,
        /// The item, and
        #[doc = concat!("what ", "it costs.")]
        ByBoth,
        /// The item.
        Commented,
    }

    let docs: Vec<_> = api_error::catalog![Documented].iter().map(|spec| spec.doc().unwrap()).collect();
    assert_eq!(docs, ["The shop has no such item.", "The item, and\nwhat it costs.", "The item."]);
}
