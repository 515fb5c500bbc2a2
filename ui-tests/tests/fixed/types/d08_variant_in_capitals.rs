//! A variant in capitals has the name that its constant would have.

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum Common {
    Io,
    #[api(code = Self::IO)]
    Disk,
}

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(code = Common::IO)]
    Tape,
}

fn main() {}
