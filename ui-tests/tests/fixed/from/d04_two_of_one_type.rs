use api_error::ApiError;

use std::io;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum StoreError {
    Read(#[from] io::Error),
    Write(#[source] io::Error),
}

fn main() {}
