use api_error::ApiError;

const CODE: &str = "not_found";

#[derive(Debug, ApiError)]
#[api(status = 404, grpc = "not_found")]
enum ShopError {
    #[api(grpc = "not_found")]
    OtherCase,
    #[api(grpc = "already_exists")]
    NameOfAType,
    #[api(grpc = "cancelled")]
    Spelling,
    #[api(grpc = "unknown")]
    Success,
    #[api(grpc = "already_exists")]
    NameOfAStatus,
    #[api(grpc = "not_found")]
    Number,
    #[api(grpc = "not_found")]
    Path,
    #[api(grpc = "not_found")]
    Word,
    #[api(grpc = "not_found")]
    List,
    #[api(grpc = "not_found")]
    Empty,
    #[api(grpc = "not_found")]
    OtherWord,
    UsesTheDefault,
}

fn main() {}
