use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "locales/{locale}/errors.ftl", pt_BR, spanish, "de-DE-DE"))]
struct NoTags;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "locales/{locale}/errors.ftl", es, en, "ES"))]
struct TwiceAndDefault;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "locales/{locale}/errors.ftl", default = "de", de))]
struct OtherDefault;

fn main() {}
