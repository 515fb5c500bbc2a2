//! The names of field errors are those that the client sent, where serde renames them.

use std::collections::{BTreeMap, HashMap};

use api_error::{ApiError, ErrorView, FieldError, FieldErrors, FieldPath, HoldsRejected, PathSegment};
use garde::Report;
use heck::{ToKebabCase, ToLowerCamelCase, ToShoutyKebabCase, ToShoutySnakeCase, ToUpperCamelCase};
use http::HeaderMap;
use proptest::prelude::{prop_assert_eq, proptest};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
// Its derive calls methods of the trait.
use validator::{Validate as _, ValidationError, ValidationErrors};

#[derive(garde::Validate, validator::Validate, Deserialize)]
#[garde(allow_unvalidated)]
#[validate(schema(function = "has_two_homes", skip_on_field_errors = false))]
#[serde(rename_all = "camelCase")]
struct User {
    #[garde(length(min = 1))]
    #[validate(length(min = 1))]
    first_name: String,
    #[serde(rename = "surName")]
    #[garde(rename("surName"), length(min = 1))]
    #[validate(length(min = 1))]
    last_name: String,
    #[serde(flatten)]
    #[garde(dive)]
    #[validate(nested)]
    main_address: Address,
    #[garde(dive)]
    #[validate(nested)]
    home_addresses: Vec<Address>,
    #[serde(default)]
    #[garde(dive)]
    #[validate(nested)]
    work_address: Option<Address>,
}

#[derive(garde::Validate, validator::Validate, Deserialize)]
#[validate(schema(function = "is_complete", skip_on_field_errors = false))]
#[serde(rename_all = "camelCase")]
struct Address {
    #[garde(length(min = 1))]
    #[validate(length(min = 1))]
    street_name: String,
}

fn has_two_homes(user: &User) -> Result<(), ValidationError> {
    if user.home_addresses.len() == 2 { Ok(()) } else { Err(ValidationError::new("two_homes")) }
}

fn is_complete(address: &Address) -> Result<(), ValidationError> {
    if address.street_name.is_empty() { Err(ValidationError::new("incomplete_address")) } else { Ok(()) }
}

