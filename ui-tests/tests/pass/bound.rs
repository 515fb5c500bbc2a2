//! `bound` replaces the bounds that are inferred, as in serde.

use std::fmt::{Debug, Display, LowerHex};
use std::marker::PhantomData;

use api_error::{ApiError, ErrorView};
use serde::Serialize;

#[derive(Debug)]
struct Id<T>(u32, PhantomData<T>);

/// No bound on `T` is needed, which the derive cannot know.
impl<T> Serialize for Id<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

#[derive(Debug, ApiError)]
#[api(status = 404, bound = "T: Debug")]
struct NotFound<T> {
    id: Id<T>,
}

#[derive(Debug, ApiError)]
#[api(status = 400, message = "{0:x} and {1}", bound = "T: Debug + LowerHex, U: Debug + Display")]
struct InHex<T, U>(T, U);

#[test]
fn compiles_and_runs() {
    let error = NotFound::<PhantomData<u8>> { id: Id(7, PhantomData) };
    let details = serde_json::to_value(ErrorView::new(&error).details()).unwrap();
    assert_eq!(details, serde_json::json!({"id": 7}));
    assert_eq!(InHex(255, "b").to_string(), "ff and b");
}
