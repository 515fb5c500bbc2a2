use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401, locales(path = "tests/fixed/locales/several.{locale}.ftl", es, fr, de))]
enum AuthError {
    ExpiredToken { age: u32 },
}

fn main() {}
