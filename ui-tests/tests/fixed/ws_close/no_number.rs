use api_error::ApiError;

const POLICY: u16 = 1008;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum ChatError {
    #[api(ws_close = 1008)]
    Text,
    #[api(ws_close = 1008)]
    Path,
    #[api(ws_close = 1008)]
    Word,
    #[api(ws_close = 1008)]
    List,
    #[api(ws_close = 1008)]
    OtherWord,
}

fn main() {}
