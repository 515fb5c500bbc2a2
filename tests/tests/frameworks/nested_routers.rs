//! The path that an error has, inside of nested routers: the whole one, and the route where it is known.

use api_error::service::ApiErrorLayer;
use serde_json::Value;

api_error::envelope! {
    static PATH: Envelope = { "code": code, "path": path };
}

fn layer() -> ApiErrorLayer {
    ApiErrorLayer::new().with_envelope(&PATH)
}

/// The path that is shown for each request.
async fn check<const N: usize>(url: &str, cases: [(&str, &str); N]) {
    for (asked, shown) in cases {
        let answer = reqwest::get(format!("{url}{asked}?secret=1")).await.unwrap();
        let body: Value = tests::loopback::json(answer).await;
        assert_eq!(body["path"], shown, "{asked} {body}");
    }
}

mod axum {
    use api_error::service::HttpError;
    use axum::Router;
    use axum::routing::get;
    use tests::loopback::serve;

    use super::{check, layer};

    fn items() -> Router {
        Router::new().route("/items/{id}", get(async || HttpError::NotFound))
    }

    const PATHS: [(&str, &str); 2] = [("/api/v1/items/7", "/api/v1/items/{id}"), ("/api/v1/none", "/api/v1/none")];

    #[tokio::test]
    async fn b12_axum_a_layer_inside_of_nested_routers() {
        let v1 = || items().fallback(async || HttpError::NotFound).layer(layer());
        check(&serve(Router::new().nest("/api/v1", v1())).await, PATHS).await;
        // axum itself drops the fallback of a router that is nested twice.
        let [route, _] = PATHS;
        let twice = Router::new().nest("/api", Router::new().nest("/v1", v1()));
        check(&serve(twice).await, [route]).await;
    }

    #[tokio::test]
    async fn b12_axum_a_layer_outside_of_nested_routers() {
        let app = Router::new().nest("/api", Router::new().nest("/v1", items()));
        check(&serve(app.layer(layer())).await, PATHS).await;
    }

    #[tokio::test]
    async fn b12_axum_a_layer_around_the_service_that_is_nested() {
        let v1 = tower::Layer::layer(&layer(), items());
        check(&serve(Router::new().nest_service("/api/v1", v1)).await, [("/api/v1/none", "/api/v1/none")]).await;
    }

    #[tokio::test]
    async fn b12_axum_a_layer_inside_of_another() {
        let inner = items().fallback(async || HttpError::NotFound).layer(layer());
        let app = Router::new().nest("/api/v1", inner).layer(layer());
        check(&serve(app).await, PATHS).await;
    }

    #[tokio::test]
    async fn b12_axum_a_layer_around_the_whole_router_shows_the_path() {
        let app = tower::Layer::layer(&layer(), Router::new().nest("/api/v1", items()));
        let url = serve(Router::new().fallback_service(app)).await;
        check(&url, [("/api/v1/items/7", "/api/v1/items/7"), ("/api/v1/none", "/api/v1/none")]).await;
    }
}

mod actix {
    use actix_web::{App, HttpServer, web};
    use api_error::service::HttpError;

    use super::{check, layer};

    macro_rules! serve {
        ($app:expr) => {{
            let server = HttpServer::new(move || $app).workers(1).disable_signals().bind(("127.0.0.1", 0)).unwrap();
            let url = format!("http://{}", server.addrs()[0]);
            tokio::spawn(server.run());
            url
        }};
    }

    fn items(routes: &mut web::ServiceConfig) {
        routes.route("/items/{id}", web::get().to(async || Err::<&str, _>(HttpError::NotFound)));
    }

    const PATHS: [(&str, &str); 2] = [("/api/v1/items/7", "/api/v1/items/{id}"), ("/api/v1/none", "/api/v1/none")];

    #[tokio::test]
    async fn b12_actix_a_layer_on_an_inner_scope() {
        let v1 = || web::scope("/v1").configure(items).wrap(layer());
        check(&serve!(App::new().service(web::scope("/api").service(v1()))), PATHS).await;
    }

    #[tokio::test]
    async fn b12_actix_a_layer_on_the_application_and_one_on_a_scope() {
        let v1 = || web::scope("/v1").configure(items).wrap(layer());
        check(&serve!(App::new().service(web::scope("/api").service(v1())).wrap(layer())), PATHS).await;
    }
}

mod poem {
    use api_error::service::HttpError;
    use poem::listener::TcpAcceptor;
    use poem::{Endpoint, EndpointExt, Route, Server, get, handler};

    use super::{check, layer};

    fn serve(app: impl Endpoint + 'static) -> String {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        listener.set_nonblocking(true).unwrap();
        let server = Server::new_with_acceptor(TcpAcceptor::from_std(listener).unwrap());
        tokio::spawn(async { server.run(app).await.unwrap() });
        url
    }

    #[handler]
    fn item() -> Result<(), HttpError> {
        Err(HttpError::NotFound)
    }

    const PATHS: [(&str, &str); 2] = [("/api/v1/items/7", "/api/v1/items/7"), ("/api/v1/none", "/api/v1/none")];

    #[tokio::test]
    async fn b12_poem_a_layer_inside_of_nested_routes() {
        let v1 = || Route::new().at("/items/:id", get(item)).with(layer());
        check(&serve(Route::new().nest("/api", Route::new().nest("/v1", v1()))), PATHS).await;
        check(&serve(Route::new().nest("/api", Route::new().nest("/v1", v1())).with(layer())), PATHS).await;
    }
}

mod rocket {
    use api_error::rocket::in_context;
    use api_error::service::HttpError;
    use rocket::data::Limits;
    use rocket::{get, routes};

    use super::{check, layer};
    use crate::rocket::server::{rocket, serve};

    #[get("/items/<_>")]
    fn item() -> Result<(), HttpError> {
        Err(HttpError::NotFound)
    }

    #[tokio::test]
    async fn b12_rocket_a_mounted_route_shows_its_mount() {
        let paths = [("/api/v1/items/7", "/api/v1/items/<_>"), ("/api/v1/none", "/api/v1/none")];
        for routes in [routes![item], in_context(routes![item])] {
            check(&serve(rocket(Limits::new()).mount("/api/v1", routes).attach(layer())).await, paths).await;
        }
    }
}
