//! How the findings of a catalog's lint are read, and how they are allowed.

#![expect(dead_code, reason = "the errors of these catalogs never happen")]

use std::collections::BTreeMap;

use api_error::catalog::lint::{Finding, Rule};
use api_error::{ApiError, ErrorSpec, Internal};
use serde_json::{Value, json};
use tests::systems::{casare_rpa, databricks_orchestrator, llm_copilot, testtrack_pro, toolboxai};

#[derive(Debug, ApiError)]
#[api(status = 401, allow(missing_challenge = "the key comes in the URL", undocumented = "the names say it"))]
enum Allowed {
    NoKey,
    #[api(allow(missing_challenge = "this one is for people"))]
    NoPerson,
    #[api(status = 403)]
    Forbidden,
}

#[test]
fn what_is_allowed_is_left_out_and_can_be_asked_for() {
    let findings = api_error::catalog![Allowed].lint();
    assert_eq!(findings.to_string(), "");
    assert!(findings.is_empty());
    let allowed: Vec<_> = findings.allowed().filter(|finding| finding.rule() == Rule::MissingChallenge).collect();
    let reasons: Vec<_> = allowed.iter().map(|finding| (finding.spec().code(), finding.allowed().unwrap())).collect();
    assert_eq!(reasons, [("NO_KEY", "the key comes in the URL"), ("NO_PERSON", "this one is for people")]);
}

#[test]
fn the_whole_service_can_allow_a_rule_once() {
    #[derive(Debug, ApiError)]
    #[api(status = 401, docs_url = "https://docs.example.dev")]
    enum Auth {
        NoToken,
        ExpiredToken,
    }
    let findings = api_error::catalog![Auth, Internal].lint();
    assert_eq!(findings.len(), 3);
    let findings = findings.allow(Rule::MissingChallenge, "the authentication layer adds it");
    assert_eq!(findings.iter().map(Finding::rule).collect::<Vec<_>>(), [Rule::Undocumented]);
    assert_eq!(findings.allowed().count(), 2);
}

#[test]
fn what_is_allowed_for_nothing() {
    #[derive(Debug, ApiError)]
    #[api(status = 404, allow(missing_challenge = "there was a 401 once", undocumented = "the names say it"))]
    enum Unused {
        First,
        /// With a comment.
        Second,
        #[api(allow(repeated_message = "in the catalog of another service it is"))]
        Third,
    }
    let findings = api_error::catalog![Unused].lint();
    let lines = "FIRST: unused_allowance: `allow(missing_challenge = \"there was a 401 once\")` allows nothing: there is no \
                 such finding (catalog)";
    assert_eq!(findings.to_string(), lines);
}

#[test]
fn findings_are_lines_and_data() {
    #[derive(Debug, ApiError)]
    #[api(status = 405)]
    enum Lines {
        /// Read only.
        NotAllowed,
        #[api(header = "Allow: GET")]
        NotHere,
    }
    let findings = api_error::catalog![Lines].lint();
    let lines: Vec<_> = findings.to_string().lines().map(str::to_owned).collect();
    let [first, second] = &lines[..] else { panic!("{lines:?}") };
    assert!(
        first.starts_with("NOT_ALLOWED: missing_allow: a 405 must list the methods")
            && first.ends_with("(RFC 9110 §15.5.6)")
    );
    assert!(second.starts_with("NOT_HERE: undocumented: "), "{second}");

    let data: Value = serde_json::to_value(&findings).unwrap();
    let first = findings.iter().next().unwrap();
    let expected = json!({
        "code": "NOT_ALLOWED",
        "origin": "errors::lint::Lines",
        "rule": "missing_allow",
        "reason": first.reason(),
        "source": "RFC 9110 §15.5.6",
    });
    assert_eq!(data[0], expected);
}

