use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, retired)]
struct Word;

#[derive(Debug, ApiError)]
#[api(status = 404, retired = "OLD_NAME")]
struct Text;

#[derive(Debug, ApiError)]
#[api(status = 404, retired())]
struct Empty;

#[derive(Debug, ApiError)]
#[api(status = 404, retired("OLD_NAME"))]
struct Literal;

#[derive(Debug, ApiError)]
#[api(status = 404, retired(name = "OLD_NAME"))]
struct Unknown;

#[derive(Debug, ApiError)]
#[api(status = 404, retired(code = 7, number = "OLD_NAME"))]
struct Swapped;

fn main() {}
