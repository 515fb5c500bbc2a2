//! A large error in a `Box`, a shared one in an `Arc`: errors of handlers as they are.

use std::sync::Arc;

use api_error::{ApiError, BoxApiError};
use serde_json::{Value, json};
use tests::requests;

#[derive(Debug, ApiError)]
#[api(status = 409, message = "Version {expected} was expected")]
struct VersionConflict {
    expected: u32,
}

/// One with type parameters.
#[derive(Debug, ApiError)]
#[api(status = 410)]
struct Gone<T: std::fmt::Debug + serde::Serialize + 'static> {
    what: T,
}

fn conflict() -> Result<&'static str, Box<VersionConflict>> {
    Err(Box::new(VersionConflict { expected: 3 }))
}

fn gone() -> Result<&'static str, Box<Gone<u8>>> {
    Err(Box::new(Gone { what: 7 }))
}

/// `Arc` is no type of the service's crate, so that the orphan rule forbids the implementation.
fn shared() -> Result<&'static str, BoxApiError> {
    Err(Arc::new(VersionConflict { expected: 3 }))?
}

fn boxed() -> Result<&'static str, BoxApiError> {
    Ok(conflict()?)
}

async fn check(url: &str) {
    let conflict = json!({"code": "VERSION_CONFLICT", "message": "Version 3 was expected", "details": {"expected": 3}});
    let gone = json!({"code": "GONE", "message": "Gone", "details": {"what": 7}});
    for (path, status, expected) in
        [("/conflict", 409, &conflict), ("/gone", 410, &gone), ("/shared", 409, &conflict), ("/boxed", 409, &conflict)]
    {
        let answer = reqwest::get(format!("{url}{path}")).await.unwrap();
        assert_eq!(answer.status(), status, "{path}");
        assert_eq!(answer.headers()["x-error-code"], expected["code"].as_str().unwrap(), "{path}");
        let body: Value = tests::loopback::json(answer).await;
        assert_eq!(&body["error"], expected, "{path}");
    }
}

#[tokio::test]
async fn b12_axum_boxed_and_shared_errors_are_responses() {
    use axum::routing::get;
    let router = axum::Router::new()
        .route("/conflict", get(async || conflict()))
        .route("/gone", get(async || gone()))
        .route("/shared", get(async || shared()))
        .route("/boxed", get(async || boxed()));
    check(&tests::loopback::serve(router.layer(requests::layer())).await).await;
}

#[tokio::test]
async fn b12_actix_boxed_and_shared_errors_are_responses() {
    use actix_web::{App, HttpServer, web};
    let app = || {
        App::new()
            .route("/conflict", web::get().to(async || conflict()))
            .route("/gone", web::get().to(async || gone()))
            .route("/shared", web::get().to(async || shared()))
            .route("/boxed", web::get().to(async || boxed()))
            .wrap(requests::layer())
    };
    let server = HttpServer::new(app).workers(1).disable_signals().bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}", server.addrs()[0]);
    tokio::spawn(server.run());
    check(&url).await;
}

#[tokio::test]
async fn b12_poem_boxed_and_shared_errors_are_responses() {
    use poem::{EndpointExt, Route, Server, get, handler, listener::TcpAcceptor};
    #[handler]
    fn at_conflict() -> poem::Result<&'static str> {
        Ok(conflict()?)
    }
    #[handler]
    fn at_gone() -> Result<&'static str, Box<Gone<u8>>> {
        gone()
    }
    #[handler]
    fn at_shared() -> Result<&'static str, BoxApiError> {
        shared()
    }
    #[handler]
    fn at_boxed() -> Result<&'static str, BoxApiError> {
        boxed()
    }
    let app = Route::new()
        .at("/conflict", get(at_conflict))
        .at("/gone", get(at_gone))
        .at("/shared", get(at_shared))
        .at("/boxed", get(at_boxed));
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    listener.set_nonblocking(true).unwrap();
    let server = Server::new_with_acceptor(TcpAcceptor::from_std(listener).unwrap());
    tokio::spawn(async { server.run(app.with(requests::layer())).await.unwrap() });
    check(&url).await;
}

mod rocket_routes {
    use api_error::BoxApiError;
    use rocket::{Route, get, routes};

    use super::{Gone, VersionConflict};

    #[get("/conflict")]
    fn conflict() -> Result<&'static str, Box<VersionConflict>> {
        super::conflict()
    }

    #[get("/gone")]
    fn gone() -> Result<&'static str, Box<Gone<u8>>> {
        super::gone()
    }

    #[get("/shared")]
    fn shared() -> Result<&'static str, BoxApiError> {
        super::shared()
    }

    #[get("/boxed")]
    fn boxed() -> Result<&'static str, BoxApiError> {
        super::boxed()
    }

    pub fn all() -> Vec<Route> {
        routes![conflict, gone, shared, boxed]
    }
}

#[tokio::test]
async fn b12_rocket_boxed_and_shared_errors_are_responses() {
    let app = crate::rocket::server::rocket(rocket::data::Limits::new());
    let app = app.mount("/", rocket_routes::all()).attach(requests::layer());
    check(&crate::rocket::server::serve(app).await).await;
}

#[test]
fn b12_tonic_boxed_and_shared_errors_are_statuses() {
    let call = || -> Result<&'static str, tonic::Status> { Ok(conflict()?) };
    let status = call().unwrap_err();
    assert_eq!((status.code(), status.message()), (tonic::Code::Aborted, "Version 3 was expected"));
    let call = || -> Result<&'static str, tonic::Status> { Ok(shared()?) };
    assert_eq!(call().unwrap_err().message(), "Version 3 was expected");
}

#[test]
fn b12_a_boxed_error_of_any_type_finds_its_error_in_a_box_and_in_an_arc() {
    for error in [boxed().unwrap_err(), shared().unwrap_err(), VersionConflict { expected: 3 }.into()] {
        assert_eq!(error.downcast_ref::<VersionConflict>().unwrap().expected, 3);
        assert!(error.downcast_ref::<Gone<u8>>().is_none());
    }
}
