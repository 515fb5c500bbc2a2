//! What another derive takes for the cause, the backtrace or the location is no detail, and need not be serializable.

use std::backtrace::Backtrace;
use std::error::Error;

use api_error::{ApiError, ErrorView};
use serde::Serialize;

#[derive(Debug, Serialize, thiserror::Error)]
#[error("password=hunter2")]
struct DbError;

type BoxError = Box<dyn Error + Send + Sync>;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 404)]
enum ThisError {
    #[error("by name")]
    ByName { source: DbError, item: u32 },
    #[error("not by a raw name")]
    Raw { r#source: String },
    #[error("by type")]
    ByType { backtrace: Option<Backtrace>, item: u32 },
    #[error("erased, behind an alias")]
    Erased { cause: BoxError, others: Vec<BoxError>, perhaps: Option<BoxError> },
    #[error("shown on purpose")]
    Shown {
        #[api(rename = "why")]
        cause: DbError,
    },
}

#[derive(Debug, snafu::Snafu, ApiError)]
#[api(status = 404)]
enum SnafuError {
    #[snafu(display("by name"))]
    ByName { source: DbError, backtrace: snafu::Backtrace, item: u32 },
    #[snafu(display("by attribute"))]
    ByAttribute {
        #[snafu(source)]
        cause: DbError,
        #[snafu(implicit)]
        location: snafu::Location,
    },
    #[snafu(display("no source"))]
    NoSource {
        #[snafu(source(false))]
        source: String,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct Alone {
    cause: BoxError,
    backtrace: Backtrace,
    at: &'static std::panic::Location<'static>,
    source: String,
}

mod my {
    pub trait Error: std::fmt::Debug + erased::Serialize {}
    pub mod erased {
        pub trait Serialize {
            fn text(&self) -> String;
        }
    }
    impl serde::Serialize for dyn Error {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(&self.text())
        }
    }
}

#[derive(Debug)]
struct Reason;
impl my::erased::Serialize for Reason {
    fn text(&self) -> String {
        "no room".to_owned()
    }
}
impl my::Error for Reason {}

/// No error of the standard library, though it is called so.
#[derive(Debug, ApiError)]
#[api(status = 404)]
struct OwnTrait {
    reason: Box<dyn my::Error>,
}

fn body(error: &impl api_error::AsApiError) -> String {
    String::from_utf8_lossy(&ErrorView::new(error).body()).into_owned()
}

#[test]
fn compiles_and_runs() {
    let boxed = || BoxError::from("password=hunter2");
    let with_item = r#""details":{"item":7}"#;
    let all = [
        (body(&ThisError::ByName { source: DbError, item: 7 }), with_item),
        (body(&ThisError::Raw { r#source: "here".to_owned() }), r#""details":{"source":"here"}"#),
        (body(&ThisError::ByType { backtrace: Some(Backtrace::disabled()), item: 7 }), with_item),
        (body(&ThisError::Erased { cause: boxed(), others: vec![boxed()], perhaps: Some(boxed()) }), "}}"),
        (body(&ThisError::Shown { cause: DbError }), r#""details":{"why":null}"#),
        (body(&SnafuError::NoSource { source: "here".to_owned() }), r#""details":{"source":"here"}"#),
        (body(&OwnTrait { reason: Box::new(Reason) }), r#""details":{"reason":"no room"}"#),
        (
            body(&Alone {
                cause: boxed(),
                backtrace: Backtrace::disabled(),
                at: std::panic::Location::caller(),
                source: "here".to_owned(),
            }),
            r#""details":{"source":"here"}"#,
        ),
    ];
    for (body, expected) in all {
        assert!(body.contains(expected) && !body.contains("hunter2"), "{body}");
    }
}
