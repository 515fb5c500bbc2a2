//! `code = PATH`: many variants, and many enums, answer with a code that is declared once.

use api_error::catalog::Catalog;
use api_error::{ApiError, ErrorSpec, ErrorView};
use serde_json::json;
use tests::bodies::{in_development, in_production as body};

/// The codes of a service, in one place.
#[derive(Debug, ApiError)]
#[api(docs_url = "https://docs.example.dev/errors/{number}")]
enum Common {
    #[api(code = 4, status = 404, title = "No such thing", category = "Data", extra(severity = "warning"))]
    NotFound,
    #[api(code = 5, status = 503, message = "The service is not available")]
    Unavailable,
    #[api(code = 6, status = 409, message = "Version {expected} was expected")]
    Conflict { expected: u32 },
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Users {
    #[api(code = Common::NOT_FOUND)]
    UserMissing {
        user: u32,
    },
    #[api(code = Common::NOT_FOUND, message = "There is no team {0:>3}", header = "X-Code: {code}")]
    TeamMissing(#[api(rename = "team")] u32),
    #[api(code = Common::UNAVAILABLE, message = "The user store is not available")]
    StoreDown {
        shard: &'static str,
    },
    #[api(code = Common::UNAVAILABLE, expose, message = "Shard {shard} is not available")]
    ShardDown {
        shard: &'static str,
    },
    #[api(code = Common::NOT_FOUND, expose = false)]
    Secret {
        user: u32,
    },
    #[api(code = Common::CONFLICT)]
    Stale {
        version: u32,
    },
    NameTaken,
    #[api(code = Self::NAME_TAKEN, message = "This name is reserved")]
    NameReserved,
}

#[derive(Debug, ApiError)]
#[api(code = Common::NOT_FOUND, message = "There is no order {id}")]
struct OrderMissing {
    id: u32,
}

#[test]
fn the_error_that_declares_a_code_stays_as_it_is() {
    let own = [Common::NotFound, Common::Unavailable, Common::Conflict { expected: 3 }];
    let messages = own.map(|error| body(&error)["error"]["message"].clone());
    assert_eq!(messages, ["No such thing", "The service is not available", "Version 3 was expected"]);
}

#[test]
fn the_facts_are_those_of_the_code() {
    let error = Users::UserMissing { user: 7 };
    let view = ErrorView::new(&error);
    assert!(std::ptr::eq(view.spec(), Common::NOT_FOUND));
    assert_eq!(view.status(), 404);
    let docs_url = "https://docs.example.dev/errors/4";
    assert_eq!(
        body(&error),
        json!({"error": {"code": "NOT_FOUND", "message": "No such thing", "details": {"user": 7}, "documentation_url": docs_url}}),
    );
}

#[test]
fn the_message_and_the_headers_are_those_of_the_variant() {
    let team = Users::TeamMissing(12);
    assert_eq!(body(&team)["error"]["message"], "There is no team  12");
    assert_eq!(body(&team)["error"]["details"], json!({"team": 12}));
    assert_eq!(ErrorView::new(&team).headers()["x-code"], "NOT_FOUND");
    assert_eq!(team.to_string(), "There is no team  12");
    assert_eq!(body(&OrderMissing { id: 3 })["error"]["message"], "There is no order 3");
    assert_eq!(body(&Users::NameReserved)["error"], json!({"code": "NAME_TAKEN", "message": "This name is reserved"}));
    assert_eq!(body(&Users::NameTaken)["error"], json!({"code": "NAME_TAKEN", "message": "Name taken"}));
}

#[test]
fn what_the_code_hides_is_hidden_unless_the_variant_says_otherwise() {
    let down = Users::StoreDown { shard: "eu-7" };
    assert_eq!(body(&down)["error"]["message"], "The user store is not available");
    assert_eq!(body(&down)["error"].get("details"), None);
    assert_eq!(in_development(&down)["error"]["details"], json!({"shard": "eu-7"}));
    let shard = Users::ShardDown { shard: "eu-7" };
    assert_eq!(body(&shard)["error"]["message"], "Shard eu-7 is not available");
    assert_eq!(body(&shard)["error"]["details"], json!({"shard": "eu-7"}));
    assert_eq!(body(&Users::Secret { user: 7 })["error"].get("details"), None);
}

#[test]
fn a_message_that_shows_fields_of_another_variant_is_replaced_by_the_title() {
    assert_eq!(body(&Users::Stale { version: 2 })["error"]["message"], "Conflict");
    assert_eq!(Users::Stale { version: 2 }.to_string(), "Conflict");
}

#[test]
fn a_reference_adds_nothing_to_a_catalog() {
    static ERRORS: Catalog = api_error::catalog![Common, Users, OrderMissing];
    let codes: Vec<_> = ERRORS.iter().map(ErrorSpec::code).collect();
    assert_eq!(codes, ["NOT_FOUND", "UNAVAILABLE", "CONFLICT", "NAME_TAKEN"]);
}

#[test]
fn it_is_passed_on_through_other_errors() {
    #[derive(Debug, ApiError)]
    enum Service {
        #[api(transparent)]
        Users(#[from] Users),
        #[api(transparent, expose = false)]
        Covered(Users),
    }
    let error = Service::from(Users::TeamMissing(12));
    assert_eq!(body(&error)["error"]["message"], "There is no team  12");
    assert_eq!(body(&Service::Covered(Users::TeamMissing(12)))["error"]["message"], "No such thing");
}
