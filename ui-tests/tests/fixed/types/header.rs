use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
struct Limited {
    #[api(header = "X-Limit", skip)]
    limit: u32,
    #[api(header = "X-Load")]
    load: String,
}

#[derive(Debug)]
struct Limit(u32);

fn main() {}
