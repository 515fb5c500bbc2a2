use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/none.{locale}.ftl", es, "pt-BR"))]
struct NotFound;

fn main() {}