#[test]
fn the_derive_knows_every_rule() {
    #[derive(Debug, ApiError)]
    #[api(
        status = 400,
        allow(
            missing_challenge = "…",
            missing_proxy_challenge = "…",
            missing_allow = "…",
            missing_upgrade = "…",
            upgrade_without_connection = "…",
            missing_content_range = "…",
            missing_accept = "…",
            missing_blocked_by = "…",
            retryable_without_wait = "…",
            retryable_permanent = "…",
            reserved_status = "…",
            network_status = "…",
            early_data_status = "…",
            unexplained = "…",
            exposed_5xx = "…",
            unmarked_details = "…",
            names_internals = "…",
            repeated_message = "…",
            number_of_another_category = "…",
            undocumented = "…",
            missing_translation = "…",
            unused_allowance = "…",
        )
    )]
    struct All;

    let allowed: Vec<_> = All::SPEC.allowed().map(|(rule, _)| rule).collect();
    assert_eq!(allowed, Rule::ALL);
}

#[test]
fn headers_are_facts() {
    #[derive(Debug, ApiError)]
    #[api(header = "X-Team: shop", header = "Link: </help>; rel=\"help\"")]
    enum Headers {
        #[api(status = 400, header = "Link: </other>; rel=\"help\"")]
        Replaced,
        #[api(status = 429)]
        Busy {
            #[api(header = "X-Limit")]
            limit: u32,
            #[api(retry_after)]
            wait: u64,
        },
    }
    let names = |spec: &'static ErrorSpec| spec.headers().collect::<Vec<_>>();
    assert_eq!(names(Headers::REPLACED), ["link", "x-team"]);
    assert_eq!(names(Headers::BUSY), ["x-team", "link", "x-limit", "retry-after"]);
    assert_eq!(names(Allowed::NO_KEY), [""; 0]);
    let data = serde_json::to_value(Headers::BUSY).unwrap();
    assert_eq!(data["headers"], json!(["x-team", "link", "x-limit", "retry-after"]));
    assert_eq!(serde_json::to_value(Allowed::NO_KEY).unwrap().get("headers"), None);
}

/// The reference documents no challenge for its 401s, and no wait for what it never calls retryable. So what there is to find
/// can be counted in the fixture.
#[test]
fn llm_copilot_declares_what_its_reference_gets_wrong() {
    let fixture: Value = serde_json::from_str(llm_copilot::SYSTEM.fixture).unwrap();
    let codes = fixture["codes"].as_array().unwrap();
    let unauthorized = codes.iter().filter(|code| code["status"] == 401).count();
    let mut answers = BTreeMap::<_, usize>::new();
    for code in codes {
        *answers.entry((code["status"].as_u64(), code["message"].as_str())).or_default() += 1;
    }
    let repeated = answers.values().filter(|count| **count > 1).map(|count| count - 1).sum();

    let mut found = BTreeMap::<_, usize>::new();
    for finding in &llm_copilot::CATALOG.lint() {
        *found.entry(finding.rule().name()).or_default() += 1;
    }
    assert_eq!(found, BTreeMap::from([("missing_challenge", unauthorized), ("repeated_message", repeated)]));
}

/// One message of all five references says how the service is started: with which variable set.
#[test]
fn one_message_of_the_five_systems_names_internals() {
    let systems = [
        &casare_rpa::SYSTEM,
        &databricks_orchestrator::SYSTEM,
        &llm_copilot::SYSTEM,
        &testtrack_pro::SYSTEM,
        &toolboxai::SYSTEM,
    ];
    let findings: Vec<_> = systems.iter().map(|system| system.catalog.lint()).collect();
    let findings = findings.iter().flatten().filter(|finding| finding.rule() == Rule::NamesInternals);
    let found: Vec<_> = findings.map(|finding| (finding.spec().code(), finding.reason())).collect();
    let reason = "the message names the environment variable `JWT_DEV_MODE=true`: tell the logs, not the client";
    assert_eq!(found, [("SERVER_NOT_IMPLEMENTED", reason)]);
}
