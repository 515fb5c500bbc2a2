//! What reading an error body of 1 KB costs in instructions and allocations, ours beside structs written by hand.
//!
//! Run it with `cargo bench -p performance --bench reading`.

mod allocations;
mod envelope;

use std::env;
use std::error::Error;
use std::hint::black_box;
use std::process::Command;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use performance::{Counter, ratio};
use serde::Deserialize;

use envelope::LLM_COPILOT;

const COUNTED: u32 = 2000;
const READ: &str = "--read";

/// The same facts, for a client that knows the types of the details too.
#[derive(Deserialize)]
#[expect(dead_code, reason = "reading is all that is measured")]
struct Envelope {
    error: ErrorBody,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "reading is all that is measured")]
struct ErrorBody {
    code: String,
    message: String,
    details: Option<Details>,
    field_errors: Option<Vec<FieldError>>,
    documentation_url: Option<String>,
    request_id: Option<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "reading is all that is measured")]
struct Details {
    form: String,
    attempt: u32,
    limits: Limits,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "reading is all that is measured")]
struct Limits {
    tasks: u32,
    labels: u32,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "reading is all that is measured")]
struct FieldError {
    field: String,
    message: String,
    constraint: Option<String>,
}

/// 1 KB: a rejected form with eight fields, details, URL and request id.
fn body() -> Bytes {
    let rejected = [
        ("name", "Name must be 1-200 characters", "length: 1-200"),
        ("timeout_minutes", "Timeout must be 5-1440 minutes", "range: 5-1440"),
        ("tasks[0].name", "Name must be 1-200 characters", "length: 1-200"),
        ("tasks[0].retries", "Retries must be 0-10", "range: 0-10"),
        ("owner.email", "Not an e-mail address", "format: email"),
        ("owner.phone", "Not a phone number", "format: E.164"),
        ("schedule", "Not a cron expression", "format: cron"),
        ("labels", "At most 64 labels are allowed", "length: 0-64"),
    ];
    let rejected = rejected.map(|(field, message, constraint)| {
        format!(r#"{{"field":"{field}","message":"{message}","constraint":"{constraint}"}}"#)
    });
    let rejected = rejected.join(",");
    Bytes::from(format!(
        r#"{{"error":{{"code":"VALIDATION_ERROR","message":"Request validation failed","details":{{"form":"session","attempt":3,"limits":{{"tasks":64,"labels":64}}}},"field_errors":[{rejected}],"documentation_url":"https://docs.llm-copilot-agent.dev/errors/1000","request_id":"req-550e8400-e29b-41d4-a716-446655440000"}}}}"#
    ))
}

fn by_hand(body: &Bytes) {
    black_box(serde_json::from_slice::<Envelope>(body)).expect("the body");
}

fn ours(body: &Bytes) {
    let remote = black_box(LLM_COPILOT.read(StatusCode::BAD_REQUEST, &HeaderMap::new(), body.clone()));
    assert!(remote.read_error().is_none() && remote.field_errors().len() == 8, "{remote:?}");
}

type Reader = (&'static str, fn(&Bytes));

const READERS: [Reader; 2] = [("structs by hand", by_hand), ("Envelope::read", ours)];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let body = body();
    if let [READ, reader, calls] = arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        let (_, read) = READERS[reader.parse::<usize>()?];
        (0..calls.parse()?).for_each(|_: u32| read(&body));
        return Ok(());
    }
    for (_, read) in READERS {
        read(&body);
    }
    // `cargo test --benches` runs this program too, without the argument.
    if arguments.iter().any(|argument| argument == "--bench") {
        print_costs(&body)?;
    }
    Ok(())
}

fn print_costs(body: &Bytes) -> Result<(), Box<dyn Error>> {
    let Some(counter) = Counter::first_of([Counter::Valgrind, Counter::Perf]) else {
        println!("Neither `valgrind` nor `perf` can count instructions on this machine.");
        return Ok(());
    };
    println!("Reading a body of {} bytes: instructions of a call, under {}.\n", body.len(), counter.name());
    println!("  {:<20}{:>12}{:>7}{:>13}", "", "instructions", "ratio", "allocations");
    let base = instructions(counter, 0)?;
    for (number, (name, read)) in READERS.iter().enumerate() {
        let count = instructions(counter, number)?;
        let allocations = allocations::count(|| read(body));
        println!("  {name:<20}{count:>12}{:>7}{allocations:>13}", ratio(count.into(), base.into()));
    }
    Ok(())
}

fn instructions(counter: Counter, reader: usize) -> Result<u64, Box<dyn Error>> {
    let count = |calls: u32| {
        counter.count(Command::new(env::current_exe()?).args([READ, &reader.to_string(), &calls.to_string()]))
    };
    Ok(count(COUNTED)?.saturating_sub(count(0)?) / u64::from(COUNTED))
}
