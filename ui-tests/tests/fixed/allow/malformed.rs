use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401, allow(missing_challenge = "…"))]
struct Word;

#[derive(Debug, ApiError)]
#[api(status = 401, allow(missing_challenge = "…"))]
struct Text;

#[derive(Debug, ApiError)]
#[api(status = 401, allow(missing_challenge = "…"))]
struct Empty;

#[derive(Debug, ApiError)]
#[api(status = 401, allow(missing_challenge = "…"))]
struct Literal;

fn main() {}
