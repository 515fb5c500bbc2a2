use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(
    status = 401,
    locales(path = "tests/fail/locales/syntax.{locale}.ftl", fields = "tests/fail/locales/syntax.{locale}.fields.ftl", es)
)]
enum AuthError {
    ExpiredToken { count: u32 },
}

fn main() {}
