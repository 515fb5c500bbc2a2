//! What the derive costs the compiler: enums of a thousand variants, compiled with and without it.
//!
//! Run it with `cargo bench -p performance --bench compile_cost`.

mod compile {
    pub mod rustc;
    pub mod source;
}

use std::env;
use std::error::Error;
use std::io;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use compile::rustc::{Goal, Rustc};
use compile::source::{self, Kind, Shape};
use performance::{Counter, ratio};

/// The difference is the cost of the variants alone, without that of starting the compiler and loading libraries.
const FEW: u32 = 10;
const MANY: u32 = 1010;

const JOINED_ENUMS: u32 = 10;
const CODES_PER_ENUM: u32 = 100;

const BUILDS: u32 = 5;

struct Bench {
    rustc: Rustc,
    counter: Option<Counter>,
}

#[derive(Clone, Copy)]
struct Cost {
    instructions: Option<u64>,
    time: Duration,
}

fn main() -> Result<(), Box<dyn Error>> {
    // `cargo test --benches` runs this program too, without the argument.
    if !env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let counter = Counter::first_of([Counter::Perf, Counter::Valgrind]);
    println!("{}", explain(counter));
    let bench = Bench { rustc: Rustc::new()?, counter };
    bench.print_derive("unit variants", Shape::Unit)?;
    bench.print_derive("variants with a field, shown in the message", Shape::Field)?;
    bench.print_derive("variants with two details", Shape::Details)?;
    bench.print_catalog()?;
    bench.print_products()?;
    Ok(())
}

fn explain(counter: Option<Counter>) -> String {
    let instructions = match counter {
        Some(counter) => format!("Instructions of rustc by {}", counter.name()),
        None => {
            "Instructions are left out, since neither `perf` nor `valgrind` can count them on this machine".to_owned()
        }
    };
    format!("{instructions}; times are wall clock, the least of {BUILDS}.")
}

impl Bench {
    fn print_derive(&self, title: &str, shape: Shape) -> io::Result<()> {
        println!("\nDebug build, per variant and less the plain enum: {title}");
        print_header();
        let plain = self.per_variant(Kind::Plain, shape)?;
        let thiserror = self.per_variant(Kind::Thiserror, shape)?.less(plain);
        print_row("thiserror", thiserror, thiserror);
        let ours = self.per_variant(Kind::ApiError, shape)?.less(plain);
        print_row("api-error", ours, thiserror);
        let decode = self.per_variant(Kind::Decode, shape)?.less(plain);
        print_row("with `decode`", decode, thiserror);
        Ok(())
    }

    fn per_variant(&self, kind: Kind, shape: Shape) -> io::Result<Cost> {
        let cost = |variants: u32| self.cost(&source::error_enum("Failure", kind, shape, 0..variants), Goal::Build);
        Ok(cost(MANY)?.less(cost(FEW)?).divided(MANY - FEW))
    }

    fn print_catalog(&self) -> io::Result<()> {
        let codes = JOINED_ENUMS * CODES_PER_ENUM;
        println!("\n`cargo check` of a catalog that joins {codes} codes of {JOINED_ENUMS} enums");
        print_header();
        let enums = source::error_enums(JOINED_ENUMS, CODES_PER_ENUM);
        let joined = format!("{enums}{}", source::joined_catalog(JOINED_ENUMS));
        let alone = self.cost(&enums, Goal::Check)?;
        let catalog = self.cost(&joined, Goal::Check)?.less(alone);
        print_row("the enums", alone, alone);
        print_row("their catalog", catalog, alone);
        Ok(())
    }

    /// What must not grow with a product or a square.
    fn print_products(&self) -> io::Result<()> {
        println!("\n`cargo check` of whole files");
        print_header();
        let headers = self.cost(&source::error_enum_with_headers(500, 30), Goal::Check)?;
        print_row("500 with 30 headers", headers, headers);
        let thiserror = self.cost(&source::nested_enums(Kind::Thiserror, 40, 20), Goal::Check)?;
        print_row("40 x 20, thiserror", thiserror, thiserror);
        let nested = self.cost(&source::nested_enums(Kind::ApiError, 40, 20), Goal::Check)?;
        print_row("40 x 20, api-error", nested, thiserror);
        let decode =
            |variants| self.cost(&source::error_enum("Failure", Kind::Decode, Shape::Field, 0..variants), Goal::Check);
        let one_thousand = decode(1000)?;
        print_row("decode 1,000", one_thousand, one_thousand);
        print_row("decode 2,000", decode(2000)?, one_thousand);
        Ok(())
    }

    fn cost(&self, source: &str, goal: Goal) -> io::Result<Cost> {
        let mut command = self.rustc.command(source, goal)?;
        let mut time = Duration::MAX;
        for _ in 0..BUILDS {
            time = time.min(run(&mut command)?);
        }
        let instructions = self.counter.map(|counter| counter.count(&command)).transpose()?;
        Ok(Cost { instructions, time })
    }
}

impl Cost {
    fn less(self, other: Self) -> Self {
        let both = self.instructions.zip(other.instructions);
        Self {
            instructions: both.map(|(count, other)| count.saturating_sub(other)),
            time: self.time.saturating_sub(other.time),
        }
    }

    fn divided(self, by: u32) -> Self {
        Self { instructions: self.instructions.map(|count| count / u64::from(by)), time: self.time / by }
    }
}

fn run(command: &mut Command) -> io::Result<Duration> {
    let start = Instant::now();
    let status = command.stdout(Stdio::null()).status()?;
    let time = start.elapsed();
    if status.success() { Ok(time) } else { Err(io::Error::other("a generated file does not compile")) }
}

fn print_header() {
    println!("  {:<20}{:>14}{:>7}{:>12}{:>7}", "", "instructions", "ratio", "time", "ratio");
}

fn print_row(name: &str, cost: Cost, base: Cost) {
    let instructions = cost.instructions.map_or("-".to_owned(), |count| count.to_string());
    let instruction_ratio = match (cost.instructions, base.instructions) {
        (Some(count), Some(base)) => ratio(count.into(), base.into()),
        _ => "-".to_owned(),
    };
    let time = format!("{:.1?}", cost.time);
    let time_ratio = ratio(cost.time.as_nanos(), base.time.as_nanos());
    println!("  {name:<20}{instructions:>14}{instruction_ratio:>7}{time:>12}{time_ratio:>7}");
}
