//! Errors are told in the language of the caller.

use std::borrow::Cow;
use std::sync::Arc;

use api_error::envelope::Envelope;
use api_error::language::{Arguments, Localizer, Matching};
use api_error::{ApiError, ErrorSpec, ErrorView, FieldError, Mode, RequestContext};
use bytes::Bytes;
use http::Response;
use http::header::{CONTENT_LANGUAGE, VARY};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::shop::{self, ShopError};

api_error::envelope! {
    static BODY: Envelope = {
        "message": message,
        "locale": locale,
        "fields"?: [for e in field_errors => e.message],
    };
}

fn request(accept_language: &str) -> RequestContext {
    RequestContext::new().with_envelope(&BODY).with_accept_language([accept_language])
}

fn answer(error: &ShopError, context: RequestContext) -> Response<Bytes> {
    ErrorView::new(error).with_context(context).response()
}

fn body(error: &ShopError, context: RequestContext) -> String {
    String::from_utf8(answer(error, context).into_body().to_vec()).unwrap()
}

fn languages<B>(response: &Response<B>) -> [Vec<&str>; 2] {
    [CONTENT_LANGUAGE, VARY].map(|name| response.headers().get_all(name).iter().map(|v| v.to_str().unwrap()).collect())
}

fn too_many(count: u32) -> ShopError {
    ShopError::TooMany { count, who: Some("Ann") }
}

#[test]
fn the_message_and_the_locale_are_those_that_the_caller_asks_for() {
    let german = r#"{"message":"Der Artikel ist ausverkauft.","locale":"de"}"#;
    let english = r#"{"message":"Out of stock","locale":"en"}"#;
    for (asked, reported) in [("de-AT, en;q=0.5", german), ("fr, de;q=0.1", german), ("fr", english), ("", english)] {
        assert_eq!(body(&ShopError::OutOfStock, request(asked)), reported, "{asked}");
    }
    assert_eq!(body(&ShopError::OutOfStock, RequestContext::new().with_envelope(&BODY)), english);
    let view = ErrorView::new(&ShopError::OutOfStock).with_context(request("de"));
    assert_eq!((view.message().to_string(), view.locale()), ("Der Artikel ist ausverkauft.".to_owned(), Some("de")));
}

#[test]
fn headers_name_the_language_that_is_served_and_that_it_varies() {
    for (asked, served) in [("de", "de"), ("pl", "en"), ("fr", "en"), ("*", "en")] {
        let response = answer(&ShopError::OutOfStock, request(asked));
        assert_eq!(languages(&response), [vec![served], vec!["Accept-Language"]], "{asked}");
    }
    let silent = answer(&ShopError::OutOfStock, RequestContext::new());
    assert_eq!(languages(&silent), [vec!["en"], vec!["Accept-Language"]]);
    assert_eq!(ErrorView::new(&ShopError::OutOfStock).headers()[CONTENT_LANGUAGE], "en");
}

