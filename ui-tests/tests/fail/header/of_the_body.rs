use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429, header = "Content-Type: text/plain")]
enum Limited {
    #[api(header = "Content-Length: 0")]
    Length,
    Encoding {
        #[api(header = "Transfer-Encoding")]
        encoding: String,
    },
}

fn main() {}
