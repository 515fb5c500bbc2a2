use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(pfad = "locales/{locale}/errors.ftl", es))]
struct Unknown;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "a/{locale}.ftl", path = "b/{locale}.ftl", feilds = "c/{locale}.ftl", es))]
struct TwiceAndMisspelt;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "locales/{locale}/errors.ftl", strict = true, default = en, es))]
struct OtherValues;

fn main() {}
