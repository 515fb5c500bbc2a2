use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429, header = "X-Limit: {limit};w=60")]
struct Limited {
    #[api(skip)]
    limit: u32,
}

#[derive(Debug)]
struct Limit(u32);

fn main() {}
