use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, category = "", docs_url = "", prefix = "")]
enum UserError {
    #[api(code = "", message = "", title = "", header = "")]
    NotFound {
        #[api(rename = "")]
        id: u32,
    },
}

fn main() {}
