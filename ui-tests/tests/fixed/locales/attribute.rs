use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401, locales(path = "tests/fixed/locales/attribute.{locale}.ftl", es))]
enum AuthError {
    ExpiredToken { age: u32 },
}

fn main() {}
