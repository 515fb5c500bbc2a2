//! Type parameters: bounds are inferred where a parameter is used, and only there.

use std::error::Error;
use std::fmt::Debug;

use api_error::{ApiError, ErrorView};
use serde_json::json;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum InputError<T, E = std::num::ParseIntError> {
    #[api(message = "{value} is not allowed")]
    NotAllowed {
        value: T,
    },
    #[api(message = "{0:?} is not allowed")]
    Shown(T),
    Parse(#[source] E),
    #[api(status = 503)]
    Busy {
        #[api(header = "X-Queue", skip)]
        queue: Option<T>,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 500)]
struct Unused<T>(T);

#[derive(Debug, ApiError)]
#[api(status = 400, message = "{0:x} {1:#X} {2:o} {3:b} {4:e} {5:E} {6:?} {7:>3}")]
struct Formatted<A, B, C, D, E, F, G, H>(A, B, C, D, E, F, G, H);

/// What cannot be shown can be carried.
#[derive(Debug)]
struct Opaque;

#[derive(Debug, ApiError)]
enum Outer<E: Debug> {
    #[api(transparent)]
    Inner(E),
}

#[test]
fn compiles_and_runs() {
    let error: InputError<u32> = InputError::NotAllowed { value: 7 };
    assert_eq!(error.to_string(), "7 is not allowed");
    let details = serde_json::to_value(ErrorView::new(&error).details()).unwrap();
    assert_eq!(details, json!({"value": 7}));
    assert_eq!(InputError::<u32>::Shown(1).to_string(), "1 is not allowed");

    let error: InputError<u32> = InputError::Parse("x".parse::<u32>().unwrap_err());
    assert!(error.source().unwrap().is::<std::num::ParseIntError>());

    let error: InputError<u32> = InputError::Busy { queue: Some(3) };
    assert_eq!(ErrorView::new(&error).headers()["x-queue"], "3");

    assert_eq!(Formatted(255, 255, 8, 2, 1.0, 1.0, "a", 'b').to_string(), "ff 0xFF 10 10 1e0 1E0 \"a\"   b");
    assert_eq!(Unused(Opaque).to_string(), "Unused");
    assert_eq!(ErrorView::new(&Outer::Inner(Unused(0))).spec().code(), "UNUSED");
    assert_eq!(api_error::catalog![Outer<Unused<()>>, InputError<u8>].len(), 5);
}
