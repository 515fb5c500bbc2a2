use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, colour = "red")]
enum UserError {
    #[api(severity = "warning")]
    NotFound {
        #[api(xyz)]
        id: u32,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 404, zzz)]
struct UserNotFound;

fn main() {}
