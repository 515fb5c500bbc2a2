use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, expose = "no")]
enum UserError {
    #[api(expose(false))]
    NotFound {
        #[api(expose = 0)]
        id: u32,
    },
    #[api(status = 200, allow_success = "yes")]
    Degraded,
}

fn main() {}