#[test]
fn an_error_without_translations_says_nothing_of_languages() {
    #[derive(Debug, ApiError)]
    #[api(status = 404)]
    struct NotFound;

    let context = request("de").with_locale("de");
    for context in [context.clone(), context.with_localizer(Arc::new(Silent))] {
        let response = ErrorView::new(&NotFound).with_context(context).response();
        assert_eq!(languages(&response), [vec![], Vec::<&str>::new()]);
        assert_eq!(response.body(), r#"{"message":"Not found","locale":"de"}"#);
    }
}

#[test]
fn vary_is_appended_to_and_never_said_twice() {
    api_error::envelope! {
        #[header = "Vary: Origin"]
        static ORIGIN: Envelope = { "code": code };

        #[header = "Vary: Origin, accept-LANGUAGE"]
        static BOTH: Envelope = { "code": code };

        #[header = "Vary: *"]
        static ALL: Envelope = { "code": code };
    }
    static FUNCTION: Envelope = Envelope::function(|view| {
        let body = Bytes::from(format!("{} {:?}", view.message(), view.locale()));
        Response::builder().header(VARY, "Origin").body(body).unwrap_or_default()
    });
    let vary = |envelope| {
        let response = answer(&ShopError::OutOfStock, request("de").with_envelope(envelope));
        let [_, vary] = languages(&response);
        vary.join(", ")
    };
    assert_eq!(vary(&ORIGIN), "Origin, Accept-Language");
    assert_eq!(vary(&BOTH), "Origin, accept-LANGUAGE");
    assert_eq!(vary(&ALL), "*");
    assert_eq!(vary(&FUNCTION), "Origin, Accept-Language");
    let of_function = answer(&ShopError::OutOfStock, request("de").with_envelope(&FUNCTION));
    assert_eq!(of_function.body(), r#"Der Artikel ist ausverkauft. Some("de")"#);
    assert_eq!(of_function.headers()[CONTENT_LANGUAGE], "de");
}

#[test]
fn plurals_are_those_of_the_language_that_is_reported() {
    let message = |count, asked| ErrorView::new(&too_many(count)).with_context(request(asked)).message().to_string();
    assert_eq!(message(1, "de"), "Ein Artikel ist zu viel für Ann.");
    assert_eq!(message(1000, "de"), "1000 Artikel sind zu viel für Ann.");
    assert_eq!(message(1, "pl"), "1 artykuł");
    assert_eq!(message(3, "pl"), "3 artykuły");
    assert_eq!(message(5, "pl"), "5 artykułów");
    assert_eq!(message(22, "pl"), "22 artykuły");
    assert_eq!(message(3, "en"), "3 too many for Ann");
}

#[test]
fn the_title_is_written_in_the_language_of_the_message() {
    api_error::envelope! { static TITLED: Envelope = { "title": title, "detail": message }; }
    let title = |error, asked| {
        let context = request(asked).with_envelope(&TITLED);
        let body: Value = serde_json::from_slice(answer(error, context).body()).unwrap();
        body["title"].as_str().map(str::to_owned).unwrap()
    };
    assert_eq!(title(&ShopError::Closed, "de"), "Geschlossen");
    assert_eq!(title(&ShopError::OutOfStock, "de"), "Der Artikel ist ausverkauft.");
    assert_eq!(title(&ShopError::OutOfStock, "en"), "Out of stock");
    assert_eq!(title(&too_many(3), "de"), "Too many");
}

#[test]
fn a_number_is_exact_and_what_is_none_is_shown_as_it_is() {
    let message = |value| {
        let view = ShopError::Numbers { value };
        ErrorView::new(&view).with_context(request("de")).message().to_string()
    };
    assert_eq!(message(json!(1)), "1.00: one");
    assert_eq!(message(json!(1.5)), "1.50: other");
    assert_eq!(message(json!(u64::MAX)), "18446744073709551615: other");
    assert_eq!(message(json!("x")), "x: other");
}

#[test]
fn terms_are_filled_in_without_invisible_marks() {
    assert_eq!(body(&ShopError::Closed, request("de")), r#"{"message":"Krämerladen ist geschlossen","locale":"de"}"#);
}

#[test]
fn a_message_that_cannot_be_formatted_is_written_in_the_default_language() {
    let error = ShopError::TooMany { count: 2, who: None };
    let response = answer(&error, request("de"));
    assert_eq!(response.body(), r#"{"message":"2 too many for nobody","locale":"en"}"#);
    assert_eq!(response.headers()[CONTENT_LANGUAGE], "en");
}

#[test]
fn field_errors_are_written_in_the_language_of_the_body() {
    let name = || FieldError::new("name", "Too short").with_code("too_short").with_param("min", 3);
    let address = || FieldError::new("address", "No address").with_code("email.invalid");
    let error = ShopError::InputInvalid(vec![name(), address()]);
    let german =
        r#"{"message":"Die Eingabe ist „ungültig“.","locale":"de","fields":["Mindestens 3 Zeichen","Keine Adresse"]}"#;
    let english = r#"{"message":"Input invalid","locale":"en","fields":["Too short","No address"]}"#;
    assert_eq!(body(&error, request("de")), german);
    assert_eq!(body(&error, request("en")), english);
    let factor = ShopError::InputInvalid(vec![FieldError::new("code", "No second factor").with_code("2fa:missing")]);
    assert!(body(&factor, request("de")).contains(r#""fields":["Der zweite Faktor fehlt"]"#));
}

#[test]
fn one_body_never_mixes_languages() {
    let known = || FieldError::new("name", "Too short").with_code("too_short").with_param("min", 3);
    let unknown = [
        FieldError::new("age", "Too old").with_code("too_old"),
        FieldError::new("age", "Too old"),
        FieldError::new("age", "Too old").with_code("too_short"), // without `min`
    ];
    for unknown in unknown {
        for errors in [vec![known(), unknown.clone()], vec![unknown, known()]] {
            let response = answer(&ShopError::InputInvalid(errors), request("de"));
            let body: Value = serde_json::from_slice(response.body()).unwrap();
            assert_eq!((&body["message"], &body["locale"]), (&json!("Input invalid"), &json!("en")));
            assert_eq!(languages(&response), [vec!["en"], vec!["Accept-Language"]]);
        }
    }
    // There is a Polish file, but neither for this message nor for fields.
    let error = ShopError::InputInvalid(vec![known()]);
    assert_eq!(body(&error, request("pl")), r#"{"message":"Input invalid","locale":"en","fields":["Too short"]}"#);
}

#[test]
fn the_rejected_fields_as_a_whole_are_translated_too() {
    let error = ShopError::InputInvalid(vec![FieldError::new("to", "No address").with_code("email.invalid")]);
    let response = answer(&error, RequestContext::new().with_accept_language(["de"]));
    let body: Value = serde_json::from_slice(response.body()).unwrap();
    let translated = json!([{"field": "to", "message": "Keine Adresse", "code": "email.invalid"}]);
    assert_eq!(body["error"]["field_errors"], translated);
}

#[test]
fn a_hidden_error_is_translated_as_far_as_it_may_be_seen() {
    assert_eq!(body(&ShopError::StorageFailed, request("de")), r#"{"message":"Interner Fehler","locale":"de"}"#);
    let with_field = ShopError::QuotaBroken { used: 7 };
    assert_eq!(body(&with_field, request("de")), r#"{"message":"Quota broken","locale":"en"}"#);
    let development = request("de").with_mode(Mode::Development);
    let shown = r#"{"message":"Das Kontingent 7 ist defekt","locale":"de"}"#;
    assert_eq!(body(&with_field, development), shown);
}

#[test]
fn a_message_beside_a_code_that_is_declared_elsewhere_is_not_the_one_that_was_translated() {
    #[derive(Debug, ApiError)]
    enum CartError {
        #[api(code = shop::OUT_OF_STOCK, message = "One of them is gone")]
        OneIsGone,
        #[api(code = shop::OUT_OF_STOCK)]
        Gone,
    }
    let message = |error| ErrorView::new(&error).with_context(request("de")).message().to_string();
    assert_eq!(message(CartError::OneIsGone), "One of them is gone");
    assert_eq!(message(CartError::Gone), "Der Artikel ist ausverkauft.");
}

#[test]
fn errors_in_a_list_are_written_in_the_language_of_the_body() {
    api_error::envelope! {
        static LIST: Envelope = { "message": message, "all": [for e in nested => { "message": e.message, "locale": locale }] };
    }
    #[derive(Debug, ApiError)]
    #[api(status = 422, locales(path = "locales/shop_orders/{locale}.ftl", de))]
    enum OrderError {
        #[api(message = "The order was rejected")]
        Rejected(#[api(errors)] Vec<ShopError>),
    }
    let reported = |nested| {
        let error = OrderError::Rejected(nested);
        let view = ErrorView::new(&error).with_context(request("de").with_envelope(&LIST));
        serde_json::from_slice::<Value>(view.response().body()).unwrap()
    };
    let german = json!({"message": "Der Artikel ist ausverkauft.", "locale": "de"});
    let all = json!({"message": "Die Bestellung wurde abgelehnt", "all": [german]});
    assert_eq!(reported(vec![ShopError::OutOfStock]), all);
    let english = json!([{"message": "Out of stock", "locale": "en"}, {"message": "Quota broken", "locale": "en"}]);
    let all = json!({"message": "The order was rejected", "all": english});
    assert_eq!(reported(vec![ShopError::OutOfStock, ShopError::QuotaBroken { used: 1 }]), all);
}

#[test]
fn the_language_of_the_body_reaches_through_errors_that_have_none() {
    api_error::envelope! {
        static TREE: Envelope = { "message": message, "held": [for e in nested => [for f in e.nested => f.message]] };
    }
    #[derive(Debug, ApiError)]
    #[api(status = 422, message = "The order was rejected", code = "REJECTED")]
    #[api(locales(path = "locales/shop_orders/{locale}.ftl", de))]
    struct Rejected(#[api(errors)] Vec<Room>);
    #[derive(Debug, ApiError)]
    #[api(status = 422)]
    struct Room(#[api(errors)] Vec<Vacant>);
    /// Its own language is another than that of the body.
    #[derive(Debug, ApiError)]
    #[api(status = 404, message = "Leeg: {what}")]
    #[api(locales(path = "locales/derived/vacant.{locale}.ftl", en, default = "nl"))]
    struct Vacant {
        what: &'static str,
    }

    let error = Rejected(vec![Room(vec![Vacant { what: "Room 7" }])]);
    let body = ErrorView::new(&error).with_context(request("en").with_envelope(&TREE)).body();
    assert_eq!(body, r#"{"message":"The order was rejected","held":[["Room 7: vacant"]]}"#);
}

#[test]
fn errors_that_are_held_very_deep_are_written_in_the_default_language() {
    #[derive(Debug, ApiError)]
    #[api(status = 422, code = "OUT_OF_STOCK", message = "Out of stock")]
    struct Nested(#[api(errors)] Vec<Nested>);

    let nested = |depth| (0..depth).fold(Nested(Vec::new()), |inside, _| Nested(vec![inside]));
    let reported = |depth| {
        let context = request("fr-CA").with_localizer(Arc::new(Own));
        ErrorView::new(&nested(depth)).with_context(context).message().to_string()
    };
    assert_eq!(reported(3), "Épuisé");
    assert_eq!(reported(5000), "Out of stock");
}

#[test]
fn a_language_that_is_set_comes_before_the_header() {
    let message = |context| ErrorView::new(&too_many(5)).with_context(context).message().to_string();
    assert_eq!(message(request("de").with_locale("pl")), "5 artykułów");
    assert_eq!(message(request("de").with_locale("PL-x-formal")), "5 artykułów");
    assert_eq!(message(request("de").with_locale("fr")), "5 too many for Ann");
}

#[test]
fn lines_of_the_header_are_joined_and_bad_bytes_ignored() {
    let context = RequestContext::new().with_envelope(&BODY);
    let german = "Der Artikel ist ausverkauft.";
    for lines in [vec![&b"fr;q=0.1"[..], b"de"], vec![b"\xff\xfe", b"de"], vec![b"en;q=0.5, \xc3\x28, de"]] {
        let context = context.clone().with_accept_language(&lines);
        assert_eq!(ErrorView::new(&ShopError::OutOfStock).with_context(context).message().to_string(), german);
    }
    let long = context.with_accept_language(["x".repeat(100_000), "de".to_owned()]);
    assert_eq!(ErrorView::new(&ShopError::OutOfStock).with_context(long).message().to_string(), "Out of stock");
}

#[test]
fn what_is_written_in_a_language_says_the_same_in_all_else() {
    for asked in ["de", "en"] {
        let context = RequestContext::new().with_accept_language([asked]);
        let response = answer(&too_many(2), context);
        let body: Value = serde_json::from_slice(response.body()).unwrap();
        assert_eq!(response.status(), 409);
        assert_eq!((&body["error"]["code"], &body["error"]["details"]), (&json!("TOO_MANY"), &json!({"count": 2})));
    }
}

/// The application's own system: German and French, and nothing about rejected fields.
struct Own;

impl Localizer for Own {
    fn locales(&self) -> &[&'static str] {
        &["de", "fr-CA"]
    }

    fn message(&self, locale: &str, spec: &'static ErrorSpec, arguments: &Arguments) -> Option<Cow<'static, str>> {
        match (spec.code(), locale) {
            ("OUT_OF_STOCK", "fr-CA") => Some(Cow::Borrowed("Épuisé")),
            ("TOO_MANY", _) => Some(format!("{locale}: {}", arguments.get("count")?).into()),
            ("QUOTA_BROKEN", _) => Some(format!("{locale}: {:?}", arguments.get("used")).into()),
            _ => None,
        }
    }

    fn field_message(&self, _: &str, _: &FieldError) -> Option<Cow<'static, str>> {
        None
    }
}

/// A system without any language yet.
struct Silent;

impl Localizer for Silent {
    fn locales(&self) -> &[&'static str] {
        &[]
    }

    fn message(&self, _: &str, _: &'static ErrorSpec, _: &Arguments) -> Option<Cow<'static, str>> {
        None
    }

    fn field_message(&self, _: &str, _: &FieldError) -> Option<Cow<'static, str>> {
        None
    }
}

#[test]
fn a_localizer_is_asked_first_and_falls_back_to_the_files() {
    let context = |asked| request(asked).with_localizer(Arc::new(Own));
    assert_eq!(body(&too_many(2), context("de")), r#"{"message":"de: 2","locale":"de"}"#);
    assert_eq!(body(&ShopError::OutOfStock, context("fr-CA")), r#"{"message":"Épuisé","locale":"fr-CA"}"#);
    let from_file = r#"{"message":"Der Artikel ist ausverkauft.","locale":"de"}"#;
    assert_eq!(body(&ShopError::OutOfStock, context("de")), from_file);
    assert_eq!(body(&ShopError::Closed, context("fr-CA")), r#"{"message":"Closed","locale":"en"}"#);
    let extended = context("fr").with_language_matching(Matching::Extended);
    assert_eq!(body(&ShopError::OutOfStock, extended), r#"{"message":"Épuisé","locale":"fr-CA"}"#);
    // Nothing hidden reaches it.
    assert_eq!(body(&ShopError::QuotaBroken { used: 7 }, context("de")), r#"{"message":"de: None","locale":"de"}"#);
}

#[test]
fn a_localizer_serves_types_that_have_no_files() {
    #[derive(Debug, ApiError)]
    #[api(status = 409, code = "TOO_MANY", message = "{count} too many")]
    struct TooMany {
        count: u8,
    }

    let context = request("de").with_localizer(Arc::new(Own));
    let response = ErrorView::new(&TooMany { count: 3 }).with_context(context.clone()).response();
    assert_eq!(response.body(), r#"{"message":"de: 3","locale":"de"}"#);
    assert_eq!(languages(&response), [vec!["de"], vec!["Accept-Language"]]);
    let english = ErrorView::new(&TooMany { count: 3 }).with_context(context.with_locale("en")).response();
    assert_eq!(english.body(), r#"{"message":"3 too many","locale":"en"}"#);
}

fn any_scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        Just(json!([1, {"a": 2}])),
    ]
}

proptest! {
    #[test]
    fn no_argument_is_too_much_for_a_message(value in any_scalar()) {
        let response = answer(&ShopError::Numbers { value }, request("de"));
        let body: Value = serde_json::from_slice(response.body()).unwrap();
        prop_assert!(body["message"].is_string());
    }
}
