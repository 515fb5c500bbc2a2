//! `default(status = …)`: headers and extras that are declared once for every error of a status.

use api_error::{ApiError, ErrorView};

fn header(error: &impl api_error::AsApiError, name: &str) -> Vec<String> {
    let headers = ErrorView::new(error).headers();
    headers.get_all(name).iter().map(|value| value.to_str().unwrap().to_owned()).collect()
}

fn extra(error: &impl api_error::error::ApiError, name: &str) -> Option<String> {
    error.spec().extra(name).map(|constant| constant.to_string())
}

#[derive(Debug, ApiError)]
#[api(
    status = 503,
    header = "X-Service: shop",
    header = "Cache-Control: no-store",
    extra(team = "core", severity = "low"),
    default(status = 500..=599, header = "Retry-After: 120", extra(severity = "high", page = true)),
    default(status = 503, header = "Retry-After: 30"),
    default(status = 503, extra(severity = "medium")),
    default(
        status = 401,
        header = "WWW-Authenticate: Basic realm=\"shop\"",
        header = "WWW-Authenticate: Bearer",
        header = "X-Error: {code}"
    ),
    // A block that is shared by many enums: this one has no error of the status.
    default(status = 418, header = "X-Teapot: yes")
)]
enum Failure {
    Maintenance,
    #[api(header = "Retry-After: 5", extra(severity = "none"))]
    Restarting,
    Overloaded {
        #[api(skip, retry_after)]
        wait: u64,
    },
    #[api(status = 500)]
    Broken,
    #[api(status = 401, expose = false)]
    Unauthorized,
    #[api(status = 401, header = "WWW-Authenticate: Negotiate")]
    Renewed,
    #[api(status = 404)]
    NotFound,
}

#[test]
fn a_header_of_the_status_is_sent() {
    assert_eq!(header(&Failure::Maintenance, "retry-after"), ["30"]);
    assert_eq!(header(&Failure::Broken, "retry-after"), ["120"]);
    assert!(header(&Failure::NotFound, "retry-after").is_empty());
    assert!(header(&Failure::Maintenance, "x-teapot").is_empty());
}

#[test]
fn what_the_variant_states_wins() {
    assert_eq!(header(&Failure::Restarting, "retry-after"), ["5"]);
    assert_eq!(header(&Failure::Overloaded { wait: 7 }, "retry-after"), ["7"]);
    assert_eq!(header(&Failure::Renewed, "www-authenticate"), ["Negotiate"]);
    assert_eq!(extra(&Failure::Restarting, "severity").as_deref(), Some("none"));
}

#[test]
fn fewer_statuses_win_over_more_and_these_over_the_type() {
    assert_eq!(extra(&Failure::Maintenance, "severity").as_deref(), Some("medium"));
    assert_eq!(extra(&Failure::Broken, "severity").as_deref(), Some("high"));
    assert_eq!(extra(&Failure::NotFound, "severity").as_deref(), Some("low"));
    for error in [Failure::Maintenance, Failure::NotFound, Failure::Unauthorized] {
        assert_eq!(header(&error, "x-service"), ["shop"]);
        assert_eq!(extra(&error, "team").as_deref(), Some("core"));
    }
    assert_eq!(extra(&Failure::Maintenance, "page").as_deref(), Some("true"));
    assert_eq!(extra(&Failure::NotFound, "page"), None);
}

#[test]
fn a_status_may_have_several_headers_of_a_name_and_slots_in_them() {
    assert_eq!(header(&Failure::Unauthorized, "www-authenticate"), ["Basic realm=\"shop\"", "Bearer"]);
    assert_eq!(header(&Failure::Unauthorized, "x-error"), ["UNAUTHORIZED"]);
}

#[derive(Debug, ApiError)]
#[api(status = 503, default(status = 503, header = "Retry-After: 30", extra(severity = "high")))]
struct Down;

#[test]
fn a_struct_takes_the_shared_block_too() {
    assert_eq!(header(&Down, "retry-after"), ["30"]);
    assert_eq!(extra(&Down, "severity").as_deref(), Some("high"));
}

#[derive(Debug, ApiError)]
#[api(header = "X-Service: shop", default(status = 400..=599, header = "X-Known: yes", extra(severity = "high")))]
enum Elsewhere {
    #[api(status = 503)]
    Known,
    #[api(code = Failure::BROKEN)]
    Referred,
    #[api(status = 500)]
    AtRunTime {
        #[api(status)]
        status: http::StatusCode,
    },
    #[api(transparent)]
    Inside(Down),
}

#[test]
fn a_status_that_no_attribute_fixes_has_no_defaults() {
    assert_eq!(header(&Elsewhere::Known, "x-known"), ["yes"]);
    let at_run_time = Elsewhere::AtRunTime { status: http::StatusCode::BAD_GATEWAY };
    for error in [Elsewhere::Referred, at_run_time] {
        assert!(header(&error, "x-known").is_empty(), "{error:?}");
        assert_eq!(header(&error, "x-service"), ["shop"], "{error:?}");
    }
    assert_eq!(extra(&Elsewhere::AtRunTime { status: http::StatusCode::BAD_GATEWAY }, "severity"), None);
    assert!(header(&Elsewhere::Inside(Down), "x-known").is_empty());
}
