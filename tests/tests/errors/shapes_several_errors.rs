//! An error that holds errors: several of them in one body, each with its own slots, and none shown that is hidden.

use api_error::{ApiError, BoxApiError, ErrorView, FieldError, Mode, NestedErrors, RequestContext};
use serde::Serialize;
use serde_json::{Value, json};
use tests::bodies::{in_development, in_production as body};

mod json_api {
    use super::*;

    api_error::envelope! {
        /// Error objects as in JSON:API 1.1.
        #[content_type = "application/vnd.api+json"]
        static JSON_API: Envelope = {
            "errors": [for e in errors => {
                "status": "{e.status}",
                "code": e.code,
                "title": e.title,
                "detail": e.message,
                "source"?: { "pointer"?: e.details.pointer },
                "meta"?: e.details,
            }],
        };
    }

    #[derive(Debug, ApiError)]
    #[api(status = 422, envelope = JSON_API)]
    enum ArticleError {
        #[api(title = "Invalid attribute", message = "Title must have at most {max} characters")]
        TitleTooLong { pointer: &'static str, max: u32 },
        #[api(status = 403, title = "Forbidden relationship")]
        NotYourAuthor { pointer: &'static str },
        #[api(status = 404)]
        ArticleNotFound,
        #[api(status = 400, title = "Several faults")]
        Several(#[api(errors)] Vec<ArticleError>),
    }

    #[test]
    fn a_single_error_and_several_go_through_one_envelope() {
        let several = ArticleError::Several(vec![
            ArticleError::TitleTooLong { pointer: "/data/attributes/title", max: 80 },
            ArticleError::NotYourAuthor { pointer: "/data/relationships/author" },
        ]);
        assert_eq!(ErrorView::new(&several).status(), 400);
        assert_eq!(
            body(&several),
            json!({"errors": [
                {
                    "status": "422",
                    "code": "TITLE_TOO_LONG",
                    "title": "Invalid attribute",
                    "detail": "Title must have at most 80 characters",
                    "source": {"pointer": "/data/attributes/title"},
                    "meta": {"max": 80},
                },
                {
                    "status": "403",
                    "code": "NOT_YOUR_AUTHOR",
                    "title": "Forbidden relationship",
                    "detail": "Forbidden relationship",
                    "source": {"pointer": "/data/relationships/author"},
                },
            ]})
        );
        assert_eq!(
            body(&ArticleError::ArticleNotFound),
            json!({"errors": [{
                "status": "404",
                "code": "ARTICLE_NOT_FOUND",
                "title": "Article not found",
                "detail": "Article not found",
            }]})
        );
    }

    #[test]
    fn an_error_that_holds_no_others_is_the_one_in_the_list() {
        assert_eq!(body(&ArticleError::Several(Vec::new()))["errors"][0]["code"], "SEVERAL");
    }
}

mod acme {
    use super::*;

    api_error::envelope! {
        /// Problem documents of ACME, RFC 8555 §6.7.
        #[content_type = "application/problem+json"]
        static ACME: Envelope = {
            "type": "urn:ietf:params:acme:error:{code}",
            "detail": message,
            "subproblems"?: [for e in nested => {
                "type": "urn:ietf:params:acme:error:{e.code}",
                "detail": e.message,
                ..e.details,
            }],
        };
    }

    #[derive(Debug, Serialize)]
    struct Identifier {
        r#type: &'static str,
        value: &'static str,
    }

    #[derive(Debug, ApiError)]
    #[api(status = 403, rename_all = "camelCase")]
    enum Subproblem {
        #[api(status = 400, message = "Invalid underscore in DNS name \"{name}\"")]
        Malformed {
            #[api(skip)]
            name: &'static str,
            identifier: Identifier,
        },
        #[api(message = "This CA will not issue for \"{name}\"")]
        RejectedIdentifier {
            #[api(skip)]
            name: &'static str,
            identifier: Identifier,
        },
    }

    #[derive(Debug, ApiError)]
    #[api(status = 403, rename_all = "camelCase", envelope = ACME)]
    enum OrderProblem {
        #[api(message = "Some of the identifiers requested were rejected")]
        Malformed(#[api(errors)] Vec<Box<dyn api_error::error::ApiError + Send + Sync>>),
        #[api(status = 401)]
        Unauthorized,
    }

    fn identifier(value: &'static str) -> Identifier {
        Identifier { r#type: "dns", value }
    }

    /// The example of RFC 8555 §6.7.1.
    #[test]
    fn subproblems_stand_in_the_problem_that_holds_them() {
        let problem = OrderProblem::Malformed(vec![
            Box::new(Subproblem::Malformed { name: "_example.org", identifier: identifier("_example.org") }),
            Box::new(Subproblem::RejectedIdentifier { name: "example.net", identifier: identifier("example.net") }),
        ]);
        let response = ErrorView::new(&problem).response();
        assert_eq!(response.status(), 403);
        assert_eq!(response.headers()["content-type"], "application/problem+json");
        assert_eq!(
            body(&problem),
            json!({
                "type": "urn:ietf:params:acme:error:malformed",
                "detail": "Some of the identifiers requested were rejected",
                "subproblems": [
                    {
                        "type": "urn:ietf:params:acme:error:malformed",
                        "detail": "Invalid underscore in DNS name \"_example.org\"",
                        "identifier": {"type": "dns", "value": "_example.org"},
                    },
                    {
                        "type": "urn:ietf:params:acme:error:rejectedIdentifier",
                        "detail": "This CA will not issue for \"example.net\"",
                        "identifier": {"type": "dns", "value": "example.net"},
                    },
                ],
            })
        );
    }

    #[test]
    fn a_problem_that_holds_none_has_no_list() {
        let alone = json!({"type": "urn:ietf:params:acme:error:unauthorized", "detail": "Unauthorized"});
        assert_eq!(body(&OrderProblem::Unauthorized), alone);
        assert_eq!(body(&OrderProblem::Malformed(Vec::new())).get("subproblems"), None);
    }
}

mod hidden {
    use super::*;

    api_error::envelope! {
        static LIST: Envelope = {
            "code": code,
            "held"?: [for e in nested => {
                "code": e.code,
                "message": e.message,
                "details"?: e.details,
                "fields"?: [for f in e.field_errors => "{f.field}: {f.message}"],
                "causes"?: [for c in e.causes => c.message],
                "held"?: [for inner in e.nested => { "code": inner.code, "details"?: inner.details }],
            }],
        };
    }

    #[derive(Debug, ApiError)]
    enum Step {
        #[api(status = 500, message = "Storage failed")]
        Storage {
            host: &'static str,
            #[source]
            cause: std::io::Error,
        },
        #[api(status = 500, expose)]
        Shown { host: &'static str },
        #[api(status = 422)]
        Rejected(#[api(field_errors)] Vec<FieldError>),
        #[api(status = 422)]
        Partly {
            host: &'static str,
            #[api(expose = false)]
            secret: &'static str,
        },
    }

    #[derive(Debug, ApiError)]
    #[api(envelope = LIST)]
    enum Run {
        #[api(status = 422)]
        Failed(#[api(errors)] Vec<Step>),
        #[api(status = 500)]
        Broken(#[api(errors)] Vec<Step>),
        #[api(status = 500)]
        Shown(#[api(errors, expose)] Option<Step>),
        #[api(status = 422)]
        Kept(#[api(errors, expose = false)] Vec<Step>),
        #[api(transparent, expose = false)]
        Within(BoxApiError),
    }

    fn storage() -> Step {
        Step::Storage { host: "db-7", cause: std::io::Error::other("disk of db-7") }
    }

    #[test]
    fn each_nested_error_is_as_hidden_as_it_is_alone() {
        let steps = vec![
            storage(),
            Step::Shown { host: "db-7" },
            Step::Rejected(vec![FieldError::new("name", "too short")]),
            Step::Partly { host: "db-8", secret: "key" },
        ];
        assert_eq!(
            body(&Run::Failed(steps)),
            json!({"code": "FAILED", "held": [
                {"code": "STORAGE", "message": "Storage failed"},
                {"code": "SHOWN", "message": "Shown", "details": {"host": "db-7"}},
                {"code": "REJECTED", "message": "Rejected", "fields": ["name: too short"]},
                {"code": "PARTLY", "message": "Partly", "details": {"host": "db-8"}},
            ]})
        );
    }

    #[test]
    fn what_a_hidden_error_holds_is_hidden() {
        assert_eq!(body(&Run::Broken(vec![Step::Shown { host: "db-7" }])), json!({"code": "BROKEN"}));
        assert_eq!(body(&Run::Kept(vec![Step::Shown { host: "db-7" }])), json!({"code": "KEPT"}));
        let within = Run::Within(Run::Failed(vec![Step::Shown { host: "db-7" }]).into());
        assert_eq!(body(&within), json!({"code": "FAILED"}));
    }

    #[test]
    fn a_list_is_shown_where_its_field_says_so() {
        assert_eq!(
            body(&Run::Shown(Some(storage()))),
            json!({"code": "SHOWN", "held": [{"code": "STORAGE", "message": "Storage failed"}]})
        );
        assert_eq!(body(&Run::Shown(None)), json!({"code": "SHOWN"}));
    }

    #[test]
    fn development_shows_all_of_it() {
        assert_eq!(
            in_development(&Run::Broken(vec![storage()])),
            json!({"code": "BROKEN", "held": [{
                "code": "STORAGE",
                "message": "Storage failed",
                "details": {"host": "db-7"},
                "causes": ["disk of db-7"],
            }]})
        );
    }

    /// A list of which nothing may be seen: it must not even be asked.
    #[derive(Debug)]
    struct Untouchable;

    impl NestedErrors for Untouchable {
        fn for_each(&self, _: &mut dyn FnMut(&dyn api_error::error::ApiError)) {
            panic!("a hidden list was visited");
        }
    }

    #[derive(Debug, ApiError)]
    #[api(status = 500, envelope = LIST)]
    struct Secretive(#[api(errors)] Untouchable);

    #[test]
    fn a_hidden_list_is_not_even_visited() {
        assert_eq!(body(&Secretive(Untouchable)), json!({"code": "SECRETIVE"}));
    }
}

mod nested {
    use super::*;

    api_error::envelope! {
        static ONE_LEVEL: Envelope = [for e in errors => e.code];

        static TWO_LEVELS: Envelope = [for e in errors => {
            "code": e.code,
            "below"?: [for inner in e.nested => "{code} > {e.code} > {inner.code}"],
        }];

        static BY_CODE: Envelope = {for e in errors => e.code: [e.details.line]};

        static WITH_THE_OUTER: Envelope = [for e in nested => {
            "of": code, "status": status, "why": message, "team": extra.team, "line": details.line, "all": details,
            "request": request_id, "own": e.extra.team, "e_line": e.details.line, "rest"?: e.details,
        }];
    }

    #[derive(Debug, ApiError)]
    #[api(status = 422)]
    enum Failure {
        #[api(extra(team = "parsers"))]
        Leaf { line: u32 },
        #[api(status = 400, message = "Branch at {line}", extra(team = "trees"))]
        Branch {
            line: u32,
            column: u32,
            #[api(errors)]
            below: Vec<Failure>,
        },
    }

    fn tree() -> Failure {
        let leaf = |line| Failure::Leaf { line };
        let inner = Failure::Branch { line: 2, column: 0, below: vec![leaf(3), leaf(4)] };
        Failure::Branch { line: 1, column: 9, below: vec![inner, leaf(5)] }
    }

    fn in_envelope(envelope: &'static api_error::envelope::Envelope) -> Value {
        let error = tree();
        let context = RequestContext::new().with_request_id("req-1").with_envelope(envelope);
        serde_json::from_slice(&ErrorView::new(&error).with_context(context).body()).expect("a body of JSON")
    }

    #[test]
    fn a_list_goes_one_level_deep() {
        assert_eq!(in_envelope(&ONE_LEVEL), json!(["BRANCH", "LEAF"]));
    }

    #[test]
    fn a_list_in_a_list_goes_one_further() {
        assert_eq!(
            in_envelope(&TWO_LEVELS),
            json!([
                {"code": "BRANCH", "below": ["BRANCH > BRANCH > LEAF", "BRANCH > BRANCH > LEAF"]},
                {"code": "LEAF"},
            ])
        );
    }

    #[test]
    fn maps_go_over_errors_too() {
        assert_eq!(in_envelope(&BY_CODE), json!({"BRANCH": [2], "LEAF": [5]}));
    }

    #[test]
    fn slots_without_the_element_are_those_of_the_outer_error() {
        let of_outer = |own: Value, line: u32, rest: Option<Value>| {
            let mut object = json!({
                "of": "BRANCH", "status": 400, "why": "Branch at 1", "team": "trees", "line": 1, "all": {"column": 9},
                "request": "req-1", "own": own, "e_line": line,
            });
            if let Some(rest) = rest {
                object["rest"] = rest;
            }
            object
        };
        assert_eq!(
            in_envelope(&WITH_THE_OUTER),
            json!([of_outer(json!("trees"), 2, Some(json!({"column": 0}))), of_outer(json!("parsers"), 5, None)])
        );
    }
}

mod facts {
    use std::time::Duration;

    use super::*;

    api_error::envelope! {
        #[docs_url = "https://docs.example.dev/{code}"]
        static ALL: Envelope = [for e in errors => {
            "number": e.number, "status": e.status, "reason": e.reason, "docs": e.docs_url, "category": e.category,
            "retryable": e.retryable, "wait": e.retry_after, "wait_ms": e.retry_after_ms, "fields": e.field_errors,
            "severity": e.extra.severity, "text": "{e.code}/{e.extra.severity}/{e.details.shard}",
        }];
    }

    #[derive(Debug, ApiError)]
    #[api(status = 503, code = 7, category = "Storage", retryable, extra(severity = "high"), expose)]
    struct Busy {
        #[api(retry_after, skip)]
        wait: Duration,
        shard: u8,
        #[api(field_errors)]
        fields: Vec<FieldError>,
    }

    #[derive(Debug, ApiError)]
    #[api(status = 502, envelope = ALL)]
    struct Upstreams(#[api(errors)] Vec<BoxApiError>);

    #[test]
    fn every_fact_is_that_of_the_nested_error() {
        let busy = Busy { wait: Duration::from_millis(1500), shard: 3, fields: vec![FieldError::new("a", "b")] };
        let context = RequestContext::new().with_mode(Mode::Development);
        let error = Upstreams(vec![busy.into()]);
        let body = ErrorView::new(&error).with_context(context).body();
        assert_eq!(
            serde_json::from_slice::<Value>(&body).expect("a body of JSON"),
            json!([{
                "number": 7, "status": 503, "reason": "Service Unavailable", "docs": "https://docs.example.dev/BUSY",
                "category": "Storage", "retryable": true, "wait": 2, "wait_ms": 1500,
                "fields": [{"field": "a", "message": "b"}], "severity": "high", "text": "BUSY/high/3",
            }])
        );
    }

    /// All three are decided when the program runs.
    #[derive(Debug, ApiError)]
    #[api(status = 500, expose)]
    struct Forwarded {
        #[api(status)]
        status: http::StatusCode,
        #[api(code)]
        code: String,
        #[api(message)]
        message: String,
    }

    api_error::envelope! {
        static BRIEF: Envelope = [for e in errors => "{e.status} {e.code} {e.message}"];
    }

    #[test]
    fn what_a_nested_error_decides_at_run_time_is_shown() {
        let forwarded = Forwarded {
            status: http::StatusCode::GONE,
            code: "card_expired".to_owned(),
            message: "The card has expired".to_owned(),
        };
        let error = Upstreams(vec![forwarded.into()]);
        let view = ErrorView::new(&error).with_context(RequestContext::new().with_mode(Mode::Development));
        assert_eq!(view.with_envelope(&BRIEF).body(), r#"["410 card_expired The card has expired"]"#);
    }

    #[test]
    fn the_headers_are_those_of_the_error_alone() {
        let busy = Busy { wait: Duration::from_secs(9), shard: 3, fields: Vec::new() };
        assert_eq!(ErrorView::new(&Upstreams(vec![busy.into()])).headers().get("retry-after"), None);
    }
}
