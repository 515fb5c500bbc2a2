use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(code = "SIZE")]
    Größe,
    #[api(code = "UNNAMED")]
    __,
}

fn main() {}
