use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401, locales(path = "tests/fixed/locales/strict.{locale}.ftl", es, fr, strict))]
enum AuthError {
    ExpiredToken,
    WrongPassword,
    Locked,
}

fn main() {}
