//! A log that is kept.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use serde_json::Value;
use tracing::Level;
use tracing_subscriber::fmt::MakeWriter;

/// What is written to it can be read.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    pub fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }

    /// The events of a log in JSON.
    pub fn events(&self) -> Vec<Value> {
        self.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// The events of some work, at any level.
pub fn log_of(work: impl FnOnce()) -> Vec<Value> {
    log_at(Level::TRACE, work)
}

/// The events of some work, down to a level.
pub fn log_at(level: Level, work: impl FnOnce()) -> Vec<Value> {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().json().with_max_level(level).with_writer(log.clone()).finish();
    tracing::subscriber::with_default(subscriber, work);
    log.events()
}

/// The fields of the events that are errors.
pub fn errors_in(log: &[Value]) -> Vec<Value> {
    let errors = log.iter().filter(|event| event["target"] == "api_error::response");
    errors.map(|event| event["fields"].clone()).collect()
}
