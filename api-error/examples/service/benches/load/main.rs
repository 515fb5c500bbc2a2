//! The service under load, beside the same service with responses that are written by hand and no layer.
//!
//! Run it with `cargo bench -p service`. [`wrk`](https://github.com/wg/wrk) measures the
//! rate of errors of all kinds, for 20 seconds in all; a client of its own checks the answers.

#[path = "../../src/errors.rs"]
mod errors;
#[path = "../../src/limit.rs"]
mod limit;
#[path = "../../src/routes.rs"]
mod routes;
#[path = "../../src/store.rs"]
mod store;

mod by_hand;
mod cases;
mod check;
mod connection;
mod wrk;

use std::env;
use std::error::Error;
use std::path::Path;
use std::process::Command;

use axum::Router;
use performance::Counter;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use uuid::Uuid;

use crate::cases::CASES;
use crate::limit::RateLimit;
use crate::routes::Service;
use crate::store::Store;

/// With this argument the program is its own subject: `--send SERVICE TIMES`, both numbers.
const SEND: &str = "--send";
const WARM_UP: u32 = 100;
const COUNTED: u32 = 200;

const SERVICES: [fn(Service) -> Router; 2] = [by_hand::router, routes::router];

const CONNECTIONS: usize = 64;
type Failure = Box<dyn Error + Send + Sync>;

/// Each service has its turn so often, one second long.
const ROUNDS: usize = 10;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match &arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [SEND, service, times] => connection::send(SERVICES[service.parse::<usize>()?](new_service()?), times.parse()?),
        arguments if arguments.contains(&"--bench") => print_table(),
        // `cargo test --benches` runs this program too, without the argument.
        _ => Ok(()),
    }
}

fn print_table() -> Result<(), Failure> {
    let runtime = Runtime::new()?;
    let [by_hand, ours] = SERVICES.map(|router| new_service().map(router));
    let (by_hand, ours) = (runtime.block_on(serve(by_hand?))?, runtime.block_on(serve(ours?))?);
    runtime.block_on(check::are_alike(&by_hand, &ours))?;
    println!("{}\n", runtime.block_on(check::all(&ours))?);
    println!("{:<24}{:>14}{:>14}{:>9}", "", "by hand", "api-error", "ratio");
    print_instructions()?;
    let mut rates = rates([&by_hand, &ours])?;
    for rates in &rates {
        print_row("errors / s", *rates);
    }
    rates.sort_by(|[a, b], [c, d]| (b / a).total_cmp(&(d / c)));
    let middle = [rates[(ROUNDS - 1) / 2], rates[ROUNDS / 2]].map(|[by_hand, ours]| ours / by_hand);
    println!("{:<52}{:>9.2}", "median", f64::midpoint(middle[0], middle[1]));
    Ok(())
}

/// What no other work of the machine changes: instructions in user space for one error over one connection, its client included.
fn print_instructions() -> Result<(), Failure> {
    let Some(counter) = Counter::first_of([Counter::Perf, Counter::Valgrind]) else { return Ok(()) };
    let count = |service: usize, times: u32| {
        let mut program = Command::new(env::current_exe()?);
        counter.count(program.args([SEND, &service.to_string(), &times.to_string()]))
    };
    let mut each = [0.0; 2];
    for (service, each) in each.iter_mut().enumerate() {
        let (few, many) = (count(service, WARM_UP)?, count(service, WARM_UP + COUNTED)?);
        let errors = u64::from(COUNTED) * u64::try_from(CASES.len())?;
        *each = u32::try_from(many.saturating_sub(few) / errors)?.into();
    }
    print_row("instructions / error", each);
    Ok(())
}

/// They take turns, and begin by turns, so that whatever else the machine does meets both alike.
fn rates(urls: [&str; 2]) -> Result<Vec<[f64; 2]>, Failure> {
    let mut rounds = Vec::new();
    for round in 0..ROUNDS {
        let mut rates = [0.0; 2];
        for turn in 0..urls.len() {
            let service = (round + turn) % urls.len();
            rates[service] = wrk::errors_in_a_second(urls[service])?;
        }
        rounds.push(rates);
    }
    Ok(rounds)
}

fn print_row(name: &str, [by_hand, ours]: [f64; 2]) {
    println!("{name:<24}{by_hand:>14.0}{ours:>14.0}{:>9.2}", ours / by_hand);
}

fn new_service() -> Result<Service, Failure> {
    let store = Store::open(&Path::new(env!("CARGO_TARGET_TMPDIR")).join(Uuid::new_v4().to_string()))?;
    Ok(Service { store, limit: RateLimit::new() })
}

/// Serves on a free port, and tells the URL.
async fn serve(app: Router) -> std::io::Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, app).await });
    Ok(url)
}
