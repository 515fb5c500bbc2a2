//! The service of `examples/service` under load, beside the same service with responses that are written by hand and no layer.
//!
//! Run it with `cargo bench -p api-error --bench load --features axum,fluent,tower`. It needs [`wrk`](https://github.com/wg/wrk)
//! for the rates; the answers are checked by a client of its own.

#[path = "../../examples/service/errors.rs"]
mod errors;
#[path = "../../examples/service/limit.rs"]
mod limit;
#[path = "../../examples/service/routes.rs"]
mod routes;
#[path = "../../examples/service/store.rs"]
mod store;

mod by_hand;
mod cases;
mod check;
mod wrk;

use std::env;
use std::error::Error;
use std::path::Path;

use axum::Router;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use uuid::Uuid;

use crate::cases::{CASES, Case};
use crate::limit::RateLimit;
use crate::routes::Service;
use crate::store::Store;

const CONNECTIONS: usize = 64;
type Failure = Box<dyn Error + Send + Sync>;

/// Each service has its turn so often, one second long.
const ROUNDS: usize = 2;

fn main() -> Result<(), Failure> {
    // `cargo test --benches` runs this program too, without the argument.
    if !env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let runtime = Runtime::new()?;
    let by_hand = runtime.block_on(serve(by_hand::router(service()?)))?;
    let ours = runtime.block_on(serve(routes::router(service()?)))?;
    println!("{}\n", runtime.block_on(check::all(&ours))?);
    println!("{:<20}{:>14}{:>14}{:>9}", "errors a second", "by hand", "api-error", "ratio");
    let mut sums = [0.0; 2];
    for case in CASES.iter().filter(|case| case.method == "GET") {
        let rates = rates(case, [&by_hand, &ours])?;
        print_row(case.name, rates);
        sums = [sums[0] + rates[0], sums[1] + rates[1]];
    }
    print_row("all", sums);
    Ok(())
}

/// The best second of each. They take turns, so that whatever else the machine does meets both alike.
fn rates(case: &Case, urls: [&str; 2]) -> Result<[f64; 2], Failure> {
    let mut best = [0.0_f64; 2];
    for _ in 0..ROUNDS {
        for (url, best) in urls.iter().zip(&mut best) {
            *best = best.max(wrk::errors_in_a_second(url, case)?);
        }
    }
    Ok(best)
}

fn print_row(name: &str, [by_hand, ours]: [f64; 2]) {
    println!("{name:<20}{by_hand:>14.0}{ours:>14.0}{:>9.2}", ours / by_hand);
}

fn service() -> Result<Service, Failure> {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}.redb", Uuid::new_v4()));
    let store = Store::open(&file)?;
    // The open file stays as long as the program.
    std::fs::remove_file(file)?;
    Ok(Service { store, limit: RateLimit::new() })
}

/// Serves on a free port, and tells the URL.
async fn serve(app: Router) -> std::io::Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, app).await });
    Ok(url)
}
