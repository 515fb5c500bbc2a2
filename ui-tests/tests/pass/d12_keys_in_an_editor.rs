//! What rust-analyzer expands at each key: an item of the runtime, at every place.

#![deny(warnings)]

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400, crate = api_error)]
enum Failure {
    #[api(code = "MISSING", header = "X-A: 1", header = "X-B: 2")]
    Missing {
        #[api(skip)]
        row: u8,
    },
}

// As the derive calls it, where `cfg(rust_analyzer)` is set.
api_error::__keys! {
    on_type [status krate locales rename_all]
    on_variant [code header header decode]
    on_field [skip expose header]
}

#[test]
fn compiles_and_runs() {
    assert_eq!(Failure::MISSING.code(), "MISSING");
}
