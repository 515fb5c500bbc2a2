use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ShopError<T: std::fmt::Debug + serde::Serialize> {
    #[api(status = 404)]
    Missing { source: T },

    #[api(status = 404)]
    Perhaps { source: Option<T> },
}

fn main() {}
