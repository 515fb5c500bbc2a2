//! What each rule of a catalog's lint finds, and what it leaves alone: beside what is reported stand neighbours that are not.

#![expect(dead_code, reason = "the errors of these catalogs never happen")]

use api_error::ApiError;
use api_error::catalog::Catalog;
use api_error::catalog::lint::Rule;

/// What a rule finds, by code.
fn found(rule: Rule, catalog: Catalog) -> Vec<&'static str> {
    catalog.lint().iter().filter(|finding| finding.rule() == rule).map(|finding| finding.spec().code()).collect()
}

macro_rules! assert_finds {
    ($rule:ident in $type:ty, $expected:expr) => {
        let expected: &[&str] = &$expected;
        assert_eq!(found(Rule::$rule, api_error::catalog![$type]), expected);
    };
}

#[test]
fn headers_that_a_status_asks_for() {
    #[derive(Debug, ApiError)]
    enum Bare {
        #[api(status = 401)]
        Unauthorized,
        #[api(status = 407)]
        ProxyUnauthorized,
        #[api(status = 405)]
        MethodNotAllowed,
        #[api(status = 426)]
        UpgradeRequired,
        #[api(status = 416)]
        RangeNotSatisfiable,
        #[api(status = 415)]
        UnsupportedMediaType,
        #[api(status = 451)]
        Blocked,
        #[api(status = 426, header = "Upgrade: h2c")]
        UpgradeAlone,
    }
    assert_finds!(MissingChallenge in Bare, ["UNAUTHORIZED"]);
    assert_finds!(MissingProxyChallenge in Bare, ["PROXY_UNAUTHORIZED"]);
    assert_finds!(MissingAllow in Bare, ["METHOD_NOT_ALLOWED"]);
    assert_finds!(MissingUpgrade in Bare, ["UPGRADE_REQUIRED"]);
    assert_finds!(MissingContentRange in Bare, ["RANGE_NOT_SATISFIABLE"]);
    assert_finds!(MissingAccept in Bare, ["UNSUPPORTED_MEDIA_TYPE"]);
    assert_finds!(MissingBlockedBy in Bare, ["BLOCKED"]);
    assert_finds!(UpgradeWithoutConnection in Bare, ["UPGRADE_ALONE"]);
}

#[test]
fn what_is_permanent_is_not_repeated() {
    #[derive(Debug, ApiError)]
    #[api(header = "Retry-After: 30")]
    enum Permanent {
        #[api(status = 410, retryable)]
        Gone,
        #[api(status = 501, retryable = "if_idempotent")]
        NotImplemented,
        #[api(status = 410, retryable = false)]
        GoneForGood,
        #[api(status = 410)]
        SaysNothing,
        #[api(status = 503, retryable)]
        Busy,
    }
    assert_finds!(RetryablePermanent in Permanent, ["GONE", "NOT_IMPLEMENTED"]);
}

#[test]
fn headers_that_are_declared_somewhere() {
    #[derive(Debug, ApiError)]
    #[api(status = 401, header = "WWW-Authenticate: Bearer", docs_url = "https://docs.example.dev")]
    enum Complete {
        OfTheType,
        #[api(header = "www-authenticate: Basic realm=\"staff\"")]
        OfTheVariant,
        OfAField {
            #[api(skip, header = "WWW-Authenticate")]
            challenge: String,
        },
        #[api(status = 407, header = "Proxy-Authenticate: Basic")]
        ProxyUnauthorized,
        #[api(status = 405, header = "Allow: GET, HEAD")]
        MethodNotAllowed,
        #[api(status = 426, header = "Upgrade: h2c", header = "Connection: upgrade")]
        UpgradeRequired,
        #[api(status = 416, header = "Content-Range: bytes */{length}")]
        RangeNotSatisfiable {
            length: u64,
        },
        #[api(status = 415, header = "Accept: application/json")]
        UnsupportedMediaType,
        #[api(status = 415, header = "Accept-Encoding: gzip")]
        UnsupportedCoding,
        #[api(
            status = 451,
            message = "A court has ordered this",
            header = "Link: <https://court.example.dev>; rel=\"blocked-by\""
        )]
        Blocked,
    }
    assert_eq!(api_error::catalog![Complete].lint().to_string(), "");
}

