//! `locales(…)`: the derive reads the files of the translators.

use api_error::{ApiError, ErrorView, FieldError, RequestContext};
use serde_json::json;

api_error::envelope! {
    static BODY: Envelope = { "message": message, "title": title, "fields"?: [for e in field_errors => e.message] };
}

#[derive(Debug, ApiError)]
#[api(
    status = 409,
    locales(path = "locales/derived/{locale}.ftl", fields = "locales/derived/fields.{locale}.ftl", de, "pt-BR")
)]
enum ShopError {
    #[api(message = "Sold out")]
    SoldOut,
    #[api(code = "basket.too/large", message = "At most {limit} articles, but {type}")]
    BasketTooLarge {
        #[api(rename = "type")]
        limit: u32,
        #[api(rename = "limit")]
        r#type: &'static str,
    },
    #[api(code = "1ST_ORDER", message = "Wait {wait} seconds")]
    FirstOrder {
        #[api(skip, retry_after)]
        wait: u64,
    },
    #[api(status = 500, message = "Internal error")]
    StorageFailed { table: &'static str },
    #[api(message = "Closed")]
    Closed,
    #[api(message = "At {0}")]
    Named(#[api(rename = "name")] &'static str),
    #[api(message = "Sold out, at {name}")]
    Both { name: &'static str },
    #[api(status = 422, message = "Invalid")]
    Invalid(#[api(field_errors)] Vec<FieldError>),
    #[api(transparent)]
    Struct(#[from] Vacant),
}

#[derive(Debug, ApiError)]
#[api(
    status = 404,
    message = "{what} is vacant",
    locales(path = "locales/derived/vacant.{locale}.ftl", en, default = "nl", strict)
)]
struct Vacant {
    what: &'static str,
}

fn reported(error: &ShopError, asked: &str) -> serde_json::Value {
    let context = RequestContext::new().with_envelope(&BODY).with_accept_language([asked]);
    serde_json::from_slice(ErrorView::new(error).with_context(context).response().body()).unwrap()
}

fn message(error: &ShopError, asked: &str) -> String {
    reported(error, asked)["message"].as_str().unwrap().to_owned()
}

#[test]
fn plain_text_is_unescaped() {
    assert_eq!(message(&ShopError::SoldOut, "de"), "Der Artikel ist {ausverkauft}.");
    assert_eq!(message(&ShopError::SoldOut, "pt-BR"), "Esgotado");
    assert_eq!(message(&ShopError::SoldOut, "fr"), "Sold out");
}

#[test]
fn a_code_without_translation_is_written_in_the_default_language() {
    assert_eq!(message(&ShopError::Closed, "pt-BR"), "Closed");
}

#[test]
fn fields_are_shown_by_their_own_names() {
    let too_large = ShopError::BasketTooLarge { limit: 10, r#type: "Eier" };
    assert_eq!(message(&too_large, "de"), "Höchstens 10 Artikel\n  je Korb, Eier ausgenommen.");
    assert_eq!(message(&ShopError::Named("Ann"), "de"), "Bei Ann");
}

#[test]
fn a_field_that_is_no_detail_can_be_shown() {
    assert_eq!(message(&ShopError::FirstOrder { wait: 1 }, "de"), "Noch eine Sekunde");
    assert_eq!(message(&ShopError::FirstOrder { wait: 7 }, "de"), "Noch 7 Sekunden");
}

#[test]
fn hidden_errors_and_titles_are_translated() {
    assert_eq!(message(&ShopError::StorageFailed { table: "users" }, "de"), "Krämerladen: interner Fehler");
    assert_eq!(reported(&ShopError::Closed, "de"), json!({"message": "Geschlossen", "title": "Zu"}));
}

#[test]
fn a_message_that_shows_another_shows_its_fields() {
    assert_eq!(message(&ShopError::Both { name: "Ann" }, "de"), "Der Artikel ist {ausverkauft}. Bei Ann");
}

#[test]
fn an_error_inside_has_its_own_files() {
    let vacant = ShopError::from(Vacant { what: "Het huis" });
    assert_eq!(message(&vacant, "en"), "Het huis: vacant");
    assert_eq!(message(&vacant, "de"), "Het huis is vacant");
}

#[test]
fn rejected_fields_have_a_file_of_their_own() {
    let error = FieldError::new("name", "at least 3 characters").with_code("too_short").with_param("min", 3);
    let range = FieldError::new("age", "at most 99").with_code("range:1/too.high");
    let digit = FieldError::new("age", "a number").with_code("1.number");
    let invalid = ShopError::Invalid(vec![error, range, digit]);
    assert_eq!(reported(&invalid, "de")["fields"], json!(["Mindestens 3 Zeichen", "Zu hoch", "Eine Zahl"]));
    // The message itself has no translation, and one body never mixes languages.
    assert_eq!(reported(&invalid, "pt-BR")["fields"], json!(["at least 3 characters", "at most 99", "a number"]));
}

#[test]
fn the_catalog_is_still_built_by_the_compiler() {
    const CATALOG: api_error::catalog::Catalog = api_error::catalog![ShopError];
    assert_eq!(CATALOG.len(), 9);
    assert_eq!(ShopError::SOLD_OUT.code(), "SOLD_OUT");
}
