//! What one error response costs in instructions and allocations, ours beside the alternatives.
//!
//! Run it with `cargo bench -p performance --bench responses`. Unlike times, both counts repeat from run to run.

mod allocations;
mod envelope;
mod producers;

use std::env;
use std::error::Error;
use std::io;
use std::process::Command;

use performance::{Counter, ratio};

use allocations::Allocations;
use producers::Producer;
use producers::cases::{CASES, Case};

/// A cold call fills caches of the allocator and of the libraries.
const WARM_UP: u32 = 200;
const COUNTED: u32 = 2000;

/// With this argument the program is its own subject: `--produce CASE PRODUCER CALLS`, all of them numbers.
const PRODUCE: &str = "--produce";

struct Cost {
    instructions: Option<u64>,
    allocations: Allocations,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let producers = producers::all();
    if arguments.first().is_some_and(|first| first == PRODUCE) {
        return produce(&producers, &arguments[1..]);
    }
    check_baseline(&*producers[0])?;
    // `cargo test --benches` runs this program too, without the argument: then the check is all it wants.
    if arguments.iter().any(|argument| argument == "--bench") {
        print_costs(&producers)?;
    }
    Ok(())
}

fn produce(producers: &[Box<dyn Producer>], arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [case, producer, calls] = arguments else {
        return Err(format!("{PRODUCE} takes three numbers: case, producer, calls").into());
    };
    let (case, producer) = (&CASES[case.parse::<usize>()?], &*producers[producer.parse::<usize>()?]);
    repeat(WARM_UP, case, producer);
    repeat(calls.parse()?, case, producer);
    Ok(())
}

fn repeat(calls: u32, case: &Case, producer: &dyn Producer) {
    for _ in 0..calls {
        case.run(producer);
    }
}

fn check_baseline(baseline: &dyn Producer) -> Result<(), String> {
    for case in &CASES {
        let length = (case.produce)(baseline).body().len();
        if length != case.body_len {
            return Err(format!("{case}: the body has {length} bytes"));
        }
    }
    Ok(())
}

fn print_costs(producers: &[Box<dyn Producer>]) -> io::Result<()> {
    let counter = Counter::first_of([Counter::Valgrind, Counter::Perf]);
    println!("{}", explain(counter));
    for (index, case) in CASES.iter().enumerate() {
        println!("\n{case}");
        print_row("", ["instructions", "ratio", "allocations", "response"]);
        let costs = costs(counter, index, producers)?;
        for (producer, cost) in producers.iter().zip(&costs) {
            print_cost(producer.name(), cost, &costs[0], &compare(case, &**producer, &*producers[0]));
        }
    }
    Ok(())
}

fn explain(counter: Option<Counter>) -> String {
    match counter {
        Some(counter) => {
            format!("Instructions of a call: a run of {COUNTED} under {}, less one of none.", counter.name())
        }
        None => "Instructions are left out: neither `valgrind` nor `perf` can count them on this machine. \
                 Install valgrind to see them."
            .to_owned(),
    }
}

fn costs(counter: Option<Counter>, index: usize, producers: &[Box<dyn Producer>]) -> io::Result<Vec<Cost>> {
    let case = &CASES[index];
    let cost = |number: usize| {
        let producer = &*producers[number];
        repeat(WARM_UP, case, producer);
        Ok(Cost {
            instructions: counter.map(|counter| instructions(counter, index, number)).transpose()?,
            allocations: allocations::count(|| case.run(producer)),
        })
    };
    (0..producers.len()).map(cost).collect()
}

fn instructions(counter: Counter, case: usize, producer: usize) -> io::Result<u64> {
    let count = |calls: u32| {
        let arguments = [case, producer].map(|number| number.to_string());
        counter.count(Command::new(env::current_exe()?).arg(PRODUCE).args(arguments).arg(calls.to_string()))
    };
    Ok(count(COUNTED)?.saturating_sub(count(0)?) / u64::from(COUNTED))
}

fn compare(case: &Case, producer: &dyn Producer, baseline: &dyn Producer) -> String {
    let (response, expected) = ((case.produce)(producer), (case.produce)(baseline));
    if response.body() != expected.body() {
        format!("other body, {} bytes", response.body().len())
    } else if (response.status(), response.headers()) != (expected.status(), expected.headers()) {
        "same body, other status or headers".to_owned()
    } else {
        "same".to_owned()
    }
}

fn print_cost(name: &str, cost: &Cost, baseline: &Cost, comparison: &str) {
    let instructions = cost.instructions.map_or("-".to_owned(), |count| count.to_string());
    let ratio = match (cost.instructions, baseline.instructions) {
        (Some(count), Some(base)) => ratio(count.into(), base.into()),
        _ => "-".to_owned(),
    };
    print_row(name, [&instructions, &ratio, &cost.allocations.to_string(), comparison]);
}

fn print_row(name: &str, [instructions, ratio, allocations, response]: [&str; 4]) {
    println!("  {name:<20}{instructions:>12}{ratio:>7}{allocations:>13}  {response}");
}
