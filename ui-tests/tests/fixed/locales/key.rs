use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/empty.{locale}.ftl", es))]
struct Unknown;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/empty.{locale}.ftl", fields = "tests/fixed/locales/empty.{locale}.fields.ftl", es))]
struct TwiceAndMisspelt;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/key.{locale}.ftl", strict, default = "fr", es))]
struct OtherValues;

fn main() {}
