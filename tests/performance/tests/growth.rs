//! What is generated grows with what is written, and not with its square: twice as much takes the compiler about twice as long.

#[path = "../benches/compile/rustc.rs"]
#[allow(dead_code, reason = "of a build")]
mod rustc;
#[path = "../benches/compile/source.rs"]
#[allow(dead_code, reason = "of other measurements")]
mod source;

use std::error::Error;
use std::process::Stdio;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rustc::{Goal, Rustc};
use source::{Kind, Shape};

/// Between two, which is linear, and four, which is quadratic.
const LIMIT: f64 = 3.2;

/// A machine that is busy makes a run slower, never faster.
const RUNS: u32 = 3;

/// One measurement at a time: they share a file and the processor.
static RUSTC: LazyLock<Mutex<Rustc>> = LazyLock::new(|| Mutex::new(Rustc::new().expect("the libraries build")));

fn time(rustc: &Rustc, source: &str) -> Result<Duration, Box<dyn Error>> {
    let mut command = rustc.command(source, Goal::Check)?;
    let mut least = Duration::MAX;
    for _ in 0..RUNS {
        let start = Instant::now();
        let status = command.stdout(Stdio::null()).status()?;
        least = least.min(start.elapsed());
        assert!(status.success(), "a generated file does not compile");
    }
    Ok(least)
}

/// Compiles something, and twice as much of it.
fn grows_linearly(source: impl Fn(u32) -> String, size: u32) -> Result<(), Box<dyn Error>> {
    let rustc = RUSTC.lock().unwrap_or_else(PoisonError::into_inner);
    let start = time(&rustc, "")?;
    let once = time(&rustc, &source(size))?.saturating_sub(start);
    let twice = time(&rustc, &source(2 * size))?.saturating_sub(start);
    let ratio = twice.as_secs_f64() / once.as_secs_f64();
    assert!(ratio < LIMIT, "{once:?} for {size}, {twice:?} for {}: {ratio:.1} times", 2 * size);
    Ok(())
}

#[test]
fn d09_headers_of_an_enum() -> Result<(), Box<dyn Error>> {
    grows_linearly(|headers| source::with_headers(500, headers), 20)
}

#[test]
fn d10_nested_errors() -> Result<(), Box<dyn Error>> {
    grows_linearly(|levels| source::nested(Kind::ApiError, levels, 20), 40)
}

#[test]
fn d11_decode() -> Result<(), Box<dyn Error>> {
    grows_linearly(|variants| source::error_enum("Failure", Kind::Decode, Shape::Field, 0..variants), 700)
}
