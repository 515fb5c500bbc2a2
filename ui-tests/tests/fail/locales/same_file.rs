use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "locales/{locale}/errors.ftl", fields = "locales/{locale}/errors.ftl", es))]
struct SameFile;

fn main() {}
