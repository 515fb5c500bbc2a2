use api_error::ApiError;

// What the file says of errors is not looked at where these have faults of their own: one fault is enough.
#[derive(Debug, ApiError)]
#[api(status = 401, locales(path = "tests/fixed/locales/beside_others.{locale}.ftl", es))]
enum AuthError {
    #[api(code = "EXPIRED_TOKEN", message = "Expired {age} seconds ago")]
    ExpiredToken { age: u32 },
}

fn main() {}
