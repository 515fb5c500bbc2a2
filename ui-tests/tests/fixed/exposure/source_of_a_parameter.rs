use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ShopError<T: std::fmt::Debug + serde::Serialize> {
    #[api(status = 404)]
    Missing { #[source] source: T },

    #[api(status = 404)]
    Perhaps { #[api(expose)] source: Option<T> },
}

fn main() {}
