//! What no variant takes over is told all the same.

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, grpc = "cancelled", ws_close = 1008, log_level = "error", category = "…")]
enum Failure {
    #[api(status = 404, grpc = "aborted", ws_close = 4000, log_level = "warn", category = "Shop")]
    Missing,
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum Never {}

fn main() {}
