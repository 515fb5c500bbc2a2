use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503, bound = "T Debug")]
struct Malformed<T>(T);

#[derive(Debug, ApiError)]
#[api(status = 503, bound(T: Debug))]
struct Listed<T>(T);

#[derive(Debug, ApiError)]
#[api(status = 503, bound = "where T: Debug")]
struct Where<T>(T);

fn main() {}