#[test]
fn retryable_without_a_wait() {
    #[derive(Debug, ApiError)]
    #[api(status = 503)]
    enum Waits {
        #[api(retryable)]
        Always,
        #[api(retryable = "if_idempotent", status = 502)]
        IfIdempotent,
        #[api(retryable, header = "Retry-After: 30")]
        Constant,
        #[api(retryable)]
        OfAField {
            #[api(retry_after)]
            wait: u64,
        },
        #[api(retryable = false)]
        Never,
        NotStated,
    }
    assert_finds!(RetryableWithoutWait in Waits, ["ALWAYS", "IF_IDEMPOTENT"]);
}

#[test]
fn statuses_of_somebody_else() {
    #[derive(Debug, ApiError)]
    enum Statuses {
        #[api(status = 402)]
        CardDeclined,
        #[api(status = 418)]
        Teapot,
        #[api(status = 511)]
        CaptivePortal,
        #[api(status = 425)]
        TooEarly,
        #[api(status = 403)]
        Forbidden,
        #[api(status = 424)]
        FailedDependency,
        #[api(status = 500)]
        Broken,
    }
    assert_finds!(ReservedStatus in Statuses, ["CARD_DECLINED", "TEAPOT"]);
    assert_finds!(NetworkStatus in Statuses, ["CAPTIVE_PORTAL"]);
    assert_finds!(EarlyDataStatus in Statuses, ["TOO_EARLY"]);
}

#[test]
fn statuses_that_want_an_explanation() {
    #[derive(Debug, ApiError)]
    enum Statuses {
        #[api(status = 428)]
        VersionMissing,
        #[api(status = 431, message = "request header fields too large", title = "Headers")]
        HeaderTooLarge,
        #[api(status = 451)]
        Blocked,
        #[api(status = 428, message = "Send the version that you have read as If-Match")]
        IfMatchMissing,
        #[api(status = 431, message = "The header {name} is too large")]
        NamedHeaderTooLarge { name: String },
        #[api(status = 409)]
        Conflict,
    }
    assert_finds!(Unexplained in Statuses, ["VERSION_MISSING", "HEADER_TOO_LARGE", "BLOCKED"]);
}

#[test]
fn errors_of_the_service_that_are_exposed() {
    #[derive(Debug, ApiError)]
    enum Failures {
        #[api(status = 500, expose)]
        Shown,
        #[api(status = 500)]
        Hidden,
        #[api(status = 500)]
        OneFieldShown {
            #[api(expose)]
            incident: u32,
        },
        #[api(status = 400)]
        OfTheClient,
    }
    assert_finds!(Exposed5xx in Failures, ["SHOWN"]);
}

#[test]
fn details_that_nobody_marked() {
    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("cannot lock {table}")]
    enum ForLogs {
        #[api(status = 409)]
        Locked { table: &'static str },
        #[api(status = 409)]
        Chosen {
            #[api(rename = "item")]
            table: &'static str,
        },
        #[api(status = 500)]
        Hidden { table: &'static str },
        #[api(status = 404)]
        Skipped {
            #[api(skip)]
            table: &'static str,
        },
    }
    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("cannot lock {table}")]
    #[api(status = 409, details = "marked")]
    struct Marked {
        #[api(detail)]
        item: u32,
        table: &'static str,
    }

    // Without texts for logs the fields are there for somebody else.
    #[derive(Debug, ApiError)]
    #[api(status = 409)]
    struct ForClients {
        item: u32,
    }

    assert_finds!(UnmarkedDetails in ForLogs, ["LOCKED"]);
    assert_finds!(UnmarkedDetails in Marked, []);
    assert_finds!(UnmarkedDetails in ForClients, []);
}

/// What the lint says about an error with this message. Each stands in a catalog of its own.
macro_rules! internals {
    ($($message:literal),* $(,)?) => {
        [$({
            #[derive(Debug, ApiError)]
            #[api(status = 400, title = "Failed", message = $message)]
            struct Failed;

            let findings = api_error::catalog![Failed].lint();
            let mut findings = findings.iter().filter(|finding| finding.rule() == Rule::NamesInternals);
            ($message, findings.next().map(|finding| finding.reason().to_owned()))
        }),*]
    };
}

#[test]
fn texts_that_name_internals() {
    let texts = internals![
        "Set JWT_DEV_MODE=true to test",
        "DATABASE_URL is not set",
        "Is `$CACHE_NODE` reachable?",
        "Is ${{CACHE_NODE}} reachable?",
        "Cannot read /etc/shop/keys.toml",
        "Cannot read \"C:\\data\\keys.toml\".",
        "Failed in src/store.rs:12:5",
        "SELECT id FROM users failed",
        "INSERT INTO users failed",
        "UPDATE users SET name failed",
        "DELETE FROM users failed",
        "SQLSTATE 23505",
        "sqlx::Error",
        "expected Option<shop::Id>, found nothing",
        "thread 'main' panicked at the end",
        "called unwrap() on nothing",
        "RUST_BACKTRACE shows more",
    ];
    for (text, finding) in texts {
        assert!(finding.is_some(), "{text}");
    }
}

