use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503, bound = "T: serde::Serialize + std::fmt::Debug")]
struct Malformed<T>(T);

#[derive(Debug, ApiError)]
#[api(status = 503, bound = "T: std::fmt::Debug")]
struct Listed<T>(T);

#[derive(Debug, ApiError)]
#[api(status = 503, bound = "T: std::fmt::Debug")]
struct Where<T>(T);

fn main() {}
