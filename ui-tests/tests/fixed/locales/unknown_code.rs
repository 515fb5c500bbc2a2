use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401, locales(path = "tests/fixed/locales/unknown_code.{locale}.ftl", es))]
enum AuthError {
    #[api(message = "Authentication token expired")]
    ExpiredToken,
    #[api(code = "auth.password:wrong", message = "Wrong password")]
    WrongPassword,
}

fn main() {}
