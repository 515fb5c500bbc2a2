//! Nobody uses the constants of a private enum, and nobody is warned.

#![deny(warnings, dead_code)]

use api_error::ApiError;

mod store {
    use super::ApiError;

    #[derive(Debug, ApiError)]
    #[api(status = 500)]
    enum Hidden {
        First,
        #[api(message = "{0}", expose)]
        Second(u8),
    }

    #[derive(Debug, ApiError)]
    #[api(status = 500, message = "{0}", expose)]
    struct Alone(u8);

    pub fn fail(kind: u8) -> Result<(), api_error::BoxApiError> {
        match kind {
            0 => Err(Hidden::First)?,
            1 => Err(Hidden::Second(1))?,
            _ => Err(Alone(2))?,
        }
    }
}

#[test]
fn compiles_and_runs() {
    let codes = [0, 1, 2].map(|kind| store::fail(kind).unwrap_err().spec().code());
    assert_eq!(codes, ["FIRST", "SECOND", "ALONE"]);
}
