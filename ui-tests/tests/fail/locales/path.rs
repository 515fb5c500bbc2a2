use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "locales/es/errors.ftl", es))]
struct WithoutLocale;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "locales/{lang}/errors.ftl", es))]
struct OtherPlaceholder;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "locales/{locale/errors.ftl", es))]
struct OpenBrace;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "/etc/{locale}/errors.ftl", fields = "fields.ftl", es))]
struct Absolute;

fn main() {}
