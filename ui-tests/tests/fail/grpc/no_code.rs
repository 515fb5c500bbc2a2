use api_error::ApiError;

const CODE: &str = "not_found";

#[derive(Debug, ApiError)]
#[api(status = 404, grpc = "missing")]
enum ShopError {
    #[api(grpc = "NOT_FOUND")]
    OtherCase,
    #[api(grpc = "AlreadyExists")]
    NameOfAType,
    #[api(grpc = "canceled")]
    Spelling,
    #[api(grpc = "ok")]
    Success,
    #[api(grpc = "conflict")]
    NameOfAStatus,
    #[api(grpc = 5)]
    Number,
    #[api(grpc = CODE)]
    Path,
    #[api(grpc)]
    Word,
    #[api(grpc(not_found))]
    List,
    #[api(grpc = "")]
    Empty,
    #[api(grpc_code = "not_found")]
    OtherWord,
    UsesTheDefault,
}

fn main() {}