/// What a client sends: each of its texts is rejected.
fn user() -> User {
    let sent = json!({
        "firstName": "", "surName": "", "streetName": "",
        "homeAddresses": [{"streetName": "a"}, {"streetName": ""}, {"streetName": "b"}],
        "workAddress": {"streetName": ""},
    });
    serde_json::from_value(sent).unwrap()
}

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum UserError {
    Validator(
        #[from]
        #[api(field_errors, rename_all = "camelCase")]
        ValidationErrors,
    ),
    Garde(
        #[from]
        #[api(field_errors, rename_all = "camelCase")]
        Report,
    ),
    Wrapped(#[api(field_errors, rename_all = "camelCase")] AsSent<ValidationErrors>),
    WrappedReport(#[api(field_errors, rename_all = "camelCase")] AsSent<Report>),
}

/// What no rule can do: one name of its own, and a flattened struct.
#[derive(Debug)]
struct AsSent<E>(E);

impl<E> HoldsRejected for AsSent<E> {}

impl<E: FieldErrors> FieldErrors for AsSent<E> {
    fn for_each(&self, each: &mut dyn FnMut(&FieldError)) {
        self.0.for_each(&mut |error| {
            let segments = error.path().segments();
            let path = segments.iter().filter_map(|segment| match segment {
                PathSegment::Field(name) if name == "main_address" => None,
                PathSegment::Field(name) if name == "last_name" => Some(PathSegment::Field("surName".into())),
                other => Some(other.clone()),
            });
            each(&error.clone().with_path(path.collect::<FieldPath>()));
        });
    }
}

/// The names in the body, sorted.
fn sent(error: &impl api_error::AsApiError) -> Vec<String> {
    let body: Value = serde_json::from_slice(&ErrorView::new(error).body()).unwrap();
    let errors = body["error"]["field_errors"].as_array().unwrap();
    let mut names: Vec<_> = errors.iter().map(|error| error["field"].as_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

#[test]
fn d02_validator_with_a_rule_has_the_names_of_serde() {
    let errors = validator::Validate::validate(&user()).unwrap_err();
    let expected = [
        "", // the check of the struct
        "firstName",
        "homeAddresses[1]",
        "homeAddresses[1].streetName",
        "lastName",    // a rule knows no single name
        "mainAddress", // and no `flatten`
        "mainAddress.streetName",
        "workAddress",
        "workAddress.streetName",
    ];
    assert_eq!(sent(&UserError::from(errors)), expected);
}

#[test]
fn d02_garde_with_a_rule_has_the_names_of_serde() {
    let report = garde::Validate::validate(&user()).unwrap_err();
    let expected = [
        "firstName",
        "homeAddresses[1].streetName",
        "lastName", // garde 0.23 accepts its `rename` and ignores it
        "mainAddress.streetName",
        "workAddress.streetName",
    ];
    assert_eq!(sent(&UserError::from(report)), expected);
}

#[test]
fn d02_a_wrapper_has_all_names_that_the_client_sent() {
    let errors = validator::Validate::validate(&user()).unwrap_err();
    let expected = [
        "",
        "",
        "firstName",
        "homeAddresses[1]",
        "homeAddresses[1].streetName",
        "streetName",
        "surName",
        "workAddress",
        "workAddress.streetName",
    ];
    assert_eq!(sent(&UserError::Wrapped(AsSent(errors))), expected);

    let report = garde::Validate::validate(&user()).unwrap_err();
    let expected = ["firstName", "homeAddresses[1].streetName", "streetName", "surName", "workAddress.streetName"];
    assert_eq!(sent(&UserError::WrappedReport(AsSent(report))), expected);
}

#[test]
fn d02_pointers_are_renamed_too() {
    let error = UserError::from(garde::Validate::validate(&user()).unwrap_err());
    let mut pointers = Vec::new();
    ErrorView::new(&error).for_each(&mut |error: &FieldError| pointers.push(error.path().pointer()));
    assert!(pointers.contains(&"/homeAddresses/1/streetName".to_owned()), "{pointers:?}");
}

#[derive(garde::Validate)]
struct Prices {
    #[garde(dive)]
    all_prices: BTreeMap<String, Price>,
    #[garde(range(max = 5))]
    r#type: u8,
}

#[derive(garde::Validate, validator::Validate)]
struct Price {
    #[garde(range(max = 5))]
    #[validate(range(max = 5))]
    net_price: u8,
}

#[derive(validator::Validate)]
struct PricesOfValidator {
    #[validate(nested)]
    all_prices: HashMap<String, Price>,
}

/// garde does not tell a key from a field, so only a key that looks like the name of a field is renamed. validator numbers the values.
#[test]
fn d02_keys_of_maps_stay_unless_they_look_like_names_of_fields() {
    let keys = ["full milk", "A_B", "a.b_c", "7_up", "a-b_c", "best_milk", ""];
    let prices = keys.map(|key| (key.to_owned(), Price { net_price: 9 }));
    let report = garde::Validate::validate(&Prices { all_prices: prices.into(), r#type: 9 }).unwrap_err();
    let expected = [
        "allPrices..netPrice",
        "allPrices.7_up.netPrice",
        "allPrices.A_B.netPrice",
        "allPrices.a-b_c.netPrice",
        "allPrices.a.b_c.netPrice",
        "allPrices.bestMilk.netPrice",
        "allPrices.full milk.netPrice",
        "type",
    ];
    assert_eq!(sent(&UserError::from(report)), expected);

    let all_prices = [("best_milk".to_owned(), Price { net_price: 9 })].into();
    let errors = validator::Validate::validate(&PricesOfValidator { all_prices }).unwrap_err();
    assert_eq!(sent(&UserError::from(errors)), ["allPrices[0].netPrice"]);
}

macro_rules! rules {
    ($($variant:ident: $rule:literal, $of_heck:expr;)*) => {
        #[derive(Debug, ApiError)]
        #[api(status = 422, decode)]
        enum ByRule {
            $($variant(#[api(field_errors, rename_all = $rule)] Vec<FieldError>),)*
        }

        const RULES: [fn(Vec<FieldError>) -> ByRule; 6] = [$(ByRule::$variant),*];
        const OF_HECK: [fn(&str) -> String; 6] = [$($of_heck),*];

        /// The names that serde makes, in the order of the rules.
        fn names_of_serde() -> [Vec<String>; 6] {
            [$({
                #[derive(Default, Serialize)]
                #[serde(rename_all = $rule)]
                struct Fields {
                    id: u8, first_name: u8, _private: u8, trailing_: u8, three_short_words: u8, v2_beta: u8, line_2: u8,
                    a_1b: u8, r#type: u8, x_y_z: u8, sha256sum: u8,
                }
                let Value::Object(fields) = serde_json::to_value(Fields::default()).unwrap() else { panic!() };
                let mut names: Vec<_> = fields.into_iter().map(|(name, _)| name).collect();
                names.sort();
                names
            }),*]
        }
    };
}

rules! {
    Uppercase: "UPPERCASE", ToShoutySnakeCase::to_shouty_snake_case;
    Pascal: "PascalCase", ToUpperCamelCase::to_upper_camel_case;
    Camel: "camelCase", ToLowerCamelCase::to_lower_camel_case;
    Screaming: "SCREAMING_SNAKE_CASE", ToShoutySnakeCase::to_shouty_snake_case;
    Kebab: "kebab-case", ToKebabCase::to_kebab_case;
    ScreamingKebab: "SCREAMING-KEBAB-CASE", ToShoutyKebabCase::to_shouty_kebab_case;
}

/// The fields of `names_of_serde`.
const FIELDS: [&str; 11] = [
    "id",
    "first_name",
    "_private",
    "trailing_",
    "three_short_words",
    "v2_beta",
    "line_2",
    "a_1b",
    "type",
    "x_y_z",
    "sha256sum",
];

fn errors_of<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<FieldError> {
    names.into_iter().map(|name| FieldError::new(FieldPath::new().field(name.to_owned()), "Is not valid")).collect()
}

#[test]
fn d02_each_rule_makes_the_names_that_serde_makes() {
    for (rule, of_serde) in RULES.iter().zip(names_of_serde()) {
        assert_eq!(sent(&rule(errors_of(FIELDS))), of_serde);
    }
}

/// What is read from a response has the names of the client already, and is sent on under the same.
#[test]
fn d02_names_that_were_received_are_not_renamed_twice() {
    for rule in RULES {
        let error = rule(errors_of(FIELDS));
        let view = ErrorView::new(&error);
        let remote = api_error::envelope::ERROR.read(view.status(), &HeaderMap::new(), view.body());
        let received = ByRule::try_from(remote).unwrap();
        assert_eq!(sent(&received), sent(&error));
    }
}

proptest! {
    /// The derive makes names of details with heck.
    #[test]
    fn d02_each_rule_agrees_with_the_names_of_details(name in "[a-z][a-z0-9]{0,5}(_[a-z0-9]{1,5}){0,4}") {
        for (rule, of_heck) in RULES.iter().zip(OF_HECK) {
            prop_assert_eq!(sent(&rule(errors_of([&*name]))), [of_heck(&name)]);
        }
    }
}
