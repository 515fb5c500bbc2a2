use api_error::ApiError;

#[derive(Debug, serde::Serialize)]
struct Age(u32);

#[derive(Debug, ApiError)]
#[api(status = 401, locales(path = "tests/fixed/locales/serializable.{locale}.ftl", es))]
enum AuthError {
    #[api(message = "Expired")]
    ExpiredToken {
        #[api(skip)]
        age: Age,
    },
}

fn main() {}
