use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
struct Limited {
    #[api(header = "X-Limit", skip)]
    limit: Limit,
    #[api(header = "X-Load")]
    load: f64,
}

#[derive(Debug)]
struct Limit(u32);

fn main() {}
