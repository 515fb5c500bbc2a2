use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/empty.{locale}.ftl", "pt-BR", es, de))]
struct NoTags;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/empty.{locale}.ftl", es))]
struct TwiceAndDefault;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/empty.{locale}.ftl", default = "de", es))]
struct OtherDefault;

fn main() {}
