use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/unreadable.{locale}.ftl", de, fr))]
struct NotFound;

fn main() {}
