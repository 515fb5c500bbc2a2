use std::io;

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum StoreError {
    Read(#[from] io::Error),
    Write(#[from] std::io::Error),
}

type Alias = std::fmt::Error;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum AliasError {
    Read(#[from] Alias),
    Write(#[from] std::fmt::Error),
}

fn main() {}
