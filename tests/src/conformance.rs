//! Whether an API is what its fixture documents.

mod codes;
pub mod codes_over_http;
mod examples;
mod fixture;
pub mod http;
mod json;
mod placeholders;
mod report;

use api_error::catalog::Catalog;
use api_error::{BoxApiError, RequestContext};

pub use self::fixture::{Code, Example, Fixture, Localized};
pub use self::report::{Report, Tally};

/// One API: its fixture, what we declared, and how an example comes about.
pub struct System {
    /// What a report calls it.
    pub name: &'static str,
    /// The text of the fixture.
    pub fixture: &'static str,
    /// What we declared.
    pub catalog: &'static Catalog,
    /// Makes the error of an example, from a variant of the catalog.
    pub error: fn(&Example) -> Option<BoxApiError>,
    /// Makes one error of each code, or more.
    pub errors: fn() -> Vec<BoxApiError>,
    /// Makes the request that the example answers: envelope, id, and the mode where the example names none.
    pub request: fn(&Example) -> RequestContext,
}

impl System {
    /// What is documented.
    ///
    /// # Errors
    ///
    /// A text that is no fixture.
    pub fn documented(&self) -> serde_json::Result<Fixture> {
        serde_json::from_str(self.fixture)
    }

    fn context(&self, example: &Example) -> RequestContext {
        let request = (self.request)(example);
        let request = match example.mode {
            Some(mode) => request.with_mode(mode.into()),
            None => request,
        };
        request.with_accept_language(&example.locale)
    }
}

/// Compares every code and every example.
///
/// # Errors
///
/// A fixture that cannot be read. What does not conform is in the report.
pub fn check(system: &System) -> serde_json::Result<Report> {
    let fixture = system.documented()?;
    let mut report = Report::new(system.name);
    report.add(codes::compare(&fixture.codes, system.catalog));
    report.add(examples::compare(system, &fixture.examples));
    Ok(report)
}
