//! An envelope for each media type, over real HTTP: problem details, pages for browsers, pages of a handler.

use std::convert::Infallible;

use api_error::tower::ApiErrorLayer;
use api_error::{ApiError, ErrorView, Mode};
use axum::Router;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use poem::{EndpointExt, IntoResponse as _};
use rocket::response::content::RawHtml;
use rocket::response::status::NotFound;
use tests::loopback::{self, serve};

api_error::envelope! {
    static HOUSE: Envelope = { "code": code, "message": message, "request_id": request_id };

    #[content_type = "application/vnd.shop+json"]
    static SHOP: Envelope = { "shop_code": code };

    #[content_type = "text/html; charset=utf-8"]
    static PAGE: Envelope =
        text "<!doctype html><title>{status} {reason}</title><p title=\"{details.name}\">{message}</p><a href='{docs_url}'>{request_id}</a>";

    #[content_type = "application/problem+json"]
    static OWN_PROBLEM: Envelope = { "own_problem": code };
}

#[derive(Debug, ApiError)]
enum ShopError {
    #[api(status = 404, message = "There is no {name}", docs_url = "https://example.dev/?a=1&b='2'")]
    NoItem { name: String },
    #[api(status = 400, envelope = SHOP)]
    AlwaysShop,
    #[api(status = 500, message = "Storage failed")]
    Storage { table: &'static str },
}

#[derive(Debug, ApiError)]
#[api(status = 409, envelope = SHOP)]
struct OfShop;

const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
const PROBLEM: &str = "application/problem+json";

/// Media type, `Vary` and body.
async fn answer(url: &str, accept: &str) -> (String, String, String) {
    let answer = loopback::get(url, &[("accept", accept), ("x-request-id", "req-1")]).await;
    let header = |name| answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
    (header("content-type"), header("vary"), answer.text().await.unwrap())
}

async fn media_type(url: &str, accept: &str) -> String {
    answer(url, accept).await.0
}

fn routes() -> Router {
    Router::new()
        .route("/item", get(async || Err::<(), _>(ShopError::NoItem { name: "\"><script>'&".to_owned() })))
        .route("/fixed", get(async || Err::<(), _>(ShopError::AlwaysShop)))
        .route("/of_type", get(async || Err::<(), _>(OfShop)))
        .route("/storage", get(async || Err::<(), _>(ShopError::Storage { table: "sessions" })))
}

#[tokio::test]
async fn b07_the_house_style_that_is_compared_is_the_one_that_is_sent() {
    let inner = |layer: ApiErrorLayer| Router::new().nest("/inner", routes().layer(layer));
    let outer = ApiErrorLayer::new().with_envelope(&HOUSE).with_problem_json();
    let url = serve(inner(ApiErrorLayer::new().with_envelope(&SHOP)).merge(routes()).layer(outer)).await;
    let both = "application/vnd.shop+json, application/problem+json;q=0.9, application/json;q=0.1";
    for (path, accept, expected) in [
        // The inner layer's envelope, the outer layer's alternative.
        ("/inner/item", PROBLEM, PROBLEM),
        ("/inner/item", both, "application/vnd.shop+json"),
        ("/item", both, PROBLEM),
        ("/item", "application/json, application/problem+json;q=0.9", "application/json"),
        ("/nowhere", both, PROBLEM),
        // A variant's own envelope stays.
        ("/fixed", PROBLEM, "application/vnd.shop+json"),
    ] {
        assert_eq!(media_type(&format!("{url}{path}"), accept).await, expected, "{path} {accept}");
    }
    assert_eq!(answer(&format!("{url}/fixed"), PROBLEM).await.1, "");

    // That of the type, where no layer has one.
    let url = serve(routes().layer(ApiErrorLayer::new().with_problem_json())).await;
    assert_eq!(media_type(&format!("{url}/of_type"), both).await, "application/vnd.shop+json");
    assert_eq!(media_type(&format!("{url}/of_type"), PROBLEM).await, PROBLEM);
    assert_eq!(media_type(&format!("{url}/item"), both).await, PROBLEM);

    // A house style of the same media type is no alternative to itself.
    let url = serve(routes().layer(ApiErrorLayer::new().with_envelope(&OWN_PROBLEM).with_problem_json())).await;
    assert_eq!(answer(&format!("{url}/item"), PROBLEM).await.2, r#"{"own_problem":"NO_ITEM"}"#);
}

#[tokio::test]
async fn b07_an_inner_layer_offers_its_own_alternatives_first() {
    let inner = routes().layer(ApiErrorLayer::new().with_alternative(&OWN_PROBLEM).with_alternative(&PAGE));
    let url = serve(Router::new().nest("/inner", inner).layer(ApiErrorLayer::new().with_problem_json())).await;
    let problem = answer(&format!("{url}/inner/item"), PROBLEM).await;
    assert_eq!((&*problem.1, &*problem.2), ("Accept", r#"{"own_problem":"NO_ITEM"}"#));
    assert_eq!(media_type(&format!("{url}/inner/item"), BROWSER).await, "text/html; charset=utf-8");
    // Outside of it there are no pages.
    assert_eq!(media_type(&format!("{url}/nowhere"), BROWSER).await, "application/json");
    assert!(answer(&format!("{url}/nowhere"), PROBLEM).await.2.contains("about:blank"));
}

#[tokio::test]
async fn b08_a_browser_gets_a_page_and_all_others_the_house_style() {
    let layer = ApiErrorLayer::new().with_envelope(&HOUSE).with_alternative(&PAGE).with_problem_json();
    let url = serve(routes().layer(layer)).await;
    let page = "text/html; charset=utf-8";
    for (accept, expected) in [
        (BROWSER, page),
        ("text/html;q=0.3, application/json;q=0.2", page),
        ("text/html;q=0.1, application/json;q=0.2", "application/json"),
        ("*/*", "application/json"),
        ("application/json, text/plain, */*", "application/json"),
        (PROBLEM, PROBLEM),
        ("image/png", "application/json"),
        ("*/*;q=0", "application/json"),
        ("\"", "application/json"),
        ("text/html;q=0", "application/json"),
    ] {
        // What a handler fails with, and what no handler answers.
        for path in ["/item", "/nowhere"] {
            let (media_type, vary, _) = answer(&format!("{url}{path}"), accept).await;
            assert_eq!((&*media_type, &*vary), (expected, "Accept"), "{path} {accept}");
        }
    }
}

#[tokio::test]
async fn b08_a_page_cannot_be_made_to_hold_markup() {
    let url = serve(routes().layer(ApiErrorLayer::new().with_alternative(&PAGE))).await;
    let (_, _, page) = answer(&format!("{url}/item"), BROWSER).await;
    let name = "&quot;&gt;&lt;script&gt;&#39;&amp;";
    let docs = "https://example.dev/?a=1&amp;b=&#39;2&#39;";
    let expected = format!(
        "<!doctype html><title>404 Not Found</title><p title=\"{name}\">There is no {name}</p><a href='{docs}'>req-1</a>"
    );
    assert_eq!(page, expected);
    // The id of a request is what a stranger sends, too.
    let sent = [("accept", BROWSER), ("x-request-id", "<script>'")];
    let page = loopback::get(&format!("{url}/item"), &sent).await.text().await.unwrap();
    assert!(page.contains("&lt;script&gt;&#39;</a>") && !page.contains("<script>"), "{page}");
}

#[tokio::test]
async fn b08_a_page_hides_what_json_hides() {
    let url = serve(routes().layer(ApiErrorLayer::new().with_mode(Mode::Production).with_alternative(&PAGE))).await;
    let (_, _, page) = answer(&format!("{url}/storage"), BROWSER).await;
    assert!(page.contains("<p title=\"\">Storage failed</p>") && !page.contains("sessions"), "{page}");
}

#[tokio::test]
async fn b08_a_response_to_head_has_the_length_of_the_page() {
    let url = serve(routes().layer(ApiErrorLayer::new().with_alternative(&PAGE))).await;
    let url = format!("{url}/nowhere");
    let length = answer(&url, BROWSER).await.2.len() - "req-1".len() + "req-11".len();
    let request = reqwest::Client::new().head(url).header("accept", BROWSER).header("x-request-id", "req-11");
    let head = request.send().await.unwrap();
    assert_eq!(head.headers()["content-type"], "text/html; charset=utf-8");
    assert_eq!(head.headers()["content-length"], length.to_string());
}

fn page_of_a_handler() -> impl IntoResponse {
    (StatusCode::NOT_FOUND, Html("<h1>Lost?</h1>"))
}

#[tokio::test]
async fn b08_a_page_of_a_handler_is_preserved_by_media_type() {
    let app = |layer: ApiErrorLayer| {
        let handlers = routes().route("/page", get(async || page_of_a_handler()));
        handlers.route("/text", get(async || (StatusCode::NOT_FOUND, "lost"))).layer(layer)
    };
    let preserving = || ApiErrorLayer::new().with_envelope(&HOUSE).with_preserved("Text/HTML; x=1");
    let around = || ApiErrorLayer::new().with_problem_json();
    for app in [
        app(preserving()),
        app(preserving().with_alternative(&PAGE)),
        // The layer that preserves is inside or outside of another one.
        app(preserving()).layer(around()),
        app(around()).layer(preserving()),
    ] {
        let url = serve(app).await;
        for accept in [BROWSER, PROBLEM] {
            let own = loopback::get(&format!("{url}/page"), &[("accept", accept), ("x-request-id", "req-1")]).await;
            assert_eq!(own.headers()["content-type"], "text/html; charset=utf-8");
            assert_eq!(own.headers()["x-request-id"], "req-1");
            assert_eq!(own.headers()["cache-control"], "no-store");
            assert_eq!(own.text().await.unwrap(), "<h1>Lost?</h1>");
        }
        assert_eq!(media_type(&format!("{url}/text"), "*/*").await, "application/json");
        assert_eq!(media_type(&format!("{url}/nowhere"), "*/*").await, "application/json");
    }
    let url = serve(app(ApiErrorLayer::new())).await;
    assert_eq!(media_type(&format!("{url}/page"), BROWSER).await, "application/json");
}

#[tokio::test]
async fn b08_pages_of_poem() {
    let app = poem::Route::new().at("/page", poem::get(lost));
    let layer = ApiErrorLayer::new().with_alternative(&PAGE).with_preserved("text/html");
    let url = super::poem::serve(app.with(layer));
    assert_eq!(answer(&format!("{url}/page"), "application/json").await.2, "<h1>Lost?</h1>");
    let (media_type, vary, page) = answer(&format!("{url}/nowhere"), BROWSER).await;
    assert_eq!((&*media_type, &*vary), ("text/html; charset=utf-8", "Accept"));
    assert!(page.starts_with("<!doctype html><title>404 Not Found</title>"), "{page}");
}

#[poem::handler]
fn lost() -> poem::Response {
    poem::web::Html("<h1>Lost?</h1>").with_status(poem::http::StatusCode::NOT_FOUND).into_response()
}

#[tokio::test]
async fn b08_pages_of_actix() {
    use actix_web::{App, HttpResponse, HttpServer, web};
    let layer = ApiErrorLayer::new().with_alternative(&PAGE).with_preserved("text/html");
    let page = async || HttpResponse::NotFound().content_type("text/html").body("<h1>Lost?</h1>");
    let app = move || App::new().route("/page", web::get().to(page)).wrap(layer.clone());
    let server = HttpServer::new(app).workers(1).disable_signals().bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}", server.addrs()[0]);
    tokio::spawn(server.run());
    assert_eq!(answer(&format!("{url}/page"), "application/json").await.2, "<h1>Lost?</h1>");
    let (media_type, vary, page) = answer(&format!("{url}/nowhere"), BROWSER).await;
    assert_eq!((&*media_type, &*vary), ("text/html; charset=utf-8", "Accept"));
    assert!(page.starts_with("<!doctype html><title>404 Not Found</title>"), "{page}");
}

#[tokio::test]
async fn b08_pages_of_hyper() {
    use bytes::Bytes;
    use http_body_util::Full;
    let handler = async |request: hyper::Request<hyper::body::Incoming>| {
        let mut answer = if request.uri().path() == "/page" {
            let answer = hyper::Response::builder().header("content-type", "text/html");
            answer.body(Full::new(Bytes::from("<h1>Lost?</h1>"))).unwrap()
        } else {
            ErrorView::new(&OfShop).response().map(Full::new)
        };
        *answer.status_mut() = hyper::StatusCode::NOT_FOUND;
        Ok::<_, Infallible>(answer)
    };
    let layer = ApiErrorLayer::new().with_alternative(&PAGE).with_preserved("text/html");
    let service = layer.service(hyper::service::service_fn(handler));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            let connection = hyper_util::rt::TokioIo::new(connection);
            tokio::spawn(hyper::server::conn::http1::Builder::new().serve_connection(connection, service.clone()));
        }
    });
    assert_eq!(answer(&format!("{url}/page"), "application/json").await.2, "<h1>Lost?</h1>");
    let (media_type, vary, _) = answer(&format!("{url}/item"), BROWSER).await;
    assert_eq!((&*media_type, &*vary), ("text/html; charset=utf-8", "Accept"));
}

#[rocket::get("/page")]
fn lost_in_rocket() -> NotFound<RawHtml<&'static str>> {
    NotFound(RawHtml("<h1>Lost?</h1>"))
}

#[test]
fn b08_pages_of_rocket() {
    use rocket::http::{Accept, Status};

    let layer = ApiErrorLayer::new().with_alternative(&PAGE).with_preserved("text/html");
    let config = rocket::Config { log_level: rocket::config::LogLevel::Off, ..rocket::Config::debug_default() };
    let app = rocket::custom(config).mount("/", rocket::routes![lost_in_rocket]).attach(layer);
    let client = rocket::local::blocking::Client::untracked(app).unwrap();
    assert_eq!(client.get("/page").dispatch().into_string().unwrap(), "<h1>Lost?</h1>");
    let answer = client.get("/nowhere").header(Accept::HTML).dispatch();
    assert_eq!(answer.status(), Status::NotFound);
    assert_eq!(answer.headers().get_one("vary"), Some("Accept"));
    assert_eq!(answer.headers().get_one("content-type"), Some("text/html; charset=utf-8"));
    assert!(answer.into_string().unwrap().starts_with("<!doctype html><title>404 Not Found</title>"));
}
