use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, retired(code = "OLD_NAME", number = 1003))]
struct Word;

#[derive(Debug, ApiError)]
#[api(status = 404, retired(code = "OLD_NAME", number = 1003))]
struct Text;

#[derive(Debug, ApiError)]
#[api(status = 404, retired(code = "OLD_NAME", number = 1003))]
struct Empty;

#[derive(Debug, ApiError)]
#[api(status = 404, retired(code = "OLD_NAME", number = 1003))]
struct Literal;

#[derive(Debug, ApiError)]
#[api(status = 404, retired(code = "OLD_NAME"))]
struct Unknown;

#[derive(Debug, ApiError)]
#[api(status = 404, retired(code = "OLD_NAME", number = 1003))]
struct Swapped;

fn main() {}
