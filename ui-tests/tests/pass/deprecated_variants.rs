//! `#[deprecated]` is the step before `retired`: a fact of the spec, and no warning from the derive itself.

#![deny(warnings)]

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 410)]
pub enum StoreError {
    #[deprecated]
    Old {
        row: u32,
    },
    #[deprecated = "ask again"]
    Older(u32),
    #[deprecated(since = "2.0", note = "see `Gone`")]
    #[api(message = "{0}")]
    Oldest(u32),
    Gone,
}

#[deprecated(note = "all of it")]
#[derive(Debug, ApiError)]
#[api(status = 410, message = "{row} is gone")]
pub struct OldError {
    #[deprecated]
    pub row: u32,
}

#[test]
fn compiles_and_runs() {
    assert_eq!(StoreError::GONE.deprecated(), None);
    assert_eq!(StoreError::OLD.deprecated(), Some(""));
    assert_eq!(StoreError::OLDER.deprecated(), Some("ask again"));
    assert_eq!(StoreError::OLDEST.deprecated(), Some("see `Gone`"));
    #[allow(deprecated)]
    let spec = OldError::SPEC;
    assert_eq!(spec.deprecated(), Some("all of it"));
}
