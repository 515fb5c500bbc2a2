use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(extra(team = "core"))]
enum Limited {
    #[api(status = 429, header = "X-Team: {extra.team}")]
    Misspelt,
    #[api(status = 503, header = "X-Region: {extra.region}", extra(region = "eu"))]
    Missing,
}

fn main() {}
