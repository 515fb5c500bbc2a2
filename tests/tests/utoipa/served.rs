//! Every example of a served document is what the service sends for that error.

use api_error::envelope;
use axum::Router;
use serde_json::Value;
use tests::loopback::{get, json, serve};

use super::document::{check, codes, examples, responses};
use super::shop;

const REQUEST_ID: (&str, &str) = ("x-request-id", "019b7cab-5f88-7c3e-9a41-6d2f8b0c7e15");

/// Asks for each example, and gives back the document.
async fn every_example_is_sent(app: Router) -> Value {
    let url = serve(app).await;
    let document = json(get(&format!("{url}/openapi.json"), &[]).await).await;
    check(&document);
    let examples = examples(responses(&document, "/example"));
    assert_eq!(examples.len(), 8);
    for (status, code, media_type, example) in examples {
        let response = get(&format!("{url}/example?{code}"), &[REQUEST_ID]).await;
        assert_eq!(response.status().as_str(), status);
        assert_eq!(response.headers()["content-type"], media_type);
        assert_eq!(response.text().await.unwrap(), example.to_string());
    }
    document
}

#[tokio::test]
async fn a_service_without_a_layer() {
    every_example_is_sent(shop::alone()).await;
}

#[tokio::test]
async fn a_service_with_a_layer_in_its_house_style() {
    let document = every_example_is_sent(shop::with_layer(&shop::HOUSE)).await;
    let responses = responses(&document, "/example");
    let missing_token = concat!(
        r#"{"success":false,"error":{"status":401,"code":"MISSING_TOKEN","number":1,"message":"Missing token","#,
        r#""fields":[],"help":"https://docs.example.dev/errors/MISSING_TOKEN"},"#,
        r#""request":{"id":"019b7cab-5f88-7c3e-9a41-6d2f8b0c7e15","endpoint":"GET /example"}}"#,
    );
    let content = &responses["401"]["content"]["application/json"];
    assert_eq!(content["examples"]["MISSING_TOKEN"]["value"].to_string(), missing_token);
    assert_eq!(content["examples"]["MISSING_TOKEN"]["summary"], "Missing token");
}

#[tokio::test]
async fn a_service_with_problems() {
    let document = every_example_is_sent(shop::with_layer(&envelope::PROBLEM)).await;
    let content = &responses(&document, "/example")["404"]["content"];
    assert_eq!(content.as_object().unwrap().keys().collect::<Vec<_>>(), ["application/problem+json"]);
}

#[tokio::test]
async fn several_codes_stand_under_one_status() {
    let url = serve(shop::alone()).await;
    let document = json(get(&format!("{url}/openapi.json"), &[]).await).await;
    let responses = responses(&document, "/example");
    let statuses: Vec<_> = responses.as_object().unwrap().keys().collect();
    assert_eq!(statuses, ["200", "401", "404", "422", "429", "500"]);
    assert_eq!(codes(&responses["401"]), ["EXPIRED_TOKEN", "MISSING_TOKEN"]);
    assert_eq!(codes(&responses["500"]), ["DATABASE", "DISK_FAILED"]);
    assert_eq!(responses["401"]["description"], "- `MISSING_TOKEN`: Missing token\n- `EXPIRED_TOKEN`: Expired token");
    assert_eq!(responses["422"]["description"], "`INVALID`: Invalid");
    let headers = |status: &str| responses[status]["headers"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(headers("401"), ["www-authenticate"]);
    assert_eq!(headers("429"), ["retry-after", "x-ratelimit-limit"]);
}

#[tokio::test]
async fn what_is_hidden_is_in_no_document() {
    let url = serve(shop::with_layer(&shop::HOUSE)).await;
    let document = get(&format!("{url}/openapi.json"), &[]).await.text().await.unwrap();
    assert!(document.contains("DATABASE"));
    assert!(!document.contains("volume") && !document.contains("secret"), "{document}");
}

/// One of the types is that of the layer, which answers what no handler does.
#[tokio::test]
async fn types_of_one_path_share_their_statuses() {
    let url = serve(shop::alone()).await;
    let document = json(get(&format!("{url}/openapi.json"), &[]).await).await;
    let not_found = &responses(&document, "/all")["404"];
    assert_eq!(codes(not_found), ["ITEM_NOT_FOUND", "NOT_FOUND", "SHELF_NOT_FOUND"]);
}

/// springdoc/springdoc-openapi#1031 is of this kind: a document that is kept had the address of whoever asked first.
#[test]
fn a_document_that_is_made_inside_of_a_request_holds_nothing_of_it() {
    use api_error::RequestContext;
    use api_error::service::ApiErrorLayer;

    let first = http::Request::get("/secret-path").header("x-request-id", "secret-id").body(()).unwrap();
    let layer = ApiErrorLayer::new().with_envelope(&shop::HOUSE);
    let document = |context: &RequestContext| context.in_scope(|| super::document::of::<shop::AuthError>().to_string());
    let inside = document(layer.begin(&first).context());
    assert!(!inside.contains("secret") && inside.contains(r#""success":false"#), "{inside}");
}
