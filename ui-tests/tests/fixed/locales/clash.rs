use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401, locales(path = "tests/fixed/locales/empty.{locale}.ftl", es))]
enum AuthError {
    #[api(code = "auth.expired")]
    Expired,
    #[api(code = "auth/expired-too")]
    AlsoExpired,
}

fn main() {}
