use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401, locales(path = "tests/fixed/locales/endless.{locale}.ftl", es))]
enum AuthError {
    ExpiredToken,
    WrongPassword,
}

fn main() {}
