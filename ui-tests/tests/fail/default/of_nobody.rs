//! What no variant takes over is told all the same.

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 1000, grpc = "bogus", ws_close = 7, log_level = "loud", category = 3)]
enum Failure {
    #[api(status = 404, grpc = "aborted", ws_close = 4000, log_level = "warn", category = "Shop")]
    Missing,
}

#[derive(Debug, ApiError)]
#[api(status = 200)]
enum Never {}

fn main() {}
