use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, bound = "T: std::fmt::Debug, U: Clone")]
struct Unknown<T>(T);

fn main() {}
