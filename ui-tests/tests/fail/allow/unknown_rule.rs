use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401, allow(missing_chalenge = "the key comes in the URL"))]
enum Misspelt {
    Unauthorized,
    #[api(allow(everything = "it is fine"))]
    UnlikeAny,
}

fn main() {}
