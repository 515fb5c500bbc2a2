use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, category = "…")]
enum UserError {
    #[api(code = "NO_USER", message = "…", title = "…")]
    NotFound {
        #[api(rename = "…")]
        id: u32,
    },
}

fn main() {}
