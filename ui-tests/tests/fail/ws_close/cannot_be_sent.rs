use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400, ws_close = 999)]
enum ChatError {
    TooLow,
    #[api(ws_close = 1004)]
    Later,
    #[api(ws_close = 1005)]
    NoCode,
    #[api(ws_close = 1006)]
    BrokenOff,
    #[api(ws_close = 1015)]
    Tls,
    #[api(ws_close = 1016)]
    Protocol,
    #[api(ws_close = 2999)]
    EndOfProtocol,
    #[api(ws_close = 5000)]
    TooHigh,
    #[api(ws_close = -1000)]
    Negative,
    #[api(ws_close = 66536)]
    MoreThanSixteenBits,
    #[api(ws_close = 404)]
    Status,
}

fn main() {}
