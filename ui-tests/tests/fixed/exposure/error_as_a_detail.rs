use api_error::ApiError;
use serde::Serialize;

#[derive(Debug, Serialize)]
struct DbError;

impl std::fmt::Display for DbError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("password=hunter2")
    }
}

impl std::error::Error for DbError {}

type Cause = DbError;

#[derive(Debug, ApiError)]
enum ShopError {
    #[api(status = 404)]
    Missing { #[source] source: DbError },

    #[api(status = 500)]
    Alias { #[api(skip)] cause: Cause },
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct Boxed {
    #[api(expose)]
    cause: Box<DbError>,
}

fn main() {}
