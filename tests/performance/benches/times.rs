//! How long it takes to make one error response, ours beside the alternatives.
//!
//! Run it with `cargo bench -p performance --bench times`. It is a program apart from `responses`, because
//! an allocator that counts would make every allocation slower than it is.

mod envelope;
mod producers;

use std::env;
use std::time::Instant;

use performance::ratio;
use producers::Producer;
use producers::cases::{CASES, Case};

const ROUNDS: usize = 501;
const CALLS: u32 = 200;

fn main() {
    // `cargo test --benches` runs this program too, without the argument.
    if env::args().any(|argument| argument == "--bench") {
        print_times(&producers::all());
    }
}

fn print_times(producers: &[Box<dyn Producer>]) {
    for case in &CASES {
        println!("\n{case}");
        println!("  {:<20}{:>10}{:>7}", "", "time", "ratio");
        let times = nanoseconds(case, producers);
        for (producer, time) in producers.iter().zip(&times) {
            println!("  {:<20}{:>10}{:>7}", producer.name(), format!("{time} ns"), ratio(*time, times[0]));
        }
    }
}

/// The median over many short rounds. Each round calls every producer, so that whatever else
/// the machine does meets all of them alike.
fn nanoseconds(case: &Case, producers: &[Box<dyn Producer>]) -> Vec<u128> {
    let mut rounds: Vec<Vec<u128>> = producers.iter().map(|_| Vec::with_capacity(ROUNDS)).collect();
    for _ in 0..ROUNDS {
        for (producer, times) in producers.iter().zip(&mut rounds) {
            times.push(round(case, &**producer));
        }
    }
    rounds.iter_mut().map(|times| median(times) / u128::from(CALLS)).collect()
}

fn round(case: &Case, producer: &dyn Producer) -> u128 {
    let start = Instant::now();
    for _ in 0..CALLS {
        case.run(producer);
    }
    start.elapsed().as_nanos()
}

fn median(times: &mut [u128]) -> u128 {
    times.sort_unstable();
    times[times.len() / 2]
}
