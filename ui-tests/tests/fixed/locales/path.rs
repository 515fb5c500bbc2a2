use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/empty.{locale}.ftl", es))]
struct WithoutLocale;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/empty.{locale}.ftl", es))]
struct OtherPlaceholder;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/empty.{locale}.ftl", es))]
struct OpenBrace;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/empty.{locale}.ftl", fields = "tests/fixed/locales/empty.{locale}.fields.ftl", es))]
struct Absolute;

fn main() {}
