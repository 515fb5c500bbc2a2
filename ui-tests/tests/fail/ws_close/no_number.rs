use api_error::ApiError;

const POLICY: u16 = 1008;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum ChatError {
    #[api(ws_close = "1008")]
    Text,
    #[api(ws_close = POLICY)]
    Path,
    #[api(ws_close)]
    Word,
    #[api(ws_close(1008))]
    List,
    #[api(close_code = 1008)]
    OtherWord,
}

fn main() {}
