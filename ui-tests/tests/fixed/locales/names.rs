use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401, locales(path = "tests/fixed/locales/names.{locale}.ftl", es))]
enum AuthError {
    ExpiredToken,
    WrongPassword,
    Locked,
    Unknown,
    Blocked,
}

fn main() {}
