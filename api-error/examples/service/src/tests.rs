//! What the service hides from its clients is in its log.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use api_error::catalog::Catalog;
use reqwest::Client;
use uuid::Uuid;

use crate::errors::SessionError;
use crate::limit::RateLimit;
use crate::routes::{Service, router};
use crate::store::Store;

static ERRORS: Catalog = api_error::catalog![SessionError];

/// The session that somebody wrote a secret into, which is not even JSON.
const MALFORMED: Uuid = Uuid::from_u128(7);

struct Case {
    code: &'static str,
    path: String,
    token: &'static str,
    /// What stands in the line, besides the request id.
    logged: &'static [&'static str],
    /// What does not stand in the answer.
    secrets: &'static [&'static str],
}

const CAUSES: &str = r#"error.causes=["session 00000000-0000-0000-0000-000000000007 is malformed", "expected ident at line 1 column 2"]"#;
const SECRETS: &[&str] = &["malformed", "expected ident", "line 1", "top secret"];

fn cases() -> Vec<Case> {
    let case = |code, path: &str, token, logged, secrets| Case { code, path: path.to_owned(), token, logged, secrets };
    vec![
        case("INVALID_TOKEN", "/sessions", "guessed-token", &["error.number=2001"], &["guessed-token"]),
        case("EXPIRED_TOKEN", "/sessions", "expired-token", &["error.number=2002"], &["expired-token"]),
        case(
            "LLM_API_ERROR",
            "/complete",
            "",
            &[r#"error.details="{\"upstream_error\":\"API rate limit exceeded\",\"upstream_status\":429}""#],
            &["API rate limit exceeded", "429", "upstream"],
        ),
        case("INTERNAL_ERROR", "/sessions", "valid-token", &[CAUSES], SECRETS),
        case("INTERNAL_ERROR", &format!("/sessions/{MALFORMED}"), "", &[CAUSES], SECRETS),
    ]
}

/// A folder that was not there, with a session that is malformed.
fn new_folder() -> PathBuf {
    let folder = std::env::temp_dir().join(Uuid::new_v4().to_string());
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(MALFORMED.to_string()), "not JSON, and top secret").unwrap();
    folder
}

/// Serves on a free port, and tells the URL.
async fn serve(folder: &Path) -> String {
    let service = Service { store: Store::open(folder).unwrap(), limit: RateLimit::new() };
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async { axum::serve(listener, router(service)).await });
    url
}

/// The service runs on the thread of the test, so its log is that of the test.
#[tokio::test]
async fn each_hidden_error_is_in_the_log_and_not_in_the_answer() {
    let folder = new_folder();
    let log = folder.join("log");
    let subscriber =
        tracing_subscriber::fmt().with_ansi(false).with_writer(Arc::new(File::create(&log).unwrap())).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let url = serve(&folder).await;
    let client = Client::builder().no_proxy().build().unwrap();
    for (number, case) in cases().iter().enumerate() {
        let id = format!("hidden-{number}");
        let request = client.get(format!("{url}{}", case.path)).header("x-request-id", &id);
        let answer = request.bearer_auth(case.token).send().await.unwrap();
        let mut sent = format!("{:?}\n", answer.headers());
        sent += &answer.text().await.unwrap();
        assert!(sent.contains(&format!(r#""code":"{}""#, case.code)) && sent.contains(&id), "{sent}");
        assert!(case.secrets.iter().all(|secret| !sent.contains(secret)), "{sent}");
        let log = fs::read_to_string(&log).unwrap();
        let lines: Vec<_> = log.lines().filter(|line| line.contains(&format!("request_id=\"{id}\""))).collect();
        assert_eq!(lines.len(), 1, "{log}");
        assert!(lines[0].contains(&format!("error.code=\"{}\"", case.code)), "{}", lines[0]);
        assert!(case.logged.iter().all(|text| lines[0].contains(text)), "{}", lines[0]);
    }
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn these_are_all_the_hidden_errors() {
    let hidden: BTreeSet<_> = ERRORS.iter().filter(|spec| !spec.expose()).map(api_error::ErrorSpec::code).collect();
    assert_eq!(hidden, cases().iter().map(|case| case.code).collect());
}
