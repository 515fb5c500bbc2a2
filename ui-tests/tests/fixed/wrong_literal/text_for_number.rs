use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = 404, number = 2002)]
    NotFound,
    #[api(status = 404, number = 2003)]
    Other,
    #[api(status = 404, number = 2004)]
    Alone,
    #[api(status = 404, number = 2005)]
    Listed,
}

fn main() {}
