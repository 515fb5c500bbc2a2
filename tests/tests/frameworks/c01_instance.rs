//! The `instance` of problem details is the path that was asked for, on every framework.

use api_error::ApiError;
use api_error::envelope::PROBLEM;
use api_error::service::ApiErrorLayer;
use axum::Router;
use axum::routing::get;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full};
use hyper_util::rt::TokioIo;
use poem::EndpointExt as _;
use tests::loopback::{self, json};

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct ItemNotFound;

fn layer() -> ApiErrorLayer {
    ApiErrorLayer::new().with_envelope(&PROBLEM)
}

/// Each path with the reference to it: what a URI may hold stays as it came, and queries are no part of it.
const REFERENCES: [(&str, &str); 5] = [
    ("/items/7", "/items/7"),
    ("/items/7?token=hunter2", "/items/7"),
    ("/items/a%20b%2Fc", "/items/a%20b%2Fc"),
    ("/items/(a),b;c=@d", "/items/(a),b;c=@d"),
    ("/items/gr%C3%BCn", "/items/gr%C3%BCn"),
];

async fn assert_references(url: &str) {
    for (path, reference) in REFERENCES {
        let problem = json(loopback::get(&format!("{url}{path}"), &[]).await).await;
        assert_eq!((&problem["status"], &problem["instance"]), (&404.into(), &reference.into()), "{path}: {problem}");
    }
}

#[tokio::test]
async fn c01_axum_shows_the_path_and_not_the_route() {
    let handler = get(async || Err::<(), _>(ItemNotFound));
    let inside = Router::new().route("/items/{id}", handler.clone()).layer(layer());
    assert_references(&loopback::serve(inside).await).await;

    let outside = Router::new().layer(layer()).route("/items/{id}", handler.clone());
    let both = outside.layer(layer()).layer(layer());
    assert_references(&loopback::serve(both).await).await;
    // What no handler made.
    assert_references(&loopback::serve(Router::new().layer(layer())).await).await;
}

/// Behind a proxy that cuts paths, the service knows the whole one.
#[tokio::test]
async fn c01_the_path_of_the_service_comes_first() {
    let layer = layer().with_context(|context| context.with_path("/public/items/7"));
    let app = Router::new().route("/items/{id}", get(async || Err::<(), _>(ItemNotFound))).layer(layer);
    let problem = json(loopback::get(&format!("{}/items/7", loopback::serve(app).await), &[]).await).await;
    assert_eq!(problem["instance"], "/public/items/7");
}

#[tokio::test]
async fn c01_two_slashes_are_no_host() {
    let url = loopback::serve(Router::new().layer(layer())).await;
    let problem = json(loopback::get(&format!("{url}//evil.example/x"), &[]).await).await;
    assert_eq!(problem["instance"], "/.//evil.example/x");
}

#[tokio::test]
async fn c01_actix_shows_the_path_and_not_the_route() {
    let app = || {
        let item = actix_web::web::resource("/items/{id}").get(async || Err::<&str, _>(ItemNotFound));
        actix_web::App::new().wrap(layer()).service(item)
    };
    let server = actix_web::HttpServer::new(app).workers(1).disable_signals().bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}", server.addrs()[0]);
    tokio::spawn(server.run());
    assert_references(&url).await;
}

#[poem::handler]
fn poem_item() -> Result<&'static str, ItemNotFound> {
    Err(ItemNotFound)
}

#[tokio::test]
async fn c01_poem_shows_the_path_and_not_the_route() {
    let app = poem::Route::new().at("/items/:id", poem::get(poem_item)).with(layer());
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    listener.set_nonblocking(true).unwrap();
    let server = poem::Server::new_with_acceptor(poem::listener::TcpAcceptor::from_std(listener).unwrap());
    tokio::spawn(async { server.run(app).await.unwrap() });
    assert_references(&url).await;
}

#[rocket::get("/items/<_>")]
fn rocket_item() -> Result<&'static str, ItemNotFound> {
    Err(ItemNotFound)
}

#[tokio::test]
async fn c01_rocket_shows_the_path_and_not_the_route() {
    use crate::rocket::server::{rocket, serve};
    let app = rocket(rocket::data::Limits::default()).mount("/", rocket::routes![rocket_item]).attach(layer());
    assert_references(&serve(app).await).await;
}

type Answer = hyper::Response<UnsyncBoxBody<bytes::Bytes, std::convert::Infallible>>;

async fn not_found(_: hyper::Request<hyper::body::Incoming>) -> Result<Answer, std::convert::Infallible> {
    let mut answer = hyper::Response::new(Full::new(bytes::Bytes::new()).boxed_unsync());
    *answer.status_mut() = hyper::StatusCode::NOT_FOUND;
    Ok(answer)
}

#[tokio::test]
async fn c01_hyper_shows_the_path() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            let service = layer().service(hyper::service::service_fn(not_found));
            tokio::spawn(
                hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(connection), service),
            );
        }
    });
    assert_references(&url).await;
}

#[tokio::test]
async fn c02_problems_are_documented_where_the_house_style_is() {
    api_error::envelope! {
        #[docs_url = "https://docs.example.dev/errors/{code}"]
        static HOUSE: Envelope = { "code": code };
    }
    let layer = || ApiErrorLayer::new().with_envelope(&HOUSE).with_problem_json();
    let router = Router::new().route("/items/{id}", get(async || Err::<(), _>(ItemNotFound)));
    for app in [router.clone().layer(layer()), router.layer(layer()).layer(ApiErrorLayer::new())] {
        let url = loopback::serve(app).await;
        for (path, code, title) in
            [("/items/7", "ITEM_NOT_FOUND", "Item not found"), ("/nowhere", "NOT_FOUND", "Not found")]
        {
            let answer = loopback::get(&format!("{url}{path}"), &[("accept", "application/problem+json")]).await;
            let problem = json(answer).await;
            assert_eq!(problem["type"], format!("https://docs.example.dev/errors/{code}"));
            assert_eq!(problem["title"], title);
        }
    }
}
