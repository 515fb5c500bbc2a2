//! A small service whose errors come from one list.
//!
//! `cargo run -p service`, then try the lines that it prints. `PORT` changes the port. Ctrl-C ends it.

mod errors;
mod limit;
mod routes;
mod store;
#[cfg(test)]
mod tests;

use std::error::Error;

use tokio::net::TcpListener;

use crate::limit::RateLimit;
use crate::routes::{Service, router};
use crate::store::Store;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // Where each error is written as its clients do not see it.
    tracing_subscriber::fmt().init();
    let port = std::env::var("PORT").map_or(Ok(3000), |port| port.parse())?;
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    let port = listener.local_addr()?.port();
    let store = Store::open(&std::env::temp_dir().join(format!("api-error-service-{port}")))?;
    print_tour(port);
    axum::serve(listener, router(Service { store, limit: RateLimit::new() })).with_graceful_shutdown(ctrl_c()).await?;
    println!("\nbye");
    Ok(())
}

async fn ctrl_c() {
    // Without a signal to wait for, the service runs until it is killed.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

fn print_tour(port: u16) {
    let url = format!("http://127.0.0.1:{port}");
    println!("Listening on {url}. Try:\n");
    for (what, line) in [
        ("a session", format!("curl -i {url}/sessions --json '{{\"name\":\"demo\",\"timeout_minutes\":60}}'")),
        ("two rejected fields", format!("curl -i {url}/sessions --json '{{\"name\":\"\",\"timeout_minutes\":2}}'")),
        (
            "the same, told in German",
            format!("curl -i {url}/sessions -H 'Accept-Language: de' --json '{{\"name\":\"\",\"timeout_minutes\":2}}'"),
        ),
        ("malformed JSON", format!("curl -i {url}/sessions --json '{{'")),
        ("an unknown session", format!("curl -i {url}/sessions/550e8400-e29b-41d4-a716-446655440000")),
        ("a malformed id", format!("curl -i {url}/sessions/42")),
        ("an unknown route", format!("curl -i {url}/nowhere")),
        ("a wrong method", format!("curl -i -X DELETE {url}/sessions")),
        ("no token", format!("curl -i {url}/sessions")),
        ("an expired token", format!("curl -i {url}/sessions -H 'Authorization: Bearer expired-token'")),
        ("a wrong token", format!("curl -i {url}/sessions -H 'Authorization: Bearer nonsense'")),
        ("a good token", format!("curl -i {url}/sessions -H 'Authorization: Bearer valid-token'")),
        ("a failing provider, as clients see it", format!("curl -i {url}/complete")),
        ("the same, as developers see it", format!("curl -i {url}/development/complete")),
        (
            "the rate limit, after ten requests",
            format!("for i in $(seq 11); do curl -is {url}/sessions --json '{{}}'; echo; done | tail -14"),
        ),
    ] {
        println!("# {what}\n{line}\n");
    }
}
