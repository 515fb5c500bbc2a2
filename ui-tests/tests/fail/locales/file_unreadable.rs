use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fail/locales/unreadable.{locale}.ftl", de, fr))]
struct NotFound;

fn main() {}
