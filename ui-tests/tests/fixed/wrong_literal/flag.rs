use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, expose = false)]
enum UserError {
    #[api(expose = false)]
    NotFound {
        #[api(expose)]
        id: u32,
    },
    #[api(status = 200, allow_success)]
    Degraded,
}

fn main() {}