#[test]
fn texts_that_name_what_a_client_knows() {
    let texts = internals![
        "The order is IN_PROGRESS, not READY_TO_SHIP",
        "The token API_KEY_V2 is too old",
        "Use POST /v1/users/etc/files instead",
        "Select an item from the list",
        "SELECT an option",
        "Update the name and set it",
        "The address fe80::1 is not allowed, nor is ::1, nor 2001:db8::ff",
        "Note: it ends at 12:30:00, see https://docs.example.dev/var/log.rs",
        "Do not panic: retry",
        "The page=2 of SORT=name is empty",
        "URL, URI and KEY are missing",
        "http://example.dev/tmp/",
    ];
    for (text, finding) in texts {
        assert_eq!(finding, None, "{text}");
    }
}

#[test]
fn codes_of_the_catalog_are_no_variables() {
    #[derive(Debug, ApiError)]
    #[api(status = 400)]
    enum Keys {
        InvalidKey,
        #[api(message = "Answers INVALID_KEY from May on")]
        Deprecated,
        #[api(title = "MASTER_KEY is wrong", message = "Wrong key")]
        Mismatch,
    }
    assert_finds!(NamesInternals in Keys, ["MISMATCH"]);
}

#[test]
fn one_answer_under_two_codes() {
    #[derive(Debug, ApiError)]
    #[api(status = 404, message = "Not here")]
    struct First;

    #[derive(Debug, ApiError)]
    enum Others {
        #[api(status = 404, message = "Not here")]
        Second,
        #[api(status = 410, message = "Not here")]
        OtherStatus,
        #[api(status = 404, message = "Nowhere")]
        OtherMessage,
        #[api(status = 404, message = "Not here")]
        Third,
    }
    let catalog = api_error::catalog![First, Others];
    assert_eq!(found(Rule::RepeatedMessage, catalog), ["SECOND", "THIRD"]);
}

#[test]
fn numbers_among_those_of_another_category() {
    #[derive(Debug, ApiError)]
    #[api(status = 400)]
    enum Mixed {
        #[api(category = "Input", number = 1000)]
        A,
        #[api(category = "Input", number = 1001)]
        B,
        #[api(category = "State", number = 2000)]
        C,
        #[api(category = "Input", number = 2001)]
        Stray,
        #[api(category = "State", number = 2002)]
        D,
        #[api(category = "Limits", number = -1)]
        BelowZero,
        #[api(number = 1500)]
        WithoutCategory,
        #[api(category = "State")]
        WithoutNumber,
    }
    assert_finds!(NumberOfAnotherCategory in Mixed, ["STRAY"]);
    let line = "STRAY: number_of_another_category: 2001 lies among the numbers of another category: those of \"Input\" are 1000 to \
                1001 (catalog)";
    assert!(api_error::catalog![Mixed].lint().to_string().contains(line));
}

#[test]
fn categories_may_stand_in_any_order() {
    #[derive(Debug, ApiError)]
    #[api(status = 400)]
    enum Apart {
        #[api(category = "State", number = 2002)]
        A,
        #[api(category = "Input", number = 1001)]
        B,
        #[api(category = "State", number = 2000)]
        C,
        #[api(category = "Input", number = 7)]
        D,
    }
    assert_finds!(NumberOfAnotherCategory in Apart, []);
}

#[test]
fn errors_without_documentation() {
    #[derive(Debug, ApiError)]
    #[api(status = 400)]
    enum Documented {
        /// What it means.
        ByComment,
        #[api(docs_url = "https://docs.example.dev/{code}")]
        ByUrl,
        Not,
    }
    assert_finds!(Undocumented in Documented, ["NOT"]);
}

#[test]
fn errors_that_are_not_written_in_every_language() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, locales(path = "locales/lint/{locale}.ftl", de, es))]
    enum Translated {
        Both,
        German,
        Neither,
    }
    assert_finds!(MissingTranslation in Translated, ["GERMAN", "NEITHER"]);
    let line =
        "NEITHER: missing_translation: callers of `de`, `es` are told it in `en`: there is no translation (catalog)";
    assert!(api_error::catalog![Translated].lint().to_string().contains(line));
}
