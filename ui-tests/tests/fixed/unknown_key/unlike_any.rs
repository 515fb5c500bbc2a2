use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, extra(colour = "red"))]
enum UserError {
    #[api(extra(severity = "warning"))]
    NotFound {
        #[api(expose)]
        id: u32,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 404, extra(zzz = 1))]
struct UserNotFound;

fn main() {}
