//! Examples of fields, of every kind of variant and of expression.

use std::borrow::Cow;

use api_error::{ApiError, FieldError};
use utoipa::IntoResponses;

const LIMIT: u32 = 5;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Every<'a, T: std::fmt::Debug + serde::Serialize + Default + 'static> {
    Named {
        #[api(example = "text")]
        owned: String,
        #[api(example = "text")]
        borrowed: &'a str,
        #[api(example = "text")]
        either: Cow<'a, str>,
        #[api(example = LIMIT + 1)]
        number: u32,
        #[api(example = -1)]
        negative: i64,
        #[api(example = None)]
        absent: Option<u8>,
        #[api(example = T::default())]
        parameter: T,
        #[api(example = if LIMIT > 4 { 'a' } else { 'b' })]
        letter: char,
    },
    Positional(#[api(rename = "a", example = 1)] u8, #[api(example = String::from("b"))] String),
    Fields(#[api(field_errors, example = vec![FieldError::new("name", "Too short")])] Vec<FieldError>),
    #[api(transparent)]
    Inside(#[api(example = Single { size: 9 })] Single),
    Raw {
        #[api(example = 1)]
        r#type: u8,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct Single {
    #[api(example = 7)]
    size: u8,
}

#[derive(Debug, ApiError)]
#[api(status = 404, manual(IntoResponses))]
struct ByHand;

impl IntoResponses for ByHand {
    fn responses() -> api_error::utoipa::Responses {
        api_error::utoipa::Responses::new()
    }
}

#[test]
fn compiles_and_runs() {
    let responses = Every::<'static, u8>::responses();
    let json = serde_json::to_value(&responses["400"]).unwrap();
    let examples = json["content"]["application/json"]["examples"].as_object().unwrap();
    assert_eq!(examples.keys().collect::<Vec<_>>(), ["FIELDS", "NAMED", "POSITIONAL", "RAW"]);
    let inside = serde_json::to_value(&responses["404"]).unwrap();
    let example = &inside["content"]["application/json"]["examples"]["SINGLE"]["value"];
    assert_eq!(example["error"]["details"]["size"], 9);
    assert!(ByHand::responses().is_empty());
}
